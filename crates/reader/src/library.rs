//! What is said of the library: the articles of a large series, which the device keeps only where the reader wants it.

/// How the keeping goes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Phase {
    /// Nobody has looked yet.
    #[default]
    Unknown,
    /// Nothing is under way.
    Resting,
    /// Articles are fetched.
    Keeping,
    /// The reader wants it to stop, and it will at the next file.
    Stopping,
    /// A file did not arrive.
    NotArrived,
    /// The device has no more room.
    NoRoom,
    /// This tab is read in private.
    Private,
}

/// How much of the library is kept.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Library {
    /// How the keeping goes.
    pub phase: Phase,
    /// How many articles are kept.
    pub kept: u32,
    /// Of how many.
    pub articles: u32,
    /// How many bytes all of them take; 0 where that is not known.
    pub bytes: u64,
}

impl Library {
    /// Whether something is under way.
    pub fn is_under_way(self) -> bool {
        matches!(self.phase, Phase::Keeping | Phase::Stopping)
    }

    /// Whether all of it is kept.
    pub fn is_whole(self) -> bool {
        self.kept >= self.articles && self.articles > 0
    }

    /// How much is kept, in words.
    pub fn progress(self) -> String {
        format!("{} of {} articles", counted(self.kept), counted(self.articles))
    }

    /// What is said of it; nothing before anybody has looked.
    pub fn said(self) -> Option<String> {
        let (progress, all) = (self.progress(), counted(self.articles));
        let open = "They open without a network.";
        Some(match self.phase {
            Phase::Unknown => return None,
            Phase::Private => "This tab is read in private, so it keeps nothing.".to_owned(),
            Phase::Keeping => "The articles are being fetched. You can read on meanwhile.".to_owned(),
            Phase::Stopping => "Stopping …".to_owned(),
            Phase::NotArrived => {
                format!("An article did not arrive. What is kept stays: {progress}. Go on when you are connected.")
            }
            Phase::NoRoom => {
                format!("This device has no more room for this site. What is kept stays: {progress}. {open}")
            }
            Phase::Resting if self.is_whole() => {
                format!("All {all} articles are kept on this device{}. {open}", self.size(", and take about "))
            }
            Phase::Resting if self.kept > 0 => format!("{progress} are kept on this device. {open}"),
            Phase::Resting => {
                format!("None of the {all} articles is kept on this device{}.", self.size(". All of them take about "))
            }
        })
    }

    /// The words of the button that begins, goes on or stops; nothing where there is nothing to do.
    pub fn action(self) -> Option<&'static str> {
        Some(match self.phase {
            Phase::Unknown | Phase::Private => return None,
            Phase::Keeping | Phase::Stopping => "Stop",
            _ if self.is_whole() => "Look for what is missing or new",
            _ if self.kept > 0 || self.phase != Phase::Resting => "Go on",
            Phase::Resting | Phase::NotArrived | Phase::NoRoom => "Keep all articles on this device",
        })
    }

    /// How large it is, behind some words; nothing where that is not known.
    fn size(self, words: &str) -> String {
        // As files are counted on most devices: a million bytes.
        let megabytes = u32::try_from(self.bytes.div_ceil(1_000_000)).unwrap_or(u32::MAX);
        if megabytes == 0 { String::new() } else { format!("{words}{} MB", counted(megabytes)) }
    }
}

/// A number with a comma between its thousands.
fn counted(number: u32) -> String {
    let digits = number.to_string();
    let mut words = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            words.push(',');
        }
        words.push(digit);
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    fn library(phase: Phase, kept: u32) -> Library {
        Library { phase, kept, articles: 5_000, bytes: 811_500_000 }
    }

    #[test]
    fn it_is_said_how_much_is_kept_and_how_large_all_of_it_is() {
        for (kept, said) in [
            (0, "None of the 5,000 articles is kept on this device. All of them take about 812 MB."),
            (1_200, "1,200 of 5,000 articles are kept on this device. They open without a network."),
            (5_000, "All 5,000 articles are kept on this device, and take about 812 MB. They open without a network."),
        ] {
            assert_eq!(library(Phase::Resting, kept).said().as_deref(), Some(said));
        }
        assert_eq!(library(Phase::Unknown, 0).said(), None);
    }

    #[test]
    fn what_is_kept_is_told_of_whatever_went_wrong() {
        for phase in [Phase::NotArrived, Phase::NoRoom] {
            let said = library(phase, 1_200).said().unwrap();
            assert!(said.contains("What is kept stays: 1,200 of 5,000 articles."), "{said}");
            assert_eq!(library(phase, 1_200).action(), Some("Go on"));
        }
    }

    #[test]
    fn there_is_always_something_to_press_but_in_private() {
        assert_eq!(library(Phase::Resting, 0).action(), Some("Keep all articles on this device"));
        assert_eq!(library(Phase::NotArrived, 0).action(), Some("Go on"));
        assert_eq!(library(Phase::Keeping, 0).action(), Some("Stop"));
        assert_eq!(library(Phase::Private, 0).action(), None);
    }
}
