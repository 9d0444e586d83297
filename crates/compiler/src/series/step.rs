//! A step's draft to a [`Step`].

use model::step::{StepMore, StepPart, StepParts};
use model::{Address, Base, Date, Prose, Section, Step};

use super::checklist;
use crate::checks::lint::{self, Subject};
use crate::inputs::review;
use crate::inputs::step::Draft;
use crate::inputs::step::parts::{check_above, heading_mistake, is_heading_of, missing};
use crate::render::rendering::Rendering;
use crate::resolve::citation::listed_sources;
use crate::resolve::index::Index;
use crate::syntax::diagnostic::{Diagnostic, Report};
use crate::syntax::file::Excerpt;
use crate::syntax::outline::{self, Heading};
use crate::syntax::treatment;

/// Renders a step; reports what is wrong in it.
pub(super) fn finish(draft: &Draft, index: &Index, base: &Base, today: Date, report: &mut Report) -> Option<Step> {
    let Draft { id, file, split, headings, of_parts, sections } = draft;
    let front = draft.front_matter(report);
    let own_sections = draft.own_sections();
    let page = Address::Step(id.clone());
    let mut prose = Rendering::new(index, base, &own_sections, id.as_str());
    (prose.own_page, prose.is_step) = (Some(&page), true);
    let text = Excerpt::of(file, split.markdown.clone());
    let mut parts = parts(&text, &headings[..*of_parts], &mut prose, report);
    let mut plain_prose = Rendering::without_cards(index, base, &own_sections);
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
    for source in listed_sources(file, &front.sources, index, report) {
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
        days: front.days(file, report),
        more,
        evidence: front.evidence,
        evidence_note: outline::plain_text(&front.evidence_note),
        review: review?,
        cited: prose.cited,
        terms: prose.terms,
        figures: prose.figures,
    })
}

fn parts(
    text: &Excerpt<'_>,
    headings: &[Heading],
    prose: &mut Rendering<'_>,
    report: &mut Report,
) -> Option<StepParts> {
    check_above(text, headings, report);
    for (number, heading) in headings.iter().enumerate() {
        if let Some(marker) = treatment::find(&text.markdown, heading.span.clone()) {
            treatment::misplaced(text, marker, true, report);
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
    let mut list = |part: Option<(&Heading, Prose)>| {
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
    prose: &mut Rendering<'_>,
    report: &mut Report,
) -> Option<Prose> {
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
