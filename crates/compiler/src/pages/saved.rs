//! "What is saved on this device": what is kept, how to take it along, how to take it away.
//!
//! What is kept is written into the page by the program, which knows the titles of pages by the list that stands here.

use model::page::{Kind, Neighbour, Neighbours};
use model::{Address, Base, Html, Page, Shell};

use crate::draft::heading;
use crate::html::escape;
use crate::pages::section;

/// The title of the page.
pub(super) const TITLE: &str = "What is saved on this device";

/// The parts of the page: their ids, their titles, their texts.
const PARTS: [(&str, &str, &str); 5] = [
    ("what-is-kept", "What is kept here", KEPT),
    ("files", "Take it with you", FILES),
    ("wipe", "Take it off this device", WIPE),
    ("shared-device", "On a device that others use", SHARED_DEVICE),
    ("pages", "All pages", ""),
];

/// The page. `known` is every page that can hold something of the reader's.
pub(super) fn page(known: &[Neighbour], base: &Base) -> Page {
    let mut body = String::new();
    for (id, title, text) in PARTS {
        body.push_str(&heading(2, id, title));
        body.push_str(text);
    }
    body.push_str("<ul id=\"saved_pages\">\n");
    for page in known {
        let link = escape(&base.link(&page.address));
        body.push_str(&format!("<li><a href=\"{link}\">{}</a></li>\n", escape(&page.title)));
    }
    body.push_str("</ul>\n");
    Page {
        address: Address::Saved,
        shell: Shell {
            title: TITLE.to_owned(),
            summary: "Your places, notes, questions and choices are on this device and nowhere else. See them, take them with \
                      you, or take them away."
                .to_owned(),
            kind: Kind::Plain,
            review: None,
            contents: PARTS.map(|(id, title, _)| section(id, title)).to_vec(),
            neighbours: Neighbours::default(),
        },
        body: Html::from_compiler(body),
    }
}

const KEPT: &str = "<div class=\"saved-said\" id=\"saved_said\" role=\"status\"></div>\n\
    <p>There is no account, and nothing of this is sent anywhere.</p>\n\
    <div class=\"saved-kept\" id=\"saved_kept\"></div>\n";

const FILES: &str = "<p>One file holds all of it. Open it here on another device, or on this one later: what is new is added, and \
    nothing is replaced without a word. Your notes and questions can be saved as a text as well. Whoever has these files can \
    read them.</p>\n\
    <p class=\"saved-tools needs-program\"><button type=\"button\" class=\"button button-quiet\" id=\"saved_export\">Save all \
    as a file</button> <button type=\"button\" class=\"button button-quiet\" id=\"saved_markdown\">Save notes and questions \
    as text</button></p>\n\
    <p class=\"needs-program\"><label>Open a saved file <input type=\"file\" id=\"saved_file\" \
    accept=\".json,application/json\"></label></p>\n<div class=\"saved-said\" id=\"saved_report\" role=\"status\"></div>\n";

const WIPE: &str = "<p class=\"needs-program\"><button type=\"button\" class=\"button button-quiet\" id=\"saved_wipe\">Take all of \
    it off this device</button></p>\n<div class=\"saved-said\" id=\"saved_wiped\" role=\"status\"></div>\n\
    <p>Two things stay. The copy of this series for reading without a network goes when you clear the data of this site in \
    your browser’s settings. The pages that you opened are in your browser’s history until you clear that.</p>\n";

const SHARED_DEVICE: &str = "<p>In private reading nothing is kept from this tab. What you write is gone when the tab is closed. \
    What was kept before stays, and is not shown.</p>\n<div id=\"saved_private\"></div>\n\
    <p class=\"needs-program\"><label><input type=\"checkbox\" id=\"saved_neutral\"> Call every tab “Reading”, so that its name \
    does not tell what you read</label></p>\n\
    <p>The address of each page still says what it is, in the bar of the browser and in its history.</p>\n";
