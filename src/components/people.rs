//! So many of 100 people, in words and as a picture: a square for each, row by row.

use leptos::prelude::*;
use model::people::{Group, OfHundred};

use crate::components::prose::prose;
use crate::drawn::{Drawn, IntoDrawn};

/// Shows groups of 100 people, and where the numbers are from.
#[component]
pub(crate) fn People(
    /// The groups.
    people: model::People,
) -> Drawn {
    view! {
        <figure class="people">
            {people.groups.into_iter().map(|group| view! { <div>{of_hundred(group)}</div> }).collect_view()}
            <figcaption {..prose(&people.caption)}></figcaption>
        </figure>
    }
    .drawn()
}

/// So many of 100, in words and as a picture. The style draws those who were not counted.
pub(crate) fn of_hundred(Group { number, words }: Group) -> impl IntoView {
    view! {
        <p>
            <strong>{format!("{} of 100", number.get())}</strong>
            " "
            <span {..prose(&words)}></span>
        </p>
        <svg class="of-hundred" viewBox="0 0 20 5" aria-hidden="true">
            <path d=outline(number)></path>
        </svg>
    }
}

/// The outline of so many squares of a grid that is 20 wide, row by row, as an SVG path.
fn outline(number: OfHundred) -> String {
    let (rows, rest) = (number.get() / 20, number.get() % 20);
    match (rows, rest) {
        (rows, 0) => format!("M0 0h20v{rows}H0z"),
        (0, rest) => format!("M0 0h{rest}v1H0z"),
        (rows, rest) => format!("M0 0h20v{rows}H{rest}v1H0z"),
    }
}

#[cfg(test)]
mod tests {
    use model::Prose;

    use super::*;

    #[test]
    fn as_many_squares_are_drawn_as_there_are_people() {
        let group = |number: u8| Group { number: OfHundred::try_from(number).unwrap(), words: Prose::default() };
        let people = model::People { groups: [64, 8, 100].map(group).into(), caption: Prose::default() };
        let html = Owner::new().with(|| view! { <People people/> }.to_html());
        for (number, outline) in [(64, "M0 0h20v3H4v1H0z"), (8, "M0 0h8v1H0z"), (100, "M0 0h20v5H0z")] {
            assert!(html.contains(&format!(">{number} of 100<")), "{html}");
            assert!(html.contains(&format!("\"{outline}\"")), "{html}");
        }
    }
}
