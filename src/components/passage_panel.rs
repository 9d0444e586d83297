//! What can be done with words of the text: a sheet at the foot of the window, which leaves the text and the focus where
//! they are.
//!
//! It is written as HTML and filled in when it is first needed, as the reading panel is.

use leptos::prelude::expect_context;

use crate::components::qr_code;
use crate::features::listening::Listening;
use crate::markup::escape;
use crate::passage::{self, Change, Link, Passage};
use crate::platform::{controls, document, events, panel, share};
use crate::{notes, questions};

/// The panel's id, and those of its parts.
const PANEL: &str = "panel_passage";
const WORDS: &str = "passage_words";
const SENTENCES: &str = "passage_sentences";
const SAID: &str = "passage_said";

/// Buttons that change the choice by a sentence.
const BY_SENTENCE: [(&str, &str); 3] =
    [("passage_before", "Sentence before"), ("passage_after", "Next sentence"), ("passage_longer", "One more")];

/// Puts the panel into the document, and obeys its buttons.
pub(crate) fn start() {
    panel::put_before(
        "panel_listen",
        "<div class=\"passage-panel\" id=\"panel_passage\" popover=\"manual\" role=\"region\" aria-label=\"Chosen words\"></div>",
    );
    controls::on_press("#passage_copy", |_| with_chosen(copy));
    controls::on_press("#passage_share", |_| {
        with_chosen(|passage| share::share(&passage.section.title, &passage.link().address));
    });
    controls::on_press("#passage_code", |_| with_chosen(show_code));
    controls::on_press("#passage_mark", |_| with_chosen(|passage| notes::mark(passage, false)));
    controls::on_press("#passage_note", |_| with_chosen(|passage| notes::mark(passage, true)));
    controls::on_press("#passage_ask", |_| with_chosen(ask));
    let listening = expect_context::<Listening>();
    events::on("click", move |event| {
        if controls::within(event, "#passage_listen").is_some() {
            with_chosen(|passage| listening.listen_from(passage.place.start));
            close();
        }
    });
    controls::on_press("#passage_before", |_| passage::change(Change::Before));
    controls::on_press("#passage_after", |_| passage::change(Change::After));
    controls::on_press("#passage_longer", |_| passage::change(Change::Longer));
    controls::on_press("#passage_close", |_| close());
}

/// Shows what can be done with the words that are selected.
pub(crate) fn show_for_words() {
    if !panel::is_open(PANEL) {
        open("");
    }
}

/// Shows what can be done with the sentence that is chosen, and how another one is; the focus goes there.
pub(crate) fn show_for_sentences() {
    open("");
    panel::show(SENTENCES, &BY_SENTENCE.map(|(id, words)| button(id, words)).concat());
    show_chosen();
    document::focus(BY_SENTENCE[1].0);
}

/// Shows which words are chosen.
pub(crate) fn show_chosen() {
    with_chosen(|_| answer(""));
}

/// Copies the link to the section whose heading was pressed, and shows what else can be done with it.
pub(crate) fn show_for_section() {
    open("");
    with_chosen(copy);
}

/// Says something, with nothing chosen.
pub(crate) fn say(words: &str) {
    panel::fill(PANEL, html);
    panel::show(WORDS, "");
    panel::show(SAID, &format!("<p>{words}</p>"));
    panel::set_open(PANEL, true);
}

/// Shows an answer below the buttons.
pub(crate) fn answer(html: &str) {
    panel::show(SAID, html);
}

fn open(said: &str) {
    panel::fill(PANEL, html);
    panel::show(SENTENCES, "");
    panel::show(SAID, said);
    panel::set_open(PANEL, true);
}

fn close() {
    // Who came with the keyboard goes on where they were.
    if document::focused().starts_with("passage_") {
        let section = passage::chosen().map(|passage| passage.section.id).unwrap_or_default();
        document::focus_section_or_heading(&section);
    }
    panel::set_open(PANEL, false);
    passage::forget();
}

fn with_chosen(then: impl FnOnce(&Passage)) {
    match passage::chosen() {
        Some(passage) => {
            panel::show(WORDS, &format!("“{}”", escape(&passage.beginning(60))));
            then(&passage);
        }
        None => answer("<p>Choose words in the text first.</p>"),
    }
}

fn copy(passage: &Passage) {
    let Link { address, is_exact } = passage.link();
    let to = match (passage.is_section, is_exact) {
        (true, _) => "The link to this section is copied.",
        (_, true) => "The link to these words is copied.",
        (_, false) if document::is_translated() => {
            "This page is translated, and others may read it as it was written, so the link that is copied leads to the section."
        }
        (_, false) => "The text says these words more than once, so the link that is copied leads to their section.",
    };
    let by_hand = format!(
        "<p>This browser does not let the page copy. Here is the link:</p><p><input readonly value=\"{}\" aria-label=\"The \
         link\"></p>",
        escape(&address)
    );
    share::copy(address, move |copied| answer(&if copied { format!("<p>{to}</p>") } else { by_hand }));
}

fn show_code(passage: &Passage) {
    let code = qr_code::svg(&passage.link().address, "The link as a code for a camera");
    answer(&code.map_or_else(
        || "<p>This link is too long for a code.</p>".to_owned(),
        |code| format!("<p>Another device can scan this:</p>{code}"),
    ));
}

fn ask(passage: &Passage) {
    let about = format!("About “{}”: ", passage.beginning(120));
    questions::add(&about, passage::page_address());
    let link = document::base_of_links().link(&model::Address::Questions);
    answer(&format!("<p>It is on your list. <a href=\"{link}\">My questions</a></p>"));
}

fn html() -> String {
    let share = if share::can_share() { button("passage_share", "Share") } else { String::new() };
    format!(
        "<p class=\"passage-words\" id=\"{WORDS}\"></p><p class=\"passage-tools\" id=\"{SENTENCES}\"></p><div id=\"{SAID}\" role=\"status\"></div>\
         <p class=\"passage-tools\">{}{share}{}{}{}{}{}{}</p>",
        button("passage_copy", "Copy link"),
        button("passage_code", "Code"),
        button("passage_mark", "Mark"),
        button("passage_note", "Note"),
        button("passage_ask", "Ask about it"),
        button("passage_listen", "Listen from here"),
        button("passage_close", "Close"),
    )
}

fn button(id: &str, words: &str) -> String {
    format!("<button type=\"button\" id=\"{id}\">{words}</button>")
}
