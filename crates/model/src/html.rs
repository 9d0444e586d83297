//! HTML that the compiler wrote and escaped.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

/// A piece of HTML that may stand in a page as it is.
///
/// It is shared, not copied: the browser keeps the text of an article once.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Html(Arc<str>);

impl Html {
    /// Takes HTML from the compiler, which escapes every text and refuses raw HTML in Markdown.
    ///
    /// The one door into this type; `tests/suite/tidy.rs` fails when anything but the compiler goes through it.
    pub fn from_compiler(html: String) -> Self {
        Self(html.into())
    }

    /// The HTML as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The HTML as shared text.
    pub fn shared(&self) -> Arc<str> {
        Arc::clone(&self.0)
    }
}
