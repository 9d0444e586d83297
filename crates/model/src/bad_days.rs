//! What a reader's plan for bad days asks. What they write stays on their device.

use serde::{Deserialize, Serialize};

use crate::{AnchorId, Prose, Review, SourceId};

/// A plan for bad days before anything is written into it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BadDays {
    /// The title of its page.
    pub title: String,
    /// The page in a sentence or two.
    pub summary: String,
    /// When it was last checked.
    pub review: Review,
    /// How to use it, said first.
    pub opening: Prose,
    /// What it asks, in the order in which it is worked down.
    pub blanks: Vec<Blank>,
    /// What such a plan is, and what is known of it.
    pub about: Prose,
    /// The sources that its texts cite.
    pub cited: Vec<SourceId>,
}

/// A part of the plan that the reader fills in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Blank {
    /// The fragment of a link to it, and the name under which the reader's words are stored.
    pub id: AnchorId,
    /// Its heading.
    pub title: String,
    /// What it asks.
    pub prompt: Prose,
    /// Whether people and their numbers stand in it, to be called.
    pub has_numbers: bool,
}
