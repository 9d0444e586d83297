//! What a page says of itself to those who link to it: search engines, chats, feed readers.

use std::fmt::Write;

use model::page::ArticlePlace;
use model::{Address, Base, Page, Series, address};

use crate::card::{HEIGHT, WIDTH};
use crate::linked_data::linked_data;
use crate::markup::escape;
use crate::origin::Origin;

/// The elements for the `<head>` of a page. Without an origin those are left out that only mean something with one.
///
/// A page that exists for no address asks not to be listed. One that has moved says nothing: its successor speaks.
pub fn head(page: &Page, series: &Series, base: &Base, origin: Option<&Origin>) -> String {
    match page {
        Page::NotFound(_) => return "<meta name=\"robots\" content=\"noindex\">".to_owned(),
        Page::Moved(_) => return String::new(),
        _ => {}
    }
    let mut head = format!("<link rel=\"canonical\" href=\"{}\">\n", escape(&canonical(page.address(), base, origin)));
    if let Some(origin) = origin {
        let feed = origin.link_to_file(base, address::FEED);
        let _ = writeln!(
            head,
            "<link rel=\"alternate\" type=\"application/atom+xml\" title=\"{}\" href=\"{}\">",
            escape(&series.title),
            escape(&feed)
        );
    }
    for (name, value) in properties(page, series, base, origin) {
        // Open Graph's names stand in `property`, as RDFa has it; Twitter's in `name`, as HTML has it.
        let attribute = if name.starts_with("og:") { "property" } else { "name" };
        let _ = writeln!(head, "<meta {attribute}=\"{name}\" content=\"{}\">", escape(&value));
    }
    head.push_str(&linked_data(page, series, base, origin));
    head
}

/// The one address of a page: from anywhere when the origin is known, else from the host that serves it.
pub(crate) fn canonical(address: &Address, base: &Base, origin: Option<&Origin>) -> String {
    origin.map_or_else(|| base.link(address), |origin| origin.link(base, address))
}

/// What is shown where a link to the page is shared (<https://ogp.me>).
fn properties(page: &Page, series: &Series, base: &Base, origin: Option<&Origin>) -> Vec<(&'static str, String)> {
    let header = page.header();
    let kind = match page {
        Page::Article(_) | Page::Step(_) => "article",
        _ => "website",
    };
    let mut properties = vec![
        ("og:type", kind.to_owned()),
        ("og:title", header.title.clone()),
        ("og:description", header.summary.clone()),
        ("og:site_name", series.title.clone()),
    ];
    if let Some(origin) = origin {
        properties.extend([
            ("og:url", canonical(page.address(), base, Some(origin))),
            ("og:image", origin.link_to_file(base, &page.address().card_file())),
            ("og:image:width", WIDTH.to_string()),
            ("og:image:height", HEIGHT.to_string()),
            ("og:image:alt", card_in_words(page, series)),
            ("twitter:card", "summary_large_image".to_owned()),
        ]);
    }
    properties
}

/// The words on the card of a page.
fn card_in_words(page: &Page, series: &Series) -> String {
    match page {
        Page::Article(article) if article.place != ArticlePlace::Outside => {
            format!("{}: {}", series.title, article.header.title)
        }
        Page::Overview(_) | Page::Step(_) => format!("{}: {WHAT_TO_EXPECT}", series.title),
        _ => format!("{}: {}", series.title, series.subtitle),
    }
}

/// What the page of all steps is called where its own title is not at hand.
pub(crate) const WHAT_TO_EXPECT: &str = "What to expect, step by step";
