//! `series.toml`: what the series is called, and which texts it has in which order.

mod parts;

use std::collections::BTreeSet;

use model::series::LARGEST_LIST;
use model::{AnchorId, Phase, SeriesPart, Slug, StepId};
use serde::Deserialize;
use toml::Spanned;
use toml::value::Datetime;

use self::parts::Part;
use crate::syntax::diagnostic::{Diagnostic, Report};
use crate::syntax::file::File;
use crate::syntax::files::Files;
use crate::syntax::front_matter;
use crate::syntax::headings::SOURCES_SECTION;

/// What the file holds.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Manifest {
    /// The title of the series.
    pub(crate) title: String,
    /// What stands below the title.
    pub(crate) subtitle: String,
    /// What the series is about.
    pub(crate) summary: String,
    /// What is known, told first.
    pub(crate) bottom_line: Option<BottomLine>,
    /// When home was checked.
    pub(crate) reviewed: Spanned<Datetime>,
    /// When it is to be checked again.
    pub(crate) review_due: Spanned<Datetime>,
    /// The clinician who checked it.
    pub(crate) reviewed_by: Option<String>,
    articles: Option<Spanned<Vec<Spanned<String>>>>,
    #[serde(default)]
    parts: Vec<Part>,
    steps: Vec<Spanned<String>>,
    #[serde(default)]
    options: Vec<Spanned<String>>,
    /// The drawing at the top of home.
    pub(crate) opening: Option<Spanned<String>>,
    quick_exit: Option<Spanned<String>>,
}

/// What is known, told first.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct BottomLine {
    /// What is known, with its citations.
    pub(crate) says: Spanned<String>,
    /// For whom it holds.
    pub(crate) scope: String,
}

/// Where quick exit leads unless the series says otherwise: a page that everybody visits and that tells nothing of the
/// reader.
const QUICK_EXIT: &str = "https://www.wikipedia.org/";

/// What to do about a list that is too long.
const WRITE_PARTS: &str = "give them in parts: `[[parts]]`, each with `slug`, `title`, `summary` and `articles`; \
                           content/README.md shows how";

/// What a text of the series is, and what to do about one that is not.
type Belonging = (&'static str, &'static str);
const LISTED: Belonging = ("is not listed in", "add it there");
const IN_A_PART: Belonging = ("is in no part of", "add it to the articles of one");

impl Manifest {
    /// The slugs of the articles in their order, and the parts in which they are given; reports those that are none or stand
    /// twice, and a list that is too long for one page.
    pub(crate) fn articles(&self, file: &File, report: &mut Report) -> (Vec<Slug>, Vec<SeriesPart>) {
        match (&self.articles, self.parts.as_slice()) {
            (Some(list), []) => {
                let count = list.get_ref().len();
                if count > LARGEST_LIST {
                    let title = format!("{count} articles are too many for one list");
                    let label = format!("a list has at most {LARGEST_LIST}");
                    report.add(Diagnostic::at(file, list.span(), title, label, WRITE_PARTS));
                }
                (names(file, list.get_ref(), "article", Slug::parse, report), Vec::new())
            }
            (None, []) => {
                let title = "content/series.toml lists no articles";
                report
                    .add(Diagnostic::without_place(title, "list them in their order, as in `articles = [\"first\"]`"));
                (Vec::new(), Vec::new())
            }
            (list, parts) => {
                if let Some(list) = list {
                    let title = "the series has a list of articles, and parts as well";
                    let help = "move its articles into parts, and take the list away";
                    report.add(Diagnostic::at(file, list.span(), title, "this list", help));
                }
                parts::read(file, parts, report)
            }
        }
    }

    /// The ids of the steps in their order; reports those that are none, that stand twice or that another page needs.
    pub(crate) fn steps(&self, file: &File, report: &mut Report) -> Vec<StepId> {
        names(file, &self.steps, "step", free_step_id, report)
    }

