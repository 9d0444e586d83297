//! The numbers in a text.

/// The numbers in a text: digits that are no part of a name, such as those in SV2A or PHQ-9.
pub(crate) fn numbers(text: &str) -> impl Iterator<Item = &str> {
    text.split(|character: char| !(character.is_alphanumeric() || "-.,".contains(character)))
        .map(|word| word.trim_matches(|character: char| !character.is_alphanumeric()))
        .filter(|word| word.starts_with(|first: char| first.is_ascii_digit()))
        .filter(|word| !word.chars().any(char::is_alphabetic) || word.contains('-'))
}

#[cfg(test)]
mod tests {
    use super::numbers;

    #[test]
    fn a_number_in_a_name_is_no_number() {
        let found: Vec<&str> =
            numbers("SV2A and PHQ-9 in 64 of 100, 27.5 days, a 24-hour scale, mTORC1 and 5,299.").collect();
        assert_eq!(found, ["64", "100", "27.5", "24-hour", "5,299"]);
    }
}
