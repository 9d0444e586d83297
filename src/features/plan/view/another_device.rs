//! The ways that lead the plan elsewhere: to paper, to another device, and off this one.

use leptos::prelude::*;
use model::Base;

use super::form::PlanForm;
use crate::components::carried_link::CarriedLink;
use crate::drawn::{Drawn, IntoDrawn};
use crate::platform::paper;

/// Shows the button that prints the plan.
#[component]
pub(crate) fn PrintPlan() -> Drawn {
    view! {
        <p>
            "What is still open, with the dates and your marks. It fits on one sheet, on both sides if much is open."
        </p>
        <p class="needs-program">
            <button
                type="button"
                class="button button-quiet"
                id="plan_print"
                on:click=|_| paper::print_page()
            >
                "Print my plan"
            </button>
        </p>
    }
    .drawn()
}

/// Shows the button for the link that carries the plan, and the one that takes the plan off the device.
#[component]
pub(crate) fn AnotherDevice(
    /// The form of the page.
    form: PlanForm,
) -> Drawn {
    let base = expect_context::<Base>();
    let carried = move || form.link.get().map(|link| view! { <CarriedLink what="this plan" link/> });
    view! {
        <p>
            "A link can carry your plan. It holds the plan behind its " <code>"#"</code>
            ", and browsers keep that part to themselves. But whoever you give the link to can read the plan."
        </p>
        <p class="needs-program">
            <button
                type="button"
                class="button button-quiet"
                id="plan_carry"
                on:click=move |_| form.show_link(&base)
            >
                "Show the link and a code to scan"
            </button> " "
            <button
                type="button"
                class="button button-quiet"
                id="plan_forget"
                on:click=move |_| form.forget()
            >
                "Take my plan off this device"
            </button>
        </p>
        <div class="plan-link" id="plan_link" role="status">
            {carried}
        </div>
    }
    .drawn()
}
