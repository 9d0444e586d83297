//! The typed model of the series: what the compiler writes and the reader's browser reads.
//!
//! Knows no Markdown, no browser and no file. Everything here is parsed at the edge: a value in hand is valid,
//! and a [`Series`] in hand has no broken link, no unknown source and no duplicate id, because only the compiler
//! makes one and it refuses to otherwise.
//!
//! Read in this order: [`identifier`] names things, [`address`] says where they live, [`series`] holds them,
//! [`page`] is what travels to the browser.

pub mod address;
pub mod bad_days;
pub mod choice;
pub mod date;
pub mod evidence;
pub mod figure;
pub mod help;
pub mod identifier;
pub mod item;
pub mod library;
pub mod page;
pub mod people;
pub mod piece;
pub mod pronunciation;
pub mod prose;
pub mod review;
pub mod series;
pub mod session_hours;
pub mod shape;
pub mod source;
pub mod step;
pub mod treatment;
pub mod values;
mod wire;

pub use address::{Address, Base};
pub use bad_days::{BadDays, Blank};
pub use choice::{Choice, Options};
pub use date::Date;
pub use evidence::Evidence;
pub use figure::Figure;
pub use identifier::{AnchorId, FigureName, Slug, SourceId, StepId, TermId};
pub use item::{Item, ItemId, Readers};
pub use library::{Library, LibraryArticle, LibrarySize};
pub use page::Page;
pub use people::People;
pub use piece::Piece;
pub use pronunciation::Pronunciation;
pub use prose::Prose;
pub use review::Review;
pub use series::{Article, BottomLine, Clinic, Glossary, Grade, Meta, Section, Series, SeriesPart, Term};
pub use session_hours::SessionHours;
pub use source::Source;
pub use step::{Checklist, Phase, Step};
pub use treatment::{Route, Visit};
pub use values::{Statement, Values};
