//! A step's file to a [`Step`].

use std::collections::BTreeSet;

use model::step::{Days, StepMore, StepPart, StepParts};
use model::{Address, AnchorId, Base, Date, Evidence, Html, Phase, Section, SourceId, Step, StepId};
use serde::Deserialize;
use toml::Spanned;

use crate::diagnostic::{Diagnostic, Report, did_you_mean, nearest};
use crate::file::{Excerpt, File};
use crate::front_matter::{self, Split};
use crate::index::Index;
use crate::lint::{self, Subject};
use crate::mark;
use crate::outline::{self, Heading};
use crate::prose::Prose;
use crate::{draft, review, variant};

mod checklist;

pub(crate) use checklist::check_items;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FrontMatter {
    title: String,
    phase: Phase,
    in_short: String,
    evidence: Evidence,
    evidence_note: String,
    reviewed: Spanned<toml::value::Datetime>,
    review_due: Spanned<toml::value::Datetime>,
    reviewed_by: Option<String>,
    days: Option<Spanned<(i32, i32)>>,
    sources: Vec<Spanned<String>>,
}

/// A step whose headings are read and whose text is not rendered yet.
pub(crate) struct Draft {
    id: StepId,
    file: File,
    split: Split,
    headings: Vec<Heading>,
    /// How many of the headings are those of the parts; the others begin the sections behind them.
    of_parts: usize,
    sections: Vec<(usize, Section)>,
}

impl Draft {
    /// Reads the headings of a step; reports what is wrong with those behind its parts.
    pub(crate) fn read(id: StepId, file: File, report: &mut Report) -> Option<Self> {
        let split = front_matter::split(&file, report)?;
        let text = Excerpt::of(&file, split.markdown.clone());
        if let Some(marker) = variant::find(&file.text, 0..split.markdown.start) {
            variant::misplaced(&Excerpt::of(&file, 0..split.markdown.start), marker, true, report);
        }
        let headings = outline::headings(&text.markdown);
        let of_parts = headings_of_parts(&headings);
        let taken: Vec<AnchorId> = StepPart::ALL.into_iter().map(StepPart::anchor).collect();
        let sections = draft::sections_of(&text, &headings[of_parts..], &taken, report);
        Some(Self { id, file, split, headings, of_parts, sections })
    }

    /// The ids of its parts and of its sections.
    pub(crate) fn section_ids(&self) -> BTreeSet<AnchorId> {
        self.own_sections().into_iter().collect()
    }

    fn own_sections(&self) -> Vec<AnchorId> {
        let sections = self.sections.iter().map(|(_, section)| section.id.clone());
        StepPart::ALL.into_iter().map(StepPart::anchor).chain(sections).collect()
    }

    /// Renders the step; reports what is wrong in it.
    pub(crate) fn finish(&self, index: &Index, base: &Base, today: Date, report: &mut Report) -> Option<Step> {
        let Self { id, file, split, headings, of_parts, sections } = self;
        let front: Option<FrontMatter> = front_matter::read(file, split, report);
        let own_sections = self.own_sections();
        let page = Address::Step(id.clone());
        let mut prose = Prose::new(index, base, &own_sections, id.as_str());
        (prose.own_page, prose.is_step) = (Some(&page), true);
        let text = Excerpt::of(file, split.markdown.clone());
        let mut parts = parts(&text, &headings[..*of_parts], &mut prose, report);
        let mut plain_prose = Prose::without_cards(index, base, &own_sections);
        (plain_prose.own_page, plain_prose.is_step) = (Some(&page), true);
        // Every mistake was reported above.
        let mut plain_parts = self::parts(&text, &headings[..*of_parts], &mut plain_prose, &mut Report::default());
        if let (Some(parts), Some(plain_parts)) = (&mut parts, &mut plain_parts) {
            checklist::name(id, parts, plain_parts);
        }
        let more = headings.get(*of_parts).zip(sections.first()).map(|(first, (_, section))| {
            let text = prose.blocks(&text.part(first.span.end..text.markdown.len()), report);
            let heading = Section { sections: Vec::new(), ..section.clone() };
            StepMore { heading, text, sections: outline::tree(sections) }
        });
        let front = front?;
        for source in sources(file, &front.sources, index, report) {
            prose.cite(&source);
        }
        lint::check(&text, Subject::Step, index, report);
        let written = review::Written {
            reviewed: &front.reviewed,
            review_due: &front.review_due,
            reviewed_by: front.reviewed_by.as_ref(),
        };
        let review = written.read(file, today, report);
        Some(Step {
            id: id.clone(),
            title: outline::plain_text(&front.title),
            phase: front.phase,
            in_short: outline::plain_text(&front.in_short),
            parts: parts?,
            plain_parts: plain_parts?,
            days: front.days.and_then(|days| read_days(file, &days, report)),
            more,
            evidence: front.evidence,
            evidence_note: outline::plain_text(&front.evidence_note),
            review: review?,
            cited: prose.cited,
            terms: prose.terms,
            figures: prose.figures,
        })
    }
}

