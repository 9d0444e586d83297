//! A page as a document: all of it that is not a section.

use model::page::Header;
use search::{Document, Target};

/// A page itself, with its key message and what stands above its first section.
pub(super) fn top(header: &Header, key: &str, body: &str) -> Document {
    Document {
        target: Target::Section { page: header.address.clone(), section: None },
        title: header.title.clone(),
        page: header.title.clone(),
        above: String::new(),
        key: if key.is_empty() { header.summary.clone() } else { format!("{key}\n{}", header.summary) },
        body: body.to_owned(),
    }
}