    /// The ids of the options in their order; reports those that are none, that stand twice or that the page needs itself.
    pub(crate) fn options(&self, file: &File, report: &mut Report) -> Vec<AnchorId> {
        names(file, &self.options, "option", free_option_id, report)
    }

    /// Reports files of articles, steps and options that are not listed, so that no text is forgotten in silence.
    pub(crate) fn check_unlisted(&self, files: &Files, report: &mut Report) {
        let articles = self.parts.iter().map(|part| &part.articles).chain(&self.articles);
        let articles = articles.flat_map(Spanned::get_ref);
        if self.parts.is_empty() {
            unlisted(files, "articles", articles, LISTED, report);
        } else {
            unlisted(files, "articles", articles, IN_A_PART, report);
        }
        unlisted(files, "steps", &self.steps, LISTED, report);
        unlisted(files, "options", &self.options, LISTED, report);
    }

    /// Where quick exit leads; reports what is no address of another site.
    pub(crate) fn quick_exit(&self, file: &File, report: &mut Report) -> String {
        let Some(link) = &self.quick_exit else { return QUICK_EXIT.to_owned() };
        let rest = link.get_ref().strip_prefix("https://").unwrap_or_default();
        if rest.is_empty() || rest.contains(|found: char| found.is_whitespace() || "\"'<>;".contains(found)) {
            let help = "write the whole address of a harmless page, as in `https://www.wikipedia.org/`";
            report.add(Diagnostic::at(file, link.span(), "quick exit cannot lead here", "here", help));
        }
        link.get_ref().clone()
    }
}

/// Reads the file and what it holds; reports what is wrong in it.
pub(crate) fn read(files: &Files, report: &mut Report) -> Option<(File, Manifest)> {
    let file = files.text("series.toml", report)?;
    let manifest = front_matter::read_toml(&file, report)?;
    Some((file, manifest))
}

fn names<T: Ord + Clone, E: ToString>(
    file: &File,
    written: &[Spanned<String>],
    kind: &str,
    parse: impl Fn(&str) -> Result<T, E>,
    report: &mut Report,
) -> Vec<T> {
    let mut seen = BTreeSet::new();
    let mut names = Vec::new();
    for name in written {
        let (title, help) = match parse(name.get_ref()) {
            Ok(id) if seen.insert(id.clone()) => {
                names.push(id);
                continue;
            }
            Ok(_) => (format!("the {kind} `{}` stands here twice", name.get_ref()), "keep one of the two"),
            Err(error) => {
                (error.to_string(), "it becomes the last part of an address; choose one that can stand there")
            }
        };
        report.add(Diagnostic::at(file, name.span(), title, "here", help));
    }
    names
}

/// A step's id, unless the page with all steps uses it for one of its own sections.
fn free_step_id(text: &str) -> Result<StepId, String> {
    if text == SOURCES_SECTION || Phase::ALL.into_iter().any(|phase| phase.id() == text) {
        return Err(format!("the id `{text}` is taken by a section of the page with all steps"));
    }
    StepId::parse(text).map_err(|error| error.to_string())
}

/// An option's id, unless it names the list of sources at the end of the page.
fn free_option_id(text: &str) -> Result<AnchorId, String> {
    if text == SOURCES_SECTION {
        return Err(format!("the id `{text}` is taken by the list of sources of the page"));
    }
    AnchorId::parse(text).map_err(|error| error.to_string())
}

fn unlisted<'list>(
    files: &Files,
    folder: &str,
    listed: impl IntoIterator<Item = &'list Spanned<String>>,
    (what, help): Belonging,
    report: &mut Report,
) {
    let listed: BTreeSet<&str> = listed.into_iter().map(|name| name.get_ref().as_str()).collect();
    for name in files.in_folder(folder, ".md") {
        if !listed.contains(name) {
            report.add(Diagnostic::without_place(
                format!("content/{folder}/{name}.md {what} content/series.toml"),
                format!("{help}, at its place in the reading order, or take the file away"),
            ));
        }
    }
}
