//! The file of an option: its front matter with what was counted, and the headings of its rows.

pub(crate) mod counted;
pub(crate) mod rows;

use std::collections::BTreeSet;

use model::{AnchorId, Slug};
use serde::Deserialize;
use toml::Spanned;

use crate::inputs::article;
use crate::syntax::diagnostic::Report;
use crate::syntax::file::{Excerpt, File};
use crate::syntax::files::Files;
use crate::syntax::front_matter::{self, Split};
use crate::syntax::outline::{self, Heading};

/// The file with what stands around the options.
const PAGE: &str = "options";

/// What stands above the rows.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct FrontMatter {
    /// The name of the option.
    pub(crate) title: Spanned<String>,
    /// The option in a sentence.
    pub(crate) in_short: Spanned<String>,
    /// What was counted.
    #[serde(default)]
    pub(crate) figure: Vec<Figure>,
}

/// What was counted: in whom, when, and against whom.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Figure {
    /// The row that shows it.
    pub(crate) row: Spanned<String>,
    /// What became of the people.
    pub(crate) what: Spanned<String>,
    /// When that was seen.
    pub(crate) when: Spanned<String>,
    /// The people who had the option, each as in `41 of 100 in talking therapy`.
    pub(crate) groups: Vec<Spanned<String>>,
    /// Those with whom they are compared, written in the same way.
    pub(crate) against: Option<Spanned<String>>,
    /// Whether nobody was compared with them.
    #[serde(default)]
    pub(crate) uncontrolled: bool,
    /// Who they were, with the citation for all of it.
    pub(crate) people: Spanned<String>,
}

/// An option whose headings are read and whose text is not rendered yet.
pub(crate) struct Draft {
    /// Its file.
    pub(crate) file: File,
    /// Where its text stands in the file.
    pub(crate) split: Split,
    /// The headings of its rows.
    pub(crate) headings: Vec<Heading>,
}

impl Draft {
    fn read(file: File, report: &mut Report) -> Option<Self> {
        let split = front_matter::split(&file, report)?;
        let headings = outline::headings(&file.text[split.markdown.clone()]);
        Some(Self { file, split, headings })
    }

    /// Reads its front matter; reports what is wrong in it.
    pub(crate) fn front_matter(&self, report: &mut Report) -> Option<FrontMatter> {
        front_matter::read(&self.file, &self.split, report)
    }

    /// Its text.
    pub(crate) fn text(&self) -> Excerpt<'_> {
        Excerpt::of(&self.file, self.split.markdown.clone())
    }
}

/// The options of a series, and the page that shows them. `None` stands for a text that could not be read, which was
/// reported.
pub(crate) struct OptionsDraft {
    /// What stands around the options.
    pub(crate) page: Option<article::Draft>,
    /// The options in their order.
    pub(crate) choices: Vec<(AnchorId, Option<Draft>)>,
}

impl OptionsDraft {
    /// Reads the options that a series lists; `None` where it lists none.
    pub(crate) fn read(files: &Files, listed: Vec<AnchorId>, report: &mut Report) -> Option<Self> {
        if listed.is_empty() {
            return None;
        }
        let page = files.text(&format!("{PAGE}.md"), report).and_then(|file| {
            let slug = Slug::parse(PAGE).expect("the name of the page is letters");
            article::Draft::read_beside(slug, file, &listed, report)
        });
        let mut choice = |id: AnchorId| {
            let file = files.text(&format!("{PAGE}/{id}.md"), report);
            (id, file.and_then(|file| Draft::read(file, report)))
        };
        let choices = listed.into_iter().map(&mut choice).collect();
        Some(Self { page, choices })
    }

    /// The ids of the sections of the page, and of the options.
    pub(crate) fn section_ids(&self) -> BTreeSet<AnchorId> {
        let sections = self.page.iter().flat_map(article::Draft::section_ids);
        sections.chain(self.choices.iter().map(|(id, _)| id.clone())).collect()
    }
}
