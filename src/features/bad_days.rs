//! The reader's plan for bad days: what they write into each part of it, whom of those they can call, and the ways that
//! lead it to paper, to another device and off this one.
//!
//! The state is in the main module; all else is in the chunk of the questions, which writes records and links as well.

mod blank;
mod calls;
mod notice;
mod state;
mod tools;

pub(crate) use blank::{BlankField, PartsThatAreGone};
pub(crate) use calls::Calls;
pub(crate) use notice::Notice;
pub(crate) use state::BadDaysState;
pub(crate) use tools::{CarryPlan, PrintPlan};
