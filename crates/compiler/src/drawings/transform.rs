//! What a `transform` does to sizes: a text that is drawn smaller must still be read.

use std::ops::RangeInclusive;

use crate::drawings::numbers::numbers;

/// How far a transform may scale. Beyond it nothing is left to see.
const SCALES: RangeInclusive<f64> = 0.001..=1000.0;

/// The part of a transform that changes sizes: `x' = a x + c y`, `y' = b x + d y`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Transform {
    a: f64,
    b: f64,
    c: f64,
    d: f64,
}

impl Transform {
    /// The one that changes nothing.
    pub(super) const NONE: Self = Self { a: 1.0, b: 0.0, c: 0.0, d: 1.0 };

    /// Reads an attribute. `None` for what is none of the four functions, has too many or too few numbers, or draws
    /// everything to a line, to a point or out of sight.
    pub(super) fn parse(text: &str) -> Option<Self> {
        let mut whole = Self::NONE;
        let mut rest = text.trim();
        if rest.is_empty() {
            return None;
        }
        while !rest.is_empty() {
            let (name, after) = rest.split_once('(')?;
            let (inside, after) = after.split_once(')')?;
            whole = whole.then(Self::function(name.trim(), &numbers(inside)?)?);
            rest = after.trim_start_matches([' ', ',']);
        }
        SCALES.contains(&whole.smallest_scale()).then_some(whole)
    }

    fn function(name: &str, numbers: &[f64]) -> Option<Self> {
        Some(match (name, numbers) {
            ("translate", [_] | [_, _]) => Self::NONE,
            ("scale", &[both]) => Self { a: both, d: both, ..Self::NONE },
            ("scale", &[x, y]) => Self { a: x, d: y, ..Self::NONE },
            ("rotate", &[degrees] | &[degrees, _, _]) => {
                let (sine, cosine) = degrees.to_radians().sin_cos();
                Self { a: cosine, b: sine, c: -sine, d: cosine }
            }
            ("matrix", &[a, b, c, d, _, _]) => Self { a, b, c, d },
            _ => return None,
        })
    }

    /// This transform around another one.
    pub(super) fn then(self, inner: Self) -> Self {
        Self {
            a: self.a * inner.a + self.c * inner.b,
            b: self.b * inner.a + self.d * inner.b,
            c: self.a * inner.c + self.c * inner.d,
            d: self.b * inner.c + self.d * inner.d,
        }
    }

    /// The least that any length becomes: the smaller singular value of the matrix.
    pub(super) fn smallest_scale(self) -> f64 {
        let Self { a, b, c, d } = self;
        let squares = a * a + b * b + c * c + d * d;
        let determinant = a * d - b * c;
        let root = (squares * squares - 4.0 * determinant * determinant).max(0.0).sqrt();
        // The larger value is found without a difference of near numbers; the two multiply to the determinant.
        determinant.abs() / ((squares + root) / 2.0).sqrt()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_length_is_known_however_it_is_scaled_and_turned() {
        for (text, scale) in [
            ("translate(10)", 1.0),
            ("rotate(30 5 5)", 1.0),
            ("scale(.5) rotate(45), translate(1,2)", 0.5),
            ("scale(2 3)", 2.0),
            ("matrix(-1 0 0 1 100 0)", 1.0),
            ("rotate(90) scale(1, 0.25)", 0.25),
        ] {
            let found = Transform::parse(text).unwrap().smallest_scale();
            assert!((found - scale).abs() < 1e-9, "{text}: {found}");
        }
    }

    #[test]
    fn only_four_functions_that_leave_something_to_see_are_read() {
        for text in [
            "",
            "skewX(3)",
            "scale()",
            "scale(0)",
            "scale(1e-9)",
            "scale(1e200)",
            "scale(1 2 3)",
            "rotate(1deg)",
            "translate(1,2",
            "url(#x)",
        ] {
            assert_eq!(Transform::parse(text), None, "{text}");
        }
    }
}
