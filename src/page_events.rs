//! What happens to the page that is shown, told to parts of the program that do not know each other: chunks, which arrive
//! later, and some not at all; views, and navigation.

use std::rc::Rc;

use leptos::prelude::*;

/// Something that happens to the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum PageEvent {
    /// The reader took aim at the link to another page.
    Aimed,
    /// The reader will probably go on to the next page soon.
    NextIsNear,
    /// The reader asked for another page. This one is still shown.
    Requested,
    /// Another page, or a notice page, is about to take its place.
    Leaving,
    /// A page is new in the document. The reader is not yet at the right place in it.
    Shown,
    /// The reader is at the right place of a page that is new in the document.
    Settled,
}

/// The handlers of these events. Copies share them.
#[derive(Clone, Copy)]
pub(crate) struct PageEvents(StoredValue<Vec<Handler>, LocalStorage>);

/// What is called, and when.
type Handler = (PageEvent, Rc<dyn Fn()>);

impl PageEvents {
    /// No handlers yet.
    pub(crate) fn new() -> Self {
        Self(StoredValue::new_local(Vec::new()))
    }

    /// Calls the handler whenever this happens, after those that were added before.
    pub(crate) fn on(&self, event: PageEvent, handler: impl Fn() + 'static) {
        self.0.update_value(|handlers| handlers.push((event, Rc::new(handler))));
    }

    /// Tells an event of the page in which it is made. On the host nobody is told.
    pub(crate) fn teller(event: PageEvent) -> impl Fn() + Clone + 'static {
        let events = use_context::<Self>();
        move || {
            if let Some(events) = events {
                events.tell(event);
            }
        }
    }

    /// Calls the handlers of an event.
    pub(crate) fn tell(&self, event: PageEvent) {
        // A handler may add another one.
        for (_, handler) in self.0.get_value().into_iter().filter(|(of, _)| *of == event) {
            handler();
        }
    }
}

#[cfg(test)]
mod tests {
    use std::cell::RefCell;

    use super::*;

    #[test]
    fn an_event_reaches_its_own_handlers_in_the_order_in_which_they_were_added() {
        let _owner = Owner::new_root(None);
        let events = PageEvents::new();
        let told = Rc::new(RefCell::new(Vec::new()));
        for (event, number) in [(PageEvent::Shown, 1), (PageEvent::Leaving, 2), (PageEvent::Shown, 3)] {
            let told = Rc::clone(&told);
            events.on(event, move || told.borrow_mut().push(number));
        }
        events.tell(PageEvent::Shown);
        assert_eq!(*told.borrow(), [1, 3]);
    }
}
