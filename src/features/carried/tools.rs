//! The ways that lead all of it to another device, and off this one.

use leptos::prelude::*;
use model::{Address, Base};
use reader::carried_words::Carried;

use super::state::{CarriedState, CarryLink};
use super::words::Words;
use crate::components::carried_link::CarriedLink;
use crate::components::said::{button, said};
use crate::drawn::{Drawn, IntoDrawn, optional};

/// The button for the link to a page that carries all of it, and the one that takes it off the device.
pub(crate) fn carry<T: Carried + Clone + PartialEq + Send + Sync + 'static>(
    state: CarriedState<T>,
    page: Address,
    words: &'static Words,
) -> Drawn {
    let base = expect_context::<Base>();
    let show = button("carried_show", "Show the link and a code to scan", move || state.show_link(&base, &page));
    let forget = button("carried_forget", words.forget, move || state.forget());
    let link = move || {
        state.link().map(|link| match link {
            CarryLink::Whole(link) => view! { <CarriedLink what=words.what link/> }.built(),
            CarryLink::TooLong => said(words.no_link, Vec::new()),
        })
    };
    view! {
        {said(words.carried, vec![show, forget])}
        <div id="carried_link" role="status">
            {optional(link)}
        </div>
    }
    .drawn()
}
