//! A step's file to a [`Step`].

use article::step::{StepPart, StepParts};
use article::{Base, Evidence, Html, Phase, SourceId, Step, StepId};
use serde::Deserialize;
use toml::Spanned;

use crate::diagnostic::{Diagnostic, Report, did_you_mean};
use crate::file::{Excerpt, File};
use crate::front_matter::{self, Split};
use crate::index::Index;
use crate::mark;
use crate::outline::{self, Heading};
use crate::prose::Prose;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FrontMatter {
    title: String,
    phase: Phase,
    in_short: String,
    evidence: Evidence,
    evidence_note: String,
    sources: Vec<Spanned<String>>,
}

/// Reads and renders a step; reports what is wrong in it. Gives the step and every source that it cites.
pub(crate) fn read(
    id: StepId,
    file: &File,
    index: &Index,
    base: &Base,
    report: &mut Report,
) -> Option<(Step, Vec<SourceId>)> {
    let split = front_matter::split(file, report)?;
    let front: Option<FrontMatter> = front_matter::read(file, &split, report);
    let own_sections: Vec<_> = StepPart::ALL.into_iter().map(StepPart::anchor).collect();
    let mut prose = Prose::new(index, base, &own_sections, id.as_str());
    let parts = parts(file, &split, &mut prose, report);
    let front = front?;
    let sources = sources(file, &front.sources, index, report);
    for source in &sources {
        prose.cite(source);
    }
    let step = Step {
        id,
        title: outline::plain_text(&front.title),
        phase: front.phase,
        in_short: outline::plain_text(&front.in_short),
        parts: parts?,
        evidence: front.evidence,
        evidence_note: outline::plain_text(&front.evidence_note),
        sources,
    };
    Some((step, prose.cited))
}

fn sources(file: &File, written: &[Spanned<String>], index: &Index, report: &mut Report) -> Vec<SourceId> {
    let mut sources = Vec::new();
    for name in written {
        match SourceId::parse(name.get_ref()).ok().filter(|id| index.sources.contains_key(id)) {
            Some(id) => sources.push(id),
            None => {
                let excerpt = Excerpt::of_toml_string(file, name.span(), name.get_ref());
                report.add(mark::unknown_source(&excerpt, 0..name.get_ref().len(), name.get_ref(), index));
            }
        }
    }
    sources
}

fn parts(file: &File, split: &Split, prose: &mut Prose<'_>, report: &mut Report) -> Option<StepParts> {
    let markdown = &file.text[split.markdown.clone()];
    let headings = outline::headings(markdown);
    for heading in &headings {
        if !StepPart::ALL.into_iter().any(|part| is_heading_of(heading, part)) {
            let start = split.markdown.start;
            let known = StepPart::ALL.map(StepPart::title);
            report.add(Diagnostic::at(
                file,
                start + heading.span.start..start + heading.span.end,
                format!("a step has no part `{}`", heading.title),
                did_you_mean(&heading.title, known),
                format!("the parts, all with `##` and without an id, are: {}", known.join(", ")),
            ));
        }
    }
    let mut part = |part: StepPart| part_html(file, split, &headings, part, prose, report);
    let (what_happens, who_is_there, how_long) =
        (part(StepPart::WhatHappens), part(StepPart::WhoIsThere), part(StepPart::HowLong));
    let (may_feel, to_ask) = (part(StepPart::MayFeel), part(StepPart::ToAsk));
    let (to_bring_or_do, call_for_help) = (part(StepPart::ToBringOrDo), part(StepPart::CallForHelp));
    Some(StepParts {
        what_happens: what_happens?,
        who_is_there: who_is_there?,
        how_long: how_long?,
        may_feel: may_feel?,
        to_ask: to_ask?,
        to_bring_or_do: to_bring_or_do?,
        call_for_help: call_for_help?,
    })
}

fn is_heading_of(heading: &Heading, part: StepPart) -> bool {
    heading.level == 2 && heading.id.is_none() && heading.title == part.title()
}

fn part_html(
    file: &File,
    split: &Split,
    headings: &[Heading],
    part: StepPart,
    prose: &mut Prose<'_>,
    report: &mut Report,
) -> Option<Html> {
    let start = split.markdown.start;
    let mut found = headings.iter().filter(|heading| is_heading_of(heading, part));
    let Some(heading) = found.next() else {
        report.add(Diagnostic::at(
            file,
            start..file.text.len().min(start + 1),
            format!("the part `{}` is missing", part.title()),
            "this step",
            format!("add `## {}` and its text", part.title()),
        ));
        return None;
    };
    if let Some(again) = found.next() {
        report.add(Diagnostic::at(
            file,
            start + again.span.start..start + again.span.end,
            format!("the part `{}` stands here a second time", part.title()),
            "this heading",
            "join the two",
        ));
    }
    let range = start + heading.text.start..start + heading.text.end;
    if file.text[range.clone()].trim().is_empty() {
        report.add(Diagnostic::at(
            file,
            start + heading.span.start..start + heading.span.end,
            format!("the part `{}` is empty", part.title()),
            "nothing stands below this heading",
            "write its text",
        ));
        return None;
    }
    Some(prose.blocks(&Excerpt::of(file, range), report))
}
