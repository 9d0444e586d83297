//! All content files to the [`Series`].

use std::collections::{BTreeMap, BTreeSet};

use article::{Base, Series, Slug, SourceId, StepId};
use serde::Deserialize;
use toml::Spanned;

use crate::diagnostic::{Diagnostic, Report};
use crate::draft::Draft;
use crate::file::{File, Files};
use crate::index::Index;
use crate::{front_matter, glossary, help, outline, source, step};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Manifest {
    title: String,
    subtitle: String,
    summary: String,
    articles: Vec<Spanned<String>>,
    steps: Vec<Spanned<String>>,
}

/// The series, and what its pages need besides.
pub(crate) struct Built {
    /// The typed model.
    pub(crate) series: Series,
    /// The title and summary of the glossary's page.
    pub(crate) glossary_heading: (String, String),
    /// The sources that each step cites.
    pub(crate) cited_by_step: BTreeMap<StepId, Vec<SourceId>>,
    /// The sources that the glossary cites.
    pub(crate) cited_by_glossary: Vec<SourceId>,
}

/// Builds the series; reports everything that is wrong on the way.
pub(crate) fn build(files: &Files, base: &Base, report: &mut Report) -> Option<Built> {
    let manifest_file = files.text("series.toml", report);
    let manifest: Option<Manifest> = manifest_file.as_ref().and_then(|file| front_matter::read_toml(file, report));
    let (manifest_file, manifest) = (manifest_file?, manifest?);
    let slugs = names(&manifest_file, &manifest.articles, "article", Slug::parse, report);
    let step_ids = names(&manifest_file, &manifest.steps, "step", StepId::parse, report);
    unlisted(files, "articles", slugs.iter().map(Slug::as_str), report);
    unlisted(files, "steps", step_ids.iter().map(StepId::as_str), report);

    let mut index = Index::default();
    if let Some(sources) = files.text("sources.json", report).and_then(|file| source::read(&file, report)) {
        index.sources = sources;
    }
    let glossary = files.text("glossary.md", report).and_then(|file| glossary::Draft::read(file, report));
    if let Some(glossary) = &glossary {
        index.terms = glossary.entries();
    }
    let drafts: Vec<Draft> = slugs
        .into_iter()
        .filter_map(|slug| {
            let file = files.text(&format!("articles/{slug}.md"), report)?;
            Draft::read(slug, file, report)
        })
        .collect();
    index.articles = drafts.iter().map(|draft| (draft.slug.clone(), draft.section_ids())).collect();
    index.steps = step_ids.iter().cloned().collect();

    let articles: Vec<_> = drafts.iter().filter_map(|draft| draft.finish(&index, base, report)).collect();
    let steps: Vec<_> = step_ids
        .into_iter()
        .filter_map(|id| {
            let file = files.text(&format!("steps/{id}.md"), report)?;
            step::read(id, &file, &index, base, report)
        })
        .collect();
    let about = files.text("about.md", report).and_then(|file| {
        let slug = Slug::parse("about").expect("`about` is letters");
        Draft::read(slug, file, report)?.finish(&index, base, report)
    });
    let help = files.text("help.toml", report).and_then(|file| help::read(&file, &index, base, report));
    let glossary = glossary.and_then(|draft| draft.finish(&index, base, report))?;
    let (about, help) = (about?, help?);

    let mut sources: Vec<_> = index.sources.into_values().collect();
    sources.sort_by_key(|source| (source.short_name().to_lowercase(), source.id.clone()));
    let cited_by_step = steps.iter().map(|(step, cited)| (step.id.clone(), cited.clone())).collect();
    let series = Series {
        title: outline::plain_text(&manifest.title),
        subtitle: outline::plain_text(&manifest.subtitle),
        summary: outline::plain_text(&manifest.summary),
        articles,
        steps: steps.into_iter().map(|(step, _)| step).collect(),
        terms: glossary.terms,
        sources,
        help,
        about,
    };
    Some(Built {
        series,
        glossary_heading: (glossary.title, glossary.summary),
        cited_by_step,
        cited_by_glossary: glossary.cited,
    })
}

/// The ids listed in the manifest; reports one that is no id, or that stands there twice.
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
            Err(error) => (error.to_string(), "it is the last part of an address"),
        };
        report.add(Diagnostic::at(file, name.span(), title, "here", help));
    }
    names
}

/// Reports files that lie in a folder and are not listed, so that no text is forgotten in silence.
fn unlisted<'name>(files: &Files, folder: &str, listed: impl Iterator<Item = &'name str>, report: &mut Report) {
    let listed: BTreeSet<&str> = listed.collect();
    for name in files.in_folder(folder, ".md") {
        if !listed.contains(name) {
            report.add(Diagnostic::without_place(
                format!("content/{folder}/{name}.md is not listed in content/series.toml"),
                "add it there, at its place in the reading order, or take the file away",
            ));
        }
    }
}
