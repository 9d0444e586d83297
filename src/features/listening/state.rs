//! The state of reading aloud: which sentence of the page is spoken, in which voice, and what comes next.
//!
//! The voice is the browser's (`platform::speech`).

use std::time::Duration;

use leptos::prelude::*;
use model::Address;

use super::script::Script;
use super::voices::Voices;
use crate::page_data;
use crate::platform::speech::{self, SpeechEvent};
use crate::platform::words::{PageWords, bring_into_sight, is_in_sight};
use crate::platform::{document, events, highlight, history, panel, viewport};

/// The id of the panel in `index.html`.
pub(super) const PANEL: &str = "panel_listen";

/// Set on the root element while the panel is open.
const LISTENING: &str = "data-listening";

/// The button in a page that opens it, and the link to the next page.
pub(super) const LISTEN_BUTTON: &str = ".listen-button";
const NEXT_PAGE: &str = ".pager-next";

/// How long the voice waits behind a heading, in milliseconds: about a breath.
const BREATH: u64 = 600;

/// The name of the colour behind the sentence, in `style/components/listening.css`.
const SPOKEN: &str = "spoken";

/// What the voice does.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Mode {
    /// Nothing was begun, or it is over.
    #[default]
    Silent,
    /// It speaks.
    Speaking,
    /// It waits at a sentence.
    Paused,
    /// The reader wants to hear a sentence, and the browser has named no voice yet.
    Waiting,
}

/// Something to say to the reader. A screen reader says it too, so nothing is said while the voice speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Message {
    /// The text is over.
    End {
        /// Whether it is the text of a step.
        of_step: bool,
        /// Whether another page comes next.
        has_next: bool,
    },
    /// The voice failed.
    Failed,
}

/// The reading aloud of the page that is shown. Copies share it.
#[derive(Clone, Copy)]
pub(crate) struct ListeningState {
    mode: RwSignal<Mode>,
    message: RwSignal<Option<Message>>,
    /// The voices, and which of them reads.
    pub(super) voices: Voices,
    is_panel_open: StoredValue<bool>,
    /// The path of the page that is to be read when it is there.
    goes_on_at: StoredValue<Option<String>>,
    script: StoredValue<Script, LocalStorage>,
}

impl ListeningState {
    /// Nothing is read yet. It is made before its chunk is there, so it asks the browser for nothing.
    pub(crate) fn new() -> Self {
        Self {
            mode: RwSignal::default(),
            message: RwSignal::default(),
            voices: Voices::new(),
            is_panel_open: StoredValue::new(false),
            goes_on_at: StoredValue::new(None),
            script: StoredValue::new_local(Script::default()),
        }
    }

    /// Subscribes to what the voice does and to what other tabs store.
    pub(super) fn subscribe(self) {
        speech::subscribe(move |event| match event {
            SpeechEvent::VoicesChanged => self.voices_changed(),
            SpeechEvent::Ended => self.advance(),
            SpeechEvent::Failed => {
                self.pause();
                self.message.set(Some(Message::Failed));
            }
            SpeechEvent::PageHidden => self.pause(),
        });
        self.voices.start();
    }

    fn voices_changed(self) {
        if self.mode.get_untracked() == Mode::Waiting {
            self.speak(Duration::ZERO);
        } else if self.is_panel_open.get_value() {
            self.refresh_voices();
        }
    }

    /// What the voice does.
    pub(super) fn mode(self) -> Mode {
        self.mode.get()
    }

    /// What there is to say to the reader.
    pub(super) fn message(self) -> Option<Message> {
        self.message.get()
    }

    /// Chooses how fast the voice reads, given in tenths of its own pace.
    pub(super) fn choose_rate(self, tenths: &str) {
        self.voices.choose(|choice| choice.choose_rate(tenths));
        self.begin_sentence_anew();
    }

    /// Chooses the voice with this id.
    pub(super) fn choose_voice(self, id: String) {
        self.voices.choose(|choice| choice.voice = id);
        self.begin_sentence_anew();
    }

    /// What was chosen is heard at once.
    fn begin_sentence_anew(self) {
        if self.mode.get_untracked() == Mode::Speaking {
            self.speak(Duration::ZERO);
        }
    }

    fn refresh_voices(self) {
        self.voices.refresh(move || self.is_panel_open.get_value());
    }

    /// Fetches the pronunciations when they are not there yet: for those who listen, and for nobody else.
    fn prepare(self) {
        if self.script.with_value(|script| script.pronunciations.is_empty()) {
            events::spawn(async move {
                let pronunciations = page_data::pronunciations(&document::base_of_links()).await;
                self.script.update_value(|script| script.pronunciations = pronunciations);
            });
        }
    }

