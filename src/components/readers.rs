//! For whom some words are, as attributes that the styles use when the reader has chosen a treatment.

use leptos::attr::custom::custom_attribute;
use leptos::tachys::html::attribute::Attribute;
use model::{Readers, Route, Visit};

/// The attributes of an element whose words are for these readers.
pub(crate) fn readers(readers: &Readers) -> impl Attribute + use<> {
    let names = |ids: Vec<&str>| (!ids.is_empty()).then(|| ids.join(" "));
    let routes = names(readers.routes.iter().copied().map(Route::id).collect());
    let visits = names(readers.visits.iter().copied().map(Visit::id).collect());
    (custom_attribute("data-routes", routes), custom_attribute("data-visits", visits))
}
