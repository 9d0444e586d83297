//! Where on a page a reader arrives.

/// How the reader came to a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Arrival {
    /// By a link.
    Link,
    /// By Back or Forward.
    Traversal,
}

/// A place on a page.
#[derive(Clone, Debug, PartialEq)]
pub enum Place {
    /// Where the reader was before, in CSS pixels from the top.
    Kept(f64),
    /// The section with this id.
    Section(String),
    /// The top.
    Top,
}

impl Arrival {
    /// The place to show: after Back and Forward where the reader was, else the section that the address names.
    pub fn place(self, fragment: Option<String>, saved: Option<f64>) -> Place {
        match (self, saved, fragment) {
            (Self::Traversal, Some(position), _) => Place::Kept(position),
            (_, _, Some(fragment)) => Place::Section(fragment),
            (_, _, None) => Place::Top,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn back_returns_to_the_place_and_a_link_goes_to_its_section() {
        let fragment = Some("sources".to_owned());
        assert_eq!(Arrival::Traversal.place(fragment.clone(), Some(40.5)), Place::Kept(40.5));
        assert_eq!(Arrival::Traversal.place(fragment.clone(), None), Place::Section("sources".to_owned()));
        assert_eq!(Arrival::Link.place(fragment, Some(40.5)), Place::Section("sources".to_owned()));
        assert_eq!(Arrival::Link.place(None, Some(40.5)), Place::Top);
    }
}
