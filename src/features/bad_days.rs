//! The reader's plan for bad days: what they write into each part of it, whom of those they can call, and the ways that
//! lead it to paper, to another device and off this one.

mod blank;
mod calls;
mod state;
mod tools;

pub(crate) use blank::{BlankField, PartsThatAreGone};
pub(crate) use calls::Calls;
pub(crate) use state::BadDaysState;
pub(crate) use tools::{CarryPlan, Notice, PrintPlan};
