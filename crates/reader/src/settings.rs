//! How a reader wants the text to be set: what there is to choose from, what was chosen, and how that is stored.
//!
//! A choice becomes an attribute of the root element, `data-` and the setting's name; `style/settings.css` says what
//! each does. What is as usual has no attribute and is not stored.

/// One thing to choose.
#[derive(Debug)]
pub struct Setting {
    /// Its name in the attribute and in what is stored.
    pub name: &'static str,
    /// Its name for the reader.
    pub title: &'static str,
    /// Its options, in the order in which they are shown.
    pub options: &'static [Choice],
    /// Which of them is in force when nothing is chosen.
    usual: usize,
}

/// An option of a setting: its name in the attribute and in what is stored, and its name for the reader.
pub type Choice = (&'static str, &'static str);

/// How many settings there are.
const COUNT: usize = 11;

/// Everything there is to choose, in the order in which it is shown. Spacing goes as far as WCAG 2.2 asks a text to
/// bear (success criterion 1.4.12), size as far as twice (1.4.4).
pub const SETTINGS: [Setting; COUNT] = [
    Setting {
        name: "theme",
        title: "Colours",
        options: &[("system", "As the device"), ("light", "Light"), ("sepia", "Sepia"), ("dark", "Dark")],
        usual: 0,
    },
    Setting {
        name: "size",
        title: "Text size",
        options: &[
            ("90", "90%"),
            ("100", "100%"),
            ("115", "115%"),
            ("130", "130%"),
            ("150", "150%"),
            ("175", "175%"),
            ("200", "200%"),
        ],
        usual: 1,
    },
    Setting {
        name: "face",
        title: "Letters",
        options: &[("serif", "Serif"), ("sans", "Sans"), ("legible", "Easy to tell apart")],
        usual: 0,
    },
    Setting {
        name: "leading",
        title: "Space between lines",
        options: &[("close", "Close"), ("normal", "Normal"), ("wide", "Wide"), ("wider", "Wider")],
        usual: 1,
    },
    Setting {
        name: "letters",
        title: "Space between letters",
        options: &[("normal", "Normal"), ("wide", "Wide"), ("wider", "Wider")],
        usual: 0,
    },
    Setting {
        name: "words",
        title: "Space between words",
        options: &[("normal", "Normal"), ("wide", "Wide"), ("wider", "Wider")],
        usual: 0,
    },
    Setting {
        name: "width",
        title: "Length of lines",
        options: &[("short", "Short"), ("normal", "Normal"), ("long", "Long")],
        usual: 1,
    },
    Setting {
        name: "align",
        title: "Edge of lines",
        options: &[("ragged", "Ragged"), ("justified", "Justified")],
        usual: 0,
    },
    Setting { name: "motion", title: "Motion", options: &[("system", "As the device"), ("none", "None")], usual: 0 },
    Setting { name: "shortcuts", title: "Keyboard shortcuts", options: &[("on", "On"), ("off", "Off")], usual: 0 },
    Setting {
        name: "title",
        title: "Name of the tab",
        options: &[("page", "As the page"), ("neutral", "Neutral")],
        usual: 0,
    },
];

/// What "Easier to read" chooses: larger, wider apart, shorter lines. The rest stays as the reader has it.
const EASIER: [Choice; 7] = [
    ("size", "130"),
    ("face", "legible"),
    ("leading", "wide"),
    ("letters", "wide"),
    ("words", "wide"),
    ("width", "short"),
    ("align", "ragged"),
];

/// The version of what is stored. Another one is not read.
const VERSION: &str = "version=1 ";

/// What is stored is never longer than this, in bytes; anything longer was not stored by this program.
const LONGEST: usize = 1000;

/// One option for each setting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Settings([usize; COUNT]);

/// Everything as usual.
impl Default for Settings {
    fn default() -> Self {
        Self(SETTINGS.each_ref().map(|setting| setting.usual))
    }
}

