//! What is said of what is carried, by the page that has it.

/// What is said of it. All of it is one thing to the reader: a plan, their answers.
pub(crate) struct Words {
    /// What came with a link.
    pub(crate) came: &'static str,
    /// The button that adds it to what is here.
    pub(crate) add: &'static str,
    /// Nothing is kept, so what now?
    pub(crate) not_stored: &'static str,
    /// It was taken off the device.
    pub(crate) removed: &'static str,
    /// The button that brings it back.
    pub(crate) bring_back: &'static str,
    /// A link that is not whole.
    pub(crate) cut: &'static str,
    /// A link that carries something else.
    pub(crate) invalid: &'static str,
    /// What came has no room.
    pub(crate) too_long: &'static str,
    /// A link of a newer version.
    pub(crate) newer: &'static str,
    /// What a link does, and what it does not.
    pub(crate) carried: &'static str,
    /// The button that takes it off the device.
    pub(crate) forget: &'static str,
    /// What the link carries.
    pub(crate) what: &'static str,
    /// No link is as long.
    pub(crate) no_link: &'static str,
}
