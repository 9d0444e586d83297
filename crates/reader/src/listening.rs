//! How a reader wants to hear the texts: how fast, and in which voice. What is stored of it, and which voice comes first.

/// The version of what is stored. Another one is not read.
const VERSION: &str = "version=1 rate=";

/// What is stored is never longer than this, in bytes: the names of voices are addresses at worst.
const LONGEST: usize = 500;

/// How fast a voice may be, in tenths of its own pace. Slower than this, words fall apart; faster, they are missed.
pub const RATES: [u8; 9] = [7, 8, 9, 10, 11, 12, 13, 14, 15];

/// The pace of the voice itself.
const USUAL: u8 = 10;

/// What was chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// One of [`RATES`].
    pub rate: u8,
    /// The id of the voice, as the browser gave it; empty as long as none was chosen.
    pub voice: String,
}

/// The voice's own pace, and the voice that comes first.
impl Default for Choice {
    fn default() -> Self {
        Self { rate: USUAL, voice: String::new() }
    }
}

impl Choice {
    /// Reads what was stored. What is not understood is left as usual.
    pub fn parse(stored: &str) -> Self {
        let mut choice = Self::default();
        if stored.len() <= LONGEST
            && let Some((rate, voice)) = stored.strip_prefix(VERSION).and_then(|rest| rest.split_once(" voice="))
        {
            choice.choose_rate(rate);
            choice.voice = voice.to_owned();
        }
        choice
    }

    /// What is stored, as in `version=1 rate=12 voice=Daniel`. The voice stands last, because its id may hold anything.
    pub fn to_text(&self) -> String {
        format!("{VERSION}{} voice={}", self.rate, self.voice)
    }

    /// Chooses a rate, given in tenths; one that does not exist changes nothing.
    pub fn choose_rate(&mut self, tenths: &str) {
        self.rate = RATES.into_iter().find(|rate| tenths.parse() == Ok(*rate)).unwrap_or(self.rate);
    }
}

/// A rate in words for the reader, as in "1.2".
pub fn rate_in_words(tenths: u8) -> String {
    format!("{}.{}", tenths / 10, tenths % 10)
}

/// A voice of the reader's browser.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Voice {
    /// What the browser knows it by.
    pub id: String,
    /// Its name for the reader.
    pub name: String,
    /// Whether it is on the device. Any other sends what it reads to whoever makes it.
    pub is_on_device: bool,
    /// Whether the browser would take it by itself.
    pub is_usual: bool,
}

/// The voices in the order in which they are offered: those on the device first, of them the usual one first.
pub fn in_order(voices: Vec<Voice>) -> Vec<Voice> {
    let mut ordered = Vec::new();
    let mut on_device = 0;
    for voice in voices {
        let place = match (voice.is_on_device, voice.is_usual) {
            (true, true) => 0,
            (true, false) => on_device,
            (false, true) => on_device,
            (false, false) => ordered.len(),
        };
        on_device += usize::from(voice.is_on_device);
        ordered.insert(place, voice);
    }
    ordered
}

/// The voice that reads: the chosen one, or the first where it is gone or none was chosen.
pub fn chosen<'voices>(voices: &'voices [Voice], choice: &Choice) -> Option<&'voices Voice> {
    voices.iter().find(|voice| voice.id == choice.voice).or(voices.first())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_is_not_understood_is_left_as_usual() {
        let too_long = format!("version=1 rate=12 voice={}", "x".repeat(LONGEST));
        for stored in ["", "rate=12", "version=2 rate=12 voice=A", "version=1 rate=12", "{\"rate\":12}", &too_long] {
            assert_eq!(Choice::parse(stored), Choice::default(), "{stored}");
        }
        for rate in ["16", "6", "-7", "1e1", "NaN", "", "256"] {
            assert_eq!(Choice::parse(&format!("version=1 rate={rate} voice=A")).rate, USUAL, "{rate}");
        }
    }

    proptest! {
        #[test]
        fn what_is_stored_is_what_is_read(rate in 0..RATES.len(), voice in "\\PC{0,100}") {
            let choice = Choice { rate: RATES[rate], voice };
            prop_assert_eq!(Choice::parse(&choice.to_text()), choice);
        }
    }

    #[test]
    fn a_voice_on_the_device_comes_before_all_that_need_a_network() {
        let voice =
            |id: &str, is_on_device, is_usual| Voice { id: id.to_owned(), name: id.to_owned(), is_on_device, is_usual };
        let voices = in_order(vec![
            voice("far", false, true),
            voice("odd", true, false),
            voice("near", true, true),
            voice("farther", false, false),
        ]);
        let ids: Vec<&str> = voices.iter().map(|voice| voice.id.as_str()).collect();
        assert_eq!(ids, ["near", "odd", "far", "farther"]);
        let choose = |voice: &str| chosen(&voices, &Choice { voice: voice.to_owned(), ..Choice::default() }).cloned();
        assert_eq!(choose("far"), Some(voice("far", false, true)));
        assert_eq!(choose("gone"), Some(voice("near", true, true)));
        assert_eq!(chosen(&[], &Choice::default()), None);
    }

    #[test]
    fn a_rate_is_told_as_it_is() {
        assert_eq!(RATES.map(rate_in_words).join(" "), "0.7 0.8 0.9 1.0 1.1 1.2 1.3 1.4 1.5");
    }
}
