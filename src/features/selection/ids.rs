//! The ids of the panel and of its controls.

/// The panel's id, and those of the controls to which the program moves the focus.
pub(super) const PANEL: &str = "panel_selection";
pub(super) const NEXT_SENTENCE: &str = "selection_after";
pub(super) const NOTE_FIELD: &str = "selection_note_field";

/// The beginning of the ids of all controls of the panel.
pub(super) const CONTROLS: &str = "selection_";
