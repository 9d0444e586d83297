//! What can matter to a reader who chooses among the options, with the texts around it.

use model::values::{ChoiceName, Touch};
use model::{Address, AnchorId, Base, Choice, Date, Options, Prose, Statement, Values};
use toml::Spanned;

use crate::checks::lint::{self, Subject};
use crate::inputs::help::own_id;
use crate::inputs::{review, values};
use crate::render::rendering::Rendering;
use crate::resolve::index::Index;
use crate::syntax::diagnostic::{Diagnostic, Report, did_you_mean};
use crate::syntax::file::{Excerpt, File};
use crate::syntax::outline::plain_text;

/// Reads the file; reports what is wrong in it. A series without options cannot have it.
pub(super) fn read(
    file: &File,
    options: Option<&Options>,
    index: &Index,
    base: &Base,
    today: Date,
    report: &mut Report,
) -> Option<Values> {
    let written = values::read(file, report)?;
    let Some(Options { choices, .. }) = options else {
        let title = format!("content/{} speaks of options, and the series has none", values::FILE);
        report.add(Diagnostic::without_place(title, "list `options` in content/series.toml, or take the file away"));
        return None;
    };
    let mut taken = values::taken();
    let ids: Vec<Option<AnchorId>> =
        written.statement.iter().map(|one| own_id(file, "statement", &one.id, &mut taken, report)).collect();
    let mut prose = Rendering::new(index, base, &taken, "");
    // A list of all that is cited would be a third of the page.
    prose.list = base.link(&Address::Sources);
    let opening = text(file, &written.opening, &mut prose, report);
    let mut statements: Vec<Statement> = Vec::new();
    for (id, one) in ids.into_iter().zip(&written.statement) {
        // Each is read, so that every mistake is reported.
        let touches = one.touches.iter().map(|touch| touches(file, touch, choices, &mut prose, report)).collect();
        let mut line = |line| words(file, line, index, report);
        let (title, words, ask) = (line(&one.title), line(&one.words), line(&one.ask));
        if one.touches.iter().all(|touch| touch.options.is_empty()) {
            let help = "name the options that it touches in `[[statement.touches]]`, with `options` and `text`";
            report.add(Diagnostic::at(file, one.words.span(), "this statement touches no option", "here", help));
        }
        let Some(id) = id else { continue };
        let statement = Statement { id, title, words, touches, ask };
        if statements.iter().any(|known| known.key() == statement.key()) {
            let help = "write another statement: what a reader says of one is stored under its words";
            report.add(Diagnostic::at(file, one.words.span(), "two statements have the same words", "here", help));
        }
        statements.push(statement);
    }
    let about = text(file, &written.about, &mut prose, report);
    let dates = review::Written {
        reviewed: &written.reviewed,
        review_due: &written.review_due,
        reviewed_by: written.reviewed_by.as_ref(),
    };
    Some(Values {
        title: plain_text(&written.title),
        summary: plain_text(&written.summary),
        review: dates.read(file, today, report)?,
        opening,
        statements,
        about,
        cited: prose.cited,
    })
}

/// How a statement touches some options; reports what is wrong in it.
fn touches(
    file: &File,
    written: &values::Touch,
    choices: &[Choice],
    prose: &mut Rendering<'_>,
    report: &mut Report,
) -> Touch {
    let named = written.options.iter().filter_map(|written| {
        let id = written.get_ref();
        let known = choices.iter().find(|choice| choice.id.as_str() == id);
        if known.is_none() {
            let title = format!("there is no option `{id}`");
            let label = did_you_mean(id, choices.iter().map(|choice| choice.id.as_str()));
            report.add(Diagnostic::at(
                file,
                written.span(),
                title,
                label,
                "name a file in content/options, without `.md`",
            ));
        }
        known.map(|choice| ChoiceName { id: choice.id.clone(), title: choice.title.clone() })
    });
    let named = named.collect();
    let excerpt = Excerpt::of_toml_string(file, written.text.span(), written.text.get_ref());
    lint::check_words(&excerpt, Subject::Article, prose.index(), report);
    let before = prose.claims;
    let text = prose.line(&excerpt, report);
    if prose.claims == before {
        let title = "what is said of these options has no source";
        let help = "cite what it rests on, as in `[^moderate: wiles2013]`: a reader sees by the mark how sure it is";
        report.add(Diagnostic::at(file, written.text.span(), title, "here", help));
    }
    Touch { choices: named, text }
}

/// A line of plain words, of which as much is asked as of an article.
fn words(file: &File, written: &Spanned<String>, index: &Index, report: &mut Report) -> String {
    let excerpt = Excerpt::of_toml_string(file, written.span(), written.get_ref());
    lint::check_words(&excerpt, Subject::Article, index, report);
    plain_text(written.get_ref())
}

/// A text of some paragraphs, of which as much is asked as of an article.
fn text(file: &File, written: &Spanned<String>, prose: &mut Rendering<'_>, report: &mut Report) -> Prose {
    let excerpt = Excerpt::of_toml_string(file, written.span(), written.get_ref());
    lint::check(&excerpt, Subject::Article, prose.index(), report);
    prose.blocks(&excerpt, report)
}
