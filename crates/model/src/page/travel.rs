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
    /// The page as a text in ASCII, which [`Page::from_text`] reads.
    ///
    /// # Errors
    ///
    /// When a part of the page is of a kind that postcard cannot write.
    pub fn to_text(&self) -> Result<String, postcard::Error> {
        let bytes = postcard::to_allocvec(self)?;
        Ok(format!("{VERSION}{}", percent_encode(&bytes, ESCAPED)))
    }

    /// The page that a text holds. `None` where it holds anything else: a page that was cut, or of another version of the
    /// model.
    pub fn from_text(text: &str) -> Option<Self> {
        let bytes: Vec<u8> = percent_decode_str(text.strip_prefix(VERSION)?).collect();
        let (page, rest) = postcard::take_from_bytes(&bytes).ok()?;
        rest.is_empty().then_some(page)
    }
}
