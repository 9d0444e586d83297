//! The hours of a session in the text of their step: a picture, and the same as a table and in words.

mod drawing;
mod scale;

use model::session_hours::{Band, SourcedStage};
use model::{Section, Series, SessionHours, SourceId};

use crate::draft::heading;
use crate::html::{escape, reference_id};
use crate::pages::section;

const ID: &str = "session-hours";
const TITLE: &str = "The hours of the session";

/// The link near the top of the page.
pub(super) const LINK: &str = "<p class=\"session-hours-link\"><a href=\"#session-hours\" rel=\"external\">The hours of the \
                               session as a picture</a></p>\n";

/// The entry in the contents.
pub(super) fn entry() -> Section {
    section(ID, TITLE)
}

/// The heading, the picture, and what it shows as a table and in words.
pub(super) fn section_of(series: &Series, hours: &SessionHours) -> String {
    format!(
        "{}<p>{}</p>\n{}{}",
        heading(2, ID, TITLE),
        hours.caption.as_str(),
        drawing::drawing(hours),
        words(series, hours)
    )
}

/// What the picture shows, as a table, and what is to be said of each stage.
fn words(series: &Series, hours: &SessionHours) -> String {
    let columns = Band::ALL.map(|band| format!("<th scope=\"col\">{}</th>", band.title())).concat();
    let mut rows = String::new();
    for route in &hours.routes {
        rows.push_str(&format!("<tr><th scope=\"row\">{}</th>", route.hours.route().title()));
        for band in Band::ALL {
            rows.push_str(&format!("<td data-column=\"{}\">{}</td>", band.title(), route.hours.told(band)));
        }
        rows.push_str(&format!("<td data-column=\"Sources\">{}</td></tr>\n", links(series, &route.sources)));
    }
    let stages: String = hours.stages.iter().map(|stage| stage_in_words(series, stage)).collect();
    format!(
        "<details class=\"session-hours-words\"><summary>The picture as a table and in words</summary>\n\
         <div class=\"table\" role=\"group\" tabindex=\"0\" aria-label=\"Table\"><table>\
         <caption>Minutes after the start, typical and rough</caption>\
         <thead><tr><th scope=\"col\">Route</th>{columns}<th scope=\"col\">Sources</th></tr></thead><tbody>\n{rows}\
         </tbody></table></div>\n<dl>{stages}</dl></details>\n"
    )
}

fn stage_in_words(series: &Series, stage: &SourcedStage) -> String {
    let words = &stage.words;
    format!(
        "<dt>{}</dt>\n<dd>{}<br><em>Staff check:</em> {}<br><em>You may feel:</em> {}<br>\
         <span class=\"step-evidence\">{}: {}</span></dd>\n",
        escape(&words.title),
        escape(&words.typical),
        escape(&words.staff),
        escape(&words.feel),
        stage.evidence.title(),
        links(series, &stage.sources)
    )
}

/// The sources, each as a link to its entry in the list at the end of the page.
fn links(series: &Series, sources: &[SourceId]) -> String {
    let known = sources.iter().filter_map(|id| series.sources.iter().find(|source| source.id == *id));
    let links = known.map(|source| {
        format!("<a rel=\"external\" href=\"#{}\">{}</a>", reference_id(source), escape(&source.short_name()))
    });
    links.collect::<Vec<_>>().join(", ")
}
