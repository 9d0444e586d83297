//! The pages of the book: each a page of the site, and the one that it opens with.

use model::{Page, Phase, Section, Series};

use super::binder::bind;
use super::places::{Places, TITLE_PAGE, file};
use super::tree::{self, Node};
use super::{BookError, picture};
use crate::linked_data::{LANGUAGE, LICENCE};
use crate::markup::escape;

/// A page of the book.
pub(super) struct Chapter {
    /// Its file.
    pub(super) file: String,
    /// Its title.
    pub(super) title: String,
    /// Its sections, for the contents.
    pub(super) sections: Vec<Section>,
    /// The whole file.
    pub(super) xhtml: String,
}

/// A page of the site whose text was read.
pub(super) struct Draft<'site> {
    /// The page.
    pub(super) page: &'site Page,
    text: Vec<Node>,
}

impl<'site> Draft<'site> {
    /// Reads the text of a page from what was drawn of it.
    pub(super) fn read(
        page: &'site Page,
        drawn: &str,
        series: &Series,
        places: &Places<'_>,
    ) -> Result<Self, BookError> {
        let text = match page {
            Page::Overview(_) => tree::parse(&overview(series, places)),
            _ => tree::parse(drawn).and_then(text_of),
        };
        let text = text.map_err(|reason| BookError::of(page.address(), reason))?;
        Ok(Self { page, text })
    }

    /// Tells what in the page a link may lead to.
    pub(super) fn add_places(&self, places: &mut Places<'_>) {
        places.add(self.page.address(), tree::elements(&self.text).into_iter().map(|element| element.get("id")));
    }

    /// The finished chapter.
    pub(super) fn finish(self, places: &Places<'_>, series: &Series) -> Result<Chapter, BookError> {
        let (address, header) = (self.page.address(), self.page.header());
        let text = bind(self.text, places, &series.figures).map_err(|reason| BookError::of(address, reason))?;
        let mut head = String::new();
        if let Some(kicker) = self.page.kicker() {
            head.push_str(&format!("<p class=\"kicker\">{}</p>", escape(&kicker)));
        }
        head.push_str(&format!("<h1 id=\"chapter_title\">{}</h1>", escape(&header.title)));
        // The steps say in short what they are at the head of their text.
        if !matches!(self.page, Page::Step(_)) {
            head.push_str(&format!("<p class=\"standfirst\">{}</p>", escape(&header.summary)));
        }
        if let Some(review) = &header.review {
            let (checked, reviewer) = (review.checked(), escape(&review.reviewer()));
            head.push_str(&format!("<p class=\"facts\">{checked}. {reviewer}.</p>"));
        }
        let body = format!(
            "<section epub:type=\"chapter\" role=\"doc-chapter\" aria-labelledby=\"chapter_title\">\n\
             <header>{head}</header>\n{}</section>",
            tree::written(&text)
        );
        Ok(Chapter {
            file: file(address),
            title: header.title.clone(),
            sections: self.page.contents(),
            xhtml: document(&header.title, &body),
        })
    }
}

/// The text of a page among all that was drawn of it.
fn text_of(drawn: Vec<Node>) -> Result<Vec<Node>, String> {
    let text = tree::elements(&drawn).into_iter().find(|element| element.is("article", "prose"));
    text.map(|text| text.children.clone()).ok_or_else(|| "nothing in it is its text".to_owned())
}

/// The steps in order, each with its one sentence and the link to its chapter. On the site, this page holds the text of
/// all steps once more.
fn overview(series: &Series, places: &Places<'_>) -> String {
    let mut html = String::new();
    for phase in Phase::ALL {
        let steps: Vec<_> = series.steps.iter().zip(1..).filter(|(step, _)| step.phase == phase).collect();
        let Some((_, first)) = steps.first() else { continue };
        html.push_str(&format!("<h2 id=\"{}\">{}</h2>\n<ol start=\"{first}\">\n", phase.id(), phase.title()));
        for (step, _) in steps {
            html.push_str(&format!(
                "<li id=\"{}\"><a href=\"{}\">{}</a><br>{}</li>\n",
                step.id,
                places.base().link(&model::Address::Step(step.id.clone())),
                escape(&step.title),
                escape(&step.in_short)
            ));
        }
        html.push_str("</ol>\n");
    }
    html
}

