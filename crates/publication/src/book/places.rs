//! Where a link of the site leads from within the book.

use std::collections::{BTreeMap, BTreeSet};

use model::{Address, Base};

use crate::origin::Origin;

/// The page that a book opens with. It stands for the home page.
pub(super) const TITLE_PAGE: &str = "title.xhtml";

/// The pages of the site that the book holds, and the places in them.
pub(super) struct Places<'site> {
    base: &'site Base,
    origin: Option<&'site Origin>,
    ids: BTreeMap<Address, BTreeSet<String>>,
}

impl<'site> Places<'site> {
    /// Nothing but the title page.
    pub(super) fn new(base: &'site Base, origin: Option<&'site Origin>) -> Self {
        Self { base, origin, ids: BTreeMap::from([(Address::Home, BTreeSet::new())]) }
    }

    /// Adds a page and the ids in it.
    pub(super) fn add<'id>(&mut self, address: &Address, ids: impl Iterator<Item = &'id str>) {
        self.ids.insert(address.clone(), ids.map(str::to_owned).collect());
    }

    /// Where the site is published.
    pub(super) fn base(&self) -> &'site Base {
        self.base
    }

    /// The link that says in the book what `link` says on the site; `None` when it cannot lead anywhere from there.
    ///
    /// A place that a page does not have in the book becomes the page. A page that is not in the book is linked to where
    /// it is published, if that is known.
    pub(super) fn link(&self, link: &str) -> Option<String> {
        // Devices for books send no text messages, and EPUBCheck warns of the scheme. The words name the number.
        if link.starts_with("sms:") {
            return None;
        }
        if !link.starts_with('/') {
            return Some(link.to_owned());
        }
        let (path, fragment) = link.split_once('#').unwrap_or((link, ""));
        let address = self.base.strip(path).and_then(Address::parse);
        match address.and_then(|address| Some((file(&address), self.ids.get(&address)?))) {
            Some((file, ids)) if ids.contains(fragment) => Some(format!("{file}#{fragment}")),
            Some((file, _)) => Some(file),
            None => self.origin.map(|origin| format!("{}{link}", origin.as_str())),
        }
    }
}

/// The file within the book that holds a page. Identifiers need no escaping in it.
pub(super) fn file(address: &Address) -> String {
    match address {
        Address::Home => TITLE_PAGE.to_owned(),
        _ => format!("{}.xhtml", address.path().trim_end_matches('/').replace('/', "-")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_leads_into_the_book_or_to_the_published_page_or_nowhere() {
        let base = Base::parse("/some/path/").unwrap();
        let origin = Origin::parse("https://kap.example").unwrap();
        let mut places = Places::new(&base, None);
        places.add(&Address::Glossary, ["synapse"].into_iter());
        let step = Address::parse("what-to-expect/dosing-session/").unwrap();
        places.add(&step, [].into_iter());
        for (link, led) in [
            ("/some/path/glossary/#synapse", Some("glossary.xhtml#synapse")),
            ("/some/path/glossary/#nothing", Some("glossary.xhtml")),
            ("/some/path/what-to-expect/dosing-session/", Some("what-to-expect-dosing-session.xhtml")),
            ("/some/path/", Some("title.xhtml")),
            ("/some/path/about/", None),
            ("/some/path/exploring-kap.epub", None),
            ("/glossary/", None),
            ("#sources", Some("#sources")),
            ("tel:988", Some("tel:988")),
            ("sms:988", None),
            ("https://example.org/", Some("https://example.org/")),
        ] {
            assert_eq!(places.link(link).as_deref(), led, "{link}");
        }
        places.origin = Some(&origin);
        assert_eq!(places.link("/some/path/about/#money").unwrap(), "https://kap.example/some/path/about/#money");
    }
}
