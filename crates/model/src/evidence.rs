//! How sure we are of a claim: the eight grades, their names and what each means.

use serde::{Deserialize, Serialize};

/// The section of the page about the series that explains the grades; the compiler sees to it that it is there.
pub const GRADES_SECTION: &str = "how-sure-we-are";

/// The evidence that a claim is true in people.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Evidence {
    /// Several sound trials or a large coherent body agree.
    Strong,
    /// Good trials exist, with real limits.
    Moderate,
    /// Small, single, uncontrolled or indirect studies.
    Preliminary,
    /// Shown in animals or cells, not shown in people.
    AnimalOnly,
    /// Good evidence or experts disagree.
    Contested,
    /// Nobody has measured it, or no test so far could answer it.
    NotKnown,
    /// A practice standard, not a trial result.
    Consensus,
    /// Law, label, a guideline's own words, or definition.
    Fact,
}

impl Evidence {
    /// All grades, in the order in which the about page explains them.
    pub const ALL: [Self; 8] = [
        Self::Strong,
        Self::Moderate,
        Self::Preliminary,
        Self::AnimalOnly,
        Self::Contested,
        Self::NotKnown,
        Self::Consensus,
        Self::Fact,
    ];

    /// The name that authors write.
    pub fn id(self) -> &'static str {
        match self {
            Self::Strong => "strong",
            Self::Moderate => "moderate",
            Self::Preliminary => "preliminary",
            Self::AnimalOnly => "animal-only",
            Self::Contested => "contested",
            Self::NotKnown => "not-known",
            Self::Consensus => "consensus",
            Self::Fact => "fact",
        }
    }

    /// The grade with this name, if there is one.
    pub fn parse(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|grade| grade.id() == id)
    }

    /// The word or two that stand in the text.
    pub fn word(self) -> &'static str {
        match self {
            Self::Strong => "strong",
            Self::Moderate => "moderate",
            Self::Preliminary => "early",
            Self::AnimalOnly => "animals",
            Self::Contested => "disputed",
            Self::NotKnown => "not known",
            Self::Consensus => "practice",
            Self::Fact => "fact",
        }
    }

    /// The grade in words.
    pub fn title(self) -> &'static str {
        match self {
            Self::Strong => "Strong evidence",
            Self::Moderate => "Moderate evidence",
            Self::Preliminary => "Early evidence",
            Self::AnimalOnly => "Seen in animals only",
            Self::Contested => "Disputed",
            Self::NotKnown => "Not known",
            Self::Consensus => "Agreed practice",
            Self::Fact => "A matter of fact",
        }
    }

    /// What the grade means, in one sentence.
    pub fn meaning(self) -> &'static str {
        match self {
            Self::Strong => "Several sound trials, or many studies together, agree.",
            Self::Moderate => "Good trials exist, with real limits.",
            Self::Preliminary => "Small, single or indirect studies. Later ones may change it.",
            Self::AnimalOnly => "Shown in animals or cells, not shown in people.",
            Self::Contested => "Good studies or experts disagree.",
            Self::NotKnown => "Nobody has measured it, or no test so far could answer it.",
            Self::Consensus => "What experts recommend; not the result of a trial.",
            Self::Fact => "A law, a medicine's label, a guideline's own words or a definition.",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_grade_is_read_by_the_name_it_is_written_with() {
        for grade in Evidence::ALL {
            assert_eq!(Evidence::parse(grade.id()), Some(grade));
            assert_eq!(serde_json::to_string(&grade).unwrap(), format!("\"{}\"", grade.id()));
        }
    }
}
