//! All content files to the [`Series`].

use std::collections::{BTreeMap, BTreeSet};

use model::{Address, Article, Base, BottomLine, Date, FigureName, Html, Phase, Series, Slug, StepId};
use serde::Deserialize;
use toml::Spanned;

use crate::diagnostic::{Diagnostic, Report, did_you_mean};
use crate::draft::{Draft, SOURCES_SECTION};
use crate::file::{Excerpt, File, Files};
use crate::index::Index;
use crate::lint::Subject;
use crate::pages::GRADES_SECTION;
use crate::prose::Prose;
use crate::{
    agreement, claims, clinic, drawing, front_matter, glossary, help, lint, outline, review, session_hours, source,
    step,
};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Manifest {
    title: String,
    subtitle: String,
    summary: String,
    bottom_line: Option<BottomLineEntry>,
    reviewed: Spanned<toml::value::Datetime>,
    review_due: Spanned<toml::value::Datetime>,
    reviewed_by: Option<String>,
    articles: Vec<Spanned<String>>,
    steps: Vec<Spanned<String>>,
    opening: Option<Spanned<String>>,
    quick_exit: Option<Spanned<String>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct BottomLineEntry {
    says: Spanned<String>,
    scope: String,
}

/// Where quick exit leads unless the series says otherwise: a page that everybody visits and that tells nothing of the
/// reader.
const QUICK_EXIT: &str = "https://www.wikipedia.org/";

/// Builds the series; reports everything that is wrong on the way.
pub(crate) fn build(files: &Files, base: &Base, today: Date, report: &mut Report) -> Option<Series> {
    let manifest_file = files.text("series.toml", report);
    let manifest: Option<Manifest> = manifest_file.as_ref().and_then(|file| front_matter::read_toml(file, report));
    let (manifest_file, manifest) = (manifest_file?, manifest?);
    let slugs = names(&manifest_file, &manifest.articles, "article", Slug::parse, report);
    let step_ids = names(&manifest_file, &manifest.steps, "step", free_step_id, report);
    unlisted(files, "articles", &manifest.articles, report);
    unlisted(files, "steps", &manifest.steps, report);

    let glossary = files.text("glossary.md", report).and_then(|file| glossary::Draft::read(file, report));
    let drafts: BTreeMap<&Slug, Option<Draft>> = slugs
        .iter()
        .map(|slug| {
            let file = files.text(&format!("articles/{slug}.md"), report);
            (slug, file.and_then(|file| Draft::read(slug.clone(), file, report)))
        })
        .collect();
    let step_drafts: Vec<(StepId, Option<step::Draft>)> = step_ids
        .into_iter()
        .map(|id| {
            let file = files.text(&format!("steps/{id}.md"), report);
            (id.clone(), file.and_then(|file| step::Draft::read(id, file, report)))
        })
        .collect();
    let about = files.text("about.md", report).and_then(|file| Draft::read(name_of_page("about"), file, report));
    let help_file = files.text("help.toml", report);
    let page_sections = [
        ("about", about.as_ref().map(Draft::section_ids).unwrap_or_default()),
        ("help", help_file.as_ref().map(help::ids).unwrap_or_default()),
    ];
    let sources = files.text("sources.json", report).and_then(|file| source::read(&file, report));
    let index = Index {
        articles: drafts
            .iter()
            .map(|(slug, draft)| ((*slug).clone(), draft.as_ref().map(Draft::section_ids)))
            .collect(),
        steps: step_drafts
            .iter()
            .map(|(id, draft)| (id.clone(), draft.as_ref().map(step::Draft::section_ids)))
            .collect(),
        page_sections: page_sections.into(),
        terms: glossary.as_ref().map(glossary::Draft::entries),
        drawings: drawing::read_all(files, report),
        rough: lint::read_rough_numbers(files, sources.as_ref(), report),
        claims: claims::read(files, sources.as_ref(), report),
        sources,
    };

    let written = review::Written {
        reviewed: &manifest.reviewed,
        review_due: &manifest.review_due,
        reviewed_by: manifest.reviewed_by.as_ref(),
    };
    let review = written.read(&manifest_file, today, report);
    let bottom_line = manifest.bottom_line.as_ref().map(|BottomLineEntry { says, scope }| {
        let excerpt = Excerpt::of_toml_string(&manifest_file, says.span(), says.get_ref());
        lint::check_words(&excerpt, Subject::Article, &index, report);
        let mut prose = Prose::new(&index, base, &[], "");
        prose.list = base.link(&Address::Sources);
        let text = Html::from_compiler(prose.line(&excerpt, report));
        BottomLine { text, scope: outline::plain_text(scope), cited: prose.cited }
    });
    let opening = manifest.opening.and_then(|name| opening(&manifest_file, &name, &index, report));
    let quick_exit = manifest.quick_exit.and_then(|link| quick_exit(&manifest_file, link, report));
    let articles =
        slugs.iter().filter_map(|slug| drafts.get(slug)?.as_ref()?.finish(&index, base, today, report)).collect();
    let mut steps: Vec<_> =
        step_drafts.iter().filter_map(|(_, draft)| draft.as_ref()?.finish(&index, base, today, report)).collect();
    let session_hours = session_hours::read(files, &index, base, &mut steps, report);
    let about = about.and_then(|draft| draft.finish(&index, base, today, report));
    let gallery = files
        .optional_text("gallery.md", report)
        .and_then(|file| Draft::read(name_of_page("gallery"), file, report))
        .and_then(|draft| draft.finish(&index, base, today, report));
    let help = help_file.and_then(|file| help::read(&file, &index, base, today, report));
    let clinic = clinic::read(files, &index, base, report);
    let glossary = glossary.and_then(|draft| draft.finish(&index, base, today, report));
    if let Some(claims) = &index.claims {
        agreement::check(files, claims, report);
    }
    if let Some(about) = &about {
        explains_grades(about, report);
    }
    let (glossary, about, help, review) = (glossary?, about?, help?, review?);

    let mut sources: Vec<_> = index.sources?.into_values().collect();
    sources.sort_by_key(|source| (source.short_name().to_lowercase(), source.id.clone()));
    let series = Series {
        title: outline::plain_text(&manifest.title),
        subtitle: outline::plain_text(&manifest.subtitle),
        summary: outline::plain_text(&manifest.summary),
        bottom_line,
        review,
        articles,
        steps,
        session_hours,
        glossary,
        sources,
        figures: index.drawings.into_values().flatten().map(|drawing| drawing.figure).collect(),
        opening,
        quick_exit: quick_exit.unwrap_or_else(|| QUICK_EXIT.to_owned()),
        help,
        about,
        clinic,
        gallery,
    };
    unused(&series, report);
    Some(series)
}

/// The name under which a page that is no article is drafted.
fn name_of_page(name: &str) -> Slug {
    Slug::parse(name).expect("the names of these pages are letters")
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

/// Where quick exit leads; reports what is no address of another site.
fn quick_exit(file: &File, link: Spanned<String>, report: &mut Report) -> Option<String> {
    let rest = link.get_ref().strip_prefix("https://").unwrap_or_default();
    if rest.is_empty() || rest.contains(|found: char| found.is_whitespace() || "\"'<>;".contains(found)) {
        let help = "write the whole address of a harmless page, as in `https://www.wikipedia.org/`";
        report.add(Diagnostic::at(file, link.span(), "quick exit cannot lead here", "here", help));
        return None;
    }
    Some(link.into_inner())
}

/// Warns of sources that no text cites, of terms that no text uses and of drawings that no text shows.
fn unused(series: &Series, report: &mut Report) {
    let texts = || series.articles.iter().chain([&series.about]);
    let cited: BTreeSet<_> = texts()
        .flat_map(|article| &article.cited)
        .chain(series.steps.iter().flat_map(|step| &step.cited))
        .chain(&series.glossary.cited)
        .chain(series.bottom_line.iter().flat_map(|line| &line.cited))
        .collect();
    let used: BTreeSet<_> =
        texts().flat_map(|article| &article.terms).chain(series.steps.iter().flat_map(|step| &step.terms)).collect();
    let shown: BTreeSet<_> = texts()
        .flat_map(|article| &article.figures)
        .chain(series.steps.iter().flat_map(|step| &step.figures))
        .chain(&series.glossary.figures)
        .chain(&series.opening)
        .collect();
    for source in series.sources.iter().filter(|source| !cited.contains(&source.id)) {
        let title = format!("no text cites the source `{}`", source.id);
        let help = "cite it where it carries a claim; until then, the page of sources leaves it out";
        report.add(Diagnostic::without_place(title, help).into_warning());
    }
    for term in series.glossary.terms.iter().filter(|term| !used.contains(&term.id)) {
        let title = format!("no text uses the term `{}`", term.id);
        let help = format!("link it where a text first uses it, as in `[{}](term:{})`", term.name, term.id);
        report.add(Diagnostic::without_place(title, help).into_warning());
    }
    for figure in series.figures.iter().filter(|figure| !shown.contains(&figure.name)) {
        let title = format!("no text shows the drawing `{}`", figure.name);
        let help =
            format!("show it with a block that begins with ```figure {0}, or take figures/{0}.svg away", figure.name);
        report.add(Diagnostic::without_place(title, help).into_warning());
    }
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

/// Reports files that lie in a folder and are not listed, so that no text is forgotten in silence.
fn unlisted(files: &Files, folder: &str, listed: &[Spanned<String>], report: &mut Report) {
    let listed: BTreeSet<&str> = listed.iter().map(|name| name.get_ref().as_str()).collect();
    for name in files.in_folder(folder, ".md") {
        if !listed.contains(name) {
            report.add(Diagnostic::without_place(
                format!("content/{folder}/{name}.md is not listed in content/series.toml"),
                "add it there, at its place in the reading order, or take the file away",
            ));
        }
    }
}
