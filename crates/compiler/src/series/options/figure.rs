//! What was counted, in the front matter of an option, to a [`Count`].

use maud::{PreEscaped, html};
use model::Prose;
use model::choice::{Count, Row};
use model::people::Group;
use toml::Spanned;

use crate::checks::lint::{self, Subject};
use crate::inputs::choice::Figure;
use crate::inputs::choice::counted::Counted;
use crate::render::rendering::Rendering;
use crate::syntax::diagnostic::{Diagnostic, Report, did_you_mean};
use crate::syntax::file::{Excerpt, File};

/// Renders a figure; reports one without a source or a comparison, and groups that cannot be compared.
pub(super) fn finish(file: &File, figure: &Figure, prose: &mut Rendering<'_>, report: &mut Report) -> Option<Count> {
    check_comparison(file, figure, report);
    let mut group = |written: &Spanned<String>| group(file, written, prose, report);
    // Each is read, so that every mistake is reported.
    let groups: Vec<Option<Group>> = figure.groups.iter().map(&mut group).collect();
    let against = figure.against.as_ref().map(group);
    let what = words(file, &figure.what, prose, report);
    let when = words(file, &figure.when, prose, report);
    let people = words(file, &figure.people, prose, report);
    if !figure.people.get_ref().contains("[^") {
        let help = "end `people` with a mark, as in `[^moderate: source]`: it is for the whole figure";
        report.add(Diagnostic::at(file, figure.people.span(), "this figure has no source", "here", help));
    }
    let html = |text: &Prose| PreEscaped(text.as_str().to_owned());
    let caption = html! { strong { (html(&what)) ", " (html(&when)) "." } " " (html(&people)) };
    let against = match against {
        Some(against) => Some(against?),
        None => None,
    };
    Some(Count {
        groups: groups.into_iter().collect::<Option<_>>()?,
        against,
        caption: Prose::from_compiler(caption.into_string()),
    })
}

/// Reports a figure of a row that no option has.
pub(super) fn unknown_row(file: &File, figure: &Figure, report: &mut Report) {
    let name = figure.row.get_ref();
    let known = Row::ALL.map(Row::title);
    let help = format!("name the row that shows the figure: {}", known.join(", "));
    let title = format!("an option has no row `{name}`");
    report.add(Diagnostic::at(file, figure.row.span(), title, did_you_mean(name, known), help));
}

/// A number by itself says little: readers have to know what would have become of them without.
fn check_comparison(file: &File, figure: &Figure, report: &mut Report) {
    let mut mistake = |span, title: &str, help: &str| {
        report.add(Diagnostic::at(file, span, title, "here", help));
    };
    match &figure.against {
        None if !figure.uncontrolled => mistake(
            figure.what.span(),
            "this figure has no comparison",
            "say who was compared, as in `against = \"17 of 100 in usual care\"`; or, where nobody was, \
             `uncontrolled = true`, and the page says so",
        ),
        Some(against) if figure.uncontrolled => mistake(
            against.span(),
            "this figure has a comparison and says that it has none",
            "take one of the two away",
        ),
        _ => {}
    }
    if figure.groups.is_empty() {
        let help = "say how many, as in `groups = [\"41 of 100 in talking therapy\"]`";
        mistake(figure.what.span(), "this figure counts nobody", help);
    }
}

fn group(file: &File, written: &Spanned<String>, prose: &mut Rendering<'_>, report: &mut Report) -> Option<Group> {
    let (title, help) = match Counted::read(written.get_ref()) {
        Counted::OfHundred(number, who) => {
            let words = prose.line(&Excerpt::of_toml_string(file, written.span(), who), report);
            return Some(Group { number, words });
        }
        Counted::OfAnother(all) => (
            format!("this group is counted out of {all}"),
            "count it out of 100, as all figures of a row, so that they can be compared; or say it in the row's text",
        ),
        Counted::Unreadable => (
            "this group does not say how many of 100 people".to_owned(),
            "write a whole number and who they are, as in `41 of 100 in talking therapy`",
        ),
    };
    report.add(Diagnostic::at(file, written.span(), title, "here", help));
    None
}

/// A text of a figure; reports one that is empty, and what a careful reader would strike. Its numbers have the citation of
/// the whole.
fn words(file: &File, written: &Spanned<String>, prose: &mut Rendering<'_>, report: &mut Report) -> Prose {
    if written.get_ref().trim().is_empty() {
        report.add(Diagnostic::at(file, written.span(), "this text is empty", "here", "say it in a few words"));
    }
    let excerpt = Excerpt::of_toml_string(file, written.span(), written.get_ref());
    lint::check_words(&excerpt, Subject::Other, prose.index(), report);
    prose.line(&excerpt, report)
}
