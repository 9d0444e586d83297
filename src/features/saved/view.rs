//! The parts of the page of all that is stored, and the notice of private reading.

mod forget;
mod list;
mod note;

use leptos::prelude::*;
use model::Base;
use model::page::Neighbour;
use reader::saved::LARGEST;

use self::forget::UNDO;
use self::list::StoredList;
use super::files::{FileTask, run};
use super::state::SavedState;
use super::titles;
use crate::drawn::{IntoDrawn, optional};
use crate::platform::{document, events, storage, upload};
use crate::slices::Slices;

/// Shows what is stored.
#[component]
pub(crate) fn StoredPart(
    /// The pages in reading order.
    pages: RwSignal<Vec<Neighbour>>,
) -> impl IntoView {
    let saved = SavedState::shared();
    let base = expect_context::<Base>();
    let show = move || {
        if !titles::are_elsewhere(pages) {
            return saved.show();
        }
        let base = base.clone();
        events::spawn(async move {
            titles::find(&base, pages).await;
            if !pages.is_disposed() {
                saved.show();
            }
        });
    };
    // The first render is the host's, which knows nothing of what is stored.
    expect_context::<Slices>().when_over(show);
    on_cleanup(move || saved.hide());
    let can_bring_back = Memo::new(move |_| saved.can_bring_back());
    let undo = move || {
        view! {
            <p>
                "Taken away. It can be brought back until you close this page. "
                <button type="button" class="button button-quiet" id=UNDO on:click=move |_| saved.bring_back()>
                    "Bring it back"
                </button>
            </p>
        }
    };
    view! {
        <div class="saved-said" id="saved_said" role="status">{optional(move || can_bring_back.get().then(undo))}</div>
        <p>"There is no account, and nothing of this is sent anywhere."</p>
        <div class="saved-stored" id="saved_stored">
            {optional(move || saved.is_shown().then(|| view! { <StoredList pages/> }))}
        </div>
    }
}

/// Saves what is stored as files, and opens such a file.
#[component]
pub(crate) fn FilesPart(
    /// The pages in reading order.
    pages: RwSignal<Vec<Neighbour>>,
) -> impl IntoView {
    let saved = SavedState::shared();
    let base = expect_context::<Base>();
    let report = move || {
        let sentences = saved.report().into_iter();
        sentences.map(|sentence| view! { <p>{sentence}</p> }).collect_view()
    };
    view! {
        <p>
            "One file holds all of it. Open it here on another device, or on this one later: what is new is added, and nothing is replaced without a word. Your notes and questions can be saved as a text as well. Whoever has these files can read them."
        </p>
        <p class="saved-tools needs-program">
            <button type="button" class="button button-quiet" id="saved_export" on:click=move |_| events::spawn(run(saved, FileTask::SaveAll))>
                "Save all as a file"
            </button> " "
            <button
                type="button"
                class="button button-quiet"
                id="saved_markdown"
                on:click=move |_| events::spawn(run(saved, FileTask::SaveNotes(base.clone(), pages.get_untracked())))
            >
                "Save notes and questions as text"
            </button>
        </p>
        <p class="needs-program">
            <label>
                "Open a saved file "
                <input
                    type="file"
                    id="saved_file"
                    accept=".json,application/json"
                    on:change=move |event| {
                        // What was said of another file is not true of this one.
                        saved.say::<String>([]);
                        upload::read(&event, LARGEST, move |chosen| events::spawn(run(saved, FileTask::Open(chosen))));
                    }
                />
            </label>
        </p>
        <div class="saved-said" id="saved_report" role="status">{report}</div>
    }
}

/// Deletes everything.
#[component]
pub(crate) fn WipePart() -> impl IntoView {
    let saved = SavedState::shared();
    let wipe = move |_| {
        saved.wipe();
        document::focus_in_sight_after_render(UNDO);
    };
    let said = || view! { <p>"Nothing of yours is on this device any more."</p> };
    view! {
        <p class="needs-program">
            <button type="button" class="button button-quiet" id="saved_wipe" on:click=wipe>
                "Take all of it off this device"
            </button>
        </p>
        <div class="saved-said" id="saved_wiped" role="status">{optional(move || saved.is_wiped().then(said))}</div>
        <p>
            "Two things stay. The copy of this series for reading without a network goes when you clear the data of this site in your browser’s settings. The pages that you opened are in your browser’s history until you clear that."
        </p>
    }
}

/// Begins and ends what protects the reader on a device that others use.
#[component]
pub(crate) fn SharedDevicePart() -> impl IntoView {
    let saved = SavedState::shared();
    let begin = move || {
        view! {
            <p>
                <button
                    type="button"
                    class="button button-quiet"
                    id="saved_private_begin"
                    on:click=move |_| saved.set_private(true)
                >
                    "Read in private in this tab"
                </button>
            </p>
        }
    };
    let end =
        move || view! { <p>"This tab is read in private. " <EndButton class="button button-quiet private-end"/></p> };
    let private = move || if storage::is_private() { end().drawn() } else { begin().drawn() };
    view! {
        <p>
            "In private reading nothing is kept from this tab. What you write is gone when the tab is closed. What was kept before stays, and is not shown."
        </p>
        <div id="saved_private">{optional(move || saved.is_shown().then(private))}</div>
        <p class="needs-program">
            <label>
                <input
                    type="checkbox"
                    id="saved_neutral"
                    prop:checked=move || saved.has_neutral_title()
                    on:change=move |event| saved.set_neutral_title(event_target_checked(&event))
                />
                " Call every tab “Reading”, so that its name does not tell what you read"
            </label>
        </p>
        <p>"The address of each page still says what it is, in the bar of the browser and in its history."</p>
    }
}

/// Says on every page that it is read in private.
#[component]
pub(super) fn PrivateNotice() -> impl IntoView {
    view! {
        <p class="notice" id="page_private">
            "Private reading: nothing is kept on this device from this tab. What you write is gone when the page is closed. "
            <EndButton class="private-end"/>
        </p>
    }
}

#[component]
fn EndButton(class: &'static str) -> impl IntoView {
    let saved = SavedState::shared();
    view! {
        <button type="button" class=class on:click=move |_| saved.set_private(false)>"End private reading"</button>
    }
}