    /// The panel is about to open or to close. A voice that nobody can silence is none that anybody wants, so it pauses
    /// when the panel closes.
    pub(super) fn panel_toggles(self, opens: bool) {
        self.is_panel_open.set_value(opens);
        document::set_root_attribute(LISTENING, opens.then_some(""));
        if opens {
            self.prepare();
            self.refresh_voices();
        } else {
            self.pause();
        }
    }

    /// Opens the panel, or closes it.
    pub(crate) fn toggle_panel(self) {
        let is_open = self.is_panel_open.get_value();
        if is_open {
            document::focus_first(LISTEN_BUTTON);
        }
        panel::set_open(PANEL, !is_open);
    }

    /// Reads from a place in the words of the page on, and opens the panel.
    pub(crate) fn listen_from(self, place: usize) {
        panel::set_open(PANEL, true);
        self.begin(|_| Some(place));
    }

    /// Reads from where the reader is, or pauses, or goes on.
    pub(super) fn toggle(self) {
        match self.mode.get_untracked() {
            Mode::Silent => self.begin(|page| page.first_below(viewport::top())),
            Mode::Speaking | Mode::Waiting => self.pause(),
            Mode::Paused => self.go(0),
        }
    }

    fn begin(self, place: impl FnOnce(&PageWords) -> Option<usize>) {
        self.prepare();
        let page = PageWords::read();
        let place = place(&page).unwrap_or_default();
        self.script.update_value(|script| script.begin(page, place));
        self.go(0);
    }

    /// Waits at the sentence.
    fn pause(self) {
        if matches!(self.mode.get_untracked(), Mode::Speaking | Mode::Waiting) {
            self.set_mode(Mode::Paused);
        }
    }

    /// Ends reading aloud.
    pub(super) fn stop(self) {
        self.set_mode(Mode::Silent);
        highlight::paint(SPOKEN, &[]);
        self.message.set(None);
    }

    fn set_mode(self, mode: Mode) {
        if mode != Mode::Speaking {
            speech::stop();
        }
        self.mode.set(mode);
    }

    /// The page is being left: the voice falls silent with it.
    pub(crate) fn leave(self) {
        if self.mode.get_untracked() != Mode::Silent {
            self.stop();
        }
    }

    /// Another page is there. It is read when the reader asked for that.
    pub(crate) fn page_shown(self) {
        self.leave();
        self.message.set(None);
        // Before the page came, the reader may have gone to another one.
        if self.goes_on_at.try_update_value(Option::take).flatten() == Some(history::shown_path()) {
            self.listen_from(0);
        }
    }

    /// Goes to the next page, and reads it.
    pub(super) fn go_on_with_next_page(self) {
        self.goes_on_at.set_value(document::path_of_link(NEXT_PAGE));
        document::click(NEXT_PAGE);
    }

    /// Goes so many sentences on, or back, among those that are read, and speaks.
    pub(super) fn go(self, by: isize) {
        if self.find(by) {
            self.show_sentence();
            self.speak(Duration::ZERO);
        }
    }

    /// Speaks the next sentence. The page follows, unless the reader has scrolled away from the one before.
    fn advance(self) {
        let follows = self.script.with_value(Script::range).is_some_and(|range| is_in_sight(&range));
        let is_heading = self.script.with_value(Script::is_at_heading);
        if self.find(1) {
            if follows {
                self.show_sentence();
            }
            self.speak(if is_heading { Duration::from_millis(BREATH) } else { Duration::ZERO });
        }
    }

    /// Finds the sentence to speak. Behind the last one the text is over.
    fn find(self, by: isize) -> bool {
        let is_found = self.script.try_update_value(|script| script.go(by)).unwrap_or_default();
        if !is_found {
            self.stop();
            self.message.set(Some(Message::End { of_step: shows_step(), has_next: document::has_any(NEXT_PAGE) }));
        }
        is_found
    }

    fn speak(self, pause: Duration) {
        self.refresh_voices();
        highlight::paint(SPOKEN, self.script.with_value(Script::range).as_slice());
        let Some(voice) = untrack(|| self.voices.chosen()) else { return self.set_mode(Mode::Waiting) };
        self.message.set(None);
        self.set_mode(Mode::Speaking);
        let rate = untrack(|| self.voices.rate());
        speech::speak(&self.script.with_value(Script::words), &voice.id, rate, pause);
    }

    /// Scrolls to the sentence.
    pub(super) fn show_sentence(self) {
        if let Some(range) = self.script.with_value(Script::range) {
            bring_into_sight(&range);
        }
    }
}

/// Whether the page that is shown is one step.
fn shows_step() -> bool {
    let address = document::base_of_links().strip(&history::shown_path()).and_then(Address::parse);
    matches!(address, Some(Address::Step(_)))
}
