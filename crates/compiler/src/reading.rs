//! What the words of a text say by themselves, as a reader meets them: sentences, numbers, promises.
//!
//! May use `syntax`.

pub(crate) mod numbers;
pub(crate) mod promises;
pub(crate) mod sentences;
