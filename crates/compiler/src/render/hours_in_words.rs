//! What the picture of the hours of a session shows, as a table and in words.

use maud::{Markup, html};
use model::session_hours::Band;
use model::{SessionHours, Source, SourceId};

use super::reference::reference_id;

/// The table of the routes, and below it the stages in words. Sources are links to the list at the end of the page.
pub(crate) fn hours_in_words(hours: &SessionHours, sources: &[Source]) -> String {
    html! {
        div class="table" role="group" tabindex="0" aria-label="Table" {
            table {
                caption { "Minutes after the start, typical and rough" }
                thead {
                    tr {
                        th scope="col" { "Route" }
                        @for band in Band::ALL { th scope="col" { (band.title()) } }
                        th scope="col" { "Sources" }
                    }
                }
                tbody {
                    @for route in &hours.routes {
                        tr {
                            th scope="row" { (route.hours.route().title()) }
                            @for band in Band::ALL { td data-column=(band.title()) { (route.hours.told(band)) } }
                            td data-column="Sources" { (links(&route.sources, sources)) }
                        }
                    }
                }
            }
        }
        dl {
            @for stage in &hours.stages {
                dt { (stage.words.title) }
                dd {
                    (stage.words.typical) " " br;
                    em { "Staff check:" } " " (stage.words.staff) " " br;
                    em { "You may feel:" } " " (stage.words.feel) " " br;
                    span class="step-evidence" { (stage.evidence.title()) ": " (links(&stage.sources, sources)) }
                }
            }
        }
    }
    .into_string()
}

fn links(cited: &[SourceId], sources: &[Source]) -> Markup {
    let known = cited.iter().filter_map(|id| sources.iter().find(|source| source.id == *id));
    html! {
        @for (place, source) in known.enumerate() {
            @if place > 0 { ", " }
            a rel="external" href={ "#" (reference_id(source)) } { (source.short_name()) }
        }
    }
}
