//! What the page of the plan holds besides the plan itself: what stands in its fields, and what they were refused for.

use leptos::html::Input;
use leptos::prelude::*;
use model::{Address, Base, Date};
use reader::plan::{Plan, Session, Time};

use super::super::state::PlanState;
use crate::platform::{document, history};
use crate::slices::Slices;

/// Why a day is not taken from its field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Refused {
    /// There is no such day.
    NoSuchDay,
    /// It is in a year that no plan can hold.
    TooFar,
}

/// What the parts of the page share. Copies share it.
#[derive(Clone, Copy)]
pub(crate) struct PlanForm {
    pub(super) plan: PlanState,
    pub(super) day: NodeRef<Input>,
    pub(super) time: NodeRef<Input>,
    pub(super) refused: RwSignal<Option<Refused>>,
    /// The link that carries the plan, once the reader has asked for it.
    pub(super) link: RwSignal<Option<String>>,
}

impl PlanForm {
    /// The form of a page that is about to be shown. Whatever plan there is fills it, and so does what the link brings.
    pub(crate) fn new() -> Self {
        let plan = PlanState::shared();
        let form = Self {
            plan,
            day: NodeRef::new(),
            time: NodeRef::new(),
            refused: RwSignal::new(None),
            link: RwSignal::new(None),
        };
        // Whatever else changes in the plan leaves half a date in its field.
        let session = Memo::new(move |_| plan.with(|plan| plan.session));
        Effect::new(move |_| form.fill(session.get()));
        expect_context::<Slices>().when_over(move || {
            plan.read_link();
            history::on_fragment(move || plan.read_link());
        });
        form
    }

    /// Puts a session into the fields, in place of what was refused.
    fn fill(self, session: Option<Session>) {
        self.refused.set(None);
        write(self.day, session.map(|session| session.day.to_string()).unwrap_or_default());
        // A time that was written before the day stays in its field until a day is given.
        if let Some(session) = session {
            write(self.time, session.time.map(|time| time.to_string()).unwrap_or_default());
        }
    }

    /// Takes what stands in the fields into the plan.
    pub(super) fn take_session(self) {
        // A field that has the focus while its page is taken away loses it when the form is gone.
        let field = |field: NodeRef<Input>| field.try_get_untracked().flatten();
        let (Some(day), Some(time)) = (field(self.day), field(self.time)) else { return };
        if day.validity().bad_input() {
            return self.refused.set(Some(Refused::NoSuchDay));
        }
        let session = Date::parse(&day.value()).map(|day| Session { day, time: Time::parse(&time.value()) });
        if session.is_none() && !day.value().is_empty() {
            return self.refused.set(Some(Refused::TooFar));
        }
        if session == untrack(|| self.plan.with(|plan| plan.session)) {
            self.fill(session);
        } else {
            self.plan.set_session(session);
        }
    }

    /// Puts what is made of the plan and the one that came with the link in the place of the plan.
    pub(super) fn accept_incoming(self, join: fn(&Plan, &Plan) -> Plan) {
        if self.plan.accept_incoming(join) {
            self.plan_replaced();
        }
    }

    /// Brings back the plan before.
    pub(super) fn bring_back(self) {
        self.plan.bring_back();
        self.plan_replaced();
    }

    /// Takes the plan off the device.
    pub(super) fn forget(self) {
        self.plan.forget();
        self.plan_replaced();
    }

    /// Another plan is there: the link to the one before is taken away, and so is a time that was in no plan.
    fn plan_replaced(self) {
        self.link.set(None);
        write(self.time, String::new());
        self.fill(untrack(|| self.plan.with(|plan| plan.session)));
    }

    /// Shows the link that carries the plan as it is now.
    pub(super) fn show_link(self, base: &Base) {
        let link = base.link_to(&Address::Plan, &self.plan.whole().to_text());
        self.link.set(Some(format!("{}{link}", document::origin())));
    }
}

/// Writes into a field, unless it says so already: a day that is only half written would be lost.
fn write(field: NodeRef<Input>, value: String) {
    if let Some(field) = field.get_untracked().filter(|field| field.value() != value) {
        field.set_value(&value);
    }
}
