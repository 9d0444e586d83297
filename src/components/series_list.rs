//! The series as the table of contents of a book: the articles, then the steps.

use leptos::prelude::*;
use model::address::BOOK;
use model::page::{Kind, Listing, Neighbour, Opening};
use model::{Address, Base};

use crate::booklet::{PRINT, SAID};
use crate::markup::{Written, escape, link};

/// Shows what a page lists: everything there is to read, in order, or every page; nothing on a page that lists nothing.
#[component]
pub(crate) fn SeriesList<'page>(
    /// The kind of the page.
    kind: &'page Kind,
) -> impl IntoView + use<> {
    let base = expect_context::<Base>();
    let html = match kind {
        Kind::Home(listing) => Some(format!("<div class=\"series\">{}</div>", series(&base, listing))),
        Kind::NotFound(known) => Some(pages(&base, known.iter())),
        _ => None,
    };
    html.map(Written::new)
}

/// Pages as a list of links.
pub(crate) fn pages<'known>(base: &Base, pages: impl Iterator<Item = &'known Neighbour>) -> String {
    let mut html = "<ul class=\"page-list\">".to_owned();
    for page in pages {
        html += &format!("<li>{}</li>", link(&base.link(&page.address), &page.title));
    }
    html + "</ul>"
}

fn series(base: &Base, listing: &Listing) -> String {
    let Listing { opening, articles, phases } = listing;
    let opening = opening.as_ref().map_or_else(String::new, |opening| illustration(base, opening));
    let first = articles.first().map(|entry| base.link(&entry.page.address)).unwrap_or_default();
    let overview = base.link(&Address::WhatToExpect);
    let plan = base.link(&Address::Plan);
    let book = base.link_to_file(BOOK);
    let mut entries = String::new();
    for entry in articles {
        let (title, summary) = (link(&base.link(&entry.page.address), &entry.page.title), escape(&entry.summary));
        let minutes = entry.minutes;
        entries +=
            &format!("<li><h3>{title}</h3><p>{summary}</p><p class=\"series-minutes\">{minutes} minutes</p></li>");
    }
    let mut parts = String::new();
    let mut number = 1;
    for entry in phases {
        parts += &format!("<section><h3>{}</h3><ol start=\"{number}\">", entry.phase.title());
        for step in &entry.steps {
            parts += &format!("<li>{}</li>", link(&base.link(&step.address), &step.title));
        }
        parts += "</ol></section>";
        number += entry.steps.len();
    }
    format!(
        "{opening}<p class=\"begin\"><a class=\"button\" href=\"{first}\">Begin with part 1</a>\
         <a class=\"button button-quiet\" href=\"{overview}\">I have an appointment</a></p>\
         <section class=\"series-list\" aria-labelledby=\"home_articles\">\
         <h2 id=\"home_articles\" tabindex=\"-1\">The articles</h2><ol class=\"series-articles\">{entries}</ol></section>\
         <section class=\"series-list\" aria-labelledby=\"home_steps\">\
         <h2 id=\"home_steps\" tabindex=\"-1\">What to expect, step by step</h2>\
         <p>The way from the first call to the weeks after: what happens, who is there, what it may feel like. \
         <a href=\"{overview}\">All steps on one page</a> · <a href=\"{plan}\">My plan: dates and checklists</a></p>\
         <div class=\"series-phases\">{parts}</div></section>\
         <section class=\"series-list\" aria-labelledby=\"home_take\">\
         <h2 id=\"home_take\" tabindex=\"-1\">Take it with you</h2>\
         <p>Every page opens without a network once you have been here. For a reading device there is \
         <a href=\"{book}\" rel=\"external\" download=\"\">the whole series as a book (EPUB)</a>.</p>\
         <p class=\"needs-program\"><button type=\"button\" class=\"button button-quiet\" id=\"{PRINT}\">\
         Print the whole series</button></p><p role=\"status\" id=\"{SAID}\"></p></section>"
    )
}

/// The drawing at the top. It says nothing that the words do not, so it is left out for those who listen.
fn illustration(base: &Base, opening: &Opening) -> String {
    let href = base.link_to_figure(&opening.name);
    let (width, height) = (opening.width, opening.height);
    format!(
        "<svg class=\"opening\" viewBox=\"0 0 {width} {height}\" aria-hidden=\"true\"><use href=\"{href}\"></use></svg>"
    )
}
