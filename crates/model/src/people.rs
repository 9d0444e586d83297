//! So many of 100 people: how often something happened, in numbers that can be compared.

use serde::{Deserialize, Serialize};

use crate::Prose;

/// Groups of 100 people, and where the numbers are from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct People {
    /// The groups, in their order.
    pub groups: Vec<Group>,
    /// Who was counted, when, and by whom.
    pub caption: Prose,
}

/// So many of 100 people.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Group {
    /// How many.
    pub number: OfHundred,
    /// Who they are.
    pub words: Prose,
}

impl People {
    /// Its texts, in their order, to be changed.
    pub(crate) fn texts_mut(&mut self) -> Vec<&mut Prose> {
        self.groups.iter_mut().map(|group| &mut group.words).chain([&mut self.caption]).collect()
    }
}

/// A number from 0 to 100.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
pub struct OfHundred(u8);

impl OfHundred {
    /// The number.
    pub fn get(self) -> u8 {
        self.0
    }
}

impl TryFrom<u8> for OfHundred {
    type Error = &'static str;

    fn try_from(number: u8) -> Result<Self, Self::Error> {
        if number <= 100 { Ok(Self(number)) } else { Err("more than 100 of 100") }
    }
}

impl From<OfHundred> for u8 {
    fn from(number: OfHundred) -> Self {
        number.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_more_than_100_of_100_are_read() {
        let read = |number: u8| serde_json::from_str::<OfHundred>(&number.to_string()).ok().map(OfHundred::get);
        assert_eq!([0, 100, 101].map(read), [Some(0), Some(100), None]);
    }
}
