//! Panels: what opens over the page and is not part of it. Each is a native popover that stands empty in `index.html`
//! and is filled by the program: so it weighs nothing in the page.

use js_sys::Reflect;
use leptos::prelude::*;
use web_sys::HtmlElement;
use web_sys::wasm_bindgen::JsCast;

use super::document::{document, element};
use super::{events, mount};

/// A panel with its view. The view is put into it before the panel first opens; its field or its heading takes the focus then. Copies
/// share it.
#[derive(Clone, Copy)]
pub(crate) struct Panel {
    id: &'static str,
    /// Puts the view into the panel, once.
    fill: StoredValue<Option<Box<dyn FnOnce()>>, LocalStorage>,
}

impl Panel {
    /// The panel with this id, whose view is to be made below the current owner. Its buttons open it by the browser's own
    /// means.
    pub(crate) fn new<V: IntoView + 'static>(id: &'static str, view: impl FnOnce() -> V + 'static) -> Self {
        let owner = Owner::current().unwrap_or_default();
        let fill: Box<dyn FnOnce()> = Box::new(move || owner.with(|| mount::into(id, view)));
        let panel = Self { id, fill: StoredValue::new_local(Some(fill)) };
        on_toggle(id, move |opens| {
            if opens {
                panel.prepare();
            }
        });
        panel
    }

    /// Opens the panel without one of its buttons, or closes it when it is open.
    pub(crate) fn toggle(self) {
        self.prepare();
        toggle_popover(self.id);
    }

    fn fill(self) {
        if let Some(fill) = self.fill.try_update_value(Option::take).flatten() {
            fill();
        }
    }

    fn prepare(self) {
        self.fill();
        focus_when_open(self.id);
    }
}

/// Calls back when the panel with this id is about to open (`true`) or to close, by one of its buttons or by the program.
/// Where the browser has no popovers, the panel stands open at the end of the page from the beginning.
pub(crate) fn on_toggle(id: &str, then: impl Fn(bool) + 'static) {
    let Some(panel) = element(id) else { return };
    if !are_there() {
        return then(true);
    }
    events::on_element(&panel, "beforetoggle", move |event| {
        let state = Reflect::get(event, &"newState".into()).ok().and_then(|state| state.as_string());
        then(state.as_deref() == Some("open"));
    });
}

/// Whether the browser opens anything over a page.
pub(crate) fn are_there() -> bool {
    document()
        .and_then(|document| document.body())
        .is_some_and(|body| Reflect::has(&body, &"popover".into()).unwrap_or_default())
}

fn toggle_popover(id: &str) {
    if let Some(panel) = element(id).and_then(|panel| panel.dyn_into::<HtmlElement>().ok()) {
        // Fails only where the browser has no popovers; the panel then stands open at the end of the page.
        let _ = panel.toggle_popover();
    }
}

/// Says that the field of a panel in which a reader types takes the focus when it opens, or its heading where there is none.
/// Said any sooner, the browser would look for it while the page loads.
fn focus_when_open(id: &str) {
    let find = |selector| element(id).and_then(|panel| panel.query_selector(selector).ok().flatten());
    let (field, heading) = (find("[role=combobox]"), find("h2"));
    if let (Some(_), Some(heading)) = (&field, &heading) {
        let _ = heading.remove_attribute("autofocus");
    }
    if let Some(first) = field.or(heading) {
        let _ = first.set_attribute("autofocus", "");
    }
}

/// Whether a panel is open.
pub(crate) fn is_open(id: &str) -> bool {
    element(id).is_some_and(|panel| panel.matches(":popover-open").unwrap_or_default())
}

/// Opens or closes a panel without one of its buttons.
pub(crate) fn set_open(id: &str, open: bool) {
    if let Some(panel) = element(id).and_then(|panel| panel.dyn_into::<HtmlElement>().ok()) {
        // Fails only where it is so already, or the browser has no popovers.
        let _ = if open { panel.show_popover() } else { panel.hide_popover() };
    }
}
