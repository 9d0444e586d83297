//! How a page travels: as postcard (its wire format, version 1), which serde writes and reads, in percent-encoding (RFC 3986,
//! section 2.1), so that it is a text: hosts compress texts, and one can stand in HTML.
//!
//! docs/decisions/0002-serde-on-both-sides.md has the formats that were measured.

use percent_encoding::{AsciiSet, CONTROLS, percent_decode_str, percent_encode};

use super::Page;

/// The version of the model. postcard does not name what it holds, so data of another model could be taken for a page.
const VERSION: &str = env!("MODEL_VERSION");

/// What does not stand for itself: what a browser would change, what begins an escape, what could end an element.
const ESCAPED: &AsciiSet = &CONTROLS.add(b'%').add(b'<');

impl Page {
    /// The page as a text in ASCII, which [`Page::from_wire`] reads.
    ///
    /// # Errors
    ///
    /// When a part of the page is of a kind that postcard cannot write.
    pub fn to_wire(&self) -> Result<String, postcard::Error> {
        let bytes = postcard::to_allocvec(self)?;
        Ok(format!("{VERSION}{}", percent_encode(&bytes, ESCAPED)))
    }

    /// The page that a text holds. `None` where it holds anything else: a page that was cut, or of another version of the
    /// model.
    pub fn from_wire(text: &str) -> Option<Self> {
        let bytes: Vec<u8> = percent_decode_str(text.strip_prefix(VERSION)?).collect();
        let (page, rest) = postcard::take_from_bytes(&bytes).ok()?;
        rest.is_empty().then_some(page)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::page::tests::pages;

    fn written(page: &Page) -> String {
        page.to_wire().unwrap()
    }

    #[test]
    fn what_is_written_is_read() {
        for page in pages() {
            assert_eq!(Page::from_wire(&written(&page)), Some(page));
        }
    }

    #[test]
    fn what_is_written_can_stand_in_html_as_it_is() {
        for page in pages() {
            let text = written(&page);
            assert!(text.chars().all(|sign| (' '..='~').contains(&sign) && sign != '<'), "{text}");
        }
    }

    #[test]
    fn a_page_that_was_cut_anywhere_is_none() {
        for page in pages() {
            let text = written(&page);
            for place in 0..text.len() {
                assert_eq!(Page::from_wire(&text[..place]), None, "{}", &text[..place]);
            }
            assert_eq!(Page::from_wire(&format!("{text}a")), None, "something follows {text}");
        }
    }

    #[test]
    fn a_page_of_another_version_is_none() {
        for page in pages() {
            let text = written(&page);
            let other = if text.starts_with('0') { "1" } else { "0" };
            assert_eq!(Page::from_wire(&format!("{other}{}", &text[1..])), None, "{text}");
        }
    }

    #[test]
    fn a_page_with_a_name_or_an_address_that_is_none_is_none() {
        let pages: Vec<String> = pages().iter().map(written).collect();
        for (right, wrong) in
            [("/what-to-expect/", "/what-to-expert/"), ("one-day", "One day"), ("2026-11-24", "2026-11-31")]
        {
            assert!(pages.iter().any(|text| text.contains(right)), "{right} is in no page");
            for text in pages.iter().filter(|text| text.contains(right)) {
                assert_eq!(Page::from_wire(&text.replace(right, wrong)), None, "{wrong}");
            }
        }
    }

    #[test]
    fn any_damage_is_read_as_another_page_or_none() {
        for page in pages() {
            let text = written(&page);
            for place in 0..text.len() {
                let damaged = [&text[..place], "~", &text[place + 1..]].concat();
                assert_ne!(Page::from_wire(&damaged), Some(page.clone()), "{damaged}");
            }
        }
    }
}
