//! Where the search is shown, and the ids of its parts there.

/// Where the search is shown. The document can hold both, while the panel is closed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Place {
    /// On its page.
    Page,
    /// In the panel over another page.
    Panel,
}

impl Place {
    /// The id of the field.
    pub(crate) fn field(self) -> &'static str {
        match self {
            Self::Page => "search_field",
            Self::Panel => "panel_search_field",
        }
    }

    /// The id of what was found.
    pub(super) fn results(self) -> &'static str {
        match self {
            Self::Page => "search_results",
            Self::Panel => "panel_search_results",
        }
    }
}
