//! The options, side by side.

use serde::{Deserialize, Serialize};

use super::{Header, SOURCES, section};
use crate::choice::Choice;
use crate::{Piece, Prose, Section};

/// The options that a person has, told in the same rows, with what stands around them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OptionsPage {
    /// The key message at the top, where it has one.
    pub in_short: Option<Prose>,
    /// What stands above the options.
    pub before: Vec<Piece>,
    /// The options, in their order.
    pub choices: Vec<Choice>,
    /// What stands below them.
    pub after: Vec<Piece>,
    /// The sections of the page, as a tree; the options stand below the section that introduces them.
    pub sections: Vec<Section>,
    /// What every page has. It stands last: data that end with a number could be cut within its escape and still be read.
    pub header: Header,
}

impl OptionsPage {
    pub(super) fn contents(&self) -> Vec<Section> {
        self.sections.iter().cloned().chain([section(SOURCES.0, SOURCES.1)]).collect()
    }
}
