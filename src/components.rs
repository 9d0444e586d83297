//! The visible parts. Each wires data to markup; none fetches. A part's style has the same name in
//! `style/components`.

pub(crate) mod all_sources;
pub(crate) mod bottom_bar;
pub(crate) mod carried_link;
pub(crate) mod choice;
pub(crate) mod choice_picker;
pub(crate) mod clinic;
pub(crate) mod contents;
pub(crate) mod heading;
pub(crate) mod key_message;
pub(crate) mod legend;
pub(crate) mod options;
pub(crate) mod page_heading;
pub(crate) mod page_list;
pub(crate) mod pager;
pub(crate) mod pages_behind_number;
pub(crate) mod panel;
pub(crate) mod people;
pub(crate) mod prose;
pub(crate) mod qr_code;
pub(crate) mod readers;
pub(crate) mod references;
pub(crate) mod said;
pub(crate) mod series_list;
pub(crate) mod session_hours;
pub(crate) mod words_field;

use leptos::prelude::*;
use model::Piece;

use crate::drawn::{Drawn, IntoDrawn};
use people::People;
use prose::prose;

/// A piece of an article's text: prose, or a block with data of its own, which the component of its name draws.
pub(crate) fn draw_piece(piece: &Piece) -> Drawn {
    match piece {
        Piece::Prose(text) => view! { <div class="text" {..prose(text)}></div> }.drawn(),
        Piece::People(people) => view! { <div class="text"><People people=people.clone()/></div> }.drawn(),
    }
}
