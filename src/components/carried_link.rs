//! A link that carries what is the reader's own to another device, as text and as a code for cameras.

use leptos::prelude::*;

use crate::components::qr_code::{self, QrCode};
use crate::markup::escape;
use crate::platform::{controls, panel, share};

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

/// Answers the button of [`html`].
pub(crate) fn start() {
    controls::on_press("#carried_copy", |_| {
        for field in controls::all("#carried_text") {
            share::copy(field.value(), |is_copied| {
                panel::show("carried_copied", if is_copied { COPIED } else { NOT_COPIED });
            });
        }
    });
}

/// The same as HTML, for pages that are not made of components.
pub(crate) fn html(what: &str, link: &str) -> String {
    let code =
        qr_code::svg(link, LABEL).map_or_else(|| format!("<p>{TOO_LONG}</p>"), |svg| format!("<p>{ABOVE}</p>{svg}"));
    format!(
        "<div class=\"carried-link\"><p><label>The link to {what} <textarea readonly id=\"carried_text\">{}</textarea></label></p>\
         <p><button type=\"button\" class=\"button button-quiet\" id=\"carried_copy\">Copy the link</button> \
         <span id=\"carried_copied\" role=\"status\"></span></p>{code}</div>",
        escape(link)
    )
}
