//! The search: the query of a reader, the index of the series, and what is found.

mod answer;
mod field;
mod hit;
mod index;
mod options;
pub(crate) mod panel;
mod pieces;
mod place;
mod state;
mod view;

pub(crate) use place::Place;
pub(crate) use view::Search;
