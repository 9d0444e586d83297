//! A QR code that a camera reads off the screen or a sheet of paper.

use leptos::prelude::*;
use reader::qr_code::QrCode as Encoded;

use crate::drawn::IntoDrawn;

/// Shows the code of a text, or says that no code holds it.
///
/// The one path has no colour of its own: the ground must be light and the path dark in every theme, or cameras do not
/// read it, so the style sets both.
#[component]
pub(crate) fn QrCode(
    /// What a camera will read.
    #[prop(into)]
    text: String,
    /// What the code is, in words.
    label: &'static str,
    /// What is said above it.
    #[prop(optional)]
    above: &'static str,
    /// What is said in its place where the text is too long for a code.
    #[prop(optional)]
    too_long: &'static str,
) -> impl IntoView {
    match Encoded::encode(&text) {
        Some(Encoded { side, path }) => Some(
            view! {
                {(!above.is_empty()).then(|| view! { <p>{above}</p> })}
                <svg
                    class="qr-code"
                    viewBox=format!("0 0 {side} {side}")
                    role="img"
                    aria-label=label
                    shape-rendering="crispEdges"
                >
                    <path d=path></path>
                </svg>
            }
            .drawn(),
        ),
        None if too_long.is_empty() => None,
        None => Some(view! { <p>{too_long}</p> }.drawn()),
    }
}
