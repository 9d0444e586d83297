//! The list of keyboard shortcuts.

use reader::shortcut::Shortcut;

use crate::platform::panel;

/// The list's id in `index.html`.
const PANEL: &str = "panel_shortcuts";

/// Has the list filled.
pub(crate) fn start() {
    panel::offer(PANEL, html);
}

/// Shows the list, or closes it.
pub(crate) fn toggle() {
    panel::toggle(PANEL, html);
}

fn html() -> String {
    let rows: String = Shortcut::ALL
        .iter()
        .map(|(_, key, what)| format!("<div><dt><kbd>{key}</kbd></dt><dd>{what}</dd></div>"))
        .collect();
    format!(
        "<div class=\"panel-head\"><h2 tabindex=\"-1\">Keyboard shortcuts</h2>\
         <button type=\"button\" popovertarget=\"{PANEL}\" popovertargetaction=\"hide\">Close</button></div>\
         <dl>{rows}<div><dt><kbd>Shift</kbd> three times</dt><dd>Quick exit</dd></div>\
         <div><dt><kbd>Esc</kbd></dt><dd>Close what is open</dd></div></dl>\
         <p>They can be switched off under “Text and colours”.</p>"
    )
}
