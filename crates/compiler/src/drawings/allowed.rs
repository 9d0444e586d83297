//! The list: which elements a drawing may hold, which attributes they may have, and what may stand in each.

use roxmltree::Node;

use crate::drawings::numbers::{number, numbers};
use crate::drawings::transform::Transform;

/// The namespace of SVG.
pub(super) const SVG: &str = "http://www.w3.org/2000/svg";

/// Where authors find the list.
pub(super) const README: &str = "content/README.md lists what may stand in a drawing";

/// Whether an element is one of SVG's own. A drawing need not name SVG's namespace.
pub(super) fn is_svg(node: Node<'_, '_>) -> bool {
    node.tag_name().namespace().is_none_or(|namespace| namespace == SVG)
}

/// The elements that may be drawn, by what they may hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// The title of the whole: words.
    Title,
    /// What the author says of a part: words that are not shown.
    Description,
    /// A group, or the whole: anything but a title.
    Group,
    /// A shape: nothing.
    Shape,
    /// A text: words and spans.
    Text,
    /// A part of a text: words and spans.
    Span,
}

/// Every element by its name.
pub(super) const ELEMENTS: [(&str, Kind); 12] = [
    ("g", Kind::Group),
    ("path", Kind::Shape),
    ("rect", Kind::Shape),
    ("circle", Kind::Shape),
    ("ellipse", Kind::Shape),
    ("line", Kind::Shape),
    ("polyline", Kind::Shape),
    ("polygon", Kind::Shape),
    ("text", Kind::Text),
    ("tspan", Kind::Span),
    ("title", Kind::Title),
    ("desc", Kind::Description),
];

impl Kind {
    /// The kind of an element; `None` for one that is not on the list.
    pub(super) fn of(node: Node<'_, '_>) -> Option<Self> {
        let name = node.tag_name().name();
        ELEMENTS.into_iter().find(|(known, _)| is_svg(node) && *known == name).map(|(_, kind)| kind)
    }

    /// Whether an element of this kind may stand in one of the other.
    pub(super) fn may_stand_in(self, outer: Self) -> bool {
        match self {
            // The one title is read before anything else.
            Self::Title => false,
            Self::Description | Self::Group | Self::Shape | Self::Text => outer == Self::Group,
            Self::Span => matches!(outer, Self::Text | Self::Span),
        }
    }

    /// Whether words may stand right in it.
    pub(super) fn holds_words(self) -> bool {
        matches!(self, Self::Title | Self::Description | Self::Text | Self::Span)
    }
}

/// What may stand in an attribute.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Value {
    /// A number without a unit.
    Number,
    /// A number above zero without a unit.
    Size,
    /// A number from 0 to 1.
    Share,
    /// Numbers.
    Points,
    /// The letters and numbers of a path.
    Path,
    /// Moving, turning and scaling.
    Transform,
    /// A colour that the theme gives.
    Paint,
    /// Lengths of dashes and gaps.
    Dashes,
    /// How much space stands between letters.
    Spacing,
    /// How heavy letters are.
    Weight,
    /// One of these words.
    Word(&'static [&'static str]),
}

/// Every attribute by its name.
pub(super) const ATTRIBUTES: [(&str, Value); 33] = [
    ("d", Value::Path),
    ("x", Value::Number),
    ("y", Value::Number),
    ("width", Value::Number),
    ("height", Value::Number),
    ("cx", Value::Number),
    ("cy", Value::Number),
    ("r", Value::Number),
    ("rx", Value::Number),
    ("ry", Value::Number),
    ("x1", Value::Number),
    ("y1", Value::Number),
    ("x2", Value::Number),
    ("y2", Value::Number),
    ("dx", Value::Number),
    ("dy", Value::Number),
    ("points", Value::Points),
    ("transform", Value::Transform),
    ("fill", Value::Paint),
    ("stroke", Value::Paint),
    ("fill-opacity", Value::Share),
    ("stroke-opacity", Value::Share),
    ("opacity", Value::Share),
    ("stroke-width", Value::Number),
    ("stroke-dasharray", Value::Dashes),
    ("stroke-linecap", Value::Word(&["butt", "round", "square"])),
    ("stroke-linejoin", Value::Word(&["miter", "round", "bevel"])),
    ("font-size", Value::Size),
    ("font-weight", Value::Weight),
    ("font-style", Value::Word(&["normal", "italic"])),
    ("text-anchor", Value::Word(&["start", "middle", "end"])),
    ("dominant-baseline", Value::Word(&["auto", "middle", "central", "hanging", "alphabetic"])),
    ("letter-spacing", Value::Spacing),
];

