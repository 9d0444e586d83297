//! The panel for listening. It stays open while the voice speaks, so that it can be silenced at any time.

use leptos::prelude::*;
use reader::listening::{RATES, Voice, rate_in_words};

use super::state::{LISTEN_BUTTON, ListeningState, Message, Mode, PANEL};
use crate::drawn::{changing, optional};
use crate::platform::{document, panel};

/// The id of the button that begins, pauses and goes on.
const TOGGLE: &str = "listen_toggle";

/// Puts the panel into the document, and tells the state when it opens or closes.
pub(super) fn install(listening: ListeningState) {
    panel::Panel::new(PANEL, || view! { <Panel/> });
    panel::on_toggle(PANEL, move |opens| listening.panel_toggles(opens));
}

#[component]
fn Panel() -> impl IntoView {
    let listening = expect_context::<ListeningState>();
    // The panel's own element is in `index.html`.
    Effect::new(move |_| {
        let state = match (listening.voices.chosen().is_some(), listening.mode()) {
            (false, _) => "none",
            (true, Mode::Silent) => "silent",
            (true, _) => "going",
        };
        document::set_attribute(PANEL, "data-voice", state);
    });
    view! {
        <div class="panel-head">
            <h2 tabindex="-1">"Listen"</h2>
            <button
                type="button"
                id="listen_close"
                popovertarget=PANEL
                popovertargetaction="hide"
                on:click=|_| document::focus_first(LISTEN_BUTTON)
            >
                "Close"
            </button>
        </div>
        <div id="listen_said" role="status">
            {optional(move || listening.message().map(|message| view! { <Said message/> }))}
        </div>
        <Buttons/>
        <Choices/>
        <p class="listening-note" id="listen_note">
            {move || note(listening.voices.chosen())}
        </p>
    }
}

/// What is said to the reader, and what they can do about it.
#[component]
fn Said(message: Message) -> impl IntoView {
    let listening = expect_context::<ListeningState>();
    let (words, has_next) = match message {
        Message::End { of_step: true, has_next } => ("That is the end of this step.", has_next),
        Message::End { of_step: false, has_next } => ("That is the end of this text.", has_next),
        Message::Failed => (
            "The voice stopped by itself. Press “Go on” to hear the sentence again, or choose another voice: those on \
             this device need no network.",
            false,
        ),
    };
    let go_on = move |_| {
        listening.go_on_with_next_page();
        document::focus(TOGGLE);
    };
    view! {
        <p>{words}</p>
        {has_next
            .then(|| {
                view! {
                    <button type="button" id="listen_next" on:click=go_on>
                        "Go on with the next page"
                    </button>
                }
            })}
    }
}

#[component]
fn Buttons() -> impl IntoView {
    let listening = expect_context::<ListeningState>();
    let words = move || match (listening.voices.chosen().is_some(), listening.mode()) {
        (false, _) => "",
        (true, Mode::Silent) => "Read aloud",
        (true, Mode::Speaking | Mode::Waiting) => "Pause",
        (true, Mode::Paused) => "Go on",
    };
    let stop = move |_| {
        listening.stop();
        document::focus(TOGGLE);
    };
    view! {
        <p class="listening-buttons">
            <button type="button" id=TOGGLE on:click=move |_| listening.toggle()>{words}</button>
            <button type="button" id="listen_stop" on:click=stop>"Stop"</button>
            <button type="button" id="listen_back" aria-label="Back one sentence" on:click=move |_| listening.go(-1)>
                "Back"
            </button>
            <button type="button" id="listen_on" aria-label="Next sentence" on:click=move |_| listening.go(1)>
                "Next"
            </button>
            <button
                type="button"
                id="listen_show"
                aria-label="Show the sentence"
                on:click=move |_| listening.show_sentence()
            >
                "Show"
            </button>
        </p>
    }
}

#[component]
fn Choices() -> impl IntoView {
    let listening = expect_context::<ListeningState>();
    let rate = Memo::new(move |_| listening.voices.rate().to_string());
    let voice = Memo::new(move |_| listening.voices.chosen().map(|voice| voice.id).unwrap_or_default());
    // Not by key: a browser may give two voices the same id.
    let group = move |is_on_device: bool, label: &'static str| {
        let voices = listening.voices.on_device(is_on_device);
        let options = voices.into_iter().map(|Voice { id, name, .. }| option(id, name, voice)).collect_view();
        (!options.is_empty()).then(|| view! { <optgroup label=label>{options}</optgroup> })
    };
    view! {
        <p class="listening-choices">
            <label>
                "Speed "
                <select id="listen_rate" on:change=move |event| listening.choose_rate(&event_target_value(&event))>
                    {RATES.into_iter().map(|tenths| option(tenths.to_string(), rate_in_words(tenths), rate)).collect_view()}
                </select>
            </label>
            <label>
                "Voice "
                <select id="listen_voice" on:change=move |event| listening.choose_voice(event_target_value(&event))>
                    {changing(move || [group(true, "On this device, no network needed"), group(false, "Needs a network")])}
                </select>
            </label>
        </p>
    }
}

/// An option of a field. It says itself whether it is chosen: the value of a field cannot name one that is not there yet.
fn option(value: String, words: String, chosen: Memo<String>) -> impl IntoView {
    let own = value.clone();
    view! { <option value=value prop:selected=move || chosen.with(|chosen| *chosen == own)>{words}</option> }
}

/// What is to be known of the voice.
fn note(voice: Option<Voice>) -> &'static str {
    match voice {
        None => {
            "This browser has named no voice to read with. Some take a few seconds. If none comes, perhaps the settings \
             of this device offer one, under speech or accessibility; perhaps another browser has one. Everything can \
             be read as before."
        }
        Some(Voice { is_on_device: true, .. }) => {
            "This voice is on this device and needs no network. Closing this panel pauses the voice."
        }
        Some(_) => {
            "This voice needs a network: what it reads is sent to the company that makes it. Closing this panel pauses \
             the voice."
        }
    }
}
