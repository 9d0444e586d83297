//! What is stored as files: all of it, to be opened again, and notes and questions as a text.

use model::page::Neighbour;
use model::{Address, Base};
use reader::note::Note;
use reader::saved::inventory::{Inventory, by_page};
use reader::saved::merge::{Device, merge};
use reader::saved::{File, FileError, markdown, to_file};

use super::state::{SavedState, everything};
use crate::features::first_paint;
use crate::platform::storage::{self, Kept};
use crate::platform::upload::Chosen;
use crate::platform::{clock, document, download};

/// The names of the files.
const ALL: &str = "exploring-kap.json";
const NOTES: &str = "exploring-kap-notes.md";

impl SavedState {
    /// Saves everything as a file.
    pub(super) fn save_all(self) {
        download::save(&to_file(&today(), &everything()), ALL, "application/json");
        self.say([format!("Saved as {ALL}, where your browser puts files.")]);
    }

    /// Saves notes and questions as Markdown.
    pub(super) fn save_notes(self, base: &Base, pages: &[Neighbour]) {
        download::save(&to_markdown(Inventory::read(&everything()), base, pages), NOTES, "text/markdown");
        self.say([format!("Saved as {NOTES}, where your browser puts files.")]);
    }

    /// Adds what a file holds to what is stored.
    pub(super) fn open(self, chosen: Chosen) {
        let file = match chosen {
            Chosen::Text(text) => File::parse(&text),
            Chosen::TooLarge => {
                return self.say(["This file is larger than any that is saved here. It was not opened."]);
            }
            Chosen::Unreadable => Err(FileError::Invalid),
        };
        match file {
            Ok(file) => {
                let set = |name: &str, text: &str| storage::set(name, text) == Kept::Yes;
                let report = merge(&file, &Device { get: &storage::get, set: &set });
                self.changed();
                first_paint::leave_for_worker();
                self.say(report.in_words());
            }
            Err(error) => self.say([in_words(error)]),
        }
    }
}

fn in_words(error: FileError) -> &'static str {
    match error {
        FileError::Invalid => {
            "This is no file that was saved here, or a part of it was lost or changed. Nothing was taken from it."
        }
        FileError::Newer => {
            "This file was saved by a newer version of this page. Reload the page with a network, then open the file again."
        }
    }
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
