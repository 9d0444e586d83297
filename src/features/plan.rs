//! The reader's plan: the day of the session, the status of each step, and what is ticked of what to ask, bring and do.
//!
//! The state and the status of steps are in the main module. What the page of the plan shows besides is in `view`, which is
//! a chunk of its own.

mod state;
mod step_status;
mod view;

pub(crate) use state::PlanState;
pub(crate) use step_status::{StepDone, StepStatusOnPage, status_attribute};
pub(crate) use view::{AnotherDevice, CalendarFile, Checklist, Next, PlanForm, PrintPlan};
