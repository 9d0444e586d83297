//! What authors wrote in Markdown, where a page shows it.

use leptos::attr::custom::custom_attribute;
use leptos::tachys::html::attribute::Attribute;
use leptos::tachys::html::element;
use model::{Prose, shape};

/// The text as what an element holds: `<div {..prose(&text)}></div>`.
///
/// In the browser the texts of the first page are absent: they stand in the document already, and Leptos leaves them
/// there untouched, so they are sent once and the reader's place in them is never lost.
pub(crate) fn prose(text: &Prose) -> impl Attribute + use<> {
    (custom_attribute(shape::TEXT, true), element::inner_html(text.shared()))
}
