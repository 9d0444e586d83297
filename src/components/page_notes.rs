//! The marks and notes of a page, listed behind its text: those whose words changed first, then in the order of the text.
//!
//! The list is written when it is opened: a thousand fields would make a slow device wait for a page.

use std::cell::RefCell;

use model::ItemId;
use reader::note::{LONGEST_TYPED, Note};
use reader::record::Own;

use crate::markup::escape;
use crate::notes::{self, Found};
use crate::platform::controls::{self, Control};
use crate::platform::document;
use crate::platform::panel::{self, Part};
use crate::platform::storage::Kept;

/// The list's place behind the text, and its parts.
const PART: &str = "page_notes";
const ALL: &str = "page_notes_all";
const COUNT: &str = "page_notes_count";
const SAID: &str = "page_notes_said";

/// Where the page of what is saved says how that went.
pub(crate) const SAVED_SAID: &str = "saved_report";

thread_local! {
    static LIST: Part = const { Part::new("page_notes_list") };
    static REMOVED: RefCell<Option<Note>> = RefCell::default();
}

/// Puts the list's place into the document; obeys the list, and every field for a note.
pub(crate) fn start() {
    panel::put_behind(
        "page_main",
        "<div class=\"page\"><div class=\"page-notes\" id=\"page_notes\" hidden></div></div>",
    );
    controls::on_press("#page_notes summary", |_| fill());
    controls::on_input("[data-write]", write);
    controls::on_press("[data-remove]", |button| {
        if let Some(id) = id(button, "data-remove") {
            REMOVED.set(notes::remove(id));
            document::set_hidden(PART, false);
            panel::show(SAID, "Removed. <button type=\"button\" id=\"page_notes_back\">Bring it back</button>");
        }
    });
    controls::on_press("#page_notes_back", |_| {
        if let Some(note) = REMOVED.take() {
            notes::bring_back(&note);
        }
        panel::show(SAID, "");
    });
    controls::on_press("[data-go]", |button| notes::go_to(&button.attribute("data-go")));
    controls::on_press(".note-jump", |link| {
        if let Some(name) = Note::name_in(&link.attribute("data-note")) {
            notes::go_to(name);
        }
    });
}

/// Shows how many marks the page has, and those whose words changed.
pub(crate) fn show(found: &[Found]) {
    if !found.is_empty() {
        panel::fill(PART, html);
    }
    let changed = found.iter().filter(|found| found.place.is_none()).count();
    document::set_hidden(PART, found.is_empty() && !document::has("page_notes_back"));
    let of = match changed {
        changed if changed > 0 && document::is_translated() => {
            format!(", {changed} of them not found while the page is translated")
        }
        0 => String::new(),
        1 => ", of 1 of them the text changed".to_owned(),
        changed => format!(", of {changed} of them the text changed"),
    };
    document::set_text(COUNT, &format!("Your marks on this page: {}{of}", found.len()));
    if !controls::all("#page_notes_all[open]").is_empty() {
        fill();
    }
}

/// Opens the list at a note whose words are not in the text.
pub(crate) fn go_to(note: &Note) {
    document::set_attribute(ALL, "open", "");
    fill();
    document::focus_in_sight(&item_id(note));
}

/// What is said when something was marked.
pub(crate) fn answer(note: &Note, with_field: bool, kept: Kept) -> String {
    let said = match kept {
        Kept::Yes => "Marked. It is kept on this device.",
        Kept::No => "Marked until you close the page: this browser keeps nothing.",
    };
    let more = if with_field { field(note, "passage_note_field") } else { String::new() };
    format!("<p>{said}</p>{more}")
}

fn html() -> String {
    format!(
        "<details id=\"{ALL}\"><summary id=\"{COUNT}\"></summary><ol id=\"page_notes_list\"></ol></details><p id=\"{SAID}\" role=\"status\"></p>"
    )
}

fn fill() {
    LIST.with(|list| list.show(notes::all().iter().map(item).collect()));
}

fn item(found: &Found) -> String {
    let Found { note, place } = found;
    let words = escape(&note.quote.words);
    let (lead, go) = match place {
        None if document::is_translated() => ("", String::new()),
        None => ("<p class=\"page-notes-changed\">The text changed. It was:</p>", String::new()),
        Some(_) => ("", format!("<button type=\"button\" data-go=\"{}\">Show it in the text</button>", note.name())),
    };
    format!(
        "<li id=\"{0}\" tabindex=\"-1\">{lead}<blockquote>{words}</blockquote>{1}<p>{go} <button type=\"button\" \
         data-remove=\"{2}\">Remove this mark</button></p></li>",
        item_id(note),
        field(note, &format!("note_field_{}", note.id)),
        note.id,
    )
}

fn item_id(note: &Note) -> String {
    format!("note_{}", note.id)
}

/// A field with what the reader wrote about a mark. `id` is its own.
pub(crate) fn field(note: &Note, id: &str) -> String {
    format!(
        "<p><label for=\"{id}\">Your note</label> <textarea id=\"{id}\" rows=\"2\" maxlength=\"{LONGEST_TYPED}\" \
         data-write=\"{}\">{}</textarea></p>",
        escape(&note.name()),
        escape(&note.said)
    )
}

fn write(field: &Control) {
    if notes::write(&field.attribute("data-write"), &field.value()) == Kept::No {
        for place in [SAID, SAVED_SAID] {
            panel::show(place, "This browser keeps nothing, so the note holds until you close the page.");
        }
    }
}

fn id(control: &Control, attribute: &str) -> Option<ItemId> {
    ItemId::parse(&control.attribute(attribute))
}
