//! The page of the search: what stands in it before a reader types, and without the program.

use serde::{Deserialize, Serialize};

use super::Header;
use crate::Address;
use crate::help::HelpRegion;

/// The page on which a reader searches. It also lists what there is, from A to Z, and so leads on without the program.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SearchPage {
    /// What every page has.
    pub header: Header,
    /// Whom to call, for a query that sounds like danger: the lines that stand at the foot of every page.
    pub help: Vec<HelpRegion>,
    /// Questions that the series answers, to begin with.
    pub examples: Vec<String>,
    /// What there is, from A to Z.
    pub letters: Vec<Letter>,
}

/// What begins with one letter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Letter {
    /// The letter, large; `0` for all that begins with no letter from A to Z.
    pub letter: char,
    /// The places, in alphabetical order, at least one.
    pub places: Vec<Place>,
}

/// A place in the series that has an address: a page, a section or a term.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    /// Its heading or its name.
    pub title: String,
    /// Its page.
    pub address: Address,
    /// The fragment of a link to it; `None` for the page itself.
    pub fragment: Option<String>,
    /// The title of its page; `None` for the page itself.
    pub page: Option<String>,
}
