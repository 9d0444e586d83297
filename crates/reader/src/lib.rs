//! What can be decided for a reader without a browser and without Leptos: plain Rust with native tests. It knows the
//! model and no file; `src/platform` is what it never sees.

pub mod arrival;
pub mod bad_days;
pub mod calendar;
pub mod carried_words;
pub mod current_section;
pub mod found_words;
pub mod library;
pub mod listening;
pub mod members;
pub mod nearest;
pub mod note;
pub mod passage_link;
pub mod plan;
pub mod positions;
pub mod pronunciation;
pub mod qr_code;
pub mod question;
pub mod reading_position;
pub mod record;
pub mod saved;
pub mod sentences;
pub mod session_clock;
pub mod settings;
pub mod shortcut;
pub mod swipe;
pub mod treatment;
pub mod values;
pub mod what_is_next;
pub mod words;
