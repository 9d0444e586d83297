//! What the picture of the hours shows, as a table and in words.

use leptos::prelude::*;
use model::SourceId;
use model::page::{HoursOfStep, SourceName};
use model::session_hours::{Band, SourcedRoute, SourcedStage};

/// Shows the table and the words, closed until a reader opens them.
#[component]
pub(super) fn HoursInWords<'page>(
    /// The hours, with the names of their sources.
    hours: &'page HoursOfStep,
) -> impl IntoView + use<> {
    let HoursOfStep { hours, sources } = hours;
    let columns = Band::ALL.into_iter().map(|band| view! { <th scope="col">{band.title()}</th> }).collect_view();
    view! {
        <details class="session-hours-words">
            <summary>"The picture as a table and in words"</summary>
            <div class="table" role="group" tabindex="0" aria-label="Table">
                <table>
                    <caption>"Minutes after the start, typical and rough"</caption>
                    <thead>
                        <tr>
                            <th scope="col">"Route"</th>
                            {columns}
                            <th scope="col">"Sources"</th>
                        </tr>
                    </thead>
                    <tbody>{hours.routes.iter().map(|route| row(route, sources)).collect_view()}</tbody>
                </table>
            </div>
            <dl>{hours.stages.iter().map(|stage| in_words(stage, sources)).collect_view()}</dl>
        </details>
    }
}

fn row(route: &SourcedRoute, sources: &[SourceName]) -> impl IntoView + use<> {
    let cells = Band::ALL
        .into_iter()
        .map(|band| view! { <td data-column=band.title()>{route.hours.told(band)}</td> })
        .collect_view();
    view! {
        <tr>
            <th scope="row">{route.hours.route().title()}</th>
            {cells}
            <td data-column="Sources">{links(&route.sources, sources)}</td>
        </tr>
    }
}

fn in_words(stage: &SourcedStage, sources: &[SourceName]) -> impl IntoView + use<> {
    let words = stage.words.clone();
    view! {
        <dt>{words.title}</dt>
        <dd>
            {words.typical} <br/> <em>"Staff check:"</em> {format!(" {}", words.staff)} <br/>
            <em>"You may feel:"</em> {format!(" {}", words.feel)} <br/>
            <span class="step-evidence">{format!("{}: ", stage.evidence.title())} {links(&stage.sources, sources)}</span>
        </dd>
    }
}

/// The sources, each as a link to its entry in the list at the end of the page.
fn links(cited: &[SourceId], sources: &[SourceName]) -> impl IntoView + use<> {
    let known = cited.iter().filter_map(|id| sources.iter().find(|source| source.id == *id));
    let links = known.enumerate().map(|(place, source)| {
        let comma = (place > 0).then_some(", ");
        view! { {comma} <a rel="external" href=format!("#ref_{}", source.id)>{source.name.clone()}</a> }
    });
    links.collect_view()
}
