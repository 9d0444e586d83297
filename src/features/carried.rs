//! What is the reader's own on a page, each thing a record, with the ways that lead all of it elsewhere: a link that
//! carries it to another device, and off this one and back. The plan for bad days is such, and what matters to the reader.

mod notice;
mod state;
mod tools;
mod words;

pub(crate) use notice::notice;
pub(crate) use state::CarriedState;
pub(crate) use tools::carry;
pub(crate) use words::Words;
