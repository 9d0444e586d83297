//! The panel for listening. It stays open while the voice speaks, so that it can be silenced at any time.

use reader::listening::{RATES, Voice, chosen, rate_in_words};

use crate::listening::{self, Mode};
use crate::markup::escape;
use crate::platform::{controls, document, panel};

/// The panel's id in `index.html`, and those of its parts.
const PANEL: &str = "panel_listen";
const SAID: &str = "listen_said";
const TOGGLE: &str = "listen_toggle";
const VOICE: &str = "listen_voice";
const NOTE: &str = "listen_note";

/// Something to say to the reader. A screen reader says it too, so nothing is said while the voice speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Said {
    /// Nothing.
    Nothing,
    /// The text is over.
    End,
    /// The voice failed.
    Failed,
}

/// Has the panel filled, and obeys it.
pub(crate) fn start() {
    panel::offer(PANEL, html);
    // Its buttons open or close it. A voice that nobody can silence is none that anybody wants.
    controls::on_press("[popovertarget=panel_listen]", |_| {
        listening::prepare();
        listening::pause();
        listening::show();
    });
    controls::on_press("#listen_close", |_| document::focus_first(".listen-button"));
    controls::on_press("#listen_toggle", |_| listening::toggle());
    controls::on_press("#listen_stop", |_| {
        listening::stop();
        document::focus(TOGGLE);
    });
    controls::on_press("#listen_back", |_| listening::go(-1));
    controls::on_press("#listen_on", |_| listening::go(1));
    controls::on_press("#listen_show", |_| listening::show_sentence());
    controls::on_press("#listen_next", |_| {
        listening::go_on_with_next_page();
        document::focus(TOGGLE);
    });
    controls::on_change("#listen_rate", |rate| listening::choose(|choice| choice.choose_rate(&rate.value())));
    controls::on_change("#listen_voice", |voice| listening::choose(|choice| choice.voice = voice.value()));
}

/// Whether the panel is open.
pub(crate) fn is_open() -> bool {
    panel::is_open(PANEL)
}

/// Opens the panel, or closes it.
pub(crate) fn toggle() {
    if is_open() { document::click("#listen_close") } else { open() }
}

/// Opens the panel.
pub(crate) fn open() {
    listening::prepare();
    if !is_open() {
        panel::toggle(PANEL, html);
    }
    listening::show();
}

/// Shows what the voice does and what it can be told to do.
pub(crate) fn show(mode: Mode) {
    let voices = listening::voices();
    let choice = listening::choice();
    let voice = chosen(&voices, &choice);
    let (state, words) = match (voice, mode) {
        (None, _) => ("none", ""),
        (_, Mode::Silent) => ("silent", "Read aloud"),
        (_, Mode::Speaking | Mode::Waiting) => ("going", "Pause"),
        (_, Mode::Paused) => ("going", "Go on"),
    };
    document::set_attribute(PANEL, "data-voice", state);
    document::set_text(TOGGLE, words);
    panel::show(VOICE, &options(&voices));
    for (selector, value) in [
        ("#listen_voice", voice.map(|voice| voice.id.clone()).unwrap_or_default()),
        ("#listen_rate", choice.rate.to_string()),
    ] {
        controls::all(selector).iter().for_each(|field| field.set_value(&value));
    }
    panel::show(
        NOTE,
        match voice {
            None => {
                "This browser has named no voice to read with. Some take a few seconds. If none comes, perhaps the \
             settings of this device offer one, under speech or accessibility; perhaps another browser has one. \
             Everything can be read as before."
            }
            Some(Voice { is_on_device: true, .. }) => {
                "This voice is on this device and needs no network. Closing this panel pauses the voice."
            }
            Some(_) => {
                "This voice needs a network: what it reads is sent to the company that makes it. Closing this panel pauses the \
             voice."
            }
        },
    );
}

/// Says something.
pub(crate) fn say(said: Said) {
    let next = if document::has_any(".pager-next") {
        "<button type=\"button\" id=\"listen_next\">Go on with the next page</button>"
    } else {
        ""
    };
    let what = if document::has_any(".step-call") { "step" } else { "text" };
    panel::show(
        SAID,
        &match said {
            Said::Nothing => String::new(),
            Said::End => format!("<p>That is the end of this {what}.</p>{next}"),
            Said::Failed => {
                "<p>The voice stopped by itself. Press “Go on” to hear the sentence again, or choose another \
                         voice: those on this device need no network.</p>"
                    .to_owned()
            }
        },
    );
}

fn options(voices: &[Voice]) -> String {
    let group = |is_on_device: bool, label: &str| {
        let options: String = voices
            .iter()
            .filter(|voice| voice.is_on_device == is_on_device)
            .map(|voice| format!("<option value=\"{}\">{}</option>", escape(&voice.id), escape(&voice.name)))
            .collect();
        if options.is_empty() { options } else { format!("<optgroup label=\"{label}\">{options}</optgroup>") }
    };
    group(true, "On this device, no network needed") + &group(false, "Needs a network")
}

fn html() -> String {
    let rates: String = RATES.map(|rate| format!("<option value=\"{rate}\">{}</option>", rate_in_words(rate))).concat();
    format!(
        "<div class=\"panel-head\"><h2 tabindex=\"-1\">Listen</h2>\
         <button type=\"button\" id=\"listen_close\" popovertarget=\"{PANEL}\" popovertargetaction=\"hide\">Close</button></div>\
         <div id=\"{SAID}\" role=\"status\"></div><p class=\"listening-buttons\"><button type=\"button\" id=\"{TOGGLE}\"></button>\
         <button type=\"button\" id=\"listen_stop\">Stop</button>\
         <button type=\"button\" id=\"listen_back\" aria-label=\"Back one sentence\">Back</button>\
         <button type=\"button\" id=\"listen_on\" aria-label=\"Next sentence\">Next</button>\
         <button type=\"button\" id=\"listen_show\" aria-label=\"Show the sentence\">Show</button></p>\
         <p class=\"listening-choices\"><label>Speed <select id=\"listen_rate\">{rates}</select></label>\
         <label>Voice <select id=\"{VOICE}\"></select></label></p><p class=\"listening-note\" id=\"{NOTE}\"></p>"
    )
}
