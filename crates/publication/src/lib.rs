//! What a published series carries besides its pages.
//!
//! Pure, like the compiler: takes the pages and the series and gives texts and bytes. It reads and writes no file and
//! asks no clock; the same series gives the same bytes on every machine.

mod book;
mod card;
mod feed;
mod head;
mod linked_data;
mod markup;
mod origin;
mod sitemap;

pub use book::{BookError, book};
pub use card::{Card, CardError, cards};
pub use feed::feed;
pub use head::head;
pub use origin::Origin;
pub use sitemap::{robots, sitemap};
