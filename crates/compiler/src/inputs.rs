//! What each file of content holds, and what is wrong in it by itself: one module for each file or kind of file.
//!
//! Whatever has to be rendered or looked up elsewhere stays as it is written, with its place; `series` does that. The
//! register of addresses and the pronunciations are compared with the finished pages.
//!
//! May use `syntax`.

pub(crate) mod article;
pub(crate) mod bad_days;
pub(crate) mod choice;
pub(crate) mod claims;
pub(crate) mod clinic;
pub(crate) mod danger_phrases;
pub(crate) mod glossary;
pub(crate) mod help;
pub(crate) mod manifest;
pub(crate) mod pronunciations;
pub(crate) mod register;
pub(crate) mod review;
pub(crate) mod rough;
pub(crate) mod session_hours;
pub(crate) mod sources;
pub(crate) mod step;
pub(crate) mod synonyms;
pub(crate) mod values;
