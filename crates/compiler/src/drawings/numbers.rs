//! Numbers as SVG writes them.

/// A number as SVG writes it; `None` for anything else, also for what Rust alone takes for a number.
pub(super) fn number(text: &str) -> Option<f64> {
    let of_number = |character: char| character.is_ascii_digit() || "+-.eE".contains(character);
    let is_written_so = text.chars().all(of_number) && !text.ends_with('.');
    text.parse().ok().filter(|number: &f64| is_written_so && number.is_finite())
}

/// Numbers with blanks or commas between; `None` when one is none, or there is none.
pub(super) fn numbers(text: &str) -> Option<Vec<f64>> {
    let parts = text.split([' ', ',']).filter(|part| !part.is_empty());
    parts.map(number).collect::<Option<Vec<_>>>().filter(|numbers| !numbers.is_empty())
}
