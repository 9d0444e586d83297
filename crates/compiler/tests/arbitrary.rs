//! Whatever is written, the compiler answers: with a report, or with pages that are safe and whole.

mod support;

use std::path::Path;
use std::sync::LazyLock;

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use support::safety::{HOSTILE, wrong};
use support::{ARTICLE, Content, DRAWING, STEP, compiled, files_below, text, with_figure, with_text};

/// What texts are made of, and what can be made of it by mistake.
const PIECES: [&str; 96] = [
    "\n",
    "\n\n",
    " ",
    "\t",
    "    ",
    "Some words.",
    "It helps. ",
    "64 of 100",
    "26-point",
    "cure",
    "\"",
    "'",
    "“ü”",
    "日本",
    "\u{0}",
    "\u{1}",
    "\u{feff}",
    "\r",
    "&nGt;",
    "&amp;",
    "&#60;script&#62;",
    "\\",
    "\\<script>",
    "\\[^",
    "<",
    ">",
    "&",
    "# ",
    "## One {#one}\n",
    "### Two {#two}\n\n",
    "## What \"it\" `is` [^alpha2020] {#it}\n",
    "{#x}",
    "{.a b=c}",
    "{for: drip, first} ",
    "- {for: spray} It is.\n",
    "\n\n{for: later} It is.\n\n",
    "{for: ",
    "{for}",
    "{for: drips, ,}",
    "}",
    "## More {#more}\n\nWords.\n\n",
    "===\n",
    "---\n",
    "- ",
    "1. ",
    "> ",
    "> [!NOTE]\n> ",
    "> [!WARNING]\n",
    "> [!CAUTION]\n",
    "> [!TIP]\n",
    "[!NOTE]",
    "**",
    "*",
    "_",
    "`",
    "``",
    "```\n",
    "```do\n",
    "```do-not\n",
    "\n```of-100\n",
    "\n```figure day\n",
    "\n```figure day\nWords.\nA day.[^moderate: alpha2020]\n```\n",
    "\n```\n",
    "~~~do\n",
    "64 given it\n",
    "128 of them\n",
    "People.[^moderate: alpha2020]\n",
    "[^alpha2020]",
    "[^strong: alpha2020, beta2021]",
    "[^moderate: alpha2020 | Few *people*.]",
    "[^moderate: alpha2020 \\| Few.]",
    "[^",
    "[^]",
    "[^strong",
    ": ",
    " | ",
    "]",
    "[",
    "](",
    ")",
    "[^alpha2020]: https://x.org\n",
    "[a synapse](term:synapse)",
    "[the *call*](step:call)",
    "[Help](page:help)",
    "[it](#one)",
    "[it](article:first#in-the-brain)",
    "[988](tel:988)",
    "<https://example.org>",
    "<a@example.org>",
    "![picture](https://example.org)",
    "[x]: https://x.org \"<b>\"\n",
    "[x]",
    "| A | B |\n|---|---|\n",
    "| c | d |\n",
    "|",
    "<b>",
];

/// A drawing that texts may show.
const DAY: &str = "<svg viewBox=\"0 0 560 200\"><title>A day</title></svg>";

fn piece() -> impl Strategy<Value = String> {
    prop_oneof![
        20 => select(PIECES.as_slice()).prop_map(str::to_owned),
        1 => select(HOSTILE.as_slice()).prop_map(str::to_owned),
        1 => "\\PC{0,8}",
    ]
}

fn markdown() -> impl Strategy<Value = String> {
    vec(piece(), 0..24).prop_map(|pieces| pieces.concat())
}

/// Compiles; fails when what comes out is not whole. Tells whether anything came out.
fn check(files: Content) -> Result<bool, TestCaseError> {
    let Ok(site) = compiled(files) else { return Ok(false) };
    match wrong(&site) {
        None => Ok(true),
        Some(wrong) => Err(TestCaseError::fail(wrong)),
    }
}

fn cases(cases: u32) -> ProptestConfig {
    // What was found once is written down as a test; no file beside this one keeps it.
    ProptestConfig { cases, failure_persistence: None, ..ProptestConfig::default() }
}

