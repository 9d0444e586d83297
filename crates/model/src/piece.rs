//! The text of an article in pieces: prose, and among it the blocks that components draw.
//!
//! A block has a name, and all that belongs to it has the same: what authors write (`crates/compiler/src/syntax`), what it
//! becomes (`crates/compiler/src/render`), its data here, its component and its style.

use serde::{Deserialize, Serialize};

use crate::{People, Prose};

/// A piece of a text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Piece {
    /// What is prose from beginning to end.
    Prose(Prose),
    /// So many of 100 people.
    People(People),
}

impl Piece {
    /// What authors wrote in it in Markdown, in its order, to be changed.
    pub fn texts_mut(&mut self) -> Vec<&mut Prose> {
        match self {
            Self::Prose(prose) => vec![prose],
            Self::People(people) => people.texts_mut(),
        }
    }
}
