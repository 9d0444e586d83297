//! `session-hours.toml`, where there is one: the hours of a session, to be shown as a picture by one step.

use model::Evidence;
use serde::Deserialize;
use toml::Spanned;

use crate::syntax::diagnostic::Report;
use crate::syntax::file::File;
use crate::syntax::files::Files;
use crate::syntax::front_matter;

/// What the file holds.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Hours {
    /// The step that shows the hours.
    pub(crate) step: Spanned<String>,
    /// What stands above the picture, with its citation.
    pub(crate) caption: Spanned<String>,
    /// The hours of each route.
    #[serde(default)]
    pub(crate) route: Vec<Route>,
    /// What is told of each stage.
    #[serde(default)]
    pub(crate) stage: Vec<Stage>,
}

/// The hours of a route. A band is its first and its last minute.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Route {
    /// Which route.
    pub(crate) route: Spanned<String>,
    /// When the effects start.
    pub(crate) starts: Spanned<Vec<u16>>,
    /// When they are strongest.
    pub(crate) strongest: Spanned<Vec<u16>>,
    /// When they fade.
    pub(crate) fading: Spanned<Vec<u16>>,
    /// When people leave; one minute alone says: not before.
    pub(crate) leave: Spanned<Vec<u16>>,
    /// What this rests on.
    pub(crate) sources: Spanned<Vec<Spanned<String>>>,
}

/// What is told of a stage.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Stage {
    /// Which stage.
    pub(crate) stage: Spanned<String>,
    /// Its title.
    pub(crate) title: Spanned<String>,
    /// What is typical.
    pub(crate) typical: Spanned<String>,
    /// What staff check.
    pub(crate) staff: Spanned<String>,
    /// What a patient may feel.
    pub(crate) feel: Spanned<String>,
    /// How sure we are of it.
    pub(crate) evidence: Evidence,
    /// What this rests on.
    pub(crate) sources: Spanned<Vec<Spanned<String>>>,
}

/// Reads the file and what it holds; reports what is wrong in it.
pub(crate) fn read(files: &Files, report: &mut Report) -> Option<(File, Hours)> {
    let file = files.optional_text("session-hours.toml", report)?;
    let hours = front_matter::read_toml(&file, report)?;
    Some((file, hours))
}
