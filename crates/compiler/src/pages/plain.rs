//! Glossary, sources and help: a heading and a list.

use article::page::{Kind, Neighbours};
use article::{Address, Base, Html, Page, Series, Shell, SourceId};

use crate::draft::heading;
use crate::html::escape;
use crate::pages::section;
use crate::reference::citation;
use crate::series::Built;

fn page(address: Address, title: &str, summary: &str, contents: Vec<article::Section>, body: String) -> Page {
    Page {
        address,
        shell: Shell {
            title: title.to_owned(),
            summary: summary.to_owned(),
            kind: Kind::Plain,
            contents,
            neighbours: Neighbours::default(),
        },
        body: Html::from_compiler(body),
    }
}

/// The terms.
pub(super) fn glossary(built: &Built) -> Page {
    let mut body = String::new();
    for term in &built.series.terms {
        body.push_str(&heading(2, term.id.as_str(), &term.name));
        body.push_str(term.definition.as_str());
    }
    let (references, _) = super::references(&built.series, &built.cited_by_glossary);
    body.push_str(&references);
    let (title, summary) = &built.glossary_heading;
    page(Address::Glossary, title, summary, Vec::new(), body)
}

/// Every source that the series cites, and where.
pub(super) fn sources(built: &Built, base: &Base) -> Page {
    let series = &built.series;
    let mut body = String::from("<ul class=\"references\">\n");
    let mut number = 0;
    for source in &series.sources {
        let places = cited_in(built, &source.id, base);
        if places.is_empty() {
            continue;
        }
        number += 1;
        body.push_str(&format!(
            "<li id=\"{}\" tabindex=\"-1\">{} <span class=\"cited-in\">Cited in {}.</span></li>\n",
            source.id,
            citation(source),
            places.join(", ")
        ));
    }
    body.push_str("</ul>\n");
    let summary =
        format!("The {number} sources that this series rests on, in alphabetical order, and where each is cited.");
    page(Address::Sources, "Sources", &summary, Vec::new(), body)
}

fn cited_in(built: &Built, source: &SourceId, base: &Base) -> Vec<String> {
    let link =
        |address: &Address, title: &str| format!("<a href=\"{}\">{}</a>", escape(&base.link(address)), escape(title));
    let mut places = Vec::new();
    for article in &built.series.articles {
        if article.cited.contains(source) {
            places.push(link(&Address::Article(article.meta.slug.clone()), &article.meta.title));
        }
    }
    for step in &built.series.steps {
        if built.cited_by_step.get(&step.id).is_some_and(|cited| cited.contains(source)) {
            places.push(link(&Address::Step(step.id.clone()), &step.title));
        }
    }
    if built.cited_by_glossary.contains(source) {
        places.push(link(&Address::Glossary, &built.glossary_heading.0));
    }
    if built.series.about.cited.contains(source) {
        places.push(link(&Address::About, &built.series.about.meta.title));
    }
    places
}

/// Crisis and urgent help by region.
pub(super) fn help(series: &Series) -> Page {
    let mut contents = Vec::new();
    let mut body = String::from(
        "<aside class=\"block block-urgent\" aria-label=\"Call for help now\">\
         <p class=\"block-title\">If you might act on thoughts of suicide, call your emergency number now.</p>\
         <p>You do not have to be sure. You do not have to find the right words. Say: “I need help now.”</p></aside>\n",
    );
    for region in &series.help {
        contents.push(section(region.id.as_str(), &region.name));
        body.push_str(&heading(2, region.id.as_str(), &region.name));
        body.push_str("<dl class=\"help-lines\">\n");
        for line in &region.lines {
            let cost = line.cost.as_ref().map(|cost| format!(" · {}", escape(cost))).unwrap_or_default();
            body.push_str(&format!(
                "<div><dt>{}</dt><dd>{}</dd><dd class=\"hours\">{}{cost}</dd></div>\n",
                escape(&line.need),
                line.contact.as_str(),
                escape(&line.hours),
            ));
        }
        body.push_str("</dl>\n");
    }
    page(
        Address::Help,
        "Help now",
        "Whom to call, text or write to, by country. This page also opens without a network.",
        contents,
        body,
    )
}
