//! What differs from one reader's treatment to another's: how the medicine is given, and whether it is the first time.

use serde::{Deserialize, Serialize};

/// How the medicine is given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Route {
    /// Ketamine through a thin tube into a vein.
    Drip,
    /// Ketamine into a muscle.
    Shot,
    /// Ketamine that melts in the mouth, in the clinic.
    Lozenge,
    /// Esketamine into the nose.
    Spray,
}

impl Route {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::Drip, Self::Shot, Self::Lozenge, Self::Spray];

    /// The name in files, links and attributes.
    pub fn id(self) -> &'static str {
        match self {
            Self::Drip => "drip",
            Self::Shot => "shot",
            Self::Lozenge => "lozenge",
            Self::Spray => "spray",
        }
    }

    /// The name for readers.
    pub fn title(self) -> &'static str {
        match self {
            Self::Drip => "Drip",
            Self::Shot => "Shot",
            Self::Lozenge => "Lozenge in the clinic",
            Self::Spray => "Esketamine spray",
        }
    }

    /// The route of this name.
    pub fn parse(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|route| route.id() == id)
    }
}

/// Which session it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Visit {
    /// The first one.
    First,
    /// One after it.
    Later,
}

impl Visit {
    /// Both, in order.
    pub const ALL: [Self; 2] = [Self::First, Self::Later];

    /// The name in files, links and attributes.
    pub fn id(self) -> &'static str {
        match self {
            Self::First => "first",
            Self::Later => "later",
        }
    }

    /// The name for readers.
    pub fn title(self) -> &'static str {
        match self {
            Self::First => "First session",
            Self::Later => "Later session",
        }
    }

    /// The visit of this name.
    pub fn parse(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|visit| visit.id() == id)
    }
}
