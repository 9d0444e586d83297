//! What happens to the page that is shown, told to parts of the program that navigation does not know: they arrive
//! later, and some not at all.

use leptos::prelude::*;

/// Something that happens to the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum PageEvent {
    /// The reader asked for another page. This one is still shown.
    Requested,
    /// Another page, or a notice page, is about to take its place.
    Leaving,
    /// A page is new in the document. The reader is not yet at the right place in it.
    Shown,
    /// The reader is at the right place of a page that is new in the document.
    Settled,
}

/// The handlers of these events. Clones share them.
#[derive(Clone, Default)]
pub(crate) struct PageEvents(ArcStoredValue<Vec<Handler>>);

/// What is called, and when.
type Handler = (PageEvent, fn());

impl PageEvents {
    /// Calls the handler whenever this happens, after those that were added before.
    pub(crate) fn on(&self, event: PageEvent, handler: fn()) {
        self.0.update_value(|handlers| handlers.push((event, handler)));
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
    use std::sync::Mutex;

    use super::*;

    static TOLD: Mutex<Vec<u8>> = Mutex::new(Vec::new());

    fn tell<const WHAT: u8>() {
        TOLD.lock().unwrap().push(WHAT);
    }

    #[test]
    fn an_event_reaches_its_own_handlers_in_the_order_in_which_they_were_added() {
        let events = PageEvents::default();
        events.clone().on(PageEvent::Shown, tell::<1>);
        events.on(PageEvent::Leaving, tell::<2>);
        events.on(PageEvent::Shown, tell::<3>);
        events.tell(PageEvent::Shown);
        assert_eq!(*TOLD.lock().unwrap(), [1, 3]);
    }
}