/// The roles of `style/tokens.css` that a drawing may be painted with.
pub(super) const ROLES: [&str; 10] = [
    "text",
    "text-quiet",
    "surface",
    "surface-raised",
    "rule",
    "link",
    "accent",
    "accent-surface",
    "urgent",
    "urgent-surface",
];

impl Value {
    /// What may stand in the attribute of this name; `None` for one that is not on the list.
    pub(super) fn of(attribute: &str) -> Option<Self> {
        ATTRIBUTES.into_iter().find(|(known, _)| *known == attribute).map(|(_, value)| value)
    }

    /// Whether a text, its blanks single, is such a value.
    pub(super) fn fits(self, text: &str) -> bool {
        let of_numbers = |character: char| character.is_ascii_digit() || "+-.eE, ".contains(character);
        match self {
            Self::Number => number(text).is_some(),
            Self::Size => number(text).is_some_and(|number| number > 0.0),
            Self::Share => number(text).is_some_and(|number| (0.0..=1.0).contains(&number)),
            Self::Points => !text.is_empty() && text.chars().all(of_numbers),
            Self::Path => {
                let of_path = |character| of_numbers(character) || "MmZzLlHhVvCcSsQqTtAa".contains(character);
                text.starts_with(['M', 'm']) && text.chars().all(of_path)
            }
            Self::Transform => Transform::parse(text).is_some(),
            Self::Paint => {
                let role = text.strip_prefix("var(--").and_then(|rest| rest.strip_suffix(')'));
                text == "none" || text == "currentColor" || role.is_some_and(|role| ROLES.contains(&role))
            }
            Self::Dashes => text == "none" || numbers(text).is_some(),
            Self::Spacing => text == "normal" || number(text).is_some(),
            Self::Weight => {
                text == "normal"
                    || text == "bold"
                    || number(text).is_some_and(|weight| (100.0..=900.0).contains(&weight))
            }
            Self::Word(words) => words.contains(&text),
        }
    }

    /// What to write there.
    pub(super) fn help(self) -> String {
        match self {
            Self::Number => "write a number without a unit, as in `12.5`".to_owned(),
            Self::Size => "write a number above zero without a unit, as in `26`".to_owned(),
            Self::Share => "write a number from 0 to 1, as in `0.5`".to_owned(),
            Self::Points => "write pairs of numbers, as in `0,0 10,5`".to_owned(),
            Self::Path => "write the letters and numbers of a path, as in `M0 0h20v5z`".to_owned(),
            Self::Transform => {
                "write `translate(…)`, `rotate(…)`, `scale(…)` or `matrix(…)` with numbers in it, none of which draws \
                 to nothing"
                    .to_owned()
            }
            Self::Paint => format!(
                "a theme gives the colours: write `none`, `currentColor` or `var(--ROLE)`; the roles are {}",
                ROLES.join(", ")
            ),
            Self::Dashes => "write `none`, or lengths of dashes and gaps, as in `4 2`".to_owned(),
            Self::Spacing => "write `normal`, or a number without a unit".to_owned(),
            Self::Weight => "write `normal`, `bold` or a number from 100 to 900".to_owned(),
            Self::Word(words) => format!("write one of: {}", words.join(", ")),
        }
    }
}
