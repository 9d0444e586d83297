//! The choice of a treatment and a session, at the top of every page whose words may be for some readers only.
//!
//! The program obeys it and is not there without it; `src/variant.rs` knows its ids. What is chosen stands below it in
//! words, on paper as well: `style/components/variant_choice.css` leaves of them what is chosen.

use article::{Route, Visit};

/// The choice as HTML.
pub(super) fn html() -> String {
    let routes = Route::ALL.map(|route| (route.id(), route.title()));
    let visits = Visit::ALL.map(|visit| (visit.id(), visit.title()));
    format!(
        "<div class=\"variant-choice\" id=\"variant_choice\"><details class=\"needs-program\">\
         <summary>Show what fits your treatment</summary>{}{}</details>\
         <p class=\"variant-choice-now\">Shown for: {}{}</p><p id=\"variant_notice\" role=\"status\"></p></div>\n",
        options("How is it given?", "route", ("all", "All"), &routes),
        options("Which session?", "visit", ("any", "Any"), &visits),
        names("data-routes", &routes),
        names("data-visits", &visits),
    )
}

fn options(question: &str, name: &str, usual: (&str, &str), others: &[(&str, &str)]) -> String {
    let option = |(value, title): &(&str, &str), checked: &str| {
        format!("<label><input type=\"radio\" name=\"{name}\" value=\"{value}\"{checked}><span>{title}</span></label>")
    };
    let others: String = others.iter().map(|other| option(other, "")).collect();
    format!(
        "<fieldset><legend>{question}</legend><div class=\"options\">{}{others}</div></fieldset>",
        option(&usual, " checked")
    )
}

fn names(attribute: &str, all: &[(&str, &str)]) -> String {
    all.iter().map(|(id, title)| format!("<span {attribute}=\"{id}\">{title}</span>")).collect()
}
