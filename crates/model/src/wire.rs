//! How a value travels: as postcard (its wire format, version 1), which serde writes and reads, in percent-encoding (RFC 3986,
//! section 2.1), so that it is a text: hosts compress texts, and one can stand in HTML.
//!
//! docs/decisions/0002-serde-on-both-sides.md has the formats that were measured.

use percent_encoding::{AsciiSet, CONTROLS, percent_decode_str, percent_encode};
use serde::Serialize;
use serde::de::DeserializeOwned;

/// The version of the model. postcard does not name what it holds, so data of another model could be taken for a page.
const VERSION: &str = env!("MODEL_VERSION");

/// What does not stand for itself: what a browser would change, what begins an escape, what could end an element.
const ESCAPED: &AsciiSet = &CONTROLS.add(b'%').add(b'<');

/// The value as a text in ASCII, which [`read`] reads.
pub(crate) fn write(value: &impl Serialize) -> Result<String, postcard::Error> {
    let bytes = postcard::to_allocvec(value)?;
    Ok(format!("{VERSION}{}", percent_encode(&bytes, ESCAPED)))
}

/// The value that a text holds. `None` where it holds anything else: a value that was cut, or of another version of the
/// model.
pub(crate) fn read<T: DeserializeOwned>(text: &str) -> Option<T> {
    let bytes: Vec<u8> = percent_decode_str(text.strip_prefix(VERSION)?).collect();
    let (value, rest) = postcard::take_from_bytes(&bytes).ok()?;
    rest.is_empty().then_some(value)
}
