//! The panel of the settings: two presets, and a row of options for each setting.

use leptos::prelude::*;
use reader::settings::{SETTINGS, Settings};

use super::state::SettingsState;
use crate::components::options::Options;
use crate::components::panel::PanelHead;

/// The panel's id in `index.html`.
pub(crate) const PANEL: &str = "panel_text";

/// What the panel holds.
#[component]
pub(crate) fn SettingsPanel() -> impl IntoView {
    let settings = expect_context::<SettingsState>();
    let rows = SETTINGS.iter().map(|setting| {
        let name = setting.name;
        view! {
            <Options
                title=setting.title
                name
                options=setting.options.to_vec()
                chosen=Signal::derive(move || settings.get().value(name))
                on_choose=move |value| settings.change(|all| all.choose(name, value))
            />
        }
    });
    let is_stored = move || {
        if settings.is_stored() {
            "Kept on this device, and nowhere else."
        } else {
            "This browser keeps nothing, so this holds until you close the page."
        }
    };
    view! {
        <PanelHead panel=PANEL title="Text and colours"/>
        <p class="reading-panel-presets">
            <button type="button" id="panel_text_easier" on:click=move |_| settings.change(Settings::make_easier)>
                "Easier to read"
            </button>
            <button type="button" id="panel_text_usual" on:click=move |_| settings.change(|all| *all = Settings::default())>
                "All as usual"
            </button>
        </p>
        <div id="panel_text_rows">{rows.collect_view()}</div>
        <p class="reading-panel-stored" role="status" id="panel_text_stored">{is_stored}</p>
    }
}
