//! The settings of the text, such as its size and its colours: attributes of the root element that the styles read, and the
//! panel in which a reader chooses them. What is chosen is seen at once in the page behind.

mod state;
mod view;

use leptos::prelude::*;

use crate::platform::panel::Panel;
pub(crate) use state::SettingsState;
pub(crate) use view::PANEL;
use view::SettingsPanel;

/// Has the panel ready for its buttons.
pub(crate) fn start_panel() -> Panel {
    Panel::new(PANEL, || view! { <SettingsPanel/> })
}
