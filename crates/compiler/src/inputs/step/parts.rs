//! The headings that begin the parts of a step: which are there, and what is wrong with them.

use model::step::StepPart;

use crate::syntax::diagnostic::{Diagnostic, Report, did_you_mean, nearest};
use crate::syntax::file::Excerpt;
use crate::syntax::outline::{self, Heading};

/// How many headings stand before the sections that follow the parts: these begin, below the last part, with the first
/// heading that has an id and is not called like a part.
pub(super) fn headings_of_parts(headings: &[Heading]) -> usize {
    let last = headings.iter().rposition(|heading| meant_by(heading) == Some(StepPart::CallForHelp));
    let is_own = |heading: &Heading| heading.id.is_some() && !is_called_like_a_part(heading);
    let first = last.and_then(|last| headings[last..].iter().position(is_own).map(|place| last + place));
    first.unwrap_or(headings.len())
}

fn is_called_like_a_part(heading: &Heading) -> bool {
    StepPart::ALL.into_iter().any(|part| part.title() == heading.title)
}

/// Whether a heading begins a part, written as it has to be.
pub(crate) fn is_heading_of(heading: &Heading, part: StepPart) -> bool {
    heading.level == 2 && heading.id.is_none() && heading.title == part.title()
}

/// The part that a heading was probably meant to begin.
fn meant_by(heading: &Heading) -> Option<StepPart> {
    let title = nearest(&heading.title, StepPart::ALL.map(StepPart::title))?;
    StepPart::ALL.into_iter().find(|part| part.title() == title)
}

/// Reports text above the first heading, which no part would hold, and a step without any part.
pub(crate) fn check_above(text: &Excerpt<'_>, headings: &[Heading], report: &mut Report) {
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
pub(crate) fn heading_mistake(text: &Excerpt<'_>, heading: &Heading, before: &[Heading]) -> Option<Diagnostic> {
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
pub(crate) fn missing(text: &Excerpt<'_>, headings: &[Heading], last: &Heading, part: StepPart, report: &mut Report) {
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
