//! The reader's questions while the program runs: kept on the device, the same in every tab, offered wherever a page says
//! what to ask.

use std::cell::RefCell;

use model::{Address, ItemId, StepId};
use reader::question::{Question, QuestionsError};
use reader::record::{LAST_SECOND, Own};

use crate::components::questions_page;
use crate::platform::storage::{self, Kept};
use crate::platform::{clock, controls, document};
use crate::store;

thread_local! {
    static STATE: RefCell<State> = const { RefCell::new(State { removed: Vec::new(), incoming: None, is_refused: false }) };
}

/// What the program knows besides the list itself.
pub(crate) struct State {
    /// What was taken out of the list, in the order in which it was, until the page is closed.
    pub(crate) removed: Vec<Vec<Question>>,
    /// What came with the link to this page.
    pub(crate) incoming: Option<Result<Vec<(String, bool)>, QuestionsError>>,
    /// Whether the browser refused to keep a question.
    pub(crate) is_refused: bool,
}

/// Looks at what is known now.
pub(crate) fn with_state<T>(look: impl FnOnce(&State) -> T) -> T {
    STATE.with_borrow(look)
}

/// Starts to obey the controls.
pub(crate) fn start() {
    storage::on_change(Question::KIND, show);
    controls::on_press(".ask", |button| {
        let page = StepId::parse(&button.name()).ok().map(Address::Step);
        document::announce(match add(&button.value(), page) {
            Kept::Yes => "On your list.",
            Kept::No => "On your list until you close the page: this browser keeps nothing.",
        });
    });
    questions_page::start();
    page_shown();
}

/// The questions, in the reader's order.
pub(crate) fn list() -> Vec<Question> {
    let mut list: Vec<Question> = Vec::new();
    for question in store::all::<Question>("") {
        let is_later = |known: &Question| (known.order, known.id) > (question.order, question.id);
        let place = list.iter().position(is_later).unwrap_or(list.len());
        list.insert(place, question);
    }
    list
}

/// Puts a question at the end of the list, with the page on which it came up; one that is there with the same words is
/// left as it is. Says whether the browser keeps it.
pub(crate) fn add(words: &str, from: Option<Address>) -> Kept {
    let kept = put(Question::new(words, from, clock::seconds()));
    show();
    kept
}

/// Puts a question into the list, not before the end of it when it is new.
fn put(mut question: Question) -> Kept {
    let list = list();
    if let Some(known) = list.iter().find(|known| known.words == question.words) {
        question = Question { is_done: known.is_done || question.is_done, ..known.clone() };
    } else {
        let last = list.last().map_or(0, |known| known.order + 1);
        question.order = question.order.max(last).min(LAST_SECOND);
        // Names are short, and a question that was edited keeps the one of its first words.
        while list.iter().any(|known| known.id == question.id) {
            question.id = ItemId::of(&format!("{} {}", question.id, question.words));
        }
    }
    keep(&question)
}

/// Keeps a question, in the place of what it was.
pub(crate) fn keep(question: &Question) -> Kept {
    let kept = store::keep(question);
    STATE.with_borrow_mut(|state| state.is_refused = kept == Kept::No);
    kept
}

/// Changes one question and keeps it.
pub(crate) fn change(id: &str, by: impl FnOnce(&mut Question)) {
    if let Some(mut question) = store::get::<Question>(id) {
        by(&mut question);
        keep(&question);
    }
}

/// Moves a question by one place; says which place that is, of how many, or nothing where it was at the end.
pub(crate) fn swap(id: &str, up: bool) -> Option<(usize, usize)> {
    let mut list = list();
    let place = list.iter().position(|question| question.id.to_string() == id)?;
    let other = if up { place.checked_sub(1)? } else { place + 1 };
    if other == list.len() {
        return None;
    }
    list.swap(place, other);
    for (number, question) in (1..).zip(&mut list) {
        if question.order != number {
            question.order = number;
            keep(question);
        }
    }
    show();
    Some((other + 1, list.len()))
}

/// Takes questions out of the list; they can be brought back until the page is closed.
pub(crate) fn remove(which: impl Fn(&Question) -> bool) {
    let removed: Vec<Question> = list().into_iter().filter(which).collect();
    if !removed.is_empty() {
        removed.iter().for_each(store::remove);
        STATE.with_borrow_mut(|state| state.removed.push(removed));
    }
    show();
}

/// Brings back what was taken out last, to where it was.
pub(crate) fn bring_back() {
    for question in STATE.with_borrow_mut(|state| state.removed.pop()).unwrap_or_default() {
        if list().iter().any(|known| known.id == question.id || known.words == question.words) {
            put(question);
        } else {
            keep(&question);
        }
    }
    show();
}

/// Adds what came with the link to the list.
pub(crate) fn take() {
    if let Some(Ok(incoming)) = STATE.with_borrow_mut(|state| state.incoming.take()) {
        for (words, is_done) in incoming {
            put(Question { is_done, ..Question::new(&words, None, clock::seconds()) });
        }
    }
    set_incoming(None);
}

/// Says what came with the link, and shows it; nothing when it is done with.
pub(crate) fn set_incoming(incoming: Option<Result<Vec<(String, bool)>, QuestionsError>>) {
    STATE.with_borrow_mut(|state| state.incoming = incoming);
    show();
}

/// Shows the questions in a page that is new in the document.
pub(crate) fn page_shown() {
    questions_page::page_shown();
    show();
}

/// Shows the questions in the page, whichever it is.
pub(crate) fn show() {
    let buttons = controls::all(".ask");
    if buttons.is_empty() && !questions_page::is_shown() {
        return;
    }
    let list = list();
    for button in buttons {
        let words = button.value();
        let question = Question::new(&words, None, 0);
        let is_listed = list.iter().any(|known| known.id == question.id || known.words == question.words);
        button.set_words(if is_listed { "On your list" } else { "Add to my questions" }, &words);
    }
    questions_page::show(&list);
}
