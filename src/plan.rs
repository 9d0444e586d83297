//! The reader's plan while the program runs: kept on the device, the same in every tab, shown wherever a page speaks of
//! a step.

use std::cell::{Cell, RefCell};
use std::mem;

use leptos::prelude::use_context;
use model::{ItemId, StepId};
use reader::plan::{Mark, Plan, PlanError, UNREADABLE};
use reader::treatment::Treatment;

use crate::components::plan_page;
use crate::features::treatment::{self, TreatmentState};
use crate::platform::storage::{self, Kept};
use crate::platform::{clock, controls, document, history, steps};

/// The name under which it is stored.
const NAME: &str = "plan";

thread_local! {
    static STATE: RefCell<State> = RefCell::default();
    /// The treatment, for event handlers of `controls`: they are below no owner that could give it.
    static TREATMENT: Cell<Option<TreatmentState>> = const { Cell::new(None) };
}

/// What the program knows of plans.
#[derive(Clone, Default)]
pub(crate) struct State {
    /// The plan.
    pub(crate) plan: Plan,
    /// The plan before the reader replaced it or took it away, until the page is closed; with the treatment, where that
    /// was replaced as well.
    pub(crate) before: Option<(Plan, Option<Treatment>)>,
    /// What came with the link to this page.
    pub(crate) incoming: Option<Result<Plan, PlanError>>,
    /// How the plan is on the device.
    pub(crate) stored: Stored,
}

/// How a plan is on the device.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub(crate) enum Stored {
    /// As it is here.
    #[default]
    Whole,
    /// Not at all: the browser keeps nothing.
    Nowhere,
    /// What is there cannot be read.
    Unreadable,
}

/// What is known now.
pub(crate) fn state() -> State {
    STATE.with_borrow(Clone::clone)
}

/// Reads what is stored, and starts to obey the controls.
pub(crate) fn start() {
    TREATMENT.set(use_context());
    read();
    storage::on_change(NAME, read_again);
    controls::on_change("[name^=mark_]", |control| {
        let Some(step) = control.name().strip_prefix("mark_").and_then(|id| StepId::parse(id).ok()) else { return };
        let mark = match (control.is_checked(), control.value().as_str()) {
            (true, "done") => Some(Mark::Done),
            (true, "ahead") => Some(Mark::Ahead),
            _ => None,
        };
        change(|plan| plan.marks.set(step, mark));
    });
    controls::on_change(".plan-list input", |control| {
        if let Some(item) = ItemId::parse(&control.value()) {
            change(|plan| plan.ticked.set(item, control.is_checked().then_some(())));
        }
    });
    clock::on_return(show);
    plan_page::start();
    page_shown();
}

/// Reads and shows what is stored now.
pub(crate) fn read_again() {
    read();
    show();
}

fn read() {
    let stored = storage::get(NAME).unwrap_or_default();
    STATE.with_borrow_mut(|state| {
        (state.plan, state.stored) = match Plan::parse(&stored) {
            Ok(plan) => (plan, Stored::Whole),
            Err(_) if stored.is_empty() => (Plan::default(), Stored::Whole),
            Err(_) => (Plan::default(), Stored::Unreadable),
        };
    });
}

/// Changes the plan, keeps it and shows it.
pub(crate) fn change(by: impl FnOnce(&mut Plan)) {
    change_state(|state| by(&mut state.plan));
}

/// Puts another plan in the place of this one, and another treatment where there is one; both can be brought back until
/// the page is closed.
pub(crate) fn replace(plan: Plan, treatment: Option<Treatment>) {
    let treatment_before = treatment.map(|_| treatment::STORED.read());
    if let (Some(state), Some(treatment)) = (TREATMENT.get(), treatment) {
        state.replace(treatment);
    }
    change_state(|state| state.before = Some((mem::replace(&mut state.plan, plan), treatment_before)));
}

fn change_state(by: impl FnOnce(&mut State)) {
    // As stored, and not as known here: another tab may have written since.
    read();
    STATE.with_borrow_mut(|state| {
        by(state);
        if state.stored == Stored::Unreadable {
            // Nothing is lost: a newer program may be able to read it.
            storage::set(UNREADABLE, &storage::get(NAME).unwrap_or_default());
        }
        let text = if state.plan.is_empty() { String::new() } else { state.plan.to_text() };
        state.stored = match storage::set(NAME, &text) {
            Kept::Yes => Stored::Whole,
            Kept::No => Stored::Nowhere,
        };
    });
    show();
}

/// Says what came with the link, and shows it; nothing when it is done with.
pub(crate) fn set_incoming(incoming: Option<Result<Plan, PlanError>>) {
    STATE.with_borrow_mut(|state| state.incoming = incoming);
    show();
}

/// Shows the plan in a page that is new in the document.
pub(crate) fn page_shown() {
    show();
    if plan_page::is_shown() {
        look_for_a_plan_in_the_link();
    }
}

/// Reads the plan that the address carries. What names a place in the page is no plan.
pub(crate) fn look_for_a_plan_in_the_link() {
    if let Some(text) = history::fragment().filter(|fragment| !document::has(fragment)) {
        set_incoming(Some(Plan::parse(&text)));
    }
}

/// Shows the plan in the page, whichever it is.
pub(crate) fn show() {
    let state = state();
    let plan = &state.plan;
    let mark_of = |step: &str| StepId::parse(step).ok().and_then(|step| plan.marks.get(&step).map(Mark::id));
    for control in controls::all("[name^=mark_]") {
        let mark = control.name().strip_prefix("mark_").and_then(mark_of).unwrap_or_default();
        control.set_checked(control.value() == mark);
    }
    for control in controls::all(".plan-list input") {
        let is_ticked = ItemId::parse(&control.value()).is_some_and(|item| plan.ticked.get(&item).is_some());
        control.set_checked(is_ticked);
    }
    steps::show_marks(mark_of);
    if plan_page::is_shown() {
        plan_page::show(&state);
    }
}
