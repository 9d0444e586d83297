//! Home, the parts of the series, glossary, sources, help, and the page for addresses that none has.

use model::page::{
    ArticleEntry, CitedSource, GlossaryPage, Header, HelpPage, HomePage, Neighbour, Neighbours, NotFoundPage, Opening,
    Part, PartEntry, PartPage, PhaseEntry, Reading, SourcesPage, TermEntry,
};
use model::{Address, Article, Figure, Page, Phase, Prose, Review, Series, SeriesPart, SourceId, TermId};

use crate::pages::options::{options_link, values_link};
use crate::pages::parts::{article_link, count, header, overview_link, part_link, references, step_link};
use crate::render::reference::citation;

/// The title of the page of help.
pub(super) const HELP: &str = "Help now";

/// The series as a table of contents.
pub(super) fn home(series: &Series) -> Page {
    let opening = series.opening.as_ref().and_then(|name| series.figures.iter().find(|figure| figure.name == *name));
    let opening = opening.cloned().map(|Figure { name, width, height, .. }| Opening { name, width, height });
    let phase = |phase: Phase| PhaseEntry {
        phase,
        steps: series.steps.iter().filter(|step| step.phase == phase).map(step_link).collect(),
    };
    let header = header(Address::Home, &series.title, &series.summary);
    Page::Home(HomePage {
        header: Header { review: Some(series.review.clone()), ..header },
        bottom_line: series.bottom_line.clone(),
        opening,
        reading: reading(series),
        phases: Phase::ALL.map(phase).to_vec(),
    })
}

/// What there is to read, as home lists it.
fn reading(series: &Series) -> Reading {
    if series.parts.is_empty() {
        return Reading::Articles(series.articles.iter().map(entry).collect());
    }
    let part = |part: &SeriesPart| {
        let minutes = series.articles[part.articles.clone()].iter().map(|article| article.meta.minutes()).sum();
        let whole = ArticleEntry { page: part_link(part), summary: part.summary.clone(), minutes };
        PartEntry { whole, articles: count(part.articles.len()) }
    };
    Reading::Parts(series.parts.iter().map(part).collect())
}

fn entry(article: &Article) -> ArticleEntry {
    ArticleEntry { page: article_link(article), summary: article.meta.summary.clone(), minutes: article.meta.minutes() }
}

/// A part of the series.
pub(super) fn part(series: &Series, number: usize) -> Page {
    let part = &series.parts[number];
    let articles = &series.articles[part.articles.clone()];
    let neighbours = Neighbours {
        previous: number.checked_sub(1).map(|before| part_link(&series.parts[before])),
        next: Some(series.parts.get(number + 1).map_or_else(overview_link, part_link)),
    };
    let review = Review::of_all(articles.iter().map(|article| &article.meta.review));
    Page::Part(PartPage {
        header: Header { review, neighbours, ..header(part_link(part).address, &part.title, &part.summary) },
        part: Part { number: count(number + 1), of: count(series.parts.len()) },
        articles: articles.iter().map(entry).collect(),
    })
}

/// The terms.
pub(super) fn glossary(series: &Series) -> Page {
    let glossary = &series.glossary;
    let term = |term: &model::Term| TermEntry {
        id: term.id.clone(),
        name: term.name.clone(),
        definition: term.definition.clone(),
        used_in: used_in(series, &term.id),
    };
    let header = header(Address::Glossary, &glossary.title, &glossary.summary);
    Page::Glossary(GlossaryPage {
        header: Header { review: Some(glossary.review.clone()), ..header },
        terms: glossary.terms.iter().map(term).collect(),
        references: references(series, &glossary.cited),
    })
}

/// The pages that use a term.
fn used_in(series: &Series, term: &TermId) -> Vec<Neighbour> {
    let articles = series.articles.iter().filter(|article| article.terms.contains(term)).map(article_link);
    let options = series.options.iter().filter(|options| options.page.terms.contains(term)).map(options_link);
    let steps = series.steps.iter().filter(|step| step.terms.contains(term)).map(step_link);
    articles.chain(options).chain(steps).collect()
}

/// Every source that the series cites, and where.
pub(super) fn sources(series: &Series) -> Page {
    let entries = series.sources.iter().map(|source| CitedSource {
        id: source.id.clone(),
        citation: Prose::from_compiler(citation(source)),
        cited_in: cited_in(series, &source.id),
    });
    let sources: Vec<CitedSource> = entries.filter(|entry| !entry.cited_in.is_empty()).collect();
    let number = sources.len();
    let summary =
        format!("The {number} sources that this series rests on, in alphabetical order, and where each is cited.");
    let header = header(Address::Sources, "Sources", &summary);
    Page::Sources(SourcesPage { header: Header { review: Some(series.review.clone()), ..header }, sources })
}

/// The pages that cite a source. What matters to readers says again what the options say, and is named where they do not.
fn cited_in(series: &Series, source: &SourceId) -> Vec<Neighbour> {
    let articles = series.articles.iter().filter(|article| article.cited.contains(source)).map(article_link);
    let options = series.options.iter().filter(|options| options.page.cited.contains(source)).map(options_link);
    let values = series.options.iter().filter(|options| !options.page.cited.contains(source));
    let values = values.filter_map(|options| options.values.as_ref());
    let values = values.filter(|values| values.cited.contains(source)).map(values_link);
    let steps = series.steps.iter().filter(|step| step.cited.contains(source)).map(step_link);
    let (glossary, bad_days) = (&series.glossary, &series.bad_days);
    let (carers, about) = (&series.carers, &series.about);
    let others = [
        (&bad_days.cited, Address::BadDays, &bad_days.title),
        (&glossary.cited, Address::Glossary, &glossary.title),
        (&carers.cited, Address::Carers, &carers.meta.title),
        (&about.cited, Address::About, &about.meta.title),
    ];
    let others = others.into_iter().filter(|(cited, ..)| cited.contains(source));
    let others = others.map(|(_, address, title)| Neighbour { address, title: title.clone() });
    articles.chain(options).chain(values).chain(steps).chain(others).collect()
}

/// Crisis and urgent help by region.
pub(super) fn help(series: &Series) -> Page {
    let summary = "Whom to call, text or write to, by country. This page also opens without a network.";
    Page::Help(HelpPage {
        header: Header { review: Some(series.help.review.clone()), ..header(Address::Help, HELP, summary) },
        clinic: series.clinic.clone(),
        regions: series.help.regions.clone(),
        topics: series.help.topics.clone(),
    })
}

/// What a host shows at an address that no page has.
pub(super) fn not_found(pages: Vec<Neighbour>, series: &Series) -> Page {
    let summary = if series.parts.is_empty() {
        "The address may be mistyped, or the link may be wrong. Nothing is lost: every page is listed below."
    } else {
        "The address may be mistyped, or the link may be wrong. Nothing is lost: the parts below list every article."
    };
    let header = header(Address::NotFound, "This page does not exist", summary);
    Page::NotFound(NotFoundPage { header, pages })
}
