//! The drafts of the options and of their page to [`Options`].

mod choice;
mod figure;

use std::ops::Range;

use model::{Address, AnchorId, Article, Base, Date, Meta, Options, Section};

use crate::checks::lint::{self, Subject};
use crate::inputs::choice::OptionsDraft;
use crate::inputs::review;
use crate::render::rendering::Rendering;
use crate::resolve::index::Index;
use crate::syntax::diagnostic::{Diagnostic, Report};
use crate::syntax::file::Excerpt;
use crate::syntax::outline;

/// The section of the page below which the options stand.
const SIDE_BY_SIDE: &str = "side-by-side";

/// Renders the options and what stands around them; reports what is wrong in them.
pub(super) fn finish(
    draft: &OptionsDraft,
    index: &Index,
    base: &Base,
    today: Date,
    report: &mut Report,
) -> Option<Options> {
    let ids: Vec<AnchorId> = draft.section_ids().into_iter().collect();
    let page = draft.page.as_ref();
    let front = page.and_then(|page| page.front_matter(report));
    let mut prose = Rendering::new(index, base, &ids, "");
    // A list of all that is cited would be a tenth part of the page.
    prose.list = base.link(&Address::Sources);
    let in_short = page.zip(front.as_ref()).and_then(|(page, front)| {
        let in_short = front.in_short.as_ref()?;
        let excerpt = Excerpt::of_toml_string(&page.file, in_short.span(), in_short.get_ref());
        lint::check_words(&excerpt, Subject::Article, index, report);
        Some(prose.line(&excerpt, report))
    });
    let text = page.map(|page| Excerpt::of(&page.file, page.split.markdown.clone()));
    let behind = text.as_ref().and_then(|text| behind_introduction(text, report));
    let pieces = |range: Option<Range<usize>>, prose: &mut Rendering<'_>, report: &mut Report| {
        text.as_ref().zip(range).map(|(text, range)| prose.pieces(&text.part(range), report)).unwrap_or_default()
    };
    let before = pieces(behind.map(|behind| 0..behind), &mut prose, report);
    let mut choices = Vec::new();
    for (id, written) in &draft.choices {
        let finished = written.as_ref().map(|written| choice::finish(id, written, &ids, &mut prose, report));
        choices.push(finished.flatten());
    }
    let end = text.as_ref().map(|text| text.markdown.len());
    let after = pieces(behind.zip(end).map(|(behind, end)| behind..end), &mut prose, report);
    let grade = lint::check(text.as_ref()?, Subject::Article, index, report);
    let (page, front, choices) = (page?, front?, choices.into_iter().collect::<Option<Vec<_>>>()?);
    let written = review::Written {
        reviewed: &front.reviewed,
        review_due: &front.review_due,
        reviewed_by: front.reviewed_by.as_ref(),
    };
    let meta = Meta {
        slug: page.slug.clone(),
        title: outline::plain_text(&front.title),
        summary: outline::plain_text(&front.summary),
        review: written.read(&page.file, today, report)?,
        words: prose.words,
        claims: prose.claims,
        grade,
    };
    let mut sections = outline::tree(&page.sections);
    if let Some(section) = sections.iter_mut().find(|section| section.id.as_str() == SIDE_BY_SIDE) {
        let choice = |choice: &model::Choice| Section {
            id: choice.id.clone(),
            title: choice.title.clone(),
            sections: Vec::new(),
        };
        section.sections.extend(choices.iter().map(choice));
    }
    let page = Article {
        meta,
        sections,
        in_short,
        body: before,
        cited: prose.cited,
        terms: prose.terms,
        figures: prose.figures,
    };
    Some(Options { page, choices, after, values: None })
}

/// Where the section ends that introduces the options; reports that there is none.
fn behind_introduction(text: &Excerpt<'_>, report: &mut Report) -> Option<usize> {
    let headings = outline::headings(&text.markdown);
    let introduction =
        headings.iter().position(|heading| heading.level == 2 && heading.id.as_deref() == Some(SIDE_BY_SIDE));
    let Some(introduction) = introduction else {
        let title = format!("content/{} has no section `{SIDE_BY_SIDE}`", text.file.path);
        let help = format!("write a heading of level 2 with the id `{{#{SIDE_BY_SIDE}}}`: the options stand below it");
        report.add(Diagnostic::without_place(title, help));
        return None;
    };
    let next = headings[introduction + 1..].iter().find(|heading| heading.level <= 2);
    Some(next.map_or(text.markdown.len(), |heading| heading.span.start))
}
