//! A drawing that the texts show: a file of its own, so that a page that shows it stays light.

use std::num::NonZeroU32;

use serde::{Deserialize, Serialize};

use crate::FigureName;

/// One drawing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Figure {
    /// Its name, from which its file's address follows.
    pub name: FigureName,
    /// What it shows, in a few words.
    pub title: String,
    /// Its width, in the unit in which it is drawn.
    pub width: NonZeroU32,
    /// Its height, in the same unit.
    pub height: NonZeroU32,
    /// The file as it is published: what was checked, written anew. All that is drawn stands in one group with the id
    /// that [`Base::link_to_figure`](crate::Base::link_to_figure) names.
    pub svg: String,
}
