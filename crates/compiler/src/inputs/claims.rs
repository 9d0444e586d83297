//! `claims.toml`: claims that several texts make, each with one grade, one set of sources and one home.
//!
//! A text cites such a claim with `[^claim: id]`, so the grade cannot differ from text to text. What texts cite without
//! it is compared in [`crate::checks::agreement`].

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use model::{Evidence, Source, SourceId};
use serde::Deserialize;
use toml::Spanned;

use crate::inputs::sources;
use crate::syntax::diagnostic::{Diagnostic, Report};
use crate::syntax::file::File;
use crate::syntax::files::Files;
use crate::syntax::{citation, front_matter, outline};

/// The file.
const PATH: &str = "claims.toml";

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ClaimEntry {
    says: String,
    grade: Spanned<String>,
    sources: Vec<Spanned<String>>,
    reason: Option<String>,
    home: Option<Spanned<String>>,
}

/// A claim that several texts make.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Claim {
    /// What is claimed, in the words of authors.
    pub(crate) says: String,
    /// How sure we are of it.
    pub(crate) grade: Evidence,
    /// What it rests on.
    pub(crate) sources: Vec<SourceId>,
    /// Why the grade is what it is.
    pub(crate) reason: Option<String>,
    /// The one place that tells it in full.
    pub(crate) home: Option<Home>,
}

/// A section of a file, written `articles/safety.md#bladder`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Home {
    /// The file below the content folder.
    pub(crate) file: String,
    /// The id of the section's heading.
    pub(crate) section: String,
    /// Where the home is written in `claims.toml`.
    span: Range<usize>,
}

/// The claims by their ids, and the file that holds them.
#[derive(Debug, Default)]
pub(crate) struct Claims {
    file: Option<File>,
    entries: BTreeMap<String, Claim>,
    places: BTreeMap<String, Range<usize>>,
}

/// The sections that cite each claim, as pairs of file and section.
pub(crate) type Told = BTreeMap<String, BTreeSet<(String, String)>>;

impl Claims {
    /// The claim with this id.
    pub(crate) fn get(&self, id: &str) -> Option<&Claim> {
        self.entries.get(id)
    }

    /// Every claim with its id.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (&str, &Claim)> {
        self.entries.iter().map(|(id, claim)| (id.as_str(), claim))
    }

    /// The ids of all claims.
    pub(crate) fn ids(&self) -> impl Iterator<Item = &str> {
        self.entries.keys().map(String::as_str)
    }

    /// Reports claims whose home does not tell them; warns of claims that no text cites. `told` are the sections that cite
    /// each claim.
    pub(crate) fn check(&self, told: &Told, report: &mut Report) {
        let Some(file) = &self.file else { return };
        for (id, claim) in &self.entries {
            let Some(sections) = told.get(id) else {
                let place = self.places.get(id).cloned().unwrap_or_default();
                let title = format!("no text cites the claim `{id}`");
                let help = format!("cite it where a text makes it, as in `[^claim: {id}]`, or take it out");
                report.add(Diagnostic::at(file, place, title, "this claim", help).into_warning());
                continue;
            };
            if let Some(home) = &claim.home
                && !sections.contains(&(home.file.clone(), home.section.clone()))
            {
                report.add(Diagnostic::at(
                    file,
                    home.span.clone(),
                    format!("the home of the claim `{id}` does not tell it"),
                    "no citation of this claim stands in this section",
                    format!("tell it there in full, with `[^claim: {id}]` behind it, or name the section that does"),
                ));
            }
        }
    }
}

/// Reads the claims, where there are any; reports an unknown grade, an unknown source and a home that is no place.
pub(crate) fn read(files: &Files, sources: Option<&BTreeMap<SourceId, Source>>, report: &mut Report) -> Option<Claims> {
    let Some(file) = files.optional_text(PATH, report) else { return Some(Claims::default()) };
    let written: BTreeMap<Spanned<String>, ClaimEntry> = front_matter::read_toml(&file, report)?;
    let mut claims = Claims::default();
    for (id, entry) in &written {
        claims.places.insert(id.get_ref().clone(), id.span());
        if let Some(claim) = claim(&file, entry, sources, report) {
            claims.entries.insert(id.get_ref().clone(), claim);
        }
    }
    claims.file = Some(file);
    Some(claims)
}

fn claim(
    file: &File,
    entry: &ClaimEntry,
    sources: Option<&BTreeMap<SourceId, Source>>,
    report: &mut Report,
) -> Option<Claim> {
    let grade = citation::grade_named(file, entry.grade.get_ref(), entry.grade.span(), report);
    let help = "add it to content/sources.json, or name a source that stands there";
    let named = entry.sources.iter().filter_map(|name| sources::named(file, name, sources, help, report));
    let named: Vec<SourceId> = named.collect();
    let home = match &entry.home {
        Some(written) => Some(home(file, written, report)?),
        None => None,
    };
    (named.len() == entry.sources.len()).then_some(Claim {
        says: outline::plain_text(&entry.says),
        grade: grade?,
        sources: named,
        reason: entry.reason.as_deref().map(outline::plain_text),
        home,
    })
}

fn home(file: &File, written: &Spanned<String>, report: &mut Report) -> Option<Home> {
    let home = written.get_ref().split_once('#').filter(|(file, section)| file.ends_with(".md") && !section.is_empty());
    let Some((path, section)) = home else {
        let title = format!("`{}` is no section of a text", written.get_ref());
        let help = "write the file and the id of a heading in it, as in `articles/safety.md#bladder`";
        report.add(Diagnostic::at(file, written.span(), title, "here", help));
        return None;
    };
    Some(Home { file: path.to_owned(), section: section.to_owned(), span: written.span() })
}
