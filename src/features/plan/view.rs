//! What the page of the plan shows: what is next, the checklists, the calendar file, and the ways to paper and to another
//! device.

mod another_device;
mod calendar_file;
mod checklist;
mod form;
mod next;
mod notice;

pub(crate) use another_device::{AnotherDevice, PrintPlan};
pub(crate) use calendar_file::CalendarFile;
pub(crate) use checklist::Checklist;
pub(crate) use form::PlanForm;
pub(crate) use next::Next;
