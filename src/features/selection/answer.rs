//! What the panel for chosen words says: how it went, and what can be done next.

use leptos::prelude::*;
use model::{Address, Base};

use super::chosen::Target;
use super::ids::NOTE_FIELD;
use super::state::Answer;
use crate::components::qr_code::QrCode;
use crate::drawn::{Drawn, IntoDrawn};
use crate::features::notes::{NoteField, NotesState};
use crate::platform::storage::Kept;

/// Says an answer.
#[component]
pub(super) fn AnswerText(answer: Answer) -> impl IntoView {
    match answer {
        Answer::Nothing => ().drawn(),
        Answer::NothingChosen => line("Choose words in the text first."),
        Answer::Copied(target) => line(copied(target)),
        Answer::NotCopied(address) => view! {
            <p>"This browser does not let the page copy. Here is the link:"</p>
            <p>
                <input readonly value=address aria-label="The link"/>
            </p>
        }
        .drawn(),
        Answer::Code(address) => view! {
            <QrCode
                text=address
                label="The link as a code for a camera"
                above="Another device can scan this:"
                too_long="This link is too long for a code."
            />
        }
        .drawn(),
        Answer::Highlighted { kept, field } => {
            let notes = NotesState::shared();
            let field = field.and_then(|id| notes.get(id)).map(|note| {
                let on_write = notes.on_write(&note);
                view! { <NoteField id=NOTE_FIELD.to_owned() note on_write/> }
            });
            let said = match kept {
                Kept::Yes => "Marked. It is kept on this device.",
                Kept::No => "Marked until you close the page: this browser keeps nothing.",
            };
            view! {
                <p>{said}</p>
                {field}
            }
            .drawn()
        }
        Answer::TooLong => line("That is more than can be marked at once. Choose fewer words."),
        Answer::Asked => {
            let base = expect_context::<Base>();
            view! {
                <p>
                    "It is on your list. "
                    <a href=base.link(&Address::Questions)>"My questions"</a>
                </p>
            }
            .drawn()
        }
        Answer::NotFound { is_translated: true } => line(
            "This page is translated, so the words that this link leads to cannot be found. You are at the part of the text \
             that it names.",
        ),
        Answer::NotFound { is_translated: false } => line(
            "The words that this link leads to are not in the text as it is now: it was edited, or the link was made in a \
             translation or changed on its way. You are at the part of the text that it names.",
        ),
    }
}

/// Where a link leads that was copied.
fn copied(target: Target) -> &'static str {
    match target {
        Target::Section => "The link to this section is copied.",
        Target::Words => "The link to these words is copied.",
        Target::SectionOfTranslation => {
            "This page is translated, and others may read it as it was written, so the link that is copied leads to the section."
        }
        Target::SectionOfRepeated => {
            "The text says these words more than once, so the link that is copied leads to their section."
        }
    }
}

fn line(words: &'static str) -> Drawn {
    view! { <p>{words}</p> }.drawn()
}
