//! "Of 100 people" to [`People`].

use std::ops::Range;

use model::people::Group;
use model::{People, Prose};

use crate::syntax::people::WrittenPeople;

/// The people of a block. `None` where they have no caption, which was reported.
pub(super) fn people(written: WrittenPeople, mut prose: impl FnMut(Range<usize>) -> Prose) -> Option<People> {
    let groups = written.rows.into_iter().map(|(number, words)| Group { number, words: prose(words) }).collect();
    Some(People { groups, caption: prose(written.caption?) })
}
