//! Panels: what opens over the page and is not part of it. Each is a native popover that stands empty in `index.html`
//! and is filled by the program: so it weighs nothing in the page.

use std::cell::RefCell;

use js_sys::Reflect;
use leptos::prelude::*;
use web_sys::wasm_bindgen::JsCast;
use web_sys::{HtmlElement, HtmlInputElement};

use super::controls::within;
use super::document::{element, focus, focused};
use super::{events, mount, viewport};

/// A panel with its view. The view is put into it when the browser has drawn the page, and in any case before the panel
/// opens; its heading takes the focus then. Copies share it.
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
        viewport::after_next_frame(move || panel.fill());
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
        focus_heading_when_open(self.id);
    }
}

/// Calls back when the panel with this id is about to open (`true`) or to close, by one of its buttons or by the program.
/// Where the browser has no popovers, the panel stands open at the end of the page from the beginning.
pub(crate) fn on_toggle(id: &str, then: impl Fn(bool) + 'static) {
    let Some(panel) = element(id) else { return };
    if !Reflect::has(&panel, &"popover".into()).unwrap_or_default() {
        return then(true);
    }
    events::on_element(&panel, "beforetoggle", move |event| {
        let state = Reflect::get(event, &"newState".into()).ok().and_then(|state| state.as_string());
        then(state.as_deref() == Some("open"));
    });
}

/// Has a panel filled when the browser has drawn the page, and in any case before one of its buttons opens it. The
/// opening itself is the browser's.
pub(crate) fn offer(id: &'static str, html: fn() -> String) {
    viewport::after_next_frame(move || fill(id, html));
    let button = format!("[popovertarget={id}]");
    events::on("click", move |event| {
        if within(event, &button).is_some() {
            prepare(id, html);
        }
    });
}

/// Opens a panel without one of its buttons, or closes it when it is open.
pub(crate) fn toggle(id: &str, html: fn() -> String) {
    prepare(id, html);
    toggle_popover(id);
}

fn toggle_popover(id: &str) {
    if let Some(panel) = element(id).and_then(|panel| panel.dyn_into::<HtmlElement>().ok()) {
        // Fails only where the browser has no popovers; the panel then stands open at the end of the page.
        let _ = panel.toggle_popover();
    }
}

fn prepare(id: &str, html: fn() -> String) {
    fill(id, html);
    focus_heading_when_open(id);
}

/// Says that the heading of a panel takes the focus when it opens. Said any sooner, the browser would look for it while
/// the page loads.
fn focus_heading_when_open(id: &str) {
    if let Some(heading) = element(id).and_then(|panel| panel.query_selector("h2").ok().flatten()) {
        let _ = heading.set_attribute("autofocus", "");
    }
}

/// Fills a panel or a place in a page, where it is there and still empty.
pub(crate) fn fill(id: &str, html: fn() -> String) {
    if let Some(panel) = element(id).filter(|panel| panel.child_element_count() == 0) {
        panel.set_inner_html(&html());
    }
}

/// Shows a part of a panel or of a page anew, where it is there. One that says the same is left alone: a screen reader
/// would say it again.
pub(crate) fn show(id: &str, html: &str) {
    if let Some(part) = element(id).filter(|part| part.inner_html() != html) {
        part.set_inner_html(html);
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

/// Puts what only the program has a use for into the document, before the element with this id: it weighs nothing in
/// the page.
pub(crate) fn put_before(id: &str, html: &str) {
    put(id, "beforebegin", html);
}

/// Puts it behind the element with this id.
pub(crate) fn put_behind(id: &str, html: &str) {
    put(id, "afterend", html);
}

fn put(id: &str, place: &str, html: &str) {
    if let Some(element) = element(id) {
        let _ = element.insert_adjacent_html(place, html);
    }
}

/// A part of a page that is written anew only when it would say something else, because a reader may be in it.
pub(crate) struct Part {
    id: &'static str,
    written: RefCell<String>,
}

impl Part {
    /// The part with this id.
    pub(crate) const fn new(id: &'static str) -> Self {
        Self { id, written: RefCell::new(String::new()) }
    }

    /// Shows it, and leaves the focus on what has the same id as before.
    pub(crate) fn show(&self, html: String) {
        let focused = focused();
        if *self.written.borrow() != html {
            show(self.id, &html);
            self.written.replace(html);
            if !focused.is_empty() {
                focus(&focused);
            }
        }
    }

    /// Says that the reader wrote in it, so that it shows this by now.
    pub(crate) fn shows(&self, html: String) {
        self.written.replace(html);
    }

    /// Says that it is new in the document, or has to be written anew.
    pub(crate) fn forget(&self) {
        self.written.take();
    }
}

/// Checks the option of this name and value within an element, where it is filled.
pub(crate) fn check(id: &str, name: &str, value: &str) {
    let option = format!("input[name={name}][value=\"{value}\"]");
    let found = element(id).and_then(|part| part.query_selector(&option).ok().flatten());
    if let Some(input) = found.and_then(|input| input.dyn_into::<HtmlInputElement>().ok()) {
        input.set_checked(true);
    }
}
