//! The library: the articles of a large series, which the device keeps for reading without a network where the reader wants
//! it. docs/decisions/0067-a-large-library.md says how.

mod controls;
mod keeping;
mod state;
mod view;

pub(crate) use view::LibraryPart;
