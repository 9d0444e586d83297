//! A QR code that a camera reads off the screen or a sheet of paper.

use reader::qr_code::QrCode;

use crate::markup::escape;

/// The code of a text as SVG; `None` for a text that no code holds. `label` says in words what it is.
///
/// The one path has no colour of its own: the ground must be light and the path dark in every theme, or cameras do not read
/// it, so the style sets both.
pub(crate) fn svg(text: &str, label: &str) -> Option<String> {
    let QrCode { side, path } = QrCode::encode(text)?;
    Some(format!(
        "<svg class=\"qr-code\" viewBox=\"0 0 {side} {side}\" role=\"img\" aria-label=\"{}\" \
         shape-rendering=\"crispEdges\"><path d=\"{path}\"/></svg>",
        escape(label)
    ))
}
