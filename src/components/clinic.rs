//! Whom to call at the clinic that hands the series out.

use leptos::prelude::*;
use model::Clinic;

use crate::components::prose::prose;

/// Shows the numbers in a line; nothing where no clinic hands the series out.
#[component]
pub(crate) fn ClinicLine(
    /// The clinic.
    clinic: Option<Clinic>,
) -> impl IntoView {
    clinic.map(|clinic| {
        view! {
            <p class="clinic">
                {format!("{}: ", clinic.name)} <span {..prose(&clinic.telephone)}></span>
                ". At night and on days off: " <span {..prose(&clinic.out_of_hours)}></span> "."
            </p>
        }
    })
}
