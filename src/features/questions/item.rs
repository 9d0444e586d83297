//! A question in the reader's list: its words, which can be edited, and what can be done with it.

use leptos::prelude::*;
use model::{Base, ItemId};
use reader::question::LONGEST_WORDS;

use super::state::{Direction, QuestionsState, words_of};
use super::words::FIELD;
use crate::components::words_field::WordsField;
use crate::drawn::{Drawn, IntoDrawn};
use crate::platform::document;

/// Shows a question of the list.
#[component]
pub(super) fn Item(
    /// Its name.
    id: ItemId,
) -> Drawn {
    let questions = QuestionsState::shared();
    let words = Memo::new(move |_| questions.get(id).map(|question| question.words).unwrap_or_default());
    let is_done = move || questions.get(id).is_some_and(|question| question.is_done);
    let label = move |title: &'static str| move || format!("{title}: {}", words.get());
    let base = expect_context::<Base>();
    let from = untrack(|| questions.get(id)).and_then(|question| question.from).map(|from| base.link(&from));
    let from = from.map(|link| view! { <a href=link aria-label=label("Where it came up")>"Where it came up"</a> });
    let button = move |name: &'static str, title: &'static str, press: Callback<()>| {
        view! {
            <button type="button" id=button_id(name, id) aria-label=label(title) on:click=move |_| press.run(())>
                {title}
            </button>
        }
    };
    view! {
        <li>
            <Words id words/>
            <div>
                <label>
                    <input
                        type="checkbox"
                        id=button_id("done", id)
                        aria-label=label("Asked")
                        prop:checked=is_done
                        on:change=move |event| questions.set_done(id, event_target_checked(&event))
                    />
                    "Asked"
                </label>
                {button("up", "Up", Callback::new(move |()| swap(questions, id, Direction::Up)))}
                {button("down", "Down", Callback::new(move |()| swap(questions, id, Direction::Down)))}
                {button("remove", "Remove", Callback::new(move |()| remove(questions, id)))} {from}
            </div>
        </li>
    }
    .built()
}

/// Shows the field with the words of a question.
#[component]
fn Words(
    /// The question.
    id: ItemId,
    /// Its words, as they are stored.
    words: Memo<String>,
) -> impl IntoView {
    let questions = QuestionsState::shared();
    let shown = RwSignal::new(words.get_untracked());
    // While the reader writes, the field holds blanks at its ends, or nothing at all, and neither is stored.
    let written = StoredValue::new(shown.get_untracked());
    let show = move |words: String| {
        written.set_value(words.clone());
        shown.set(words);
    };
    Effect::new(move |_| {
        let words = words.get();
        if written.with_value(|written| words_of(written) != words) {
            show(words);
        }
    });
    let write = move |text: String| {
        written.set_value(text.clone());
        questions.edit(id, &text);
    };
    // A question without words is none: what it said before is still there. The field is left with the page, too, and then
    // its words may be gone.
    let leave = move |text: String| {
        if words_of(&text).is_empty()
            && let Some(words) = words.try_get_untracked()
        {
            show(words);
        }
    };
    let field = WordsField {
        id: format!("question_{id}"),
        label: "Question".to_owned(),
        asks: None,
        rows: "1",
        longest: LONGEST_WORDS,
        is_spell_checked: true,
    };
    field.drawn(Box::new(move || shown.get()), Box::new(write), Box::new(leave))
}

/// Moves a question by one place. The focus stays on the button.
fn swap(questions: QuestionsState, id: ItemId, direction: Direction) {
    let (name, end) = match direction {
        Direction::Up => ("up", "first"),
        Direction::Down => ("down", "last"),
    };
    document::announce(&match questions.swap(id, direction) {
        Some((place, of)) => format!("Moved to place {place} of {of}."),
        None => format!("It is the {end} already."),
    });
    document::focus_in_sight_after_render(button_id(name, id));
}

/// Removes a question. The focus moves to the one that takes its place.
fn remove(questions: QuestionsState, id: ItemId) {
    let mut behind = questions.list_untracked().into_iter().skip_while(|question| question.id != id).skip(1);
    let next = behind.next().map_or_else(|| FIELD.to_owned(), |next| button_id("remove", next.id));
    questions.remove(|question| question.id == id);
    document::focus_in_sight_after_render(next);
}

/// The id of a control of a question.
fn button_id(name: &str, id: ItemId) -> String {
    format!("question_{name}_{id}")
}
