//! The panel in which a reader sets the text as they like it. What is chosen is seen at once in the page behind.
//!
//! It is written as HTML and filled in when its chunk has started; docs/decisions/0026-panels-as-html.md says why, and that
//! views are to take its place.

use leptos::prelude::*;
use reader::settings::{SETTINGS, Setting, Settings};

use crate::platform::storage::Kept;
use crate::platform::{controls, panel};
use crate::settings;

/// The panel's id in `index.html`, and those of its parts.
pub(crate) const PANEL: &str = "panel_text";
const ROWS: &str = "panel_text_rows";
const EASIER: &str = "panel_text_easier";
const USUAL: &str = "panel_text_usual";
const KEPT: &str = "panel_text_kept";

/// Has the panel filled, and obeys what is chosen in it.
pub(crate) fn start() {
    panel::offer(PANEL, html);
    Effect::new(|_| show(settings::signal().get()));
    controls::on_change("#panel_text input", |input| change(|all| all.choose(&input.name(), &input.value())));
    controls::on_press("#panel_text_easier", |_| change(Settings::make_easier));
    controls::on_press("#panel_text_usual", |_| change(|all| *all = Settings::default()));
}

/// Shows what is chosen: one of the two buttons or another tab may change any row.
fn show(settings: Settings) {
    for (name, value) in settings.all() {
        panel::check(ROWS, name, value);
    }
}

/// Opens the panel, or closes it.
pub(crate) fn toggle() {
    panel::toggle(PANEL, html);
}

fn change(by: impl FnOnce(&mut Settings)) {
    if settings::change(by) == Kept::No {
        panel::show(KEPT, "This browser keeps nothing, so this holds until you close the page.");
    }
}

fn html() -> String {
    let settings = settings::current();
    let rows: String = SETTINGS.iter().map(|setting| row(setting, settings)).collect();
    format!(
        "<div class=\"panel-head\"><h2 tabindex=\"-1\">Text and colours</h2>\
         <button type=\"button\" popovertarget=\"{PANEL}\" popovertargetaction=\"hide\">Close</button></div>\
         <p class=\"reading-panel-presets\"><button type=\"button\" id=\"{EASIER}\">Easier to read</button>\
         <button type=\"button\" id=\"{USUAL}\">All as usual</button></p>\
         <div id=\"{ROWS}\">{rows}</div>\
         <p class=\"reading-panel-kept\" role=\"status\" id=\"{KEPT}\">Kept on this device, and nowhere else.</p>"
    )
}

fn row(setting: &Setting, settings: Settings) -> String {
    let name = setting.name;
    let options: String = setting
        .options
        .iter()
        .map(|(value, label)| {
            let checked = if settings.value(name) == *value { " checked" } else { "" };
            format!(
                "<label><input type=\"radio\" name=\"{name}\" value=\"{value}\"{checked}><span>{label}</span></label>"
            )
        })
        .collect();
    format!("<fieldset><legend>{}</legend><div class=\"options\">{options}</div></fieldset>", setting.title)
}
