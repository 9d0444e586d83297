//! The page of what is saved on the device: what its controls do, and the list that is written from what is kept.
//!
//! The page itself is the compiler's. What is written here is HTML; docs/decisions/0026-panels-as-html.md says why.

use std::cell::{Cell, RefCell};

use leptos::prelude::use_context;
use reader::saved::merge::{Device, merge};
use reader::saved::{File, FileError, LARGEST, to_file};

use crate::components::page_notes::SAVED_SAID;
use crate::features::first_paint;
use crate::features::settings::{self, SettingsState};
use crate::features::treatment::TreatmentState;
use crate::markup::escape;
use crate::platform::controls;
use crate::platform::panel::{self, Part};
use crate::platform::storage::{self, Kept};
use crate::platform::upload::{self, Chosen};
use crate::platform::{document, download, history, session, worker};
use crate::{plan, questions, saved};

/// Where the page says how that went.
const SAVED_SAID: &str = "saved_report";

/// The names of the files.
const FILE: &str = "exploring-kap.json";
const NOTES: &str = "exploring-kap-notes.md";

thread_local! {
    static LIST: Part = const { Part::new("saved_kept") };
    /// Settings and treatment, for event handlers of `controls`: they are below no owner that could give them.
    static STATES: Cell<(Option<SettingsState>, Option<TreatmentState>)> = const { Cell::new((None, None)) };
    /// What was taken away, names and texts, in the order in which it was, until the page is closed.
    static REMOVED: RefCell<Vec<Vec<(String, String)>>> = RefCell::default();
}

/// Starts to obey the controls of the page, and says on every page that it is read in private.
pub(crate) fn start() {
    STATES.set((use_context(), use_context()));
    storage::follow_private_reading();
    storage::on_change("", show);
    controls::on_press("[data-forget]", |button| {
        remove(vec![button.attribute("data-forget")]);
        document::focus_in_sight("saved_undo");
    });
    controls::on_press("#saved_wipe", |_| wipe());
    controls::on_press("#saved_undo", |_| bring_back());
    controls::on_press("#saved_export", |_| {
        download::save(&to_file(&saved::today(), &everything()), FILE, "application/json");
        panel::show(SAVED_SAID, &format!("<p>Saved as {FILE}, where your browser puts files.</p>"));
    });
    controls::on_press("#saved_markdown", |_| {
        download::save(&saved::markdown(), NOTES, "text/markdown");
        panel::show(SAVED_SAID, &format!("<p>Saved as {NOTES}, where your browser puts files.</p>"));
    });
    controls::on_change("#saved_file", |_| upload::read("#saved_file", LARGEST, open));
    let notes = expect_context::<Notes>();
    events::on("input", move |event| {
        if let Some(field) = controls::within(event, "#saved_kept [data-write]") {
            let name = field.get_attribute("data-write").unwrap_or_default();
            if notes.write(&name, event_target_value(event)) == Kept::No {
                panel::show(SAVED_SAID, "This browser keeps nothing, so the note holds until you close the page.");
            }
            // The field keeps what is written in it. The reader is in it: what it says is the list as it is now.
            LIST.with(|list| list.shows(saved::html(&everything())));
        }
    });
    events::on("click", move |event| {
        let link = controls::within(event, ".note-jump").and_then(|link| link.get_attribute("data-note"));
        if let Some(name) = link.as_deref().and_then(Note::name_in) {
            notes.go_to(name);
        }
    });
    controls::on_press("#saved_private_begin", |_| set_private(true));
    controls::on_press(".private-end", |_| set_private(false));
    controls::on_change("#saved_neutral", |tick| {
        let name = if tick.is_checked() { "neutral" } else { "page" };
        if let (Some(settings), _) = STATES.get() {
            settings.change(|all| all.choose("title", name));
        }
        show();
    });
    if storage::is_private() {
        panel::put_before("page_update", PRIVATE);
    }
    page_shown();
}

const PRIVATE: &str = "<p class=\"notice\" id=\"page_private\">Private reading: nothing is kept on this device from this tab. What you write is gone when the page is \
    closed. <button type=\"button\" class=\"private-end\">End private reading</button></p>";

