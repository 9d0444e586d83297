//! Glossary, sources and help: a heading and a list.

use article::page::{Kind, Neighbour, Neighbours};
use article::{Address, Base, Html, Page, Series, Shell, SourceId, TermId};

use crate::draft::heading;
use crate::html::escape;
use crate::pages::section;
use crate::reference::citation;

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
pub(super) fn glossary(series: &Series, base: &Base) -> Page {
    let mut body = String::new();
    let mut contents = Vec::new();
    for term in &series.glossary.terms {
        contents.push(section(term.id.as_str(), &term.name));
        body.push_str(&heading(2, term.id.as_str(), &term.name));
        body.push_str(term.definition.as_str());
        let places = used_in(series, &term.id, base);
        body.push_str(&listed("used-in", "Used in", &places));
    }
    let (references, _) = super::references(series, &series.glossary.cited);
    body.push_str(&references);
    let (title, summary) = (&series.glossary.title, &series.glossary.summary);
    page(Address::Glossary, title, summary, contents, body)
}

/// The pages that use a term, as links.
fn used_in(series: &Series, term: &TermId, base: &Base) -> Vec<String> {
    let articles = series.articles.iter().filter(|article| article.terms.contains(term)).map(super::article_link);
    let steps = series.steps.iter().filter(|step| step.terms.contains(term)).map(super::steps::link);
    let link =
        |page: Neighbour| format!("<a href=\"{}\">{}</a>", escape(&base.link(&page.address)), escape(&page.title));
    articles.chain(steps).map(link).collect()
}

/// Every source that the series cites, and where.
pub(super) fn sources(series: &Series, base: &Base) -> Page {
    let mut body = String::from("<ul class=\"references\">\n");
    let mut number = 0;
    for source in &series.sources {
        let places = cited_in(series, &source.id, base);
        if places.is_empty() {
            continue;
        }
        number += 1;
        body.push_str(&format!(
            "<li id=\"{}\" tabindex=\"-1\">{} {}</li>\n",
            source.id,
            citation(source),
            listed("cited-in", "Cited in", &places)
        ));
    }
    body.push_str("</ul>\n");
    let summary =
        format!("The {number} sources that this series rests on, in alphabetical order, and where each is cited.");
    page(Address::Sources, "Sources", &summary, Vec::new(), body)
}

/// The pages that use something, behind their number: there may be more of them than words that they are about.
fn listed(class: &str, what: &str, places: &[String]) -> String {
    let number = match places.len() {
        0 => return String::new(),
        1 => "1 page".to_owned(),
        number => format!("{number} pages"),
    };
    format!("<details class=\"{class}\"><summary>{what} {number}</summary>{}</details>\n", places.join(", "))
}

fn cited_in(series: &Series, source: &SourceId, base: &Base) -> Vec<String> {
    let link =
        |address: &Address, title: &str| format!("<a href=\"{}\">{}</a>", escape(&base.link(address)), escape(title));
    let mut places = Vec::new();
    for article in &series.articles {
        if article.cited.contains(source) {
            places.push(link(&Address::Article(article.meta.slug.clone()), &article.meta.title));
        }
    }
    for step in &series.steps {
        if step.cited.contains(source) {
            places.push(link(&Address::Step(step.id.clone()), &step.title));
        }
    }
    if series.glossary.cited.contains(source) {
        places.push(link(&Address::Glossary, &series.glossary.title));
    }
    if series.about.cited.contains(source) {
        places.push(link(&Address::About, &series.about.meta.title));
    }
    places
}

/// Crisis and urgent help by region.
pub(super) fn help(series: &Series) -> Page {
    let mut contents = Vec::new();
    let mut body = String::from(
        "<div class=\"block block-urgent\" role=\"note\" aria-label=\"Call for help now\">\
         <p class=\"block-title\">If you might act on thoughts of suicide, call your emergency number now.</p>\
         <p>You do not have to be sure. You do not have to find the right words. Say: “I need help now.”</p></div>\n",
    );
    if let Some(clinic) = &series.clinic {
        body.push_str(&format!(
            "<section class=\"clinic\"><h2 id=\"help_clinic\" tabindex=\"-1\">{}</h2>\n<dl class=\"help-lines\"><div><dt>At night and \
             on days off</dt><dd>{}</dd></div><div><dt>In its hours</dt><dd>{}</dd><dd class=\"hours\">{}</dd></div></dl>\
             </section>\n",
            escape(&clinic.name),
            clinic.out_of_hours.as_str(),
            clinic.telephone.as_str(),
            escape(&clinic.hours)
        ));
    }
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
