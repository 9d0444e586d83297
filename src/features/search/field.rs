//! The field of the search. On the page, Enter leads to what was found. In the panel it is a combobox, from which the arrows
//! lead through what was found (ARIA Authoring Practices Guide, combobox pattern, with a list that the reader need not choose
//! from): Enter follows the place that is chosen, or leads to all that was found.

use leptos::ev;
use leptos::prelude::*;

use super::options::{ALL, id};
use super::place::Place;
use super::state::{LONGEST, SearchState};
use crate::platform::document;

/// Shows the field.
#[component]
pub(super) fn Field() -> impl IntoView {
    let search = expect_context::<SearchState>();
    let (place, chosen) = (search.place(), search.chosen());
    let is_panel = place == Place::Panel;
    let go = move |event: ev::KeyboardEvent| {
        let forward = match event.key().as_str() {
            "ArrowDown" if is_panel => true,
            "ArrowUp" if is_panel => false,
            _ => return,
        };
        event.prevent_default();
        chosen.update(|chosen| *chosen = moved(*chosen, search.count(), forward));
        if let Some(number) = chosen.get_untracked() {
            document::scroll_into_sight(&id(number));
        }
    };
    let submit = move |event: ev::SubmitEvent| {
        event.prevent_default();
        search.settle();
        match chosen.get_untracked() {
            Some(number) => document::click(&format!("#{}", id(number))),
            None if is_panel => document::click(&format!("#{ALL}")),
            None => document::focus_in_sight(place.results()),
        }
    };
    view! {
        <form method="dialog" role="search" class="search-form needs-program" on:submit=submit>
            <label for=place.field()>"What do you want to know?"</label>
            <input
                type=if is_panel { "text" } else { "search" }
                id=place.field()
                role=is_panel.then_some("combobox")
                aria-autocomplete=is_panel.then_some("list")
                aria-controls=is_panel.then(|| place.results())
                aria-expanded=move || is_panel.then(|| (search.count() > 0).to_string())
                aria-activedescendant=move || chosen.get().map(id)
                maxlength=LONGEST.to_string()
                autocomplete="off"
                enterkeyhint="search"
                autofocus=move || is_panel || search.is_empty()
                prop:value=move || search.query()
                on:input=move |event| search.type_query(&event_target_value(&event))
                on:keydown=go
            />
        </form>
    }
}

/// Which of so many places is chosen behind, or before, the one that is. The field itself, where none is, stands between the
/// last and the first.
fn moved(chosen: Option<usize>, count: usize, forward: bool) -> Option<usize> {
    let next = match (chosen, forward) {
        (None, true) => 0,
        (None, false) => return count.checked_sub(1),
        (Some(number), true) => number + 1,
        (Some(number), false) => return number.checked_sub(1),
    };
    (next < count).then_some(next)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_arrows_lead_through_the_places_and_back_into_the_field() {
        let walk = |forward| {
            let mut chosen = None;
            (0..4)
                .map(|_| {
                    chosen = moved(chosen, 3, forward);
                    chosen
                })
                .collect::<Vec<_>>()
        };
        assert_eq!(walk(true), [Some(0), Some(1), Some(2), None]);
        assert_eq!(walk(false), [Some(2), Some(1), Some(0), None]);
        for forward in [true, false] {
            assert_eq!(moved(None, 0, forward), None);
        }
    }
}
