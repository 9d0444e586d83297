//! HTML that the program writes itself.

use leptos::tachys::html::InertElement;

/// Text made fit to stand between two tags, or in an attribute in double quotes.
pub(crate) fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}

/// A link, with its words.
pub(crate) fn link(href: &str, words: &str) -> String {
    ["<a href=\"", &escape(href), "\">", &escape(words), "</a>"].concat()
}

/// One element with all that it holds, as a view.
///
/// A view of many small parts is a type of its own, for which Leptos compiles how each part is built, adopted, changed
/// and taken away. A part that is only ever replaced as a whole needs none of that, and all parts that are one piece of
/// HTML share one type.
pub(crate) type Written = InertElement;
