//! What the reader's plan for bad days asks, with the texts around it.

use model::{AnchorId, BadDays, Base, Blank, Date, Prose};
use toml::Spanned;

use crate::checks::lint::{self, Subject};
use crate::inputs::bad_days;
use crate::inputs::help::own_id;
use crate::inputs::review;
use crate::render::rendering::Rendering;
use crate::resolve::index::Index;
use crate::syntax::diagnostic::Report;
use crate::syntax::file::{Excerpt, File};
use crate::syntax::outline::plain_text;

/// Reads the file; reports what is wrong in it.
pub(super) fn read(file: &File, index: &Index, base: &Base, today: Date, report: &mut Report) -> Option<BadDays> {
    let written = bad_days::read(file, report)?;
    let mut taken = bad_days::taken();
    let ids: Vec<Option<AnchorId>> =
        written.blank.iter().map(|blank| own_id(file, "blank", &blank.id, &mut taken, report)).collect();
    let mut prose = Rendering::new(index, base, &taken, "");
    let opening = text(file, &written.opening, &mut prose, index, report);
    let mut blanks = Vec::new();
    for (id, blank) in ids.into_iter().zip(&written.blank) {
        let excerpt = Excerpt::of_toml_string(file, blank.prompt.span(), blank.prompt.get_ref());
        let prompt = prose.line(&excerpt, report);
        lint::check_words(&excerpt, Subject::Article, index, report);
        let title = plain_text(&blank.title);
        blanks.extend(id.map(|id| Blank { id, title, prompt, has_numbers: blank.numbers }));
    }
    let about = text(file, &written.about, &mut prose, index, report);
    let dates = review::Written {
        reviewed: &written.reviewed,
        review_due: &written.review_due,
        reviewed_by: written.reviewed_by.as_ref(),
    };
    Some(BadDays {
        title: plain_text(&written.title),
        summary: plain_text(&written.summary),
        review: dates.read(file, today, report)?,
        opening,
        blanks,
        about,
        cited: prose.cited,
    })
}

/// A text of some paragraphs, of which as much is asked as of an article.
fn text(
    file: &File,
    written: &Spanned<String>,
    prose: &mut Rendering<'_>,
    index: &Index,
    report: &mut Report,
) -> Prose {
    let excerpt = Excerpt::of_toml_string(file, written.span(), written.get_ref());
    lint::check(&excerpt, Subject::Article, index, report);
    prose.blocks(&excerpt, report)
}
