//! Who is told what happens to the voices.

use std::cell::RefCell;
use std::rc::Rc;

/// What happens to the voices.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum SpeechEvent {
    /// There are others than before.
    VoicesChanged,
    /// The sentence was spoken.
    Ended,
    /// The sentence could not be spoken, or its voice has stopped without a word.
    Failed,
    /// The page is being left.
    PageHidden,
}

type Subscriber = Rc<dyn Fn(SpeechEvent)>;

thread_local! {
    static SUBSCRIBER: RefCell<Option<Subscriber>> = const { RefCell::new(None) };
}

/// Puts another subscriber in the place of the one there is.
pub(super) fn set(subscriber: impl Fn(SpeechEvent) + 'static) {
    SUBSCRIBER.set(Some(Rc::new(subscriber)));
}

/// Tells the subscriber.
pub(super) fn tell(event: SpeechEvent) {
    // The subscriber may have the next sentence spoken.
    if let Some(subscriber) = SUBSCRIBER.with_borrow(Clone::clone) {
        subscriber(event);
    }
}
