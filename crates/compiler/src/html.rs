//! HTML as text. All HTML is built with maud; this is for what it cannot build: elements whose names are data, and texts
//! that are put into a page which is written already.

use maud::html;

/// Text made fit to stand in HTML, between tags and in an attribute within double quotes.
pub fn escape(text: &str) -> String {
    html! { (text) }.into_string()
}

/// The words of a piece of HTML that the compiler made, without its tags.
pub(crate) fn words_in(html: &str) -> String {
    html.split('<')
        .enumerate()
        .map(|(number, piece)| match piece.split_once('>') {
            Some((_, words)) if number > 0 => words,
            _ => piece,
        })
        .collect()
}
