//! Which treatment and which session the reader wants to see: as it is chosen, stored, and carried by a link.

use model::{Route, Visit};

/// What was chosen; nothing is left out of a text where nothing was.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Treatment {
    /// How the medicine is given.
    pub route: Option<Route>,
    /// Which session it is.
    pub visit: Option<Visit>,
}

/// The names of the two choices in attributes, links and what is stored.
pub const ROUTE: &str = "route";
/// See [`ROUTE`].
pub const VISIT: &str = "visit";

/// The version of what is stored. Another one is not read.
const VERSION: &str = "version=1";

impl Treatment {
    /// Chooses a way or a session; what does not exist takes the choice back.
    pub fn choose(&mut self, name: &str, value: &str) {
        match name {
            ROUTE => self.route = Route::parse(value),
            VISIT => self.visit = Visit::parse(value),
            _ => {}
        }
    }

    /// Both choices, each with its name and what was chosen.
    pub fn all(self) -> [(&'static str, Option<&'static str>); 2] {
        [(ROUTE, self.route.map(Route::id)), (VISIT, self.visit.map(Visit::id))]
    }

    fn chosen(self) -> impl Iterator<Item = (&'static str, &'static str)> {
        self.all().into_iter().filter_map(|(name, value)| Some((name, value?)))
    }

    /// Reads what was stored. What is not understood is not chosen.
    pub fn parse(stored: &str) -> Self {
        let mut treatment = Self::default();
        if let Some(choices) = stored.strip_prefix(VERSION) {
            choices.split(' ').filter_map(|choice| choice.split_once('=')).for_each(|(name, value)| {
                treatment.choose(name, value);
            });
        }
        treatment
    }

    /// What is stored, as in `version=1 route=spray`; nothing when nothing was chosen.
    pub fn to_text(self) -> String {
        let chosen: String = self.chosen().map(|(name, value)| format!(" {name}={value}")).collect();
        if chosen.is_empty() { chosen } else { format!("{VERSION}{chosen}") }
    }

    /// The attributes that the service worker writes into a page before the page is seen, as HTML.
    pub fn attributes(self) -> String {
        self.chosen().map(|(name, value)| format!(" data-{name}=\"{value}\"")).collect()
    }

    /// What is chosen when a link with this query was opened: what the link names comes before what was stored, also when
    /// it names what does not exist.
    pub fn asked_for(self, query: &str) -> Self {
        let mut treatment = self;
        parts(query).for_each(|part| {
            if let Some((name, value)) = part.split_once('=') {
                treatment.choose(name, value);
            }
        });
        treatment
    }

    /// The query of an address that carries this choice, in place of another query. What a link asked for and does not
    /// exist stays in it until something is chosen instead, and so does everything that is no choice.
    pub fn in_query(self, query: &str) -> String {
        let unknown = self.unknown(query);
        let is_other = |part: &&str| match part.split_once('=') {
            Some((name, _)) if name == ROUTE || name == VISIT => unknown.contains(&name),
            _ => true,
        };
        let mut whole: Vec<String> = parts(query).filter(is_other).map(str::to_owned).collect();
        whole.extend(self.chosen().map(|(name, value)| format!("{name}={value}")));
        if whole.is_empty() { String::new() } else { format!("?{}", whole.join("&")) }
    }

    /// What the reader is told of a link that asks for what does not exist; nothing when something was chosen instead.
    pub fn notice(self, query: &str) -> String {
        let sentence = |name: &&str| match *name {
            ROUTE => {
                "This link asks for a way of giving the medicine that this page does not know, so all of them are shown."
            }
            _ => "This link asks for a session that this page does not know, so both are shown.",
        };
        self.unknown(query).iter().map(sentence).collect::<Vec<_>>().join(" ")
    }

    /// The names of the choices for which a query names what does not exist, and nothing was chosen instead.
    fn unknown(self, query: &str) -> Vec<&'static str> {
        let asked = Self::default().asked_for(query);
        let names = |name: &str| parts(query).any(|part| part.split_once('=').is_some_and(|(known, _)| known == name));
        let is_open = |place: usize| asked.all()[place].1.is_none() && self.all()[place].1.is_none();
        let unknown = [ROUTE, VISIT].into_iter().enumerate().filter(|(place, name)| is_open(*place) && names(name));
        unknown.map(|(_, name)| name).collect()
    }
}

/// The parts of a query.
fn parts(query: &str) -> impl Iterator<Item = &str> {
    query.trim_start_matches('?').split('&').filter(|part| !part.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn treatment(route: Option<Route>, visit: Option<Visit>) -> Treatment {
        Treatment { route, visit }
    }

    #[test]
    fn what_is_stored_or_linked_to_is_what_is_read() {
        for route in Route::ALL.map(Some).into_iter().chain([None]) {
            for visit in Visit::ALL.map(Some).into_iter().chain([None]) {
                let chosen = treatment(route, visit);
                assert_eq!(Treatment::parse(&chosen.to_text()), chosen);
                assert_eq!(Treatment::default().asked_for(&chosen.in_query("")), chosen);
            }
        }
        for stored in ["", "route=drip", "version=2 route=drip", "version=1 route=\"> visit", "{}"] {
            assert_eq!(Treatment::parse(stored), Treatment::default(), "{stored}");
        }
    }

    #[test]
    fn a_link_comes_before_what_was_kept() {
        let kept = treatment(Some(Route::Drip), Some(Visit::First));
        assert_eq!(kept.asked_for("?route=spray"), treatment(Some(Route::Spray), Some(Visit::First)));
        assert_eq!(kept.asked_for("?route=pill&visit=later"), treatment(None, Some(Visit::Later)));
        assert_eq!(kept.asked_for("?other=spray"), kept);
    }

    #[test]
    fn an_address_carries_what_is_chosen_and_keeps_what_is_no_choice() {
        let chosen = treatment(Some(Route::Spray), Some(Visit::First));
        assert_eq!(chosen.in_query("?visit=later&q=x&route=drip"), "?q=x&route=spray&visit=first");
        assert_eq!(Treatment::default().in_query("?route=drip"), "");
        assert_eq!(treatment(None, Some(Visit::First)).in_query("?route=pill"), "?route=pill&visit=first");
    }

    #[test]
    fn a_reader_is_told_of_what_does_not_exist_until_they_choose() {
        assert!(Treatment::default().notice("?route=pill").contains("does not know"));
        assert!(Treatment::default().notice("?visit=third").contains("session"));
        assert_eq!(treatment(Some(Route::Drip), None).notice("?route=pill"), "");
        assert_eq!(Treatment::default().notice("?route=drip&x=y"), "");
    }

    #[test]
    fn only_what_was_chosen_becomes_an_attribute() {
        assert_eq!(Treatment::default().attributes(), "");
        assert_eq!(treatment(Some(Route::Spray), None).attributes(), " data-route=\"spray\"");
    }
}
