//! A step's file: its front matter, and its headings.

pub(crate) mod parts;

use std::collections::BTreeSet;

use model::step::{Days, StepPart};
use model::{AnchorId, Evidence, Phase, Section, StepId};
use serde::Deserialize;
use toml::Spanned;
use toml::value::Datetime;

use crate::inputs::step::parts::headings_of_parts;
use crate::syntax::diagnostic::{Diagnostic, Report};
use crate::syntax::file::{Excerpt, File};
use crate::syntax::front_matter::{self, Split};
use crate::syntax::outline::{self, Heading};
use crate::syntax::{headings, treatment};

/// What stands above the text.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct FrontMatter {
    /// The title.
    pub(crate) title: String,
    /// When the step takes place.
    pub(crate) phase: Phase,
    /// What happens, in a sentence.
    pub(crate) in_short: String,
    /// How sure we are of the step as a whole.
    pub(crate) evidence: Evidence,
    /// Why.
    pub(crate) evidence_note: String,
    /// When it was checked.
    pub(crate) reviewed: Spanned<Datetime>,
    /// When it is to be checked again.
    pub(crate) review_due: Spanned<Datetime>,
    /// The clinician who checked it.
    pub(crate) reviewed_by: Option<String>,
    days: Option<Spanned<(i32, i32)>>,
    /// The sources that the step as a whole rests on.
    pub(crate) sources: Vec<Spanned<String>>,
}

/// A step whose headings are read and whose text is not rendered yet.
pub(crate) struct Draft {
    /// Its id.
    pub(crate) id: StepId,
    /// Its file.
    pub(crate) file: File,
    /// Where its text stands in the file.
    pub(crate) split: Split,
    /// Its headings.
    pub(crate) headings: Vec<Heading>,
    /// How many of the headings are those of the parts; the others begin the sections behind them.
    pub(crate) of_parts: usize,
    /// The sections behind the parts with their levels.
    pub(crate) sections: Vec<(usize, Section)>,
}

impl Draft {
    /// Reads the headings of a step; reports what is wrong with those behind its parts.
    pub(crate) fn read(id: StepId, file: File, report: &mut Report) -> Option<Self> {
        let split = front_matter::split(&file, report)?;
        let text = Excerpt::of(&file, split.markdown.clone());
        if let Some(marker) = treatment::find(&file.text, 0..split.markdown.start) {
            treatment::misplaced(&Excerpt::of(&file, 0..split.markdown.start), marker, true, report);
        }
        let headings = outline::headings(&text.markdown);
        let of_parts = headings_of_parts(&headings);
        let taken: Vec<AnchorId> = StepPart::ALL.into_iter().map(StepPart::anchor).collect();
        let sections = headings::sections_of(&text, &headings[of_parts..], &taken, report);
        Some(Self { id, file, split, headings, of_parts, sections })
    }

    /// The ids of its parts and of its sections.
    pub(crate) fn section_ids(&self) -> BTreeSet<AnchorId> {
        self.own_sections().into_iter().collect()
    }

    /// The same in their order.
    pub(crate) fn own_sections(&self) -> Vec<AnchorId> {
        let sections = self.sections.iter().map(|(_, section)| section.id.clone());
        StepPart::ALL.into_iter().map(StepPart::anchor).chain(sections).collect()
    }

    /// Reads its front matter; reports what is wrong in it.
    pub(crate) fn front_matter(&self, report: &mut Report) -> Option<FrontMatter> {
        front_matter::read(&self.file, &self.split, report)
    }
}

impl FrontMatter {
    /// The days of the step; reports a last one before the first one.
    pub(crate) fn days(&self, file: &File, report: &mut Report) -> Option<Days> {
        let written = self.days.as_ref()?;
        let (first, last) = *written.get_ref();
        let days = Days::new(first, last);
        if days.is_none() {
            let title = format!("day {last} is before day {first}");
            let help =
                "write the first day and the last one, counted from the day of the session, as in `days = [-1, 0]`";
            report.add(Diagnostic::at(file, written.span(), title, "here", help));
        }
        days
    }
}
