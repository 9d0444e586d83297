//! What is stored as files: all of it, to be opened again, and notes and questions as a text. What makes and reads files is
//! a chunk of its own: few readers ever ask for it.

use leptos::wasm_split::{SplitLoaderError, wasm_split};
use model::page::Neighbour;
use model::{Address, Base};
use reader::note::Note;
use reader::saved::inventory::{Inventory, by_page};
use reader::saved::{markdown, to_file};

use super::opening::open;
use super::state::{SavedState, everything};
use crate::platform::upload::Chosen;
use crate::platform::{clock, document, download};

/// The names of the files.
const ALL: &str = "exploring-kap.json";
const NOTES: &str = "exploring-kap-notes.md";

/// What is done with a file.
pub(super) enum FileTask {
    /// Everything is saved.
    SaveAll,
    /// Notes and questions are saved as Markdown, with the titles of the pages that are known.
    SaveNotes(Base, Vec<Neighbour>),
    /// What a file holds is added to what is stored.
    Open(Chosen),
}

/// Does something with a file, and says what became of it.
pub(super) async fn run(saved: SavedState, task: FileTask) {
    match runner().await {
        Ok(run) => run(saved, task),
        Err(_) => {
            saved.say(["Nothing was done: the part of this page that reads and writes files did not come. Try again."])
        }
    }
}

/// What does something with a file.
type Runner = fn(SavedState, FileTask);

#[wasm_split(files, fallible, wasm_split_path = leptos::wasm_split)]
fn runner() -> Result<Runner, SplitLoaderError> {
    Ok(run_here)
}

fn run_here(saved: SavedState, task: FileTask) {
    match task {
        FileTask::SaveAll => save(saved, &to_file(&today(), &everything()), ALL, "application/json"),
        FileTask::SaveNotes(base, pages) => {
            save(saved, &to_markdown(Inventory::read(&everything()), &base, &pages), NOTES, "text/markdown");
        }
        FileTask::Open(chosen) => open(saved, chosen),
    }
}

fn save(saved: SavedState, text: &str, name: &'static str, kind: &str) {
    download::save(text, name, kind);
    saved.say([format!("Saved as {name}, where your browser puts files.")]);
}

/// Today as it stands in files.
fn today() -> String {
    clock::today().map(|day| day.to_string()).unwrap_or_default()
}

/// The link to the section of a note.
pub(super) fn section_link(base: &Base, note: &Note) -> String {
    if note.section.is_empty() { base.link(&note.page) } else { base.link_to(&note.page, &note.section) }
}

fn to_markdown(inventory: Inventory, base: &Base, pages: &[Neighbour]) -> String {
    let origin = document::origin();
    let mut text = markdown::beginning(&document::series(), &today());
    let about = |note: &Note| (note.page.clone(), note.made);
    for (address, notes) in by_page(inventory.notes, about, pages.iter().map(|page| page.address.clone())) {
        let link = base.link(&address);
        text.push_str(&markdown::page(title_of(&address, pages).unwrap_or(&link), &format!("{origin}{link}")));
        for note in &notes {
            text.push_str(&markdown::note(note, &format!("{origin}{}", section_link(base, note))));
        }
    }
    if !inventory.questions.is_empty() {
        text.push_str("\n## Questions for my visit\n\n");
        inventory.questions.iter().for_each(|question| text.push_str(&markdown::question(question)));
    }
    text
}

/// The title of a page; `None` for one that is gone.
pub(super) fn title_of<'pages>(address: &Address, pages: &'pages [Neighbour]) -> Option<&'pages str> {
    pages.iter().find(|page| page.address == *address).map(|page| page.title.as_str())
}
