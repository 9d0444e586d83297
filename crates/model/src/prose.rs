//! HTML that the compiler wrote and escaped.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

/// A piece of HTML that may stand in a page as it is.
///
/// It is shared, not copied: the browser keeps the text of an article once. In the data that stand in a page's own HTML
/// it is absent, because the document holds it already; it travels as an object, so that whoever writes those data can
/// leave it out wherever it stands.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Prose {
    html: Option<Arc<str>>,
}

impl Prose {
    /// The name under which the HTML travels.
    pub const MEMBER: &str = "html";

    /// Takes HTML from the compiler, which escapes every text and refuses raw HTML in Markdown.
    ///
    /// The one door into this type; `tests/suite/tidy.rs` fails when anything but the compiler goes through it.
    pub fn from_compiler(html: String) -> Self {
        Self { html: Some(html.into()) }
    }

    /// The HTML as text; nothing where it is absent.
    pub fn as_str(&self) -> &str {
        self.html.as_deref().unwrap_or_default()
    }

    /// The HTML as shared text; `None` where it is absent.
    pub fn shared(&self) -> Option<Arc<str>> {
        self.html.clone()
    }
}
