//! A text that was found, cut where the words that were searched for begin and end.

use leptos::prelude::*;
use search::Marked;

use crate::drawn::{Drawn, IntoDrawn};

/// The text, with the words that were searched for in `<mark>`.
pub(super) fn marked(marked: &Marked) -> Vec<Drawn> {
    let element = |(words, is_marked): (&str, bool)| match is_marked {
        true => view! { <mark>{words.to_owned()}</mark> }.built(),
        false => words.to_owned().built(),
    };
    pieces(marked).into_iter().map(element).collect()
}

/// The pieces of the text in their order, none of them empty; whether each was searched for.
fn pieces(marked: &Marked) -> Vec<(&str, bool)> {
    let mut pieces = Vec::new();
    let mut end = 0;
    for range in &marked.ranges {
        pieces.extend([(marked.text.get(end..range.start), false), (marked.text.get(range.clone()), true)]);
        end = range.end;
    }
    pieces.push((marked.text.get(end..), false));
    let there = |(words, is_marked): (Option<_>, _)| Some((words?, is_marked));
    pieces.into_iter().filter_map(there).filter(|(words, _): &(&str, _)| !words.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_cut_at_the_words_that_were_searched_for() {
        let text = "naïve “side” effects".to_owned();
        let cut = |ranges: Vec<_>| {
            let marked = Marked { text: text.clone(), ranges };
            pieces(&marked).into_iter().map(|(words, is_marked)| format!("{words}{is_marked}")).collect::<Vec<_>>()
        };
        assert_eq!(cut(vec![]), ["naïve “side” effectsfalse"]);
        let all = 0..text.len();
        assert_eq!(cut(vec![all]), ["naïve “side” effectstrue"]);
        let side = text.find("side").unwrap();
        let effects = text.find("effects").unwrap();
        assert_eq!(
            cut(vec![0..6, side..side + 4, effects..text.len()]),
            ["naïvetrue", " “false", "sidetrue", "” false", "effectstrue"]
        );
    }
}
