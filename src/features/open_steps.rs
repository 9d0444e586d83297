//! Which steps of "What to expect" are open. The tab remembers it, so that Back finds the page as it was.

use leptos::prelude::*;
use model::StepId;

use crate::platform::{events, history, session};

/// The name under which the open steps are remembered.
const NAME: &str = "open steps";

/// The open steps of the page. Copies share them.
#[derive(Clone, Copy)]
pub(crate) struct OpenSteps {
    /// Every step of the page, in order.
    all: StoredValue<Vec<StepId>>,
    open: RwSignal<Vec<StepId>>,
    /// Whether what the tab remembers was read. Nothing is written over it before.
    is_restored: StoredValue<bool>,
}

impl OpenSteps {
    /// These steps, all of them closed, as the host sends them.
    pub(crate) fn new(all: Vec<StepId>) -> Self {
        Self { all: StoredValue::new(all), open: RwSignal::default(), is_restored: StoredValue::new(false) }
    }

    /// Whether a step is open. An effect or a view that asks for it runs again when that changes.
    pub(crate) fn is_open(self, step: &StepId) -> bool {
        self.open.with(|open| open.contains(step))
    }

    /// Opens all steps, or closes them.
    pub(crate) fn set_all(self, open: bool) {
        self.open.set(if open { self.all.get_value() } else { Vec::new() });
        self.remember();
    }

    /// A step is open now, or closed.
    pub(crate) fn set(self, step: &StepId, open: bool) {
        // The browser tells of a change a little later, when the page may be gone already.
        if self.open.try_with_untracked(|known| known.contains(step)) == Some(!open) {
            self.open.update(|known| match open {
                true => known.push(step.clone()),
                false => known.retain(|known| known != step),
            });
            self.remember();
        }
    }

    /// Opens what was open when the reader was here last, and the step that the address names. `opened` are the steps that
    /// they opened before the program came.
    pub(crate) fn restore(self, opened: Vec<StepId>) {
        let stored = session::get(NAME).unwrap_or_default();
        let mut closed = self.all.get_value();
        closed.retain(|step| !opened.contains(step) && stored.split(' ').any(|id| id == step.as_str()));
        self.open.set(opened);
        self.is_restored.set_value(true);
        events::spawn(async move {
            // To ask for the position has the browser lay the page out, so it is asked for where something will open only.
            if !closed.is_empty() {
                history::keep_position_while(|| self.open.update(|open| open.extend(closed))).await;
            }
            self.open_target();
            self.remember();
        });
    }

    /// Opens the step that the address names, or a part of which it names.
    ///
    /// The browser itself opens what a link into a closed text leads to, but a heading stands in the part that is always
    /// seen.
    pub(crate) fn open_target(self) {
        let target = history::fragment().unwrap_or_default();
        // Ids of steps hold no underscore. What stands behind one names a part.
        let id = target.split('_').next().unwrap_or_default();
        let step = self.all.try_with_value(|all| all.iter().find(|step| step.as_str() == id).cloned());
        if let Some(Some(step)) = step {
            self.set(&step, true);
        }
    }

    fn remember(self) {
        if !self.is_restored.try_get_value().unwrap_or_default() {
            return;
        }
        let ids = |open: &Vec<StepId>| open.iter().map(StepId::as_str).collect::<Vec<_>>().join(" ");
        if let Some(open) = self.open.try_with_untracked(ids) {
            session::set(NAME, &open);
        }
    }
}
