//! The list of keyboard shortcuts.

use leptos::prelude::*;
use reader::shortcut::Shortcut;

use crate::components::panel::PanelHead;

/// The list's id in `index.html`.
pub(super) const PANEL: &str = "panel_shortcuts";

/// What the panel of the list holds.
#[component]
pub(crate) fn ShortcutList() -> impl IntoView {
    let rows = Shortcut::ALL.map(|(_, key, what)| {
        view! {
            <div>
                <dt>
                    <kbd>{key}</kbd>
                </dt>
                <dd>{what}</dd>
            </div>
        }
    });
    view! {
        <PanelHead panel=PANEL title="Keyboard shortcuts"/>
        <dl>
            {rows.collect_view()}
            <div>
                <dt>
                    <kbd>"Shift"</kbd>
                    " three times"
                </dt>
                <dd>"Quick exit"</dd>
            </div>
            <div>
                <dt>
                    <kbd>"Esc"</kbd>
                </dt>
                <dd>"Close what is open"</dd>
            </div>
        </dl>
        <p>"They can be switched off under “Text and colours”."</p>
    }
}
