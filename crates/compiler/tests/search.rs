//! The search of the published series: how well it answers the queries of `tests/search/gold.toml`, and that nothing which
//! somebody types breaks it.

mod support;

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use compiler::{Files, compile};
use model::{Base, Date};
use search::gold::{Gold, GoldQuery};
use search::{Index, Target};
use support::files_below;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// The index of the published series.
static BYTES: LazyLock<Vec<u8>> = LazyLock::new(|| {
    let mut files = Files::default();
    for (path, bytes) in files_below(&root().join("content")) {
        files.insert(path, bytes);
    }
    let today = Date::new(2026, 11, 29).expect("a day");
    compile(&files, &Base::root(), today).unwrap_or_else(|report| panic!("{report}")).search_index
});

static INDEX: LazyLock<Index> = LazyLock::new(|| Index::read(&BYTES).expect("what was written is read"));

static GOLD: LazyLock<Gold> = LazyLock::new(|| {
    let file = root().join("tests/search/gold.toml");
    toml::from_str(&fs::read_to_string(file).expect("the gold set is there")).expect("the gold set is valid")
});

/// What went wrong with queries that are not aside, for who improves the search.
fn missed() -> String {
    let open = GOLD.query.iter().filter(|query| !query.aside);
    let line = |query: &GoldQuery| {
        let answer = INDEX.search(&query.asks);
        let place = query.place(&answer);
        let links: Vec<String> = answer.hits.iter().take(5).map(|hit| hit.target.link(&Base::root())).collect();
        (place.is_none_or(|place| place > 1))
            .then(|| format!("{place:?} {:?} → {:?}: {links:#?}\n", query.asks, answer.corrected.map(|one| one.shown)))
    };
    open.filter_map(line).collect()
}

#[test]
fn readers_find_what_they_ask_for() {
    // With the queries that were put aside, 0.864 and 91 % were reached. What is wanted is 95 % here as well.
    for (name, aside, rank, on_top) in [("open", false, 0.85, 0.95), ("aside", true, 0.85, 0.9)] {
        let score = GOLD.score(&INDEX, |query| query.aside == aside);
        assert!(score.mean_reciprocal_rank >= rank, "{name}: {score:?}\n{}", missed());
        assert!(score.on_top >= on_top, "{name}: {score:?}\n{}", missed());
    }
}

#[test]
fn every_place_that_the_gold_set_names_is_in_the_index() {
    let known: Vec<String> = INDEX.documents().iter().map(|document| document.target.link(&Base::root())).collect();
    for query in &GOLD.query {
        for address in &query.finds {
            assert!(known.contains(address), "{address} of {:?}", query.asks);
        }
    }
    assert!(GOLD.query.len() >= 150 && GOLD.danger.len() >= 30);
    assert!(GOLD.query.iter().filter(|query| query.aside).count() * 3 >= GOLD.query.len());
}

#[test]
fn what_sounds_like_danger_puts_help_first() {
    let missed: Vec<&String> = GOLD.danger.iter().filter(|query| !INDEX.search(query).help_first).collect();
    assert!(missed.is_empty(), "{missed:?}");
}

#[test]
fn ordinary_questions_do_not_put_help_first() {
    let wrong = |query: &&GoldQuery| INDEX.search(&query.asks).help_first != query.help_first;
    let wrong: Vec<&str> = GOLD.query.iter().filter(wrong).map(|query| query.asks.as_str()).collect();
    assert!(wrong.is_empty(), "{wrong:?}");
}

#[test]
fn every_phrase_of_danger_is_heard_also_with_a_slip() {
    let file = fs::read_to_string(root().join("content/danger_phrases.toml")).expect("the phrases are there");
    let phrases: Vec<&str> =
        file.lines().filter_map(|line| line.trim().strip_prefix('"')?.strip_suffix("\",")).collect();
    assert!(phrases.len() > 60, "{phrases:?}");
    for phrase in phrases {
        assert!(INDEX.search(phrase).help_first, "{phrase}");
        assert!(INDEX.search(&phrase.to_uppercase()).help_first, "{phrase}");
        assert!(INDEX.search(&format!("please help i {phrase} now")).help_first, "{phrase}");
        // The longest word without its third letter, with another letter twice, with two letters in the wrong order.
        let Some(word) = phrase.split(' ').filter(|word| word.len() > 5).max_by_key(|word| word.len()) else {
            continue;
        };
        let (start, rest) = word.split_at(3);
        let swapped: String = rest.chars().take(2).collect::<Vec<_>>().into_iter().rev().collect();
        for slip in [
            format!("{start}{}", &rest[1..]),
            format!("{start}{}{rest}", &rest[..1]),
            format!("{start}{swapped}{}", &rest[2..]),
        ] {
            let query = phrase.replace(word, &slip);
            assert!(INDEX.search(&query).help_first, "{query}");
        }
    }
}

#[test]
fn a_document_is_found_first_by_its_own_title() {
    for document in INDEX.documents() {
        let hits = INDEX.search(&document.title).hits;
        let first = hits.first().unwrap_or_else(|| panic!("{:?} finds nothing", document.title));
        assert_eq!(first.title.text.to_lowercase(), document.title.to_lowercase());
    }
}

#[test]
fn every_kind_of_place_is_found() {
    let kinds = |is_kind: fn(&Target) -> bool| INDEX.documents().iter().filter(|one| is_kind(&one.target)).count();
    assert!(kinds(|target| matches!(target, Target::Section { .. })) > 100);
    assert!(kinds(|target| matches!(target, Target::Step { .. })) > 80);
    assert!(kinds(|target| matches!(target, Target::Term(_))) > 50);
    assert!(kinds(|target| matches!(target, Target::Question { .. })) > 20);
    assert!(kinds(|target| matches!(target, Target::Source(_))) > 50);
}

#[test]
fn the_way_back_searches_for_what_was_typed() {
    let answer = INDEX.search("side efects");
    let corrected = answer.corrected.expect("a word is misspelt");
    assert_eq!((corrected.typed.as_str(), corrected.shown.as_str()), ("side efects", "side effects"));
    assert_eq!(INDEX.search_as_typed("side efects").corrected, None);
    assert_eq!(INDEX.search("side effects").corrected, None);
}

#[test]
fn words_are_shown_where_they_stand() {
    for query in &GOLD.query {
        for hit in INDEX.search(&query.asks).hits {
            for marked in [&hit.title, &hit.passage] {
                assert!(marked.ranges.windows(2).all(|two| two[0].end <= two[1].start), "{marked:?}");
                for range in &marked.ranges {
                    assert!(marked.text.get(range.clone()).is_some_and(|word| !word.contains(' ')), "{marked:?}");
                }
            }
        }
    }
}