/// Shows what is kept in a page that is new in the document.
pub(crate) fn page_shown() {
    LIST.with(Part::forget);
    show();
}

/// Everything that is kept, in the order of the names.
fn everything() -> Vec<(String, String)> {
    let mut all: Vec<(String, String)> = Vec::new();
    for name in storage::names("") {
        if let Some(text) = storage::get(&name) {
            let place = all.partition_point(|(known, _)| *known < name);
            all.insert(place, (name, text));
        }
    }
    all
}

fn show() {
    if !document::has("saved_kept") {
        return;
    }
    LIST.with(|list| list.show(saved::html(&everything())));
    for tick in controls::all("#saved_neutral") {
        tick.set_checked(settings::STORED.read().value("title") == "neutral");
    }
    panel::show(
        "saved_private",
        if storage::is_private() {
            "<p>This tab is read in private. <button type=\"button\" class=\"button button-quiet private-end\">End private \
             reading</button></p>"
        } else {
            "<p><button type=\"button\" class=\"button button-quiet\" id=\"saved_private_begin\">Read in private in this \
             tab</button></p>"
        },
    );
    let undo = REMOVED.with_borrow(|removed| match removed.last() {
        None => "",
        Some(_) => {
            "<p>Taken away. It can be brought back until you close this page. <button type=\"button\" class=\"button \
             button-quiet\" id=\"saved_undo\">Bring it back</button></p>"
        }
    });
    panel::show("saved_said", undo);
}

/// Has everything obey what is kept now.
fn read_again() {
    let (settings, treatment) = STATES.get();
    settings.into_iter().for_each(SettingsState::read_again);
    treatment.into_iter().for_each(TreatmentState::read_again);
    plan::read_again();
    questions::show();
    show();
}

fn remove(names: Vec<String>) {
    let removed: Vec<(String, String)> =
        names.into_iter().filter_map(|name| storage::get(&name).map(|text| (name, text))).collect();
    for (name, _) in &removed {
        storage::remove(name);
    }
    if !removed.is_empty() {
        REMOVED.with_borrow_mut(|all| all.push(removed));
    }
    read_again();
}

fn wipe() {
    remove(storage::names(""));
    history::forget_positions();
    session::forget();
    worker::forget_attributes();
    panel::show("saved_wiped", "<p>Nothing of yours is on this device any more.</p>");
    document::focus_in_sight("saved_undo");
}

fn bring_back() {
    for (name, text) in REMOVED.with_borrow_mut(Vec::pop).unwrap_or_default() {
        // What was written since then stays.
        if storage::get(&name).is_none() {
            storage::set(&name, &text);
        }
    }
    panel::show("saved_wiped", "");
    read_again();
    first_paint::leave_for_worker();
}

fn open(chosen: Chosen) {
    let file = match chosen {
        Chosen::Text(text) => File::parse(&text),
        Chosen::TooLarge => {
            return say(&["This file is larger than any that is saved here. It was not opened.".to_owned()]);
        }
        Chosen::Unreadable => Err(FileError::Foreign),
    };
    let lines = match file {
        Ok(file) => {
            let set = |name: &str, text: &str| storage::set(name, text) == Kept::Yes;
            let report = merge(&file, &Device { get: &storage::get, set: &set });
            read_again();
            first_paint::leave_for_worker();
            report.in_words()
        }
        Err(FileError::Foreign) => vec![
            "This is no file that was saved here, or a part of it was lost or changed. Nothing was taken from it.".to_owned(),
        ],
        Err(FileError::Newer) => vec![
            "This file was saved by a newer version of this page. Reload the page with a network, then open the file again."
                .to_owned(),
        ],
    };
    say(&lines);
}

fn say(lines: &[String]) {
    panel::show(SAVED_SAID, &lines.iter().map(|line| format!("<p>{}</p>", escape(line))).collect::<String>());
}

fn set_private(private: bool) {
    if storage::set_private(private) == Kept::No {
        return say(&["This browser does not remember that choice. Use a private window of the browser.".to_owned()]);
    }
    history::forget_positions();
    session::forget();
    if private {
        worker::keep_in_private(settings::STORED.read().attributes(), history::reload);
    } else {
        // The page that comes next leaves them anew.
        worker::forget_attributes();
        history::reload();
    }
}
