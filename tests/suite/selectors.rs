//! Selectors that are cheap on a long page: no change of one element makes a browser style a whole page anew.
//!
//! docs/decisions/0023-first-styles-in-the-page.md says what was measured. Paper has its own rules, which a screen never
//! tries.

use crate::style::blocks;

/// Elements that hold the whole page or all of its text: what `:has()` asks of one of them is asked again with every element
/// that comes or goes.
const HOLDERS: [&str; 8] = ["", "*", "html", "body", "main", "article", ".page", ".prose"];

/// Pseudo-classes that change for an element when another one comes or goes beside it, or when the parser closes its parent.
const BY_POSITION: [&str; 6] = [":first-", ":last-", ":nth-", ":only-", ":empty", ":has("];

/// Every selector of the screen, with the file it stands in.
fn selectors() -> Vec<(String, String)> {
    let on_screen = blocks().into_iter().filter(|block| !block.selector.contains("@media print"));
    on_screen
        .flat_map(|block| {
            let parts = split(&block.selector, |character| character == ',');
            parts.into_iter().map(|part| (block.file.clone(), part)).collect::<Vec<_>>()
        })
        .collect()
}

/// The parts of a text between separators that stand in no brackets.
fn split(text: &str, is_separator: impl Fn(char) -> bool) -> Vec<String> {
    let (mut parts, mut depth) = (vec![String::new()], 0);
    for character in text.chars() {
        depth += i32::from(matches!(character, '(' | '[')) - i32::from(matches!(character, ')' | ']'));
        match parts.last_mut() {
            Some(part) if depth > 0 || !is_separator(character) => part.push(character),
            _ => parts.push(String::new()),
        }
    }
    parts.into_iter().map(|part| part.trim().to_owned()).filter(|part| !part.is_empty()).collect()
}

/// The compounds of a selector, from the outermost element to the one that it is for.
fn compounds(selector: &str) -> Vec<String> {
    split(selector, |character| matches!(character, ' ' | '>' | '+' | '~'))
}

/// Whether a compound names a type, a class, an id or an attribute, also in `:is()` or `:where()`.
fn has_name(compound: &str) -> bool {
    let inner = compound.strip_prefix(":is(").or_else(|| compound.strip_prefix(":where("));
    match inner {
        Some(inner) => split(inner, |character| matches!(character, ',' | ')')).iter().all(|part| has_name(part)),
        None => !compound.starts_with([':', '*']),
    }
}

#[test]
fn nothing_asks_what_a_whole_page_holds() {
    let mut asked = 0;
    for (file, selector) in selectors() {
        for compound in compounds(&selector) {
            let Some((holder, _)) = compound.split_once(":has(") else { continue };
            asked += 1;
            // Without what else is asked of it: `:root:not([lang])`, `body[data-a]`.
            let named = holder.split_once([':', '[']).map_or(holder, |(name, _)| name);
            assert!(!HOLDERS.contains(&named), "{file}: `{selector}` asks what `{holder}` holds: let the view say it");
        }
    }
    assert!(asked > 0, "no selector was looked at");
}

#[test]
fn the_place_of_one_element_styles_no_unnamed_element_below_it() {
    let mut asked = 0;
    for (file, selector) in selectors() {
        let mut compounds = compounds(&selector);
        let Some(subject) = compounds.pop() else { continue };
        if compounds.iter().any(|compound| BY_POSITION.iter().any(|pseudo| compound.contains(pseudo))) {
            asked += 1;
            assert!(has_name(&subject), "{file}: `{selector}` may be for any element, so name what `{subject}` is");
        }
    }
    assert!(asked > 0, "no selector was looked at");
}
