//! The house rules of the client: components alone draw, state is in contexts, and the browser is behind one door.

use crate::tidy::{code, files, only_in};

/// The string literals in a piece of Rust, as they are written.
fn literals(code: &str) -> Vec<&str> {
    let (mut found, mut rest) = (Vec::new(), code);
    while let Some(place) = rest.find(['"', '\'', '/']) {
        let (before, from) = rest.split_at(place);
        let after = &from[1..];
        rest = if from.starts_with("//") {
            from.split_once('\n').map_or("", |(_, next)| next)
        } else if let Some(text) = from.strip_prefix('"') {
            let hashes = before.len() - before.trim_end_matches('#').len();
            let is_raw = before[..before.len() - hashes].ends_with('r');
            let end = if is_raw { text.find(&format!("\"{}", "#".repeat(hashes))) } else { end_of_literal(text) };
            let (literal, next) = text.split_at(end.unwrap_or_else(|| panic!("a text has no end: {text}")));
            found.push(literal);
            &next[1..]
        } else if from.starts_with('\'') {
            let length = match after.strip_prefix('\\') {
                Some(escaped) => escaped.get(1..).and_then(|next| next.find('\'')).map(|end| end + 2),
                None => after.chars().next().map(char::len_utf8),
            };
            // Otherwise it begins the name of a lifetime.
            length.and_then(|length| after.get(length..)?.strip_prefix('\'')).unwrap_or(after)
        } else {
            after
        };
    }
    found
}

/// Where a literal ends whose text this is the beginning of.
fn end_of_literal(text: &str) -> Option<usize> {
    let mut is_escaped = false;
    text.find(|character| {
        let ends = character == '"' && !is_escaped;
        is_escaped = character == '\\' && !is_escaped;
        ends
    })
}

/// Whether a text holds the beginning or the end of an element.
fn holds_html(text: &str) -> bool {
    text.split('<').skip(1).any(|rest| rest.starts_with(|next: char| next.is_ascii_alphabetic() || next == '/'))
}

#[test]
fn no_html_is_written_as_text() {
    let mut count = 0;
    for file in files(&["src"], ".rs") {
        let code = code(&file);
        let literals = literals(&code);
        if let Some(html) = literals.iter().find(|literal| holds_html(literal)) {
            panic!("{file} writes HTML as a text: {html:?}; give it to `view!`");
        }
        count += literals.len();
    }
    assert!(count > 1000, "only {count} texts were found");
}

#[test]
fn the_html_of_authors_is_put_into_the_page_in_one_place() {
    const PLACE: &str = "src/components/prose.rs";
    assert!(code(PLACE).contains("inner_html"), "{PLACE} does not name `inner_html`");
    only_in(&["src"], "inner_html", &[PLACE]);
    for word in ["set_inner_html", "set_outer_html", "insert_adjacent", "create_contextual_fragment", "DomParser"] {
        only_in(&["src"], word, &[]);
    }
}

#[test]
fn nothing_is_looked_for_in_the_document_but_behind_the_door() {
    for word in ["query_selector", "get_element", ".closest("] {
        only_in(&["src"], word, &["src/platform"]);
    }
}

#[test]
fn nothing_outside_of_contexts_holds_state_but_what_the_browser_has_once() {
    only_in(&["src", "crates"], "thread_local!", &["src/platform"]);
    for word in ["Mutex", "RwLock", "OnceLock", "LazyLock", "Atomic", "static mut "] {
        only_in(&["src"], word, &[]);
    }
}

#[test]
fn every_way_of_writing_a_text_is_seen() {
    let code = r##"let a: &'static str = "one \"two\""; // it's "none"
        let b = ('"', '\'', '\u{7}', 'é', "three", r#"four "#, r"five\", b"six", 4 / 2);"##;
    let code = code.replace("four ", "four \"");
    assert_eq!(literals(&code), ["one \\\"two\\\"", "three", "four \"", "five\\", "six"]);
    for (text, is_html) in
        [("<p>", true), ("a</b", true), ("one <b>", true), ("a < b", false), ("<!>", false), ("<3", false)]
    {
        assert_eq!(holds_html(text), is_html, "{text}");
    }
}
