//! The options that a person has, as data: each is told in the same rows, so that none looks better by silence.

use serde::{Deserialize, Serialize};

use crate::people::Group;
use crate::{AnchorId, Article, Piece, Prose, Values};

/// The page of the options, with what stands around them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Options {
    /// The page, as far as it is written like an article. Its text ends where the options begin; all else is of the whole
    /// page: sections, sources, terms and drawings.
    pub page: Article,
    /// The options, in their order.
    pub choices: Vec<Choice>,
    /// What stands below them.
    pub after: Vec<Piece>,
    /// What can matter to a reader who chooses among them, where the series has it.
    pub values: Option<Values>,
}

/// One option.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Choice {
    /// The fragment of a link to it.
    pub id: AnchorId,
    /// Its name.
    pub title: String,
    /// The option in one sentence.
    pub in_short: String,
    /// What is told of it, a row for each [`Row`], in that order.
    pub rows: [ChoiceRow; Row::COUNT],
}

/// A row of an option.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChoiceRow {
    /// What was counted.
    pub counts: Vec<Count>,
    /// What is told besides.
    pub text: Prose,
}

/// How many people of 100, against how many, when, and who they were.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Count {
    /// The people who had the option.
    pub groups: Vec<Group>,
    /// Those with whom they are compared; `None` where nobody was, which the page says.
    pub against: Option<Group>,
    /// What was counted, when and in whom, with its source.
    pub caption: Prose,
}

impl Choice {
    /// Its texts, in their order, to be changed.
    pub fn texts_mut(&mut self) -> Vec<&mut Prose> {
        self.rows.iter_mut().flat_map(ChoiceRow::texts_mut).collect()
    }
}

impl ChoiceRow {
    fn texts_mut(&mut self) -> Vec<&mut Prose> {
        let counts = self.counts.iter_mut().flat_map(|count| {
            let groups = count.groups.iter_mut().chain(&mut count.against).map(|group| &mut group.words);
            groups.chain([&mut count.caption])
        });
        counts.chain([&mut self.text]).collect()
    }
}

/// Names a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Row {
    /// What it is.
    What,
    /// How it may work.
    Working,
    /// How many it helps, against what and when.
    Helped,
    /// How soon and for how long.
    Lasts,
    /// Its main harms.
    Harms,
    /// What it asks of a person.
    Asks,
    /// Whom it may suit.
    Suits,
    /// Whom it suits less.
    SuitsLess,
    /// What nobody knows.
    NotKnown,
}

impl Row {
    /// How many rows there are.
    pub const COUNT: usize = 9;

    /// All rows, in the order in which they are written and read.
    pub const ALL: [Self; Self::COUNT] = [
        Self::What,
        Self::Working,
        Self::Helped,
        Self::Lasts,
        Self::Harms,
        Self::Asks,
        Self::Suits,
        Self::SuitsLess,
        Self::NotKnown,
    ];

    /// The heading, in files and on the page.
    pub fn title(self) -> &'static str {
        match self {
            Self::What => "What it is",
            Self::Working => "How it may work",
            Self::Helped => "How many it helps",
            Self::Lasts => "How soon and for how long",
            Self::Harms => "Main harms",
            Self::Asks => "What it asks of you",
            Self::Suits => "Whom it may suit",
            Self::SuitsLess => "Whom it suits less",
            Self::NotKnown => "What nobody knows",
        }
    }
}
