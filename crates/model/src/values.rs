//! What can matter to a reader when they choose, as statements to weigh, and which options each of them touches. What they
//! answer stays on their device.

use serde::{Deserialize, Serialize};

use crate::{AnchorId, ItemId, Prose, Review, SourceId};

/// The statements, with the texts around them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Values {
    /// The title of their page.
    pub title: String,
    /// The page in a sentence or two.
    pub summary: String,
    /// When it was last checked.
    pub review: Review,
    /// How to use it, said first.
    pub opening: Prose,
    /// The statements, in their order.
    pub statements: Vec<Statement>,
    /// What weighing them is for, and what it is not.
    pub about: Prose,
    /// The sources that its texts cite.
    pub cited: Vec<SourceId>,
}

/// Something that can matter to a reader.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Statement {
    /// The fragment of a link to it.
    pub id: AnchorId,
    /// Its heading.
    pub title: String,
    /// The statement, as a reader would say it.
    pub words: String,
    /// Which options it touches, and how.
    pub touches: Vec<Touch>,
    /// What to ask about it at a visit.
    pub ask: String,
}

/// How a statement touches some options.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Touch {
    /// The options.
    pub choices: Vec<ChoiceName>,
    /// How, with its sources and the grade of their evidence.
    pub text: Prose,
}

/// An option by its name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChoiceName {
    /// The fragment of a link to it on the page of the options.
    pub id: AnchorId,
    /// Its name.
    pub title: String,
}

impl Statement {
    /// What tells it from others: its words. What a reader said of other words is never said of these.
    pub fn key(&self) -> ItemId {
        ItemId::of(&self.words)
    }

    /// The options that it touches, each once, in the order in which they are first named.
    pub fn choices(&self) -> Vec<&ChoiceName> {
        let mut choices: Vec<&ChoiceName> = Vec::new();
        for choice in self.touches.iter().flat_map(|touch| &touch.choices) {
            if !choices.contains(&choice) {
                choices.push(choice);
            }
        }
        choices
    }
}
