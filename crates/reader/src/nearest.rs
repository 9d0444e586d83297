//! The pages that a mistyped address may have meant.

use model::page::Neighbour;

/// How many are offered.
const OFFERED: usize = 3;

/// How alike two paths must be to be worth offering, from 0 to 1 (Jaro and Winkler's measure, as strsim has it).
/// Below this, unrelated paths of this site begin to match each other.
const ALIKE: f64 = 0.75;

/// The pages whose addresses are most like a path, the most alike first.
pub fn nearest<'known>(path: &str, known: &'known [Neighbour]) -> Vec<&'known Neighbour> {
    let wanted = path.trim_matches('/').to_ascii_lowercase();
    let mut scored: Vec<(f64, &Neighbour)> = known
        .iter()
        .map(|page| (likeness(&wanted, page.address.path().trim_matches('/')), page))
        .filter(|(score, _)| *score >= ALIKE)
        .collect();
    // A few of two dozen: to sort them all is 2 kB of program.
    let mut nearest = Vec::new();
    while nearest.len() < OFFERED {
        let most_alike = scored.iter().enumerate().max_by(|(_, (one, _)), (_, (other, _))| one.total_cmp(other));
        let Some((place, _)) = most_alike else { break };
        nearest.push(scored.remove(place).1);
    }
    nearest
}

/// People forget the folder as often as they mistype the name, so the better of both comparisons counts.
fn likeness(wanted: &str, path: &str) -> f64 {
    let last = |path: &str| path.rsplit('/').next().unwrap_or_default().to_owned();
    let whole = strsim::jaro_winkler(wanted, path);
    whole.max(strsim::jaro_winkler(&last(wanted), &last(path)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use model::{Address, Slug, StepId};

    fn known() -> Vec<Neighbour> {
        let page = |address: Address| Neighbour { title: address.path(), address };
        vec![
            page(Address::Home),
            page(Address::Help),
            page(Address::Article(Slug::parse("neuroplasticity").unwrap())),
            page(Address::Article(Slug::parse("the-role-of-the-therapist").unwrap())),
            page(Address::WhatToExpect),
            page(Address::Step(StepId::parse("dosing-session").unwrap())),
        ]
    }

    fn first(path: &str) -> Option<String> {
        nearest(path, &known()).first().map(|page| page.title.clone())
    }

    #[test]
    fn a_mistyped_address_finds_its_page() {
        assert_eq!(first("articles/neuroplastisity/").as_deref(), Some("articles/neuroplasticity/"));
        assert_eq!(first("neuroplasticity").as_deref(), Some("articles/neuroplasticity/"));
        assert_eq!(first("dosing-sessions").as_deref(), Some("what-to-expect/dosing-session/"));
        assert_eq!(first("HELP").as_deref(), Some("help/"));
    }

    #[test]
    fn an_address_like_nothing_offers_nothing() {
        assert_eq!(first("wp-admin.php"), None);
    }
}
