//! One thing to ask, bring or do, with a name of its own, so that a reader's tick stays with its words and with nothing
//! else.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::{Prose, Route, Visit};

/// One thing to ask, bring or do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Item {
    /// Its name.
    pub id: ItemId,
    /// What it says, as it stands in the page.
    pub text: Prose,
    /// The same as plain words, without citations.
    pub words: String,
    /// For whom it is.
    pub readers: Readers,
}

/// For whom some words are: where a list is empty, for every reader.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Readers {
    /// For those whose medicine is given in one of these ways.
    pub routes: Vec<Route>,
    /// For those whose session is one of these.
    pub visits: Vec<Visit>,
}

impl Readers {
    /// Whether the words are for a reader who chose these. Who chose nothing is shown everything.
    pub fn include(&self, route: Option<Route>, visit: Option<Visit>) -> bool {
        let is_for = |route| self.routes.is_empty() || self.routes.contains(&route);
        let is_then = |visit| self.visits.is_empty() || self.visits.contains(&visit);
        route.is_none_or(is_for) && visit.is_none_or(is_then)
    }
}

/// The name of an item of a checklist: five letters and digits that are made of its words.
///
/// When an author changes the words it is another item: a tick is never passed on to words that the reader did not see.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct ItemId([u8; ItemId::LENGTH]);

/// The letters and digits of RFC 4648, section 6, in lower case.
const ALPHABET: &[u8; 32] = b"abcdefghijklmnopqrstuvwxyz234567";

impl ItemId {
    /// How many characters it has.
    pub const LENGTH: usize = 5;

    /// The name of the item with these words (plain text, without citations), and of what tells it from
    /// others with the same.
    ///
    /// The hash is FNV-1a of Fowler, Noll and Vo with 32 bits, of which 25 are kept. The compiler sees to it that no two items of a
    /// series share a name.
    pub fn of(words: &str) -> Self {
        let hash = words.bytes().fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
        let mut rest = hash ^ (hash >> 25);
        Self([(); Self::LENGTH].map(|()| {
            let digit = ALPHABET[(rest & 31) as usize];
            rest >>= 5;
            digit
        }))
    }

    /// Reads a name; `None` for what no item can be called.
    pub fn parse(text: &str) -> Option<Self> {
        let bytes: [u8; Self::LENGTH] = text.as_bytes().try_into().ok()?;
        bytes.iter().all(|byte| ALPHABET.contains(byte)).then_some(Self(bytes))
    }
}

impl TryFrom<String> for ItemId {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::parse(&text).ok_or("not the name of an item")
    }
}

impl From<ItemId> for String {
    fn from(id: ItemId) -> Self {
        id.to_string()
    }
}

impl fmt::Display for ItemId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(formatter, "{}", char::from(*byte)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn readers_include_whom_the_words_are_for_and_who_chose_nothing() {
        let all = Readers::default();
        let some = Readers { routes: vec![Route::Drip, Route::Shot], visits: vec![Visit::First] };
        assert!(all.include(Some(Route::Spray), Some(Visit::Later)) && all.include(None, None));
        assert!(some.include(None, None) && some.include(Some(Route::Shot), None));
        assert!(some.include(Some(Route::Drip), Some(Visit::First)));
        assert!(!some.include(Some(Route::Spray), Some(Visit::First)));
        assert!(!some.include(Some(Route::Drip), Some(Visit::Later)) && !some.include(None, Some(Visit::Later)));
    }

    #[test]
    fn an_item_is_named_by_its_words_and_read_back_by_its_name() {
        let name = ItemId::of("The name of your doctor.");
        assert_eq!(ItemId::parse(&name.to_string()), Some(name));
        assert_ne!(ItemId::of("The name of your dentist."), name);
        for wrong in ["", "abcd", "abcdef", "abcd1", "ABCDE", "ab de", "äbcd"] {
            assert_eq!(ItemId::parse(wrong), None, "{wrong}");
        }
    }
}
