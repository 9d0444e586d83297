//! What matters to the reader when they choose: how much each statement does, which options those touch that matter, and
//! what is still open, as questions for a visit.

mod said;
mod state;
mod tools;
mod weigh;

pub(crate) use said::{Said, WeighedBefore};
pub(crate) use state::ValuesState;
pub(crate) use tools::{CarryValues, Notice, PrintValues};
pub(crate) use weigh::Weigh;
