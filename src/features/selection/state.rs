//! Which words or which section the reader chose, and what the panel says of it.

use leptos::prelude::*;
use model::ItemId;

use super::chosen::{Chosen, Link, Target};
use super::ids::{CONTROLS, NOTE_FIELD, PANEL};
use crate::features::listening::ListeningState;
use crate::features::notes::NotesState;
use crate::features::questions::QuestionsState;
use crate::platform::storage::Kept;
use crate::platform::words::PageWords;
use crate::platform::{document, history, panel, selection, share, viewport};

/// So many characters of what is chosen are shown in the panel, and in a question about it.
const SHOWN: usize = 60;
const ASKED: usize = 120;

/// What is chosen, and the panel for it.
#[derive(Clone, Copy)]
pub(crate) struct SelectionState {
    notes: NotesState,
    questions: QuestionsState,
    listening: ListeningState,
    /// The section that was chosen by its heading; words that are selected where there is none.
    pub(super) section: StoredValue<Option<String>>,
    /// The beginning of what is chosen; empty until something is done with it.
    words: RwSignal<String>,
    /// Whether whole sentences are chosen, one after the other.
    pub(super) is_by_sentence: RwSignal<bool>,
    answer: RwSignal<Answer>,
    was_opened: RwSignal<bool>,
}

/// What the panel says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Answer {
    /// Nothing.
    Nothing,
    /// Nothing is chosen, or its words are no longer in the text.
    NothingChosen,
    /// A link that leads there is on the clipboard.
    Copied(Target),
    /// The browser does not let the page copy this link.
    NotCopied(String),
    /// This link, for a camera.
    Code(String),
    /// The words are highlighted, with a field for a note where the reader wants to write one.
    Highlighted { kept: Kept, field: Option<ItemId> },
    /// More words are chosen than can be highlighted at once.
    TooLong,
    /// A question about it is on the list.
    Asked,
    /// The page does not hold the words of the link to it.
    NotFound { is_translated: bool },
}

impl SelectionState {
    /// Nothing chosen yet.
    pub(super) fn new(notes: NotesState, questions: QuestionsState, listening: ListeningState) -> Self {
        Self {
            notes,
            questions,
            listening,
            section: StoredValue::new(None),
            words: RwSignal::new(String::new()),
            is_by_sentence: RwSignal::new(false),
            answer: RwSignal::new(Answer::Nothing),
            was_opened: RwSignal::new(false),
        }
    }

    /// Whether the panel was needed.
    pub(super) fn was_opened(self) -> bool {
        self.was_opened.get()
    }

    /// The beginning of what is chosen, as the panel shows it.
    pub(super) fn words(self) -> String {
        self.words.get()
    }

    /// Whether whole sentences are chosen, one after the other.
    pub(super) fn is_by_sentence(self) -> bool {
        self.is_by_sentence.get()
    }

    /// What the panel says.
    pub(super) fn answer(self) -> Answer {
        self.answer.get()
    }

    /// Shows what can be done with the words that are selected.
    pub(super) fn choose_words(self) {
        self.section.set_value(None);
        // A notice page is no text that anybody could be shown, or write a note on.
        if history::shows_page() && !panel::is_open(PANEL) {
            self.say(Answer::Nothing);
        }
    }

    /// Copies the link to the section whose heading was pressed, and shows what else can be done with it.
    pub(super) fn choose_section(self, id: &str) {
        self.section.set_value(Some(id.to_owned()));
        // The browser moves the focus to the section first, and that closes what is open.
        viewport::after_next_frame(move || {
            self.say(Answer::Nothing);
            self.copy_link();
        });
    }

    /// Opens the panel and says something, with nothing chosen so far.
    pub(super) fn say(self, answer: Answer) {
        self.was_opened.set(true);
        self.words.set(String::new());
        self.is_by_sentence.set(false);
        self.answer.set(answer);
        panel::set_open(PANEL, true);
    }

    /// Shows which words are chosen.
    pub(super) fn show_chosen(self) {
        if self.chosen_or_say().is_some() {
            self.answer.set(Answer::Nothing);
        }
    }

    /// Copies a link to what is chosen.
    pub(super) fn copy_link(self) {
        let Some(Link { address, target }) = self.chosen_or_say().map(|chosen| chosen.link()) else { return };
        share::copy(address.clone(), move |is_copied| {
            self.answer.set(if is_copied { Answer::Copied(target) } else { Answer::NotCopied(address) });
        });
    }

    /// Opens the device's dialog for sharing with a link to what is chosen.
    pub(super) fn share(self) {
        if let Some(chosen) = self.chosen_or_say() {
            share::share(&chosen.section.title, &chosen.link().address);
        }
    }

    /// Shows a link to what is chosen as a code.
    pub(super) fn show_code(self) {
        if let Some(chosen) = self.chosen_or_say() {
            self.answer.set(Answer::Code(chosen.link().address));
        }
    }

    /// Highlights what is chosen, with a field for a note where the reader wants to write one; the focus goes there.
    pub(super) fn highlight(self, has_field: bool) {
        let Some(Chosen { page, words, section, .. }) = self.chosen_or_say() else { return };
        self.answer.set(match self.notes.add(&page, words, &section.id) {
            Some((note, kept)) => Answer::Highlighted { kept, field: has_field.then_some(note) },
            None => Answer::TooLong,
        });
        if has_field {
            document::focus_after_render(NOTE_FIELD);
        }
    }

    /// Puts a question about what is chosen on the reader's list.
    pub(super) fn ask(self) {
        if let Some(chosen) = self.chosen_or_say() {
            self.questions.add(&format!("About “{}”: ", chosen.beginning(ASKED)), history::current_page());
            self.answer.set(Answer::Asked);
        }
    }

    /// Has the text read from what is chosen on.
    pub(super) fn listen(self) {
        if let Some(chosen) = self.chosen_or_say() {
            self.listening.listen_from(chosen.words.start);
        }
        self.close();
    }

    /// Closes the panel and forgets what was chosen.
    pub(super) fn close(self) {
        // Who came with the keyboard goes on where they were.
        if document::focused().starts_with(CONTROLS) {
            let section = self.chosen().map(|chosen| chosen.section.id).unwrap_or_default();
            document::focus_section_or_heading(&section);
        }
        panel::set_open(PANEL, false);
        self.section.set_value(None);
        selection::clear();
    }

    /// What is chosen; `None` when its words are no longer there.
    pub(super) fn chosen(self) -> Option<Chosen> {
        let page = PageWords::read();
        let id = self.section.get_value();
        let words = match &id {
            Some(id) => page.section(id)?,
            None => selection::place(&page)?,
        };
        let section = page.section_at(words.start);
        Some(Chosen { words, section, is_section: id.is_some(), page })
    }

    /// What is chosen, with its beginning shown in the panel; says so when it is nothing.
    fn chosen_or_say(self) -> Option<Chosen> {
        let chosen = self.chosen();
        match &chosen {
            Some(chosen) => self.words.set(format!("“{}”", chosen.beginning(SHOWN))),
            None => self.answer.set(Answer::NothingChosen),
        }
        chosen
    }
}
