//! The reader's plan while the program runs: kept on the device, the same in every tab, shown wherever a page speaks of
//! a step.

use std::cell::RefCell;

use article::{ItemId, StepId};

use crate::browser::storage::{self, Kept};
use crate::browser::{controls, history, steps};
use crate::components::plan_page;
use crate::reading::plan::{Mark, Plan, PlanError};

/// The name under which it is stored, and the one under which is kept what was stored there and could not be read.
const NAME: &str = "plan";
const UNREADABLE: &str = "plan that could not be read";

thread_local! {
    static STATE: RefCell<State> = RefCell::default();
}

/// What the program knows of plans.
#[derive(Clone, Default)]
pub(crate) struct State {
    /// The plan.
    pub(crate) plan: Plan,
    /// The plan before the reader replaced it or took it away, until the page is closed.
    pub(crate) before: Option<Plan>,
    /// What came with the link to this page.
    pub(crate) incoming: Option<Result<Plan, PlanError>>,
    /// Why what was stored could not be read.
    pub(crate) unreadable: Option<PlanError>,
    /// Whether the browser keeps the plan.
    pub(crate) is_forgotten: bool,
}

/// What is known now.
pub(crate) fn state() -> State {
    STATE.with_borrow(Clone::clone)
}

/// Changes what is known, and shows it.
pub(crate) fn change_state(by: impl FnOnce(&mut State)) {
    STATE.with_borrow_mut(by);
    show();
}

/// Reads what is stored, and starts to obey the controls.
pub(crate) fn start() {
    read();
    storage::on_change(NAME, || {
        read();
        show();
    });
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
    steps::follow();
    plan_page::start();
}

fn read() {
    let stored = storage::get(NAME).unwrap_or_default();
    STATE.with_borrow_mut(|state| {
        (state.plan, state.unreadable) = match Plan::parse(&stored) {
            Ok(plan) => (plan, None),
            Err(_) if stored.is_empty() => (Plan::default(), None),
            Err(error) => (Plan::default(), Some(error)),
        };
    });
}

/// Changes the plan, keeps it and shows it.
pub(crate) fn change(by: impl FnOnce(&mut Plan)) {
    STATE.with_borrow_mut(|state| {
        if state.unreadable.take().is_some() {
            // Nothing is lost: a newer program may be able to read it.
            storage::set(UNREADABLE, &storage::get(NAME).unwrap_or_default());
        }
        by(&mut state.plan);
        let text = if state.plan.is_empty() { String::new() } else { state.plan.to_text() };
        state.is_forgotten = storage::set(NAME, &text) == Kept::No;
    });
    show();
}

/// Shows the plan in a page that is new in the document.
pub(crate) fn page_shown() {
    if plan_page::is_shown() {
        look_for_a_plan_in_the_link();
    }
    steps::shown();
    show();
}

/// Reads the plan that the address carries. What names a place in the page is no plan.
pub(crate) fn look_for_a_plan_in_the_link() {
    let carried = history::fragment().filter(|fragment| !crate::browser::document::has(fragment));
    if let Some(text) = carried {
        STATE.with_borrow_mut(|state| state.incoming = Some(Plan::parse(&text)));
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
