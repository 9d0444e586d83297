//! What a page is, said in the words of <https://schema.org> (JSON-LD 1.1).
//!
//! Only what is known: no author and no reviewer is made up. The sources are left out: they stand in the page, and would
//! weigh as much again.

use model::{Address, Base, Page, Review, Series};
use serde_json::{Value, json};

use crate::head::{WHAT_TO_EXPECT, canonical};
use crate::origin::Origin;

/// The licence of the texts.
pub(crate) const LICENCE: &str = "https://creativecommons.org/licenses/by/4.0/";

/// The language of the texts (BCP 47).
pub(crate) const LANGUAGE: &str = "en";

/// The script element that says what a page is.
pub(crate) fn linked_data(page: &Page, series: &Series, base: &Base, origin: Option<&Origin>) -> String {
    let header = page.header();
    let home = canonical(&Address::Home, base, origin);
    let mut data = json!({
        "@context": "https://schema.org",
        "@type": kind(page),
        "description": header.summary,
        "inLanguage": LANGUAGE,
        "license": LICENCE,
    });
    if matches!(page, Page::Home(_)) {
        data["name"] = json!(series.title);
        data["url"] = json!(home);
    } else {
        data["headline"] = json!(header.title);
        data["isPartOf"] = json!({ "@type": "WebSite", "name": series.title, "url": home });
        if matches!(page.address(), Address::Step(_)) {
            data["breadcrumb"] = trail(page, series, base, origin);
        }
    }
    if let Some(review) = &header.review {
        add_review(&mut data, review);
    }
    // So that no text can end the script element (HTML standard, section 4.12.1.3).
    let json = data.to_string().replace('<', "\\u003c");
    format!("<script type=\"application/ld+json\">{json}</script>")
}

/// The types of a page. Every one of them is a `CreativeWork`; all but the site itself are a `WebPage`.
fn kind(page: &Page) -> Value {
    match page {
        Page::Home(_) => json!("WebSite"),
        Page::Article(article) if article.header.address == Address::About => json!("AboutPage"),
        Page::Article(_) => json!(["MedicalWebPage", "Article"]),
        Page::Part(_) => json!("CollectionPage"),
        _ => json!("MedicalWebPage"),
    }
}

/// When the text was last held against its sources, and who reviewed it, when somebody did.
fn add_review(data: &mut Value, review: &Review) {
    data["dateModified"] = json!(review.reviewed.to_string());
    data["lastReviewed"] = json!(review.reviewed.to_string());
    if let Some(name) = &review.reviewed_by {
        data["reviewedBy"] = json!({ "@type": "Person", "name": name });
    }
}

/// The way from the home page to a step. Of other pages, of what they are a part says as much.
fn trail(page: &Page, series: &Series, base: &Base, origin: Option<&Origin>) -> Value {
    let pages = [
        (&Address::Home, series.title.as_str()),
        (&Address::WhatToExpect, WHAT_TO_EXPECT),
        (page.address(), page.header().title.as_str()),
    ];
    let items: Vec<Value> = pages
        .into_iter()
        .zip(1_u32..)
        .map(|((address, name), position)| {
            json!({ "@type": "ListItem", "position": position, "name": name, "item": canonical(address, base, origin) })
        })
        .collect();
    json!({ "@type": "BreadcrumbList", "itemListElement": items })
}
