//! Whatever somebody types, and whatever arrives in place of an index, gives an answer or an error.

use model::{Address, AnchorId, Base, TermId};
use proptest::prelude::*;
use search::{Contents, Document, Index, ReadError, Synonyms, Target, write};

fn document(target: Target, title: &str, body: &str) -> Document {
    let text = |text: &str| text.to_owned();
    Document { target, title: text(title), page: text("Safety"), above: text(""), key: text(""), body: text(body) }
}

fn contents() -> Contents {
    let section = |id: &str| Target::Section { page: Address::Help, section: AnchorId::parse(id).ok() };
    let mut synonyms = Synonyms::default();
    synonyms.add(vec!["throwing up".to_owned(), "queasy".to_owned()], vec!["vomiting".to_owned()]);
    let long = "Many people feel dizzy. ".repeat(30);
    Contents {
        documents: vec![
            document(section("bladder"), "Bladder", "Frequent use outside treatment harms the bladder."),
            document(
                section("effects"),
                "Common effects",
                &format!("{long}Vomiting and café visits — “naïve” dizziness."),
            ),
            document(Target::Term(TermId::parse("relapse").expect("an id")), "Relapse", "When an illness comes back."),
        ],
        synonyms,
        danger: vec!["want to die".to_owned(), "can't breathe".to_owned()],
    }
}

fn bytes() -> Vec<u8> {
    write(contents()).expect("texts can be written")
}

fn index() -> Index {
    Index::read(&bytes()).expect("what was written is read")
}

fn links(query: &str) -> Vec<String> {
    index().search(query).hits.iter().map(|hit| hit.target.link(&Base::root())).collect()
}

#[test]
fn an_index_that_was_cut_anywhere_is_an_error() {
    let bytes = bytes();
    for end in 0..bytes.len() {
        assert!(Index::read(&bytes[..end]).is_err(), "{end}");
    }
    assert_eq!(Index::read(b"").err(), Some(ReadError::OtherBuild));
    assert_eq!(Index::read(&bytes[..bytes.len() - 1]).err(), Some(ReadError::Damaged));
}

#[test]
fn an_index_that_was_changed_anywhere_is_an_error() {
    let bytes = bytes();
    for place in 0..bytes.len() {
        let mut changed = bytes.clone();
        changed[place] ^= 1;
        assert!(Index::read(&changed).is_err(), "{place}");
    }
}

#[test]
fn an_index_without_documents_answers_with_nothing() {
    let index = Index::read(&write(Contents::default()).unwrap()).unwrap();
    assert!(index.search("anything at all").hits.is_empty());
}

#[test]
fn words_are_found_misspelt_begun_in_quotes_and_by_what_readers_call_them() {
    assert_eq!(links("bladdr "), ["/help/#bladder"]);
    assert_eq!(links("bl"), ["/help/#bladder"]);
    assert_eq!(links("\"illness comes back\""), ["/glossary/#relapse"]);
    assert_eq!(links("\"comes illness\""), [""; 0]);
    assert_eq!(links("i am throwing up"), ["/help/#effects"]);
    assert_eq!(links("CAFE\u{301}"), ["/help/#effects"]);
}

#[test]
fn a_passage_is_cut_at_words_around_what_answers() {
    let hits = index().search("vomiting").hits;
    let passage = &hits[0].passage;
    assert!(passage.text.starts_with('…') && passage.text.len() < 240, "{passage:?}");
    assert_eq!(passage.ranges.iter().map(|range| &passage.text[range.clone()]).collect::<Vec<_>>(), ["Vomiting"]);
}

#[test]
fn queries_of_every_strange_kind_are_answered() {
    let long = "bladder (.*)+ \"".repeat(700);
    let strange = [
        "",
        " ",
        "\"",
        "\"\"",
        "\0\u{1}\u{7f}",
        "שלום עולם",
        "مرحبا",
        "\u{202e}reddalb",
        "🙂🙂",
        "👩‍👩‍👧",
        ".*[a-z]+(?=x)",
        "<script>alert(1)</script>",
        "&amp; &lt;",
        "%00%ff",
        "'",
        "’’’",
        "\u{301}\u{301}",
        "a",
        "-",
        "ﬁ ß İ",
        "日本語",
        &long,
    ];
    let index = index();
    for query in strange {
        let _ = index.search(query);
        let _ = index.search_as_typed(query);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(300) })]

    #[test]
    fn no_query_breaks_the_search(query in "\\PC{0,60}|[a-z \"']{0,80}|\\p{any}{0,40}") {
        for hit in index().search(&query).hits {
            for marked in [&hit.title, &hit.passage] {
                for range in &marked.ranges {
                    prop_assert!(marked.text.get(range.clone()).is_some());
                }
            }
        }
    }

    #[test]
    fn no_bytes_break_the_reader(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        prop_assert!(Index::read(&bytes).is_err());
    }
}
