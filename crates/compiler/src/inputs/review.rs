//! When a text was checked: `reviewed`, `review_due` and `reviewed_by`, which every dated file carries.

use model::{Date, Review};
use toml::Spanned;
use toml::value::Datetime;

use crate::syntax::diagnostic::{Diagnostic, Report};
use crate::syntax::file::File;
use crate::syntax::front_matter;

/// The dates of a file as they are written there.
pub(crate) struct Written<'front> {
    /// `reviewed`.
    pub(crate) reviewed: &'front Spanned<Datetime>,
    /// `review_due`.
    pub(crate) review_due: &'front Spanned<Datetime>,
    /// `reviewed_by`.
    pub(crate) reviewed_by: Option<&'front String>,
}

impl Written<'_> {
    /// Reads the dates; reports what is no day and a next check before the last one; warns of a check that is overdue.
    pub(crate) fn read(&self, file: &File, today: Date, report: &mut Report) -> Option<Review> {
        let reviewed = front_matter::date(file, self.reviewed, report);
        let review_due = front_matter::date(file, self.review_due, report);
        let review = Review { reviewed: reviewed?, review_due: review_due?, reviewed_by: self.reviewed_by.cloned() };
        let due = self.review_due.span();
        if review.review_due < today {
            let title = format!("this text was due to be checked again on {}", review.review_due);
            let help =
                "check it against its sources, then set `reviewed` and `review_due`; readers are told until then";
            report.add(Diagnostic::at(file, due.clone(), title, "this day is past", help).into_warning());
        }
        if review.review_due <= review.reviewed {
            let title = "the next check is due no later than the last one was made";
            report.add(Diagnostic::at(file, due, title, "here", "set a day after `reviewed`"));
        }
        Some(review)
    }
}
