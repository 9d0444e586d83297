//! A figure: a drawing, its caption, and what it shows in words.
//!
//! The drawing stays a file of its own, which a page uses. So the page is light, and a theme colours the drawing.

use maud::{Markup, html};
use model::{Base, Figure};

use crate::render::svg;

/// A figure as HTML.
pub(super) fn figure(figure: &Figure, caption: &Markup, paragraphs: &[Markup], base: &Base) -> Markup {
    let stop = if figure.title.ends_with(['.', '!', '?']) { "" } else { "." };
    html! {
        div class="figure" {
            figure {
                svg viewBox={ "0 0 " (figure.width) " " (figure.height) } role="img"
                    aria-label={ (figure.title) (stop) " Described in words below." } {
                    (svg::empty("use", "href", &base.link_to_figure(&figure.name)))
                }
                figcaption { (caption) }
            }
            "\n"
            details {
                summary { "The picture in words" }
                @for paragraph in paragraphs { p { (paragraph) } }
            }
        }
        "\n"
    }
}
