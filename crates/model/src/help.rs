//! Crisis and urgent help.

use serde::{Deserialize, Serialize};

use crate::{AnchorId, Prose, Review};

/// Crisis and urgent help, and more than that.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Help {
    /// When the lines were last checked.
    pub review: Review,
    /// Help by part of the world.
    pub regions: Vec<HelpRegion>,
    /// What helps with one need wherever the reader is.
    pub topics: Vec<HelpTopic>,
}

/// The lines of one part of the world.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HelpRegion {
    /// The fragment of a link to this region.
    pub id: AnchorId,
    /// Its name.
    pub name: String,
    /// Its lines, the most urgent first.
    pub lines: Vec<HelpLine>,
    /// Organisations that inform and support patients and carers.
    pub organisations: Vec<Organisation>,
}

/// One number, text line or site to turn to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HelpLine {
    /// What it is for.
    pub need: String,
    /// How to reach it, with links that call or text.
    pub contact: Prose,
    /// When somebody answers.
    pub hours: String,
    /// What a call costs, where that is known.
    pub cost: Option<String>,
    /// Where the line is shown.
    pub place: HelpPlace,
    /// How the author made sure of it.
    pub checked: HelpCheck,
}

/// An organisation that informs or supports patients or carers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Organisation {
    /// Its name.
    pub name: String,
    /// What a reader may turn to it for.
    pub purpose: String,
    /// Its site, and a number where that is known.
    pub contact: Prose,
    /// How the author made sure of it.
    pub checked: HelpCheck,
}

/// What helps with one need wherever the reader is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HelpTopic {
    /// The fragment of a link to it.
    pub id: AnchorId,
    /// Its heading.
    pub title: String,
    /// Its text.
    pub text: Prose,
}

/// Where a help line is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum HelpPlace {
    /// At the foot of every page, and on the help page.
    EveryPage,
    /// On the help page.
    HelpPage,
}

/// How sure the author is of a help line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum HelpCheck {
    /// Read at the service's own site.
    Read,
    /// Known, and not read again.
    Recalled,
}