/// The page that the book opens with: what it is, how far it can be trusted, and where help is.
pub(super) fn title_page(series: &Series, help: &str, home: Option<&str>) -> Chapter {
    let opening = series.opening.as_ref().and_then(|name| series.figures.iter().find(|figure| figure.name == *name));
    let opening = opening.map(|figure| {
        format!(
            "<svg xmlns=\"{}\" viewBox=\"0 0 {} {}\" role=\"img\" aria-label=\"{}\">{}</svg>\n",
            picture::SVG,
            figure.width,
            figure.height,
            escape(&figure.title),
            picture::drawing(figure)
        )
    });
    let handed_out = series.clinic.as_ref().map(|clinic| format!("<p>Handed out by {}.</p>\n", escape(&clinic.name)));
    let newest = match home {
        Some(home) => {
            let home = escape(home);
            format!("The newest text is at <a href=\"{home}\">{home}</a>.")
        }
        None => "The site that you took it from may have a newer one.".to_owned(),
    };
    let body = format!(
        "<section epub:type=\"titlepage\" class=\"title-page\">\n{}<h1>{}</h1>\n<p class=\"standfirst\">{}</p>\n\
         <p>{}</p>\n<p><strong>If you might act on thoughts of suicide, call your emergency number now.</strong> \
         <a href=\"{help}\">More numbers are on the next page.</a></p>\n<p>{}</p>\n\
         <p>Information, not medical advice. This copy does not renew itself, and phone numbers change. {newest}</p>\n{}\
         <p>The text is licensed under <a href=\"{LICENCE}\">CC BY 4.0</a>: you may share and change it if you name the \
         source, link to the licence, and say what you changed.</p>\n</section>",
        opening.unwrap_or_default(),
        escape(&series.title),
        escape(&series.subtitle),
        escape(&series.summary),
        checked(series),
        handed_out.unwrap_or_default(),
    );
    Chapter {
        file: TITLE_PAGE.to_owned(),
        title: series.title.clone(),
        sections: Vec::new(),
        xhtml: document(&series.title, &body),
    }
}

/// When the articles were last held against their sources, and whether a clinician reviewed them.
fn checked(series: &Series) -> String {
    let metas = || series.articles.iter().map(|article| &article.meta);
    let months = |first: Option<model::Date>, last: Option<model::Date>| {
        let first = first.map(model::Date::month_and_year).unwrap_or_default();
        let last = last.map(model::Date::month_and_year).unwrap_or_default();
        if first == last { first } else { format!("{first} to {last}") }
    };
    let reviewed =
        months(metas().map(|meta| meta.review.reviewed).min(), metas().map(|meta| meta.review.reviewed).max());
    let due =
        months(metas().map(|meta| meta.review.review_due).min(), metas().map(|meta| meta.review.review_due).max());
    let by = match metas().filter(|meta| meta.review.reviewed_by.is_some()).count() {
        0 => "No clinician has reviewed them yet.".to_owned(),
        count => format!("A clinician has reviewed {count} of {}; each says who.", series.articles.len()),
    };
    format!("The articles were last checked against their sources in {reviewed}; the next check is due in {due}. {by}")
}

/// A file of the book.
pub(super) fn document(title: &str, body: &str) -> String {
    format!(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<!DOCTYPE html>\n\
         <html xmlns=\"http://www.w3.org/1999/xhtml\" xmlns:epub=\"http://www.idpf.org/2007/ops\" lang=\"{LANGUAGE}\" \
         xml:lang=\"{LANGUAGE}\">\n<head><title>{}</title>\
         <link rel=\"stylesheet\" type=\"text/css\" href=\"style.css\"/></head>\n<body>\n{body}\n</body>\n</html>\n",
        escape(title)
    )
}