/// How many headings stand before the sections that follow the parts: these begin, below the last part, with the first
/// heading that has an id and is not called like a part.
fn headings_of_parts(headings: &[Heading]) -> usize {
    let last = headings.iter().rposition(|heading| meant_by(heading) == Some(StepPart::CallForHelp));
    let is_own = |heading: &Heading| heading.id.is_some() && !is_called_like_a_part(heading);
    let first = last.and_then(|last| headings[last..].iter().position(is_own).map(|place| last + place));
    first.unwrap_or(headings.len())
}

fn is_called_like_a_part(heading: &Heading) -> bool {
    StepPart::ALL.into_iter().any(|part| part.title() == heading.title)
}

/// The days of a step; reports a last one before the first one.
fn read_days(file: &File, written: &Spanned<(i32, i32)>, report: &mut Report) -> Option<Days> {
    let (first, last) = *written.get_ref();
    let days = Days::new(first, last);
    if days.is_none() {
        let title = format!("day {last} is before day {first}");
        let help = "write the first day and the last one, counted from the day of the session, as in `days = [-1, 0]`";
        report.add(Diagnostic::at(file, written.span(), title, "here", help));
    }
    days
}

/// The sources that a list names; reports those that do not exist.
pub(crate) fn sources(file: &File, written: &[Spanned<String>], index: &Index, report: &mut Report) -> Vec<SourceId> {
    let mut sources = Vec::new();
    for name in written {
        match index.source_id(name.get_ref()) {
            Some(id) => sources.push(id),
            None => {
                let excerpt = Excerpt::of_toml_string(file, name.span(), name.get_ref());
                report.add(mark::unknown_source(&excerpt, 0..name.get_ref().len(), name.get_ref(), index));
            }
        }
    }
    sources
}

fn parts(text: &Excerpt<'_>, headings: &[Heading], prose: &mut Prose<'_>, report: &mut Report) -> Option<StepParts> {
    check_above(text, headings, report);
    for (number, heading) in headings.iter().enumerate() {
        if let Some(marker) = variant::find(&text.markdown, heading.span.clone()) {
            variant::misplaced(text, marker, true, report);
        }
        if let Some(mistake) = heading_mistake(text, heading, &headings[..number]) {
            report.add(mistake);
            // No part holds this text, but what is wrong in it is reported in the same run.
            prose.blocks(&text.part(heading.text.clone()), report);
        }
    }
    let last = headings.last()?;
    let mut part = |part: StepPart| match headings.iter().find(|heading| is_heading_of(heading, part)) {
        Some(heading) => part_html(text, heading, part, prose, report).map(|html| (heading, html)),
        None => {
            missing(text, headings, last, part, report);
            None
        }
    };
    let (what_happens, who_is_there, how_long) =
        (part(StepPart::WhatHappens), part(StepPart::WhoIsThere), part(StepPart::HowLong));
    let (may_feel, to_ask) = (part(StepPart::MayFeel), part(StepPart::ToAsk));
    let (to_bring_or_do, call_for_help) = (part(StepPart::ToBringOrDo), part(StepPart::CallForHelp));
    let mut list = |part: Option<(&Heading, Html)>| {
        let (heading, html) = part?;
        let list = checklist::read(html.as_str());
        if list.is_none() {
            report.add(no_list(text, heading));
        }
        list
    };
    let (to_ask, to_bring_or_do) = (list(to_ask), list(to_bring_or_do));
    Some(StepParts {
        what_happens: what_happens?.1,
        who_is_there: who_is_there?.1,
        how_long: how_long?.1,
        may_feel: may_feel?.1,
        to_ask: to_ask?,
        to_bring_or_do: to_bring_or_do?,
        call_for_help: call_for_help?.1,
    })
}

