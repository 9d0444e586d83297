//! A link that carries what is the reader's own to another device, as text and as a code for cameras.

use leptos::prelude::*;

use crate::components::qr_code::QrCode;
use crate::platform::share;

/// What is said when the link was copied, or was not.
const COPIED: &str = "Copied.";
const NOT_COPIED: &str = "This browser does not let the page copy. Mark the link and copy it.";

/// What stands at the code.
const LABEL: &str = "The link as a code for a camera";
const ABOVE: &str = "Or scan this with the other device:";
const TOO_LONG: &str = "It is too long for a code. The link carries it.";

/// Shows a link as text, with a button that copies it, and as a code for cameras.
#[component]
pub(crate) fn CarriedLink(
    /// What the link carries, in words.
    what: &'static str,
    /// The link, with scheme and host.
    #[prop(into)]
    link: String,
) -> impl IntoView {
    let said = RwSignal::new("");
    let text = link.clone();
    let copy = move |_| {
        share::copy(text.clone(), move |is_copied| {
            // By then the link may be gone from the page.
            let _ = said.try_set(if is_copied { COPIED } else { NOT_COPIED });
        });
    };
    view! {
        <div class="carried-link">
            <p>
                <label>
                    "The link to " {what} " " <textarea readonly id="carried_text">{link.clone()}</textarea>
                </label>
            </p>
            <p>
                <button type="button" class="button button-quiet" id="carried_copy" on:click=copy>
                    "Copy the link"
                </button>
                " "
                <span id="carried_copied" role="status">{move || said.get()}</span>
            </p>
            <QrCode text=link label=LABEL above=ABOVE too_long=TOO_LONG/>
        </div>
    }
}
