//! `help.toml`: help lines, organisations and topics.

use std::collections::BTreeSet;

use model::AnchorId;
use model::help::HelpCheck;
use serde::Deserialize;
use toml::Spanned;
use toml::value::Datetime;

use crate::syntax::diagnostic::{Diagnostic, Report};
use crate::syntax::file::File;
use crate::syntax::front_matter;

/// What the file holds.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Help {
    /// When it was checked.
    pub(crate) reviewed: Spanned<Datetime>,
    /// When it is to be checked again.
    pub(crate) review_due: Spanned<Datetime>,
    /// The clinician who checked it.
    pub(crate) reviewed_by: Option<String>,
    /// The lines and organisations, country by country.
    pub(crate) region: Vec<Region>,
    /// Other texts of the page.
    #[serde(default)]
    pub(crate) topic: Vec<Topic>,
}

/// A country.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Region {
    /// Its id on the page.
    pub(crate) id: Spanned<String>,
    /// Its name.
    pub(crate) name: String,
    /// Whom to call there.
    pub(crate) line: Vec<Line>,
    /// Who helps there when nothing is urgent.
    #[serde(default)]
    pub(crate) organisation: Vec<Organisation>,
}

/// Who helps when nothing is urgent.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Organisation {
    /// Its name.
    pub(crate) name: String,
    /// What it does.
    pub(crate) what: String,
    /// How to reach it, as Markdown.
    pub(crate) contact: Spanned<String>,
    /// How the entry was checked.
    pub(crate) checked: HelpCheck,
}

/// A text of the page.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Topic {
    /// Its id on the page.
    pub(crate) id: Spanned<String>,
    /// Its title.
    pub(crate) title: String,
    /// The text, as Markdown.
    pub(crate) text: Spanned<String>,
}

/// Whom to call.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Line {
    /// In which need.
    pub(crate) need: String,
    /// The number, as Markdown.
    pub(crate) contact: Spanned<String>,
    /// When somebody answers.
    pub(crate) hours: String,
    /// What a call costs.
    pub(crate) cost: Option<String>,
    /// Whether it stands at the foot of every page.
    #[serde(default)]
    pub(crate) every_page: bool,
    /// How the entry was checked.
    pub(crate) checked: HelpCheck,
}

/// Reads the file; reports what is wrong in it.
pub(crate) fn read(file: &File, report: &mut Report) -> Option<Help> {
    front_matter::read_toml(file, report)
}

/// The ids of its regions and topics, so that links to them can be checked. What is wrong in the file is reported by
/// [`read`].
pub(crate) fn ids(file: &File) -> BTreeSet<AnchorId> {
    let written = read(file, &mut Report::default());
    let ids = written
        .iter()
        .flat_map(|help| help.region.iter().map(|region| &region.id).chain(help.topic.iter().map(|topic| &topic.id)));
    ids.filter_map(|id| AnchorId::parse(id.get_ref()).ok()).collect()
}

/// The id of a part of the page; reports one that is none, and one that another part has.
pub(crate) fn own_id(
    file: &File,
    kind: &str,
    written: &Spanned<String>,
    taken: &mut Vec<AnchorId>,
    report: &mut Report,
) -> Option<AnchorId> {
    let (title, help) = match AnchorId::parse(written.get_ref()) {
        Err(error) => (error.to_string(), format!("readers link to a {kind} by its id")),
        Ok(id) if taken.contains(&id) => (
            format!("the id `{id}` of this {kind} is taken"),
            "join the two, or give this one an id of its own".to_owned(),
        ),
        Ok(id) => {
            taken.push(id.clone());
            return Some(id);
        }
    };
    report.add(Diagnostic::at(file, written.span(), title, "here", help));
    None
}
