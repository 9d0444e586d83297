//! The treatment, as far as the plan needs it. It is chosen and stored by another part of the program.

use reader::variant::Variant;

use crate::variant;

/// What the reader chose. A plan that is carried elsewhere takes it along.
pub(super) fn chosen() -> Variant {
    variant::kept()
}

/// What the pages show: what the reader chose, or what the link asked for that they opened.
pub(super) fn shown() -> Variant {
    variant::shown()
}

/// Chooses another treatment, which came with a plan.
pub(super) fn replace(treatment: Variant) {
    variant::keep(treatment);
}
