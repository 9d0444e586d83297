//! The code on paper. Screens do not show it.

use leptos::prelude::*;

use crate::components::qr_code::QrCode;

/// The id of the place for the code.
pub(super) const PLACE: &str = "page_code";

/// The place for the code, behind the text. It is set as the page is.
#[component]
pub(crate) fn PrintedCodePlace() -> impl IntoView {
    view! {
        <div class="page">
            <div class="printed-code" id=PLACE></div>
        </div>
    }
}

/// Shows the address of a page, and its code.
#[component]
pub(crate) fn PrintedCode(
    /// The address, with scheme and host.
    address: String,
) -> impl IntoView {
    view! {
        <QrCode text=address.clone() label="The address of this page as a code for a camera"/>
        <p>"Read this page on a screen: " {address}</p>
    }
}
