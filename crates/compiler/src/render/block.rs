//! Blocks as HTML: do and do-not lists, "of 100 people", and words that are set apart.

use maud::{Markup, html};

use crate::render::svg;

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

/// Groups of 100 people, each with a picture, and what they are.
pub(super) fn people(rows: &[(u32, Markup)], caption: Option<&Markup>) -> Markup {
    html! {
        figure class="people" {
            "\n"
            @for (number, words) in rows {
                div {
                    p { strong { (number) " of 100" } " " (words) }
                    svg viewBox="0 0 20 5" aria-hidden="true" {
                        (svg::empty("path", "d", "M0 0h20v5H0z")) (svg::empty("path", "d", &outline(*number)))
                    }
                }
                "\n"
            }
            @if let Some(caption) = caption { figcaption { (caption) } }
        }
        "\n"
    }
}

/// The outline of so many squares of a grid that is 20 wide, row by row, as an SVG path.
fn outline(number: u32) -> String {
    let (rows, rest) = (number / 20, number % 20);
    match (rows, rest) {
        (rows, 0) => format!("M0 0h20v{rows}H0z"),
        (0, rest) => format!("M0 0h{rest}v1H0z"),
        (rows, rest) => format!("M0 0h20v{rows}H{rest}v1H0z"),
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn as_many_squares_are_outlined_as_there_are_people() {
        assert_eq!(outline(64), "M0 0h20v3H4v1H0z");
        assert_eq!(outline(8), "M0 0h8v1H0z");
        assert_eq!(outline(100), "M0 0h20v5H0z");
    }
}
