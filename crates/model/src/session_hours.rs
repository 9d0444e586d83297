//! The hours of a session: when it starts to work, when it is strongest, when it fades and when people leave, by route.

use serde::{Deserialize, Serialize};

use crate::{Evidence, Prose, SourceId, StepId};

mod route_hours;

pub use route_hours::{Band, Leave, MinuteRange, RouteHours};

/// The hours as they are published.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SessionHours {
    /// The step that shows them.
    pub step: StepId,
    /// What is shown and how sure it is, with its citations.
    pub caption: Prose,
    /// The routes, in the order of [`Route::ALL`](crate::Route::ALL).
    pub routes: [SourcedRoute; 4],
    /// What is to be said of each stage, in the order of [`Stage::ALL`].
    pub stages: [SourcedStage; 5],
}

/// The hours of a route, and where they were read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SourcedRoute {
    /// The hours.
    pub hours: RouteHours,
    /// Where they were read.
    pub sources: Vec<SourceId>,
}

/// The words of a stage, how sure they are, and where they were read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SourcedStage {
    /// The words.
    pub words: StageWords,
    /// How sure they are.
    pub evidence: Evidence,
    /// Where they were read.
    pub sources: Vec<SourceId>,
}

/// What is to be said of a stage.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StageWords {
    /// Its name.
    pub title: String,
    /// What is typical then.
    pub typical: String,
    /// What staff check.
    pub staff: String,
    /// What a person may feel.
    pub feel: String,
}

/// What is typical at a minute.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Nothing is felt yet.
    Before,
    /// It begins, and grows.
    Rising,
    /// It is strongest.
    Strongest,
    /// It fades.
    Fading,
    /// It is over, or nearly, and the person rests until they are ready to leave.
    Resting,
}

impl Stage {
    /// All stages, in order.
    pub const ALL: [Self; 5] = [Self::Before, Self::Rising, Self::Strongest, Self::Fading, Self::Resting];

    /// The name that authors write.
    pub fn id(self) -> &'static str {
        match self {
            Self::Before => "before",
            Self::Rising => "rising",
            Self::Strongest => "strongest",
            Self::Fading => "fading",
            Self::Resting => "resting",
        }
    }
}
