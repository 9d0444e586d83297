//! When a page was held against its sources, and by whom.

use serde::{Deserialize, Serialize};

use crate::Date;

/// The last check of a page against its sources, and the next one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Review {
    /// When the page was last checked against its sources.
    pub reviewed: Date,
    /// When it must be checked again.
    pub review_due: Date,
    /// The clinician who reviewed it; nobody yet when this is absent.
    pub reviewed_by: Option<String>,
}

impl Review {
    /// When the page was checked and will be, in words.
    pub fn checked(&self) -> String {
        format!("Checked {}, due {}", self.reviewed.month_and_year(), self.review_due.month_and_year())
    }

    /// Who reviewed the page, in words; that nobody did, where nobody did.
    pub fn reviewer(&self) -> String {
        match &self.reviewed_by {
            Some(name) => format!("Reviewed by {name}"),
            None => "Not yet reviewed by a clinician".to_owned(),
        }
    }

    /// The review of a page that is made of several texts: it was checked when the oldest of them was, and is due when the
    /// first of them is. `None` for no text. Nobody has reviewed all of it unless one clinician reviewed each text.
    pub fn of_all<'text>(reviews: impl Iterator<Item = &'text Self>) -> Option<Self> {
        reviews.cloned().reduce(|all, one| Self {
            reviewed: all.reviewed.min(one.reviewed),
            review_due: all.review_due.min(one.review_due),
            reviewed_by: all.reviewed_by.filter(|name| one.reviewed_by.as_ref() == Some(name)),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn review(reviewed: &str, review_due: &str, reviewed_by: Option<&str>) -> Review {
        let date = |day| Date::parse(day).unwrap();
        Review { reviewed: date(reviewed), review_due: date(review_due), reviewed_by: reviewed_by.map(str::to_owned) }
    }

    #[test]
    fn a_page_of_several_texts_is_as_old_as_the_oldest_and_due_with_the_first() {
        let texts = [
            review("2026-03-01", "2027-03-01", Some("A")),
            review("2026-01-15", "2027-06-01", Some("A")),
            review("2026-02-01", "2026-12-01", None),
        ];
        assert_eq!(Review::of_all(texts[..2].iter()), Some(review("2026-01-15", "2027-03-01", Some("A"))));
        assert_eq!(Review::of_all(texts.iter()), Some(review("2026-01-15", "2026-12-01", None)));
        assert_eq!(Review::of_all([].iter()), None);
    }
}
