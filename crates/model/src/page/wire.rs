//! How a page travels.

use super::Page;
use crate::wire;

impl Page {
    /// The page as a text in ASCII, which [`Page::from_wire`] reads.
    ///
    /// # Errors
    ///
    /// When a part of the page is of a kind that postcard cannot write.
    pub fn to_wire(&self) -> Result<String, postcard::Error> {
        wire::write(self)
    }

    /// The page that a text holds. `None` where it holds anything else: a page that was cut, or of another version of the
    /// model.
    pub fn from_wire(text: &str) -> Option<Self> {
        wire::read(text)
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
