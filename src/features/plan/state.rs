//! The plan while the program runs: stored on the device, and the same in every tab.

use std::mem;

use leptos::prelude::*;
use model::{Date, ItemId, StepId};
use reader::plan::{Plan, PlanError, Session, StepStatus, UNREADABLE};
use reader::treatment::Treatment;

use crate::features::state_of_chunk;
use crate::features::treatment::TreatmentState;
use crate::persistence::{follow, set_if_other};
use crate::platform::storage::{self, Kept};
use crate::platform::{clock, document, history};

/// The name under which it is stored.
const NAME: &str = "plan";

/// How a plan is on the device.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Stored {
    /// Nobody has looked yet: the program is only starting, or this is the host.
    Unknown,
    /// As it is here.
    Whole,
    /// Not at all: the browser stores nothing.
    Nowhere,
    /// What is there cannot be read.
    Unreadable,
}

/// The reader's plan, and what is known of it. Copies share it.
#[derive(Clone, Copy)]
pub(crate) struct PlanState {
    /// Stored beside the plan, and carried with it.
    treatment: TreatmentState,
    plan: RwSignal<Plan>,
    stored: RwSignal<Stored>,
    /// The plan before the reader replaced it or took it away, until the page is closed; with the treatment, where that
    /// was replaced as well.
    before: RwSignal<Option<(Plan, Option<Treatment>)>>,
    /// What came with the link to the page of the plan.
    incoming: RwSignal<Option<Result<Plan, PlanError>>>,
    /// Today, by the clock of the device.
    today: RwSignal<Option<Date>>,
    /// What the reader ticked before the program came, until it is stored.
    ticked_early: StoredValue<Vec<ItemId>>,
}

impl PlanState {
    /// The one that there is; an empty plan at first.
    pub(crate) fn shared() -> Self {
        state_of_chunk(|| Self {
            treatment: expect_context(),
            plan: RwSignal::default(),
            stored: RwSignal::new(Stored::Unknown),
            before: RwSignal::default(),
            incoming: RwSignal::default(),
            today: RwSignal::default(),
            ticked_early: StoredValue::default(),
        })
    }

    /// Reads what is stored, now and whenever it may be another plan. When the reader comes back, another day may have begun.
    pub(crate) fn start(self) {
        if !self.ticked_early.with_value(Vec::is_empty) {
            self.change(|_| {});
        }
        follow(NAME, move || self.read_again());
    }

    /// Reads what is stored.
    pub(crate) fn read_again(self) {
        let (plan, stored) = read();
        self.show(plan, stored);
    }

    /// Looks at the plan. An effect or a view that does so runs again when it changes.
    pub(crate) fn with<T>(self, look: impl FnOnce(&Plan) -> T) -> T {
        self.plan.with(look)
    }

    /// The status of a step, as [`with`](Self::with).
    pub(crate) fn status(self, step: &StepId) -> Option<StepStatus> {
        self.with(|plan| plan.statuses.get(step))
    }

    /// Where the reader is among these steps: the first that is not done. Nowhere as long as nothing is known.
    pub(crate) fn current_step(self, steps: &[StepId]) -> Option<StepId> {
        let is_open = |step: &&StepId| self.status(step) != Some(StepStatus::Done);
        if self.stored() == Stored::Unknown { None } else { steps.iter().find(is_open).cloned() }
    }

    /// How the plan is on the device, as [`with`](Self::with).
    pub(crate) fn stored(self) -> Stored {
        self.stored.get()
    }

    /// Looks at what came with the link, as [`with`](Self::with).
    pub(crate) fn with_incoming<T>(self, look: impl FnOnce(Option<&Result<Plan, PlanError>>) -> T) -> T {
        self.incoming.with(|incoming| look(incoming.as_ref()))
    }

    /// Today, by the clock of the device, as [`with`](Self::with).
    pub(crate) fn today(self) -> Option<Date> {
        self.today.get()
    }

    /// The plan as it is now, with the treatment, which is stored beside it.
    pub(crate) fn whole(self) -> Plan {
        let Treatment { route, visit } = self.treatment.chosen_untracked();
        Plan { route, visit, ..self.plan.get_untracked() }
    }

    /// Gives a step a status, or none.
    pub(crate) fn set_status(self, step: &StepId, status: Option<StepStatus>) {
        self.change(|plan| plan.statuses.set(step.clone(), status));
    }

    /// Ticks a thing, or takes the tick away.
    pub(crate) fn set_ticked(self, item: ItemId, is_ticked: bool) {
        self.change(|plan| plan.ticked.set(item, is_ticked.then_some(())));
    }

    /// Ticks a thing that the reader ticked before the program came: it is stored when what is stored is first read.
    pub(crate) fn tick_early(self, item: ItemId) {
        self.ticked_early.update_value(|items| items.push(item));
    }

