//! Ids that the parts of the page share, and a number of questions in words.

/// The field for a new question.
pub(super) const FIELD: &str = "questions_new";

/// The part of the page that is printed as a sheet of its own.
pub(super) const SHEET: &str = "questions_sheet";

/// A number of questions, in words.
pub(super) fn count(number: usize) -> String {
    format!("{number} question{}", if number == 1 { "" } else { "s" })
}
