//! The search, and what there is from A to Z.

use leptos::prelude::*;
use model::Base;
use model::page::{Letter, Place, SearchPage};

use crate::drawn::{Drawn, IntoDrawn};
use crate::features::search::{Place as SearchPlace, Search};
use crate::slices::slice;

/// The text of the page.
pub(super) fn text(page: &SearchPage) -> Drawn {
    let (help, examples, letters) = (page.help.clone(), page.examples.clone(), page.letters.clone());
    view! {
        <article class="prose">
            {slice(move || view! { <Search place=SearchPlace::Page help examples/> })}
            {slice(move || a_to_z(letters))}
        </article>
    }
    .drawn()
}

fn a_to_z(letters: Vec<Letter>) -> impl IntoView + use<> {
    let links = letters.iter().map(|letter| view! { <a href=format!("#{}", id(letter))>{shown(letter)}</a> " " });
    let links = links.collect_view();
    view! {
        <section class="search-places">
            <h2>"What there is, from A to Z"</h2>
            <nav class="search-letters" aria-label="Letters">
                {links}
            </nav>
            {letters.into_iter().map(|letter| slice(move || of_letter(&letter))).collect_view()}
        </section>
    }
}

fn of_letter(letter: &Letter) -> impl IntoView + use<> {
    let base = expect_context::<Base>();
    let place = |place: &Place| {
        let link = match &place.fragment {
            Some(fragment) => base.link_to(&place.address, fragment),
            None => base.link(&place.address),
        };
        let page = place.page.as_ref().map(|page| view! { " " <small>{page.clone()}</small> });
        view! { <li><a href=link>{place.title.clone()}</a>{page}</li> }
    };
    view! {
        <div>
            <h3 id=id(letter) tabindex="-1">{shown(letter)}</h3>
            <ul>{letter.places.iter().map(place).collect_view()}</ul>
        </div>
    }
}

/// The fragment of a link to a letter. No section can have this name.
fn id(letter: &Letter) -> String {
    format!("letter_{}", letter.letter.to_ascii_lowercase())
}

fn shown(letter: &Letter) -> String {
    if letter.letter == '0' { "0–9".to_owned() } else { letter.letter.to_string() }
}