    /// Whether a thing is ticked, as [`with`](Self::with).
    pub(crate) fn is_ticked(self, item: ItemId) -> bool {
        self.with(|plan| plan.ticked.get(&item).is_some())
            || self.ticked_early.with_value(|items| items.contains(&item))
    }

    /// Sets when the session is.
    pub(crate) fn set_session(self, session: Option<Session>) {
        self.change(|plan| plan.session = session);
    }

    /// Takes the plan away; it can be brought back until the page is closed.
    pub(crate) fn forget(self) {
        self.replace(Plan::default(), None);
    }

    /// Whether there is a plan to bring back, or a treatment that went with it, as [`with`](Self::with).
    pub(crate) fn can_bring_back(self) -> bool {
        self.before.with(|before| {
            before.as_ref().is_some_and(|(plan, treatment)| {
                let is_other_plan = self.with(|known| known != plan) && !plan.is_empty();
                let is_other = |treatment: Treatment| {
                    treatment != self.treatment.chosen_untracked() && treatment != Treatment::default()
                };
                is_other_plan || treatment.is_some_and(is_other)
            })
        })
    }

    /// Brings back the plan before, which can be undone in turn.
    pub(crate) fn bring_back(self) {
        let (plan, treatment) = self.before.get_untracked().unwrap_or_default();
        self.replace(plan, treatment);
    }

    /// Reads the plan that the address carries. What names a place in the page is no plan.
    pub(crate) fn read_link(self) {
        if let Some(text) = history::fragment().filter(|fragment| !document::has(fragment)) {
            self.incoming.set(Some(Plan::parse(&text)));
        }
    }

    /// Puts what is made of this plan and the one that came with the link in the place of this one, with the treatment of
    /// the other. Says whether it did: the two may not fit into one.
    pub(crate) fn accept_incoming(self, join: fn(&Plan, &Plan) -> Plan) -> bool {
        let Some(Ok(incoming)) = self.incoming.get_untracked() else { return false };
        // As stored, and not as known here: another tab may have written since.
        self.read_again();
        let joined = join(&self.whole(), &incoming);
        if !joined.fits() {
            self.incoming.set(Some(Err(PlanError::TooLong)));
            return false;
        }
        let Treatment { route, visit } = self.treatment.chosen_untracked();
        let treatment = Treatment { route: joined.route.or(route), visit: joined.visit.or(visit) };
        self.replace(Plan { route: None, visit: None, ..joined }, Some(treatment));
        self.leave_incoming();
        true
    }

    /// Leaves what came with the link.
    pub(crate) fn leave_incoming(self) {
        history::drop_fragment();
        self.incoming.set(None);
    }

    /// Puts another plan in the place of this one, and another treatment where there is one.
    fn replace(self, plan: Plan, treatment: Option<Treatment>) {
        let treatment_before = treatment.map(|_| self.treatment.chosen_untracked());
        if let Some(treatment) = treatment {
            self.treatment.replace(treatment);
        }
        self.change(|known| self.before.set(Some((mem::replace(known, plan), treatment_before))));
    }

    /// Changes the plan and stores it.
    fn change(self, by: impl FnOnce(&mut Plan)) {
        // As stored, and not as known here: another tab may have written since.
        let (mut plan, stored) = read();
        // Nothing is lost: a newer program may be able to read it. While the device has no room to keep it aside, it stays
        // where it is, and the new plan is held in front of it.
        if stored == Stored::Unreadable {
            storage::set(UNREADABLE, &storage::get(NAME).unwrap_or_default());
        }
        let is_safe = !storage::is_held(UNREADABLE)
            || storage::set(UNREADABLE, &storage::get(UNREADABLE).unwrap_or_default()) == Kept::Yes;
        for item in self.ticked_early.try_update_value(mem::take).unwrap_or_default() {
            plan.ticked.set(item, Some(()));
        }
        by(&mut plan);
        let text = if plan.is_empty() { String::new() } else { plan.to_text() };
        let keep = if is_safe { storage::set } else { storage::hold };
        let stored = match keep(NAME, &text) {
            Kept::Yes => Stored::Whole,
            Kept::No => Stored::Nowhere,
        };
        self.show(plan, stored);
    }

    fn show(self, plan: Plan, stored: Stored) {
        set_if_other(self.plan, plan);
        set_if_other(self.stored, stored);
        set_if_other(self.today, clock::today());
    }
}

/// The plan as it is stored now.
fn read() -> (Plan, Stored) {
    let stored = storage::get(NAME).unwrap_or_default();
    let is_stored = if storage::is_held(NAME) { Stored::Nowhere } else { Stored::Whole };
    match Plan::parse(&stored) {
        Ok(plan) => (plan, is_stored),
        Err(_) if stored.is_empty() => (Plan::default(), is_stored),
        Err(_) => (Plan::default(), Stored::Unreadable),
    }
}