impl Settings {
    /// Reads what was stored. What is not understood is left as usual: a whole text of another version or of another
    /// kind, and a single value that does not exist.
    pub fn parse(stored: &str) -> Self {
        let mut settings = Self::default();
        if stored.len() <= LONGEST
            && let Some(choices) = stored.strip_prefix(VERSION)
        {
            for (name, value) in choices.split(' ').filter_map(|choice| choice.split_once('=')) {
                settings.choose(name, value);
            }
        }
        settings
    }

    /// What is stored: the version, then what is not as usual, as in `version=1 theme=dark`; nothing when all is.
    pub fn to_text(self) -> String {
        let chosen: String = self.chosen().map(|(name, value)| format!("{name}={value} ")).collect();
        if chosen.is_empty() { chosen } else { format!("{VERSION}{chosen}") }
    }

    /// Chooses an option of a setting; what does not exist changes nothing.
    pub fn choose(&mut self, name: &str, value: &str) {
        let place = SETTINGS.iter().position(|setting| setting.name == name);
        let option = place.and_then(|place| SETTINGS[place].options.iter().position(|(known, _)| *known == value));
        if let (Some(place), Some(option)) = (place, option) {
            self.0[place] = option;
        }
    }

    /// Chooses what makes a text easier to read.
    pub fn make_easier(&mut self) {
        for (name, value) in EASIER {
            self.choose(name, value);
        }
    }

    /// The chosen option of a setting.
    pub fn value(self, name: &str) -> &'static str {
        self.all().find(|(known, _)| *known == name).map_or("", |(_, value)| value)
    }

    /// The settings that are not as usual.
    pub fn chosen(self) -> impl Iterator<Item = Choice> {
        self.all().zip(Self::default().all()).filter(|(choice, usual)| choice != usual).map(|(choice, _)| choice)
    }

    /// Every setting with its chosen option.
    pub fn all(self) -> impl Iterator<Item = Choice> {
        SETTINGS.iter().zip(self.0).map(|(setting, option)| (setting.name, setting.options[option].0))
    }

    /// The attributes that the service worker writes into a page before the page is seen, as HTML.
    pub fn attributes(self) -> String {
        self.chosen().map(|(name, value)| format!(" data-{name}=\"{value}\"")).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_stored_is_what_is_read() {
        let mut settings = Settings::default();
        assert_eq!(settings.to_text(), "", "what is as usual leaves an entry");
        for setting in &SETTINGS {
            for (value, _) in setting.options {
                settings.choose(setting.name, value);
                assert_eq!(Settings::parse(&settings.to_text()), settings);
                assert_eq!(settings.value(setting.name), *value);
            }
        }
    }

    #[test]
    fn what_is_not_understood_is_left_as_usual() {
        let too_long = format!("version=1 theme=dark {}", "x".repeat(LONGEST));
        for stored in [
            "",
            "{\"theme\":\"dark\"}",
            "theme=dark",
            "version=2 theme=dark",
            "version=1theme=dark",
            "version=1 theme=\"onload=alert(1)",
            "version=1 theme",
            "version=1 =dark",
            "version=1 \0\u{202e}theme=dark",
            &too_long,
        ] {
            assert_eq!(Settings::parse(stored), Settings::default(), "{stored}");
        }
        let in_part = Settings::parse("version=1 theme=dark size=999 colour=red");
        assert_eq!(in_part.chosen().collect::<Vec<_>>(), [("theme", "dark")]);
    }

    #[test]
    fn only_what_was_chosen_becomes_an_attribute() {
        let mut settings = Settings::default();
        assert_eq!(settings.attributes(), "");
        settings.choose("theme", "sepia");
        settings.choose("size", "150");
        assert_eq!(settings.attributes(), " data-theme=\"sepia\" data-size=\"150\"");
    }

    #[test]
    fn easier_to_read_leaves_the_colours_as_they_are() {
        let mut settings = Settings::default();
        settings.choose("theme", "dark");
        settings.make_easier();
        assert_eq!(settings.value("theme"), "dark");
        for (name, value) in EASIER {
            assert_eq!(settings.value(name), value, "{name}");
        }
    }
}
