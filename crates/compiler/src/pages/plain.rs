//! Glossary, sources and help: a heading and a list.

use model::help::Organisation;
use model::page::{Kind, Neighbour, Neighbours};
use model::{Address, Base, Html, Page, Review, Series, Shell, SourceId, TermId};

use crate::draft::heading;
use crate::html::escape;
use crate::pages::{legend, section};
use crate::reference::citation;

fn page(
    address: Address,
    (title, summary): (&str, &str),
    review: &Review,
    contents: Vec<model::Section>,
    body: String,
) -> Page {
    Page {
        address,
        shell: Shell {
            title: title.to_owned(),
            summary: summary.to_owned(),
            kind: Kind::Plain,
            review: Some(review.clone()),
            contents,
            neighbours: Neighbours::default(),
        },
        body: Html::from_compiler(body),
    }
}

/// The terms.
pub(super) fn glossary(series: &Series, base: &Base) -> Page {
    let mut body = legend::html(base);
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
    let glossary = &series.glossary;
    page(Address::Glossary, (&glossary.title, &glossary.summary), &glossary.review, contents, body)
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
    page(Address::Sources, ("Sources", &summary), &series.review, Vec::new(), body)
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
         <p class=\"block-title\">If you might act on thoughts of suicide, or in any other emergency, call your emergency number now.</p>\
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
    for region in &series.help.regions {
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
        body.push_str(&organisations(&region.organisations));
    }
    for topic in &series.help.topics {
        contents.push(section(topic.id.as_str(), &topic.title));
        body.push_str(&heading(2, topic.id.as_str(), &topic.title));
        body.push_str(topic.text.as_str());
    }
    let title = "Help now";
    let summary = "Whom to call, text or write to, by country. This page also opens without a network.";
    page(Address::Help, (title, summary), &series.help.review, contents, body)
}

/// Whom a patient or a carer can turn to when nothing is urgent; nothing where none is known.
fn organisations(organisations: &[Organisation]) -> String {
    if organisations.is_empty() {
        return String::new();
    }
    let entries: String = organisations
        .iter()
        .map(|one| {
            let (name, purpose) = (escape(&one.name), escape(&one.purpose));
            format!("<div><dt>{name}</dt><dd>{}</dd><dd class=\"hours\">{purpose}</dd></div>\n", one.contact.as_str())
        })
        .collect();
    format!("<h3>Information and support, when it is not urgent</h3>\n<dl class=\"help-lines\">\n{entries}</dl>\n")
}
