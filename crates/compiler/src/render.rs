//! Markdown to HTML, and the HTML that texts and pages share. `markdown` reads an excerpt; the others are what it writes.
//!
//! `rendering` is what a caller holds: it knows what the page has cited and used so far.
//!
//! May use `syntax` and `resolve`, and through them what they give.

mod block;
mod citation;
mod figure;
pub(crate) mod heading;
pub(crate) mod hours_in_words;
mod markdown;
mod people;
pub(crate) mod reference;
pub(crate) mod rendering;
mod svg;
mod term;
