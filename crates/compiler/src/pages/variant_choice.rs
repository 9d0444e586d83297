//! The choice of a treatment and a session, at the top of every page whose words may be for some readers only.
//!
//! The program fills it in and obeys it: `src/variant.rs` knows its ids. What is chosen stands below it in words, on paper
//! as well: `style/components/variant_choice.css` leaves of them what is chosen.

use model::{Route, Visit};

/// The place of the choice as HTML.
pub(super) fn html() -> String {
    let routes = Route::ALL.map(|route| name("data-routes", route.id(), route.title())).concat();
    let visits = Visit::ALL.map(|visit| name("data-visits", visit.id(), visit.title())).concat();
    format!(
        "<div class=\"variant-choice\"><details class=\"needs-program\"><summary>Show what fits your treatment</summary>\
         <div id=\"variant_choice\"></div></details><p class=\"variant-choice-now\">Shown for: {routes}{visits}</p>\
         <p id=\"variant_notice\" role=\"status\"></p></div>\n"
    )
}

fn name(attribute: &str, id: &str, title: &str) -> String {
    format!("<span {attribute}=\"{id}\">{title}</span>")
}
