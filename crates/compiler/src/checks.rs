//! What a careful reader would strike: numbers without a source, sentences that are too hard, one claim with two grades.
//!
//! May use `syntax`, `reading`, `inputs` and `resolve`. Nothing here is rendered.

pub(crate) mod agreement;
pub(crate) mod grade;
pub(crate) mod lint;
