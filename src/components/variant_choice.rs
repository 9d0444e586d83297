//! The choice of a treatment and a session. It stands closed and empty in every page whose words may be for some readers
//! only, and is filled in here: without the program it could choose nothing.

use model::{Route, Visit};
use reader::variant::{ROUTE, VISIT, Variant};

use crate::platform::{controls, document, panel};
use crate::variant;

/// The ids of the choice and of what is said of it, in the page.
const CHOICE: &str = "variant_choice";
const NOTICE: &str = "variant_notice";

/// Starts to obey it.
pub(crate) fn start() {
    controls::on_change("#variant_choice input", |input| variant::choose(&input.name(), &input.value()));
}

/// Whether the page has it.
pub(crate) fn is_shown() -> bool {
    document::has(CHOICE)
}

/// Shows what is chosen, and what is to be said of a link with this query.
pub(crate) fn show(chosen: Variant, query: &str) {
    panel::fill(CHOICE, html);
    for (name, value) in chosen.all() {
        panel::check(CHOICE, name, value.unwrap_or(ANY));
    }
    panel::show(NOTICE, &chosen.notice(query));
}

/// The value of the option that chooses nothing.
const ANY: &str = "any";

fn html() -> String {
    let routes = Route::ALL.map(|route| option(ROUTE, route.id(), route.title())).concat();
    let visits = Visit::ALL.map(|visit| option(VISIT, visit.id(), visit.title())).concat();
    format!(
        "<fieldset><legend>How is it given?</legend><div class=\"options\">{}{routes}</div></fieldset>\
         <fieldset><legend>Which session?</legend><div class=\"options\">{}{visits}</div></fieldset>",
        option(ROUTE, ANY, "All"),
        option(VISIT, ANY, "Any")
    )
}

fn option(name: &str, value: &str, title: &str) -> String {
    format!("<label><input type=\"radio\" name=\"{name}\" value=\"{value}\"><span>{title}</span></label>")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_route_and_each_visit_and_all_of_them_are_offered() {
        let html = html();
        let offered: Vec<&str> = html.split("name=\"").skip(1).map(|one| one.split('>').next().unwrap()).collect();
        let option = |name: &str, id: &str| format!("{name}\" value=\"{id}\"");
        let routes = [ANY].into_iter().chain(Route::ALL.map(Route::id)).map(|id| option("route", id));
        let visits = [ANY].into_iter().chain(Visit::ALL.map(Visit::id)).map(|id| option("visit", id));
        assert_eq!(offered, routes.chain(visits).collect::<Vec<_>>());
    }
}