/// The content that is published.
static REAL: LazyLock<Content> =
    LazyLock::new(|| files_below(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content")));

/// A change to a text: what happens to the piece between two places.
#[derive(Clone, Debug)]
enum Change {
    Delete(Index, usize),
    Repeat(Index, usize),
    Swap(Index, Index, usize),
    Insert(Index, String),
}

fn change() -> impl Strategy<Value = Change> {
    let place = any::<Index>;
    prop_oneof![
        (place(), 1_usize..200).prop_map(|(at, length)| Change::Delete(at, length)),
        (place(), 1_usize..200).prop_map(|(at, length)| Change::Repeat(at, length)),
        (place(), place(), 1_usize..100).prop_map(|(one, other, length)| Change::Swap(one, other, length)),
        (place(), piece()).prop_map(|(at, piece)| Change::Insert(at, piece)),
    ]
}

fn changed(text: &str, change: &Change) -> String {
    let place = |at: &Index| text.floor_char_boundary(at.index(text.len() + 1));
    let range = |at: &Index, length: usize| place(at)..text.floor_char_boundary((place(at) + length).min(text.len()));
    match change {
        Change::Insert(at, piece) => format!("{}{piece}{}", &text[..place(at)], &text[place(at)..]),
        Change::Delete(at, length) => {
            let range = range(at, *length);
            format!("{}{}", &text[..range.start], &text[range.end..])
        }
        Change::Repeat(at, length) => {
            let range = range(at, *length);
            format!("{}{}", &text[..range.end], &text[range.start..])
        }
        Change::Swap(one, other, length) => {
            let (one, other) = (range(one, *length), range(other, *length));
            let (first, second) = if one.start <= other.start { (one, other) } else { (other, one) };
            if second.start < first.end {
                return text.to_owned();
            }
            let (start, between, end) = (&text[..first.start], &text[first.end..second.start], &text[second.end..]);
            format!("{start}{}{between}{}{end}", &text[second], &text[first])
        }
    }
}

/// The published content with one file changed in several places.
fn with_changes(file: &Index, changes: &[Change]) -> Content {
    let mut files = REAL.clone();
    let path = file.get(&files.keys().cloned().collect::<Vec<_>>()).clone();
    let written = changes.iter().fold(text(&files, &path), |text, change| changed(&text, change));
    files.insert(path, written.into_bytes());
    files
}

proptest! {
    #![proptest_config(cases(800))]

    #[test]
    fn any_text_is_refused_or_becomes_a_safe_page(markdown in markdown()) {
        let mut files = with_text(&markdown);
        files.insert("figures/day.svg".to_owned(), DAY.as_bytes().to_vec());
        check(files)?;
    }

    #[test]
    fn any_text_of_a_step_is_refused_or_becomes_safe_pages(part in markdown(), behind in markdown()) {
        let mut files = support::valid();
        let step = text(&files, STEP).replace("You call.[", &format!("{part}\n\n- You call.["));
        files.insert(STEP.to_owned(), format!("{step}\n{behind}\n").into_bytes());
        check(files)?;
    }

    #[test]
    fn a_drawing_with_any_slip_is_refused_or_becomes_a_safe_one(changes in vec(change(), 1..4)) {
        let drawing = changes.iter().fold(DRAWING.to_owned(), |drawing, change| changed(&drawing, change));
        check(with_figure(&drawing, "It takes 24 hours, or 1.\nA day.[^moderate: alpha2020]"))?;
    }

    #[test]
    fn any_front_matter_and_any_short_form_is_refused_or_becomes_a_safe_page(
        (title, in_short) in (markdown(), markdown())
    ) {
        let quoted = |text: &str| serde_json::to_string(text).expect("a text can be quoted");
        let front = format!(
            "+++\ntitle = {}\nsummary = {}\nin_short = {}\nreviewed = 2026-01-15\nreview_due = 2026-07-15\n+++\n",
            quoted(&title), quoted(&title), quoted(&in_short)
        );
        let mut files = support::valid();
        let (_, body) = text(&files, ARTICLE).split_once("\n+++\n").map(|(a, b)| (a.to_owned(), b.to_owned())).expect("it has an end");
        files.insert(ARTICLE.to_owned(), format!("{front}{body}").into_bytes());
        check(files)?;
    }
}

proptest! {
    #![proptest_config(cases(24))]

    #[test]
    fn the_published_content_with_any_slip_is_refused_or_becomes_safe_pages(
        file in any::<Index>(), changes in vec(change(), 1..5)
    ) {
        check(with_changes(&file, &changes))?;
    }
}
