//! The shape of a page as the host wrote it; [`model::shape`] says what for.

use anyhow::{Result, bail};
use html5gum::{Error, Token, Tokenizer};
use model::shape::{Shape, TEXT};

/// Elements that hold nothing and have no end (HTML standard, section 13.1.2), as far as the components write them.
const VOID: [&[u8]; 3] = [b"br", b"hr", b"input"];

/// What is wrong where a single character of the words is wrong, as one of a title may be. A browser lets it stand.
const CHARACTERS: [Error; 2] = [Error::ControlCharacterInInputStream, Error::NoncharacterInInputStream];

/// The shape of what the components made of a page.
///
/// # Errors
///
/// When it holds what a browser would repair: the document would have another shape.
pub(super) fn of(html: &str) -> Result<Shape> {
    let mut shape = Shape::default();
    // How many elements are open within the text of an author, which is left out, that element included.
    let mut depth_in_text = 0_usize;
    let mut is_in_words = false;
    for token in Tokenizer::new(html) {
        let Ok(token) = token;
        if matches!(&token, Token::Error(error) if CHARACTERS.contains(&error.value)) {
            continue;
        }
        let was_in_words = std::mem::replace(&mut is_in_words, matches!(token, Token::String(_)));
        match token {
            Token::StartTag(tag) => {
                let is_void = tag.self_closing || VOID.contains(&tag.name.as_slice());
                if depth_in_text > 0 {
                    depth_in_text += usize::from(!is_void);
                    continue;
                }
                let name = String::from_utf8_lossy(&tag.name).into_owned();
                if tag.attributes.keys().any(|name| name.as_slice() == TEXT.as_bytes()) {
                    shape.text_of_author(&name);
                    depth_in_text = usize::from(!is_void);
                } else {
                    shape.begin(&name);
                    if is_void {
                        shape.end();
                    }
                }
            }
            Token::EndTag(_) if depth_in_text > 0 => depth_in_text -= 1,
            Token::EndTag(_) => shape.end(),
            // Neighbouring words are one node.
            Token::String(_) if depth_in_text == 0 && !was_in_words => shape.words(),
            Token::Comment(_) if depth_in_text == 0 => shape.comment(),
            Token::String(_) | Token::Comment(_) => {}
            Token::Doctype(_) => bail!("a doctype stands in a page's part of the document"),
            Token::Error(error) => bail!("a browser would repair a page's part of the document: {}", error.value),
        }
    }
    Ok(shape)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_texts_of_authors_are_left_out_and_everything_else_counts() {
        let page = "<div class=\"page\"><h1>A &amp; B</h1><!----><div data-text><p>x<br></p></div>c</div>";
        let shape = of(page).unwrap();
        assert_eq!(of(&page.replace("<p>x<br></p>", "<p>y</p><p></p>")).unwrap(), shape);
        assert_eq!(of(&page.replace("A &amp; B", "other words")).unwrap(), shape);
        for (what, other) in [("<!---->", ""), ("c</div>", "</div>"), ("h1>", "h2>"), ("c</div>", "c<br></div>")] {
            assert_ne!(of(&page.replace(what, other)).unwrap(), shape, "{what} as {other}");
        }
    }

    #[test]
    fn what_a_browser_would_repair_has_no_shape_and_a_strange_character_is_words() {
        assert_eq!(of("<p>a\u{7}b\u{fffe}</p>").unwrap(), of("<p>ab</p>").unwrap());
        for html in ["<p a=\"1\" a=\"2\"></p>", "<p", "a\u{0}b", "<!doctype html>"] {
            assert!(of(html).is_err(), "{html:?} was accepted");
        }
    }
}
