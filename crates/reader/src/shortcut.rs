//! Keyboard shortcuts: single keys, for those who read with a keyboard and without a screen reader.
//!
//! A screen reader keeps single keys for itself while it reads, so none is taken from it. They can be switched off
//! (WCAG 2.2, success criterion 2.1.4). Space, Home, End and the arrows up and down stay the browser's; those to the
//! sides turn the steps, whose pages are no wider than the window.

/// What a key does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shortcut {
    /// Goes to the next page.
    NextPage,
    /// Goes to the page before.
    PreviousPage,
    /// Goes to the next section of the page.
    NextSection,
    /// Goes to the section before.
    PreviousSection,
    /// Opens the contents, or goes to them where they stand beside the text.
    Contents,
    /// Opens the reading panel.
    Text,
    /// Chooses the first sentence in sight.
    Sentence,
    /// Opens the panel for listening, or closes it.
    Listen,
    /// Goes to the search.
    Search,
    /// Goes to the help lines.
    Help,
    /// Shows this list.
    List,
}

impl Shortcut {
    /// Every shortcut with its key and what it does, as the list shows them.
    pub const ALL: [(Self, &'static str, &'static str); 11] = [
        (Self::NextSection, "j", "Next section"),
        (Self::PreviousSection, "k", "Section before"),
        (Self::NextPage, "n", "Next page"),
        (Self::PreviousPage, "p", "Page before"),
        (Self::Contents, "c", "Contents"),
        (Self::Text, "t", "Text and colours"),
        (Self::Sentence, "s", "Choose a sentence, to share or mark it"),
        (Self::Listen, "l", "Listen"),
        (Self::Search, "/", "Search, also Ctrl K or ⌘ K"),
        (Self::Help, "h", "Help lines"),
        (Self::List, "?", "This list"),
    ];

    /// The shortcut with this key. `is_step` says whether the page is a step.
    pub fn of(key: &str, is_step: bool) -> Option<Self> {
        match key {
            "ArrowRight" if is_step => return Some(Self::NextPage),
            "ArrowLeft" if is_step => return Some(Self::PreviousPage),
            _ => {}
        }
        Self::ALL.into_iter().find(|(_, known, _)| *known == key).map(|(shortcut, ..)| shortcut)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_shortcut_has_a_key_of_its_own_that_no_browser_scrolls_by() {
        for (shortcut, key, _) in Shortcut::ALL {
            assert_eq!(Shortcut::of(key, false), Some(shortcut), "{key}");
            assert!(key.chars().count() == 1 && key != " ", "{key}");
        }
        for key in ["ArrowRight", "ArrowLeft", "ArrowDown", "Home"] {
            assert_eq!(Shortcut::of(key, false), None, "{key} is taken where there are no steps");
        }
        assert_eq!(Shortcut::of("ArrowRight", true), Some(Shortcut::NextPage));
        assert_eq!(Shortcut::of("ArrowDown", true), None);
    }
}
