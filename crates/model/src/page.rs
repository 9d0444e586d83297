//! What travels to the browser: one [`Page`] for each address, with exactly what its view needs.
//!
//! serde writes and reads it. The data that stand in a page's own HTML lack the texts that are in the document already: each
//! [`Prose`](crate::Prose) in them is absent.

mod article;
mod bad_days;
mod lists;
mod options;
mod own;
mod search;
mod steps;
mod texts;
mod values;
mod wire;

use serde::{Deserialize, Serialize};

pub use article::{ArticlePage, ArticlePlace, SOURCES};
pub use bad_days::{BadDaysPage, BadDaysPart};
pub use lists::{
    ArticleEntry, CitedSource, GlossaryPage, HelpPage, HomePage, MovedPage, NotFoundPage, Opening, PartEntry, PartPage,
    PhaseEntry, Reading, SourcesPage, TermEntry,
};
pub use options::OptionsPage;
pub use own::{PlanPage, PlanPart, PlanStep, QuestionsPage, QuestionsPart, SavedPage, SavedPart, SuggestedQuestions};
pub use search::{Letter, Place, SearchPage};
pub use steps::{HoursOfStep, OverviewPage, OverviewPhase, OverviewStep, SESSION_HOURS, StepPage};
pub use values::{ValuesPage, ValuesPart};

use crate::{Address, AnchorId, Review, Section};

/// One page as it is stored and fetched: a variant for each kind.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[allow(clippy::large_enum_variant, reason = "a program holds few pages, and each of them for long")]
pub enum Page {
    /// The series as a table of contents.
    Home(HomePage),
    /// An article, or a page that is written like one.
    Article(ArticlePage),
    /// "What to expect": all steps on one page.
    Overview(OverviewPage),
    /// One step.
    Step(StepPage),
    /// The reader's plan.
    Plan(PlanPage),
    /// The reader's questions.
    Questions(QuestionsPage),
    /// What is stored on the reader's device.
    Saved(SavedPage),
    /// The terms.
    Glossary(GlossaryPage),
    /// Every source, with where it is cited.
    Sources(SourcesPage),
    /// The search.
    Search(SearchPage),
    /// Crisis and urgent help.
    Help(HelpPage),
    /// The page is at another address now.
    Moved(MovedPage),
    /// No page has this address.
    NotFound(NotFoundPage),
    /// A part of the series.
    Part(PartPage),
    /// The reader's plan for bad days.
    BadDays(BadDaysPage),
    /// The options, side by side.
    Options(OptionsPage),
    /// What matters to the reader when they choose.
    Values(ValuesPage),
}

impl Page {
    /// What every page has.
    pub fn header(&self) -> &Header {
        match self {
            Self::Home(page) => &page.header,
            Self::Article(page) => &page.header,
            Self::Overview(page) => &page.header,
            Self::Step(page) => &page.header,
            Self::Plan(page) => &page.header,
            Self::Questions(page) => &page.header,
            Self::Saved(page) => &page.header,
            Self::Glossary(page) => &page.header,
            Self::Sources(page) => &page.header,
            Self::Search(page) => &page.header,
            Self::Help(page) => &page.header,
            Self::Moved(page) => &page.header,
            Self::NotFound(page) => &page.header,
            Self::Part(page) => &page.header,
            Self::BadDays(page) => &page.header,
            Self::Options(page) => &page.header,
            Self::Values(page) => &page.header,
        }
    }

    /// The same, to be changed.
    pub fn header_mut(&mut self) -> &mut Header {
        match self {
            Self::Home(page) => &mut page.header,
            Self::Article(page) => &mut page.header,
            Self::Overview(page) => &mut page.header,
            Self::Step(page) => &mut page.header,
            Self::Plan(page) => &mut page.header,
            Self::Questions(page) => &mut page.header,
            Self::Saved(page) => &mut page.header,
            Self::Glossary(page) => &mut page.header,
            Self::Sources(page) => &mut page.header,
            Self::Search(page) => &mut page.header,
            Self::Help(page) => &mut page.header,
            Self::Moved(page) => &mut page.header,
            Self::NotFound(page) => &mut page.header,
            Self::Part(page) => &mut page.header,
            Self::BadDays(page) => &mut page.header,
            Self::Options(page) => &mut page.header,
            Self::Values(page) => &mut page.header,
        }
    }

    /// Where it is.
    pub fn address(&self) -> &Address {
        &self.header().address
    }

    /// The sections of the page, for its table of contents: a projection of what the page holds.
    pub fn contents(&self) -> Vec<Section> {
        match self {
            Self::Article(page) => page.contents(),
            Self::Overview(page) => page.contents(),
            Self::Step(page) => page.contents(),
            Self::Plan(_) => PlanPart::contents(),
            Self::BadDays(page) => page.contents(),
            Self::Questions(_) => QuestionsPart::contents(),
            Self::Saved(page) => page.contents(),
            Self::Glossary(page) => page.contents(),
            Self::Help(page) => page.contents(),
            Self::Options(page) => page.contents(),
            Self::Values(page) => page.contents(),
            Self::Home(_) | Self::Part(_) | Self::Sources(_) | Self::Search(_) | Self::Moved(_) | Self::NotFound(_) => {
                Vec::new()
            }
        }
    }

    /// The title of the browser's tab, which is also what a shared link is called.
    pub fn document_title(&self, series: &str) -> String {
        match self {
            Self::Home(_) => series.to_owned(),
            _ => format!("{} · {series}", self.header().title),
        }
    }

    /// The line above the heading, which says where the page stands in an ordered whole.
    pub fn kicker(&self) -> Option<String> {
        match self {
            Self::Article(page) => page.place.in_words(),
            Self::Part(page) => Some(page.part.in_words("Part")),
            Self::Step(page) => Some(format!("{} · {}", page.part.in_words("Step"), page.phase.title())),
            _ => None,
        }
    }
}

/// What every page has.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Header {
    /// Where the page is.
    pub address: Address,
    /// The page's one top heading.
    pub title: String,
    /// The page in a sentence or two, shown under the heading and given to search engines.
    pub summary: String,
    /// When it was checked against its sources; `None` for a page that claims nothing.
    pub review: Option<Review>,
    /// The pages before and after this one.
    pub neighbours: Neighbours,
    /// Sections whose addresses were given up and that now lead elsewhere.
    pub moved: Vec<MovedSection>,
}

/// A section whose address was given up.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MovedSection {
    /// The fragment under which it was published.
    pub id: String,
    /// Where its text is now.
    pub to: Successor,
}

/// Where the text of a section is that was given up.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Successor {
    /// In this section of the same page.
    Here(String),
    /// Behind this link.
    Elsewhere(String),
}

/// A place in an ordered whole, counted from one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Part {
    /// Which one.
    pub number: u32,
    /// Of how many.
    pub of: u32,
}

impl Part {
    /// The place in words, behind a word for what is counted.
    pub fn in_words(self, counted: &str) -> String {
        format!("{counted} {} of {}", self.number, self.of)
    }
}

/// The pages on either side.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Neighbours {
    /// The page before.
    pub previous: Option<Neighbour>,
    /// The page after.
    pub next: Option<Neighbour>,
}

/// A page that is linked to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Neighbour {
    /// Where it is.
    pub address: Address,
    /// Its title.
    pub title: String,
}

/// A section that the program itself names.
fn section(id: &str, title: &str) -> Section {
    let id = AnchorId::parse(id).expect("ids that stand in this crate hold small letters and hyphens");
    Section { id, title: title.to_owned(), sections: Vec::new() }
}

#[cfg(test)]
mod tests;
