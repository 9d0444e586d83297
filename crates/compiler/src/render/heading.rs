//! Headings that readers can link to.

use maud::{Markup, html};

/// A heading with these words in it, which are `title` as plain text. At its end stands the link that readers copy and
/// share.
pub(super) fn with_words(level: usize, id: &str, words: &Markup, title: &str) -> Markup {
    let inside = html! {
        (words)
        a class="anchor" href={ "#" (id) } rel="external" aria-label={ "Link to this section: " (title) } {}
    };
    html! {
        @match level {
            1 => { h1 id=(id) tabindex="-1" { (inside) } }
            2 => { h2 id=(id) tabindex="-1" { (inside) } }
            3 => { h3 id=(id) tabindex="-1" { (inside) } }
            4 => { h4 id=(id) tabindex="-1" { (inside) } }
            5 => { h5 id=(id) tabindex="-1" { (inside) } }
            _ => { h6 id=(id) tabindex="-1" { (inside) } }
        }
        "\n"
    }
}
