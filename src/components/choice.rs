//! An option in the rows that every option has, so that two of them can be compared.

use leptos::prelude::*;
use model::choice::{ChoiceRow, Count, Row};

use crate::components::heading::{Heading, Level};
use crate::components::people::of_hundred;
use crate::components::prose::prose;
use crate::drawn::{Drawn, IntoDrawn};

/// Shows the option with all its rows.
#[component]
pub(crate) fn Choice(
    /// The option.
    choice: model::Choice,
) -> Drawn {
    let rows = Row::ALL.into_iter().zip(choice.rows).map(row).collect_view();
    view! {
        <section class="choice">
            <Heading level=Level::Subsection id=choice.id.as_str() title=&choice.title/>
            <p class="choice-short">{choice.in_short}</p>
            {rows}
        </section>
    }
    .drawn()
}

/// A heading and one element, so that the rows of options side by side lie on the lines of one grid.
fn row((row, told): (Row, ChoiceRow)) -> impl IntoView {
    let text = view! { <p {..prose(&told.text)}></p> };
    let told = match told.counts.is_empty() {
        true => text.drawn(),
        false => {
            let counts = told.counts.into_iter().map(count).collect_view();
            view! { <div>{counts}{text}</div> }.drawn()
        }
    };
    view! {
        <h4>{row.title()}</h4>
        {told}
    }
}

/// What was counted, with those who were compared last.
fn count(count: Count) -> impl IntoView {
    let alone = count.against.is_none().then(|| {
        view! { <p>"No comparison: nobody can say how many would have fared so anyway."</p> }
    });
    let groups = count.groups.into_iter().chain(count.against).map(of_hundred).collect_view();
    view! {
        <figure class="choice-count">
            <figcaption {..prose(&count.caption)}></figcaption>
            {groups}
            {alone}
        </figure>
    }
}