fn is_heading_of(heading: &Heading, part: StepPart) -> bool {
    heading.level == 2 && heading.id.is_none() && heading.title == part.title()
}

/// The part that a heading was probably meant to begin.
fn meant_by(heading: &Heading) -> Option<StepPart> {
    let title = nearest(&heading.title, StepPart::ALL.map(StepPart::title))?;
    StepPart::ALL.into_iter().find(|part| part.title() == title)
}

/// Reports text above the first heading, which no part would hold, and a step without any part.
fn check_above(text: &Excerpt<'_>, headings: &[Heading], report: &mut Report) {
    let help = format!("the parts are: {}", StepPart::ALL.map(|part| format!("`## {}`", part.title())).join(", "));
    let (span, title, label) = match outline::text_above(&text.markdown, headings) {
        Some(above) => (text.span(above), "text stands above the first part", "no page shows this"),
        None if headings.is_empty() => {
            // The line that ends the front matter: there is nothing below it to show.
            let end = text.span(0..0).start.saturating_sub(1);
            let fence = text.file.text[..end].rfind('\n').map_or(0, |line| line + 1);
            (fence..end, "the step has no parts", "nothing stands below this line")
        }
        None => return,
    };
    report.add(Diagnostic::at(text.file, span, title, label, help));
}

/// What is wrong with a heading that begins no part, or one that `before` has begun already.
fn heading_mistake(text: &Excerpt<'_>, heading: &Heading, before: &[Heading]) -> Option<Diagnostic> {
    let known = StepPart::ALL.map(StepPart::title);
    let (title, label, help) = if let Some(part) = StepPart::ALL.into_iter().find(|part| is_heading_of(heading, *part))
    {
        before.iter().find(|other| is_heading_of(other, part))?;
        (
            format!("the part `{}` stands here a second time", heading.title),
            "this heading".to_owned(),
            "join the two".to_owned(),
        )
    } else if is_called_like_a_part(heading) {
        (
            format!("the heading of the part `{}` is written in another way", heading.title),
            "here".to_owned(),
            format!("write `## {}`, without an id", heading.title),
        )
    } else {
        (
            format!("a step has no part `{}`", heading.title),
            did_you_mean(&heading.title, known),
            format!("the parts are: {}; other sections follow the last of them, each with an id", known.join(", ")),
        )
    };
    Some(Diagnostic::at(text.file, text.span(heading.span.clone()), title, label, help))
}

/// Reports a part that is missing, where it belongs; not one whose heading was reported as misspelt.
fn missing(text: &Excerpt<'_>, headings: &[Heading], last: &Heading, part: StepPart, report: &mut Report) {
    if headings.iter().any(|heading| meant_by(heading) == Some(part)) {
        return;
    }
    let mut later = StepPart::ALL.into_iter().skip_while(|other| *other != part).skip(1);
    let next = later.find_map(|later| headings.iter().find(|heading| meant_by(heading) == Some(later)));
    let (heading, label) = match next {
        Some(next) => (next, "it belongs above this heading"),
        None => (last, "it belongs below this part"),
    };
    report.add(Diagnostic::at(
        text.file,
        text.span(heading.span.clone()),
        format!("the part `{}` is missing", part.title()),
        label,
        format!("add `## {}` and its text", part.title()),
    ));
}

/// Reports a part whose things a reader could not tick or ask one by one.
fn no_list(text: &Excerpt<'_>, heading: &Heading) -> Diagnostic {
    Diagnostic::at(
        text.file,
        text.span(heading.span.clone()),
        format!("the part `{}` does not begin with a list", heading.title),
        "below this heading",
        "write each thing behind `- `; text may follow the list",
    )
}

/// Renders a part; reports one that is empty.
fn part_html(
    text: &Excerpt<'_>,
    heading: &Heading,
    part: StepPart,
    prose: &mut Prose<'_>,
    report: &mut Report,
) -> Option<Html> {
    let range = text.span(heading.text.clone());
    if text.file.text[range.clone()].trim().is_empty() {
        report.add(Diagnostic::at(
            text.file,
            text.span(heading.span.clone()),
            format!("the part `{}` is empty", part.title()),
            "nothing stands below this heading",
            "write its text",
        ));
        return None;
    }
    Some(prose.blocks(&Excerpt::of(text.file, range), report))
}
