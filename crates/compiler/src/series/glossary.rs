//! The glossary's draft to a [`Glossary`].

use model::{Base, Date, Glossary, Term, TermId};

use crate::checks::lint::{self, Subject};
use crate::inputs::glossary::{Draft, check};
use crate::inputs::review;
use crate::render::rendering::Rendering;
use crate::resolve::index::Index;
use crate::syntax::diagnostic::Report;
use crate::syntax::file::Excerpt;
use crate::syntax::outline;

/// Renders the definitions; reports what is wrong in them.
pub(super) fn finish(draft: &Draft, index: &Index, base: &Base, today: Date, report: &mut Report) -> Option<Glossary> {
    let front = draft.front_matter(report);
    let mut prose = Rendering::new(index, base, &draft.ids, "");
    let text = Excerpt::of(&draft.file, draft.split.markdown.clone());
    let headings = outline::headings(&text.markdown);
    check(&text, &headings, report);
    lint::check(&text, Subject::Other, index, report);
    let mut terms = Vec::new();
    for heading in headings {
        let Some(id) = heading.id.as_deref().and_then(|id| TermId::parse(id).ok()) else { continue };
        let definition = prose.blocks(&text.part(heading.text), report);
        terms.push(Term { id, name: heading.title, definition });
    }
    let front = front?;
    let written = review::Written {
        reviewed: &front.reviewed,
        review_due: &front.review_due,
        reviewed_by: front.reviewed_by.as_ref(),
    };
    Some(Glossary {
        title: outline::plain_text(&front.title),
        summary: outline::plain_text(&front.summary),
        review: written.read(&draft.file, today, report)?,
        terms,
        cited: prose.cited,
        figures: prose.figures,
    })
}
