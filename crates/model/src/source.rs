//! A source, as in CSL-JSON, and how it is named in a text.
//!
//! The fields and their names follow the Citation Style Language's JSON schema, version 1.0.2
//! (<https://github.com/citation-style-language/schema>); fields that nothing here reads are left out.

use serde::{Deserialize, Serialize};

use crate::SourceId;

/// One published source.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Source {
    /// Its id, by which authors cite it.
    pub id: SourceId,
    /// Its title.
    pub title: String,
    /// Who wrote it.
    #[serde(default)]
    pub author: Vec<Name>,
    /// Whether the list of authors ends before the last one.
    #[serde(default)]
    pub author_truncated: bool,
    /// The journal, or the site that carries it.
    #[serde(default, rename = "container-title")]
    pub container: Option<String>,
    /// Who published it, where there is no journal.
    #[serde(default)]
    pub publisher: Option<String>,
    /// When it appeared.
    #[serde(default)]
    pub issued: Option<Issued>,
    /// The volume of the journal.
    #[serde(default)]
    pub volume: Option<String>,
    /// The issue within the volume.
    #[serde(default)]
    pub issue: Option<String>,
    /// The pages, or the article's number.
    #[serde(default)]
    pub page: Option<String>,
    /// Where it can be read.
    #[serde(rename = "URL")]
    pub url: String,
}

/// A person or a body that wrote a source.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Name {
    /// A person.
    Person {
        /// The family name.
        family: String,
        /// The given names.
        #[serde(default)]
        given: Option<String>,
    },
    /// A body, such as an agency.
    Body {
        /// Its name as it is written.
        literal: String,
    },
}

/// When a source appeared: year, then month, then day, as far as they are known.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Issued {
    /// The first entry is the date; CSL-JSON allows a second one for a range.
    #[serde(rename = "date-parts")]
    pub date_parts: Vec<Vec<u16>>,
}

impl Name {
    /// The name under which a reader would look for it.
    pub fn family(&self) -> &str {
        match self {
            Self::Person { family, .. } => family,
            Self::Body { literal } => literal,
        }
    }
}

impl Source {
    /// The year of publication.
    pub fn year(&self) -> Option<u16> {
        self.issued.as_ref()?.date_parts.first()?.first().copied()
    }

    /// The short name used in the text: "Zarate and others, 2006".
    pub fn short_name(&self) -> String {
        let who = match self.author.as_slice() {
            [] => self.container.as_ref().or(self.publisher.as_ref()).unwrap_or(&self.title).clone(),
            [only] if self.author_truncated => format!("{} and others", only.family()),
            [only] => only.family().to_owned(),
            [first, second] if !self.author_truncated => format!("{} and {}", first.family(), second.family()),
            [first, ..] => format!("{} and others", first.family()),
        };
        match self.year() {
            Some(year) => format!("{who}, {year}"),
            None => who,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn source(json: &str) -> Source {
        serde_json::from_str(json).unwrap()
    }

    #[test]
    fn a_source_is_named_by_its_authors_and_year() {
        let many = source(
            r#"{"id":"a","title":"T","URL":"u","issued":{"date-parts":[[2006,8]]},
                "author":[{"family":"Zarate","given":"C"},{"family":"Singh"},{"family":"Carlson"}]}"#,
        );
        assert_eq!(many.short_name(), "Zarate and others, 2006");
        let body = source(r#"{"id":"b","title":"T","URL":"u","author":[{"literal":"NICE"}]}"#);
        assert_eq!(body.short_name(), "NICE");
        let two = source(r#"{"id":"c","title":"T","URL":"u","author":[{"family":"A"},{"family":"B"}]}"#);
        assert_eq!(two.short_name(), "A and B");
        let cut = source(
            r#"{"id":"d","title":"T","URL":"u","author":[{"family":"A"},{"family":"B"}],"author_truncated":true}"#,
        );
        assert_eq!(cut.short_name(), "A and others");
        let nobody = source(r#"{"id":"e","title":"T","URL":"u","publisher":"Agency"}"#);
        assert_eq!(nobody.short_name(), "Agency");
    }
}
