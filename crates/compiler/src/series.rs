//! All content files to the [`Series`]: first the headings of every text (`drafts`), then each text by itself.
//!
//! May use everything but `pages`.

mod article;
mod bad_days;
mod checklist;
mod clinic;
mod drafts;
mod glossary;
mod help;
mod options;
mod session_hours;
mod step;
mod unused;
mod values;

use model::{Address, Article, Base, BottomLine, Date, FigureName, Options, Series, Slug};
use rayon::prelude::*;
use toml::Spanned;

pub(crate) use checklist::check_items;

use crate::checks::agreement;
use crate::checks::lint::{self, Subject};
use crate::inputs::article::Draft;
use crate::inputs::{manifest, review};
use crate::render::rendering::Rendering;
use crate::resolve::index::Index;
use crate::series::drafts::Drafts;
use crate::syntax::diagnostic::{Diagnostic, Report, did_you_mean};
use crate::syntax::file::{Excerpt, File};
use crate::syntax::files::Files;
use crate::syntax::outline;
use model::evidence::GRADES_SECTION;

/// Builds the series; reports everything that is wrong on the way.
pub(crate) fn build(files: &Files, base: &Base, today: Date, report: &mut Report) -> Option<Series> {
    let (manifest_file, manifest) = manifest::read(files, report)?;
    let drafts = Drafts::read(files, &manifest_file, &manifest, report);
    let index = drafts.index(files, report);

    let written = review::Written {
        reviewed: &manifest.reviewed,
        review_due: &manifest.review_due,
        reviewed_by: manifest.reviewed_by.as_ref(),
    };
    let review = written.read(&manifest_file, today, report);
    let bottom_line = manifest.bottom_line.as_ref().map(|line| bottom_line(&manifest_file, line, &index, base, report));
    let opening = manifest.opening.as_ref().and_then(|name| opening(&manifest_file, name, &index, report));
    let quick_exit = manifest.quick_exit(&manifest_file, report);
    let articles = articles(&drafts, &index, base, today, report);
    let steps = drafts.steps.iter().filter_map(|(_, draft)| step::finish(draft.as_ref()?, &index, base, today, report));
    let mut steps: Vec<_> = steps.collect();
    let session_hours = session_hours::read(files, &index, base, &mut steps, report);
    let options = drafts.options.as_ref().and_then(|draft| options::finish(draft, &index, base, today, report));
    let values =
        drafts.values.as_ref().and_then(|file| values::read(file, options.as_ref(), &index, base, today, report));
    let options = options.map(|options| Options { values, ..options });
    let mut page = |draft| article::finish(draft, &index, base, today, report);
    let (about, carers) = (drafts.about.as_ref().and_then(&mut page), drafts.carers.as_ref().and_then(&mut page));
    let gallery = drafts.gallery.as_ref().and_then(page);
    let bad_days = drafts.bad_days.as_ref().and_then(|file| bad_days::read(file, &index, base, today, report));
    let help = drafts.help.as_ref().and_then(|file| help::read(file, &index, base, today, report));
    let clinic = clinic::read(files, &index, base, report);
    let glossary = drafts.glossary.as_ref().and_then(|draft| glossary::finish(draft, &index, base, today, report));
    if let Some(claims) = &index.claims {
        agreement::check(files, claims, report);
    }
    if let Some(about) = &about {
        explains_grades(about, report);
    }
    let (glossary, about, carers, bad_days) = (glossary?, about?, carers?, bad_days?);
    let (help, review) = (help?, review?);

    let mut sources: Vec<_> = index.sources?.into_values().collect();
    sources.sort_by_key(|source| (source.short_name().to_lowercase(), source.id.clone()));
    let series = Series {
        title: outline::plain_text(&manifest.title),
        subtitle: outline::plain_text(&manifest.subtitle),
        summary: outline::plain_text(&manifest.summary),
        bottom_line,
        review,
        articles,
        parts: drafts.parts,
        steps,
        session_hours,
        options,
        glossary,
        sources,
        figures: index.drawings.into_values().flatten().map(|drawing| drawing.figure).collect(),
        opening,
        quick_exit,
        help,
        about,
        carers,
        bad_days,
        clinic,
        gallery,
    };
    unused::warn(&series, report);
    Some(series)
}

/// The articles in their order, rendered on all cores.
fn articles(drafts: &Drafts, index: &Index, base: &Base, today: Date, report: &mut Report) -> Vec<Article> {
    let finish = |(_, draft): &(Slug, Option<Draft>)| {
        let mut own = Report::default();
        let article = draft.as_ref().and_then(|draft| article::finish(draft, index, base, today, &mut own));
        (article, own)
    };
    let finished: Vec<_> = drafts.articles.par_iter().map(finish).collect();
    let articles = finished.into_iter().filter_map(|(article, own)| {
        report.append(own);
        article
    });
    articles.collect()
}

/// What is known, told first; reports what is wrong in it. Home has no list of sources, so its citations lead to the page
/// that has them all.
fn bottom_line(
    file: &File,
    written: &manifest::BottomLine,
    index: &Index,
    base: &Base,
    report: &mut Report,
) -> BottomLine {
    let excerpt = Excerpt::of_toml_string(file, written.says.span(), written.says.get_ref());
    lint::check_words(&excerpt, Subject::Article, index, report);
    let mut prose = Rendering::new(index, base, &[], "");
    prose.list = base.link(&Address::Sources);
    let text = prose.line(&excerpt, report);
    BottomLine { text, scope: outline::plain_text(&written.scope), cited: prose.cited }
}

/// Reports a page about the series that does not explain the grades: every page that uses them leads there.
fn explains_grades(about: &Article, report: &mut Report) {
    if !about.sections.iter().any(|section| section.id.as_str() == GRADES_SECTION) {
        let title = "content/about.md does not say what the grades mean";
        let help = format!(
            "add a section `## How sure we are {{#{}}}`; every page that uses grades leads there",
            GRADES_SECTION
        );
        report.add(Diagnostic::without_place(title, help));
    }
}

/// The drawing at the top of home; reports one that does not exist.
fn opening(file: &File, name: &Spanned<String>, index: &Index, report: &mut Report) -> Option<FigureName> {
    let found = index.figure_name(name.get_ref());
    if found.is_none() {
        let title = format!("there is no drawing `{}`", name.get_ref());
        let label = did_you_mean(name.get_ref(), index.figure_names());
        let help = "name a drawing in content/figures, without `.svg`";
        report.add(Diagnostic::at(file, name.span(), title, label, help));
    }
    found
}
