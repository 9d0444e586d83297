//! Whoever gets words into the content gets no HTML onto a page: not in a text, and not in any field beside it.
//!
//! `tests/suite/pages.rs` attacks the pages as the app draws them.

mod support;

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use support::attacked::{PLACE, PLACES, assert_no_attack_comes_through, series};
use support::safety::{HOSTILE, wrong};
use support::{compiled, with_file};

#[test]
fn the_series_under_attack_is_without_a_mistake_by_itself() {
    let site = compiled(series(&[])).unwrap();
    assert_eq!(wrong(&site), None);
    assert!(*PLACES > 60, "{}", *PLACES);
}

#[test]
fn no_attack_at_any_place_comes_through() {
    assert_no_attack_comes_through(wrong);
}

#[test]
fn an_attack_in_the_register_is_refused() {
    let register = |from: &str, to: &str| {
        let quoted = |address: &str| serde_json::to_string(address).expect("a text can be quoted");
        compiled(with_file("addresses.toml", &format!("[moved]\n{} = {}\n", quoted(from), quoted(to))))
    };
    for (from, to) in [("/articles/§/", "/about/"), ("/about/#§", "/articles/first/"), ("/about/#old", "/§")] {
        let good = register(&from.replace(PLACE, "old"), &to.replace(PLACE, ""));
        assert!(good.is_ok(), "{}", good.unwrap_err());
        for attack in HOSTILE {
            let outcome = register(&from.replace(PLACE, attack), &to.replace(PLACE, attack));
            assert!(outcome.is_err(), "{from} to {to} with {attack}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_attacks_at_several_places_come_through(
        attacks in vec((any::<Index>(), vec(select(HOSTILE.as_slice()), 1..3)), 1..4)
    ) {
        let attacks: Vec<(usize, String)> = attacks.iter().map(|(at, words)| (at.index(*PLACES), words.concat())).collect();
        let attacks: Vec<(usize, &str)> = attacks.iter().map(|(place, attack)| (*place, attack.as_str())).collect();
        if let Ok(site) = compiled(series(&attacks)) {
            prop_assert_eq!(wrong(&site), None);
        }
    }
}
