//! Elements of SVG in a page.

use maud::{Markup, PreEscaped};

use crate::html::escape;

/// An element that holds nothing, in the short form of SVG (`<path d="…"/>`). maud would write an end tag.
pub(super) fn empty(name: &'static str, attribute: &'static str, value: &str) -> Markup {
    PreEscaped(format!("<{name} {attribute}=\"{}\"/>", escape(value)))
}
