//! An option's draft to a [`Choice`].

use std::ops::Range;

use model::choice::{ChoiceRow, Count, Row};
use model::{AnchorId, Choice};

use super::figure;
use crate::checks::lint::{self, Subject};
use crate::inputs::choice::counted::counted_out_of;
use crate::inputs::choice::rows::rows;
use crate::inputs::choice::{Draft, Figure};
use crate::reading::sentences::sections;
use crate::render::rendering::Rendering;
use crate::syntax::diagnostic::{Diagnostic, Report};
use crate::syntax::file::Excerpt;
use crate::syntax::outline;

/// Renders an option; reports what is wrong in it. What it cites counts as cited by the page, whose text is rendered with
/// `page`; its cards are its own, because it can be shown while the others are not.
pub(super) fn finish<'site>(
    id: &AnchorId,
    draft: &Draft,
    ids: &'site [AnchorId],
    page: &mut Rendering<'site>,
    report: &mut Report,
) -> Option<Choice> {
    let front = draft.front_matter(report);
    let text = draft.text();
    let headings = rows(&text, &draft.headings, report);
    let mut prose = page.beside(ids, id.as_str());
    let mut figures: Vec<&Figure> = front.iter().flat_map(|front| &front.figure).collect();
    let mut found = Vec::new();
    for (row, heading) in Row::ALL.into_iter().zip(headings) {
        let of_row = |figure: &&Figure| figure.row.get_ref() == row.title();
        let own: Vec<&Figure> = figures.iter().copied().filter(of_row).collect();
        figures.retain(|figure| !of_row(figure));
        // Each is read, so that every mistake is reported.
        let counts: Vec<Option<Count>> =
            own.iter().map(|figure| figure::finish(&draft.file, figure, &mut prose, report)).collect();
        let counts: Option<Vec<Count>> = counts.into_iter().collect();
        let Some(heading) = heading else { continue };
        let excerpt = text.part(heading.text.clone());
        check_denominators(&excerpt, !own.is_empty(), report);
        let trimmed = text.part(trimmed(&text.markdown, heading.text.clone()));
        found.push(counts.map(|counts| ChoiceRow { counts, text: prose.line(&trimmed, report) }));
    }
    for figure in figures {
        figure::unknown_row(&draft.file, figure, report);
        figure::finish(&draft.file, figure, &mut prose, report);
    }
    lint::check(&text, Subject::Step, page.index(), report);
    page.take_over(prose);
    let front = front?;
    for written in [&front.title, &front.in_short] {
        let excerpt = Excerpt::of_toml_string(&draft.file, written.span(), written.get_ref());
        lint::check_words(&excerpt, Subject::Step, page.index(), report);
    }
    let rows: [ChoiceRow; Row::COUNT] = found.into_iter().collect::<Option<Vec<_>>>()?.try_into().ok()?;
    Some(Choice {
        id: id.clone(),
        title: outline::plain_text(front.title.get_ref()),
        in_short: outline::plain_text(front.in_short.get_ref()),
        rows,
    })
}

/// A text without the empty lines around it.
fn trimmed(markdown: &str, range: Range<usize>) -> Range<usize> {
    let text = &markdown[range.clone()];
    let start = range.start + (text.len() - text.trim_start().len());
    start..(start + text.trim().len())
}

/// Reports a row whose text counts out of more than one number, or out of another one than its figures.
fn check_denominators(excerpt: &Excerpt<'_>, has_figures: bool, report: &mut Report) {
    let mut first = has_figures.then(|| "100".to_owned());
    for sentence in sections(&excerpt.markdown).iter().flat_map(|section| &section.sentences) {
        for number in counted_out_of(&sentence.text) {
            let known = first.get_or_insert_with(|| number.to_owned());
            if *known != number {
                report.add(Diagnostic::at(
                    excerpt.file,
                    excerpt.span(sentence.span.clone()),
                    format!("this row counts out of {known} people and out of {number}"),
                    "this sentence",
                    "count all of a row out of the same number, or say this one in words: readers compare the figures",
                ));
            }
        }
    }
}
