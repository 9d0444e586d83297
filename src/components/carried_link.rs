//! A link that carries what is the reader's own to another device, as text and as a code for cameras.

use crate::components::qr_code;
use crate::markup::escape;
use crate::platform::{controls, panel, share};

/// Starts to obey its button.
pub(crate) fn start() {
    controls::on_press("#carried_copy", |_| {
        for field in controls::all("#carried_text") {
            share::copy(field.value(), |is_copied| {
                panel::show(
                    "carried_copied",
                    if is_copied {
                        "Copied."
                    } else {
                        "This browser does not let the page copy. Mark the link and copy it."
                    },
                );
            });
        }
    });
}

/// A link to something, as HTML.
pub(crate) fn html(what: &str, link: &str) -> String {
    let code = qr_code::svg(link, "The link as a code for a camera").map_or_else(
        || "<p>It is too long for a code. The link carries it.</p>".to_owned(),
        |svg| format!("<p>Or scan this with the other device:</p>{svg}"),
    );
    format!(
        "<div class=\"carried-link\"><p><label>The link to {what} <textarea readonly id=\"carried_text\">{}</textarea></label></p>\
         <p><button type=\"button\" class=\"button button-quiet\" id=\"carried_copy\">Copy the link</button> \
         <span id=\"carried_copied\" role=\"status\"></span></p>{code}</div>",
        escape(link)
    )
}
