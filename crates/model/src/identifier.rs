//! The names that appear in addresses. Each is parsed once and then trusted.
//!
//! One grammar for all: lower-case ASCII letters, digits and single hyphens between them, so that an id needs no
//! escaping in a URL, in HTML, in CSS or in a file's name. Sources may also hold underscores, because their ids
//! come from reference managers.

use std::fmt;

use serde::{Deserialize, Serialize};

/// Why a text is no identifier.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IdentifierError(String);

impl fmt::Display for IdentifierError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            formatter,
            "`{}` is not an id: use lower-case letters, digits and hyphens, and begin with a letter or digit",
            self.0
        )
    }
}

impl std::error::Error for IdentifierError {}

fn is_identifier(text: &str, extra: Option<char>) -> bool {
    let edge = |character: char| character.is_ascii_lowercase() || character.is_ascii_digit();
    text.starts_with(edge)
        && text.ends_with(edge)
        && !text.contains("--")
        && text.chars().all(|character| edge(character) || character == '-' || Some(character) == extra)
}

macro_rules! identifier {
    ($(#[$documentation:meta])* $name:ident, extra: $extra:expr) => {
        $(#[$documentation])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(try_from = "String", into = "String")]
        pub struct $name(String);

        impl $name {
            /// Parses an identifier.
            ///
            /// # Errors
            ///
            /// When the text breaks the grammar in the module's documentation.
            pub fn parse(text: &str) -> Result<Self, IdentifierError> {
                if is_identifier(text, $extra) {
                    Ok(Self(text.to_owned()))
                } else {
                    Err(IdentifierError(text.to_owned()))
                }
            }

            /// The identifier as it stands in an address.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str(&self.0)
            }
        }

        impl TryFrom<String> for $name {
            type Error = IdentifierError;

            fn try_from(text: String) -> Result<Self, IdentifierError> {
                Self::parse(&text)
            }
        }

        impl From<$name> for String {
            fn from(identifier: $name) -> String {
                identifier.0
            }
        }
    };
}

identifier!(
    /// Names an article: the last part of its address and its file's name.
    Slug,
    extra: None
);
identifier!(
    /// Names a section within its page: the fragment of a link to it.
    AnchorId,
    extra: None
);
identifier!(
    /// Names a step of "What to expect".
    StepId,
    extra: None
);
identifier!(
    /// Names a glossary term.
    TermId,
    extra: None
);
identifier!(
    /// Names a drawing: its file's name.
    FigureName,
    extra: None
);
identifier!(
    /// Names a source, as in `sources.json`.
    SourceId,
    extra: Some('_')
);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_that_would_need_escaping_somewhere_is_refused() {
        for text in ["", "-a", "a-", "a--b", "A", "a b", "a_b", "é", "a.b", "a/b", "a#b"] {
            assert!(AnchorId::parse(text).is_err(), "{text:?} was accepted");
        }
        for text in ["a", "first-24-hours", "2"] {
            assert!(AnchorId::parse(text).is_ok(), "{text:?} was refused");
        }
        assert!(SourceId::parse("spravato_pi").is_ok());
    }

    #[test]
    fn a_wrong_id_in_stored_data_does_not_become_a_value() {
        assert!(serde_json::from_str::<Slug>("\"Not A Slug\"").is_err());
    }
}
