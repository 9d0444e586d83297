//! Blocks as HTML: do and do-not lists, and words that are set apart.

use maud::{Markup, html};

/// What to do, or what not to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Advice {
    /// What to do.
    Do,
    /// What not to do.
    DoNot,
}

/// A list of advice.
pub(super) fn advice(advice: Advice, lines: &[Markup]) -> Markup {
    let (class, title) = match advice {
        Advice::Do => ("advice advice-do", "Do"),
        Advice::DoNot => ("advice advice-do-not", "Do not"),
    };
    html! {
        div class=(class) role="group" aria-label=(title) {
            p { (title) }
            "\n"
            ul {
                "\n"
                @for line in lines {
                    li {
                        // Who hears the line alone must hear that it is a warning.
                        @if advice == Advice::DoNot { span class="visually-hidden" { "do not " } }
                        (line)
                    }
                    "\n"
                }
            }
        }
        "\n"
    }
}

/// Why words are set apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Apart {
    /// Others said them.
    Quotation,
    /// They are good to know.
    Note,
    /// They warn.
    Warning,
    /// They say when to call for help.
    Urgent,
}

/// Words that are set apart.
pub(super) fn apart(why: Apart, words: &Markup) -> Markup {
    let (class, title) = match why {
        Apart::Quotation => return html! { blockquote { "\n" (words) } "\n" },
        Apart::Note => ("block block-note", "Good to know"),
        Apart::Warning => ("block block-warning", "Take care"),
        Apart::Urgent => ("block block-urgent", "Call for help now"),
    };
    html! {
        div class=(class) role="note" aria-label=(title) {
            p class="block-title" { (title) }
            "\n"
            (words)
        }
        "\n"
    }
}
