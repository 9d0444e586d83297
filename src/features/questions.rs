//! The questions that a reader wants to ask at a visit: suggested by the steps or written by themselves, put in order,
//! ticked, printed, carried to another device.

mod ask;
mod item;
mod notice;
mod state;
mod tools;
mod view;
mod words;

pub(crate) use ask::Ask;
pub(crate) use state::QuestionsState;
pub(crate) use view::OwnQuestions;
