//! The treatment and the session that a reader wants to see: words that are for others are left out of every page. They
//! choose in the page, a link can carry the choice, and the root element says it to the styles.

mod state;
mod view;

pub(crate) use state::TreatmentState;
pub(crate) use view::TreatmentChoice;
