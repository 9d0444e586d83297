//! The marks and notes of a page, listed behind its text: those whose words changed first, then in the order of the text.
//!
//! The list is written when it is opened: a thousand fields would make a slow device wait for a page.

use std::cell::RefCell;

use article::ItemId;

use crate::browser::controls::{self, Control};
use crate::browser::storage::Kept;
use crate::browser::{document, panel};
use crate::markup::escape;
use crate::notes::{self, Found};
use crate::reading::note::Note;
use crate::reading::record::Own;

/// The list's place in `index.html`, and its parts.
const PART: &str = "page_notes";
const ALL: &str = "page_notes_all";
const COUNT: &str = "page_notes_count";
const LIST: &str = "page_notes_list";
const SAID: &str = "page_notes_said";

thread_local! {
    static REMOVED: RefCell<Option<Note>> = RefCell::default();
}

/// Obeys the list, and the field in the passage panel.
pub(crate) fn start() {
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
        let key = link.attribute("data-note");
        notes::go_to(key.strip_prefix(Note::KIND).unwrap_or(&key).trim_start());
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
        "<details id=\"{ALL}\"><summary id=\"{COUNT}\"></summary><ol id=\"{LIST}\"></ol></details><p id=\"{SAID}\" role=\"status\"></p>"
    )
}

fn fill() {
    panel::show(LIST, &notes::all().iter().map(item).collect::<String>());
}

fn item(found: &Found) -> String {
    let Found { note, place } = found;
    let words = escape(&note.quote.words);
    let (lead, go) = match place {
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

fn field(note: &Note, id: &str) -> String {
    format!(
        "<p><label for=\"{id}\">Your note</label> <textarea id=\"{id}\" rows=\"2\" data-write=\"{}\">{}</textarea></p>",
        note.id,
        escape(&note.said)
    )
}

fn write(field: &Control) {
    let kept = id(field, "data-write").map(|id| notes::write(id, &field.value()));
    if kept == Some(Kept::No) {
        panel::show(SAID, "This browser keeps nothing, so the note holds until you close the page.");
    }
}

fn id(control: &Control, attribute: &str) -> Option<ItemId> {
    ItemId::parse(&control.attribute(attribute))
}
