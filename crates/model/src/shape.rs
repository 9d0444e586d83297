//! The shape of a page in the document: which nodes hydration will walk, and in which order.
//!
//! The host states it beside the page. Before the program takes the page over, it looks whether the shape is still the
//! same: a translation, an extension or a host may have changed it, and hydration would not survive that.

use std::fmt;

/// The attribute of an element that holds a text of an author. What is in it is no part of the shape.
pub const TEXT: &str = "data-text";

/// A hash of the nodes so far: FNV-1a of Fowler, Noll and Vo with 32 bits. It finds accidents, not attacks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shape(u32);

impl Default for Shape {
    fn default() -> Self {
        Self(0x811c_9dc5)
    }
}

impl Shape {
    /// An element with this name begins.
    pub fn begin(&mut self, name: &str) {
        self.add("<");
        self.add(name);
    }

    /// The element that began last and has not ended ends.
    pub fn end(&mut self) {
        self.add(">");
    }

    /// An element with this name that holds a text of an author.
    pub fn text_of_author(&mut self, name: &str) {
        self.add("=");
        self.add(name);
    }

    /// A text node, whatever it says.
    pub fn words(&mut self) {
        self.add("w");
    }

    /// A comment.
    pub fn comment(&mut self) {
        self.add("!");
    }

    fn add(&mut self, text: &str) {
        self.0 = text.bytes().fold(self.0, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
    }
}

/// The hash as it stands in the page.
impl fmt::Display for Shape {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{:x}", self.0)
    }
}
