//! An article's draft to an [`Article`].

use model::{AnchorId, Article, Base, Date, Meta};

use crate::checks::lint::{self, Subject};
use crate::inputs::article::Draft;
use crate::inputs::review;
use crate::render::rendering::Rendering;
use crate::resolve::index::Index;
use crate::syntax::diagnostic::Report;
use crate::syntax::file::Excerpt;
use crate::syntax::outline;

/// Renders an article; reports what is wrong in it.
pub(super) fn finish(draft: &Draft, index: &Index, base: &Base, today: Date, report: &mut Report) -> Option<Article> {
    let front = draft.front_matter(report);
    let ids: Vec<AnchorId> = draft.sections.iter().map(|(_, section)| section.id.clone()).collect();
    let mut prose = Rendering::new(index, base, &ids, "");
    let subject = subject(draft);
    let in_short = front.as_ref().and_then(|front| front.in_short.as_ref()).map(|in_short| {
        let excerpt = Excerpt::of_toml_string(&draft.file, in_short.span(), in_short.get_ref());
        let line = prose.line(&excerpt, report);
        lint::check_words(&excerpt, subject, index, report);
        line
    });
    let excerpt = Excerpt::of(&draft.file, draft.split.markdown.clone());
    let body = prose.pieces(&excerpt, report);
    let grade = lint::check(&excerpt, subject, index, report);
    let front = front?;
    let written = review::Written {
        reviewed: &front.reviewed,
        review_due: &front.review_due,
        reviewed_by: front.reviewed_by.as_ref(),
    };
    let meta = Meta {
        slug: draft.slug.clone(),
        title: outline::plain_text(&front.title),
        summary: outline::plain_text(&front.summary),
        review: written.read(&draft.file, today, report)?,
        words: prose.words,
        claims: prose.claims,
        grade,
    };
    Some(Article {
        meta,
        sections: outline::tree(&draft.sections),
        in_short,
        body,
        cited: prose.cited,
        terms: prose.terms,
        figures: prose.figures,
    })
}

/// The page about the series speaks of dates and licences, which need no source.
fn subject(draft: &Draft) -> Subject {
    match draft.file.path.as_str() {
        "about.md" | "gallery.md" => Subject::Other,
        _ => Subject::Article,
    }
}
