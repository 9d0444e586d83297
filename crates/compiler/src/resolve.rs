//! What a text may name (`index`), and what it means by the names that it gives: links, citations, figures.
//!
//! May use `syntax`, `reading`, `inputs` and `drawings`.

pub(crate) mod citation;
pub(crate) mod figure;
pub(crate) mod index;
pub(crate) mod link;
