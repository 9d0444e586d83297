//! The ways that lead the plan elsewhere: to paper, to another device, and off this one.

use leptos::prelude::*;
use model::Base;

use super::state::{BadDaysState, CarryLink};
use crate::components::carried_link::CarriedLink;
use crate::components::said::{button, said};
use crate::drawn::{Drawn, IntoDrawn, optional};
use crate::platform::paper;

/// Shows the button that prints the plan.
#[component]
pub(crate) fn PrintPlan() -> Drawn {
    let print = button("bad_days_print", "Print my plan", paper::print_page);
    said(
        "One sheet, with the help lines at its foot. Where you wrote nothing there is room to write by hand.",
        vec![print],
    )
}

/// Shows the button for the link that carries the plan, and the one that takes the plan off the device.
#[component]
pub(crate) fn CarryPlan() -> Drawn {
    let state = BadDaysState::shared();
    let base = expect_context::<Base>();
    let show = button("bad_days_carry", "Show the link and a code to scan", move || state.show_link(&base));
    let forget = button("bad_days_forget", "Take my plan off this device", move || state.forget());
    let link = move || {
        state.link().map(|link| match link {
            CarryLink::Whole(link) => view! { <CarriedLink what="this plan" link/> }.built(),
            CarryLink::TooLong => said("The plan is too long for a link. Print it, or save all as a file.", Vec::new()),
        })
    };
    view! {
        {said(CARRIED, vec![show, forget])}
        <div id="bad_days_link" role="status">
            {optional(link)}
        </div>
    }
    .drawn()
}

/// What a link does, and what it does not.
const CARRIED: &str = "A link can carry your plan. It holds the plan behind its # sign, and browsers keep that part to \
                       themselves. But whoever you give the link to can read the plan. The file of all that is saved on \
                       this device holds it, too.";
