//! Documents as they travel: all of their titles, then all of their texts. What is alike compresses best side by side.

use std::collections::BTreeMap;

use model::Address;
use serde::{Deserialize, Serialize};

use crate::document::{Document, Target};

/// Ends a value. The number of its bytes in front of each, as postcard writes texts, would weigh 1 kB more.
const END: char = '\0';

/// Of each document one value in each column, in one order.
#[derive(Serialize, Deserialize)]
pub(crate) struct Columns {
    targets: Vec<Target>,
    titles: String,
    /// Nothing where it follows: the title of a page is that of its document without a fragment.
    pages: String,
    above: String,
    keys: String,
    bodies: String,
}

impl Columns {
    /// The columns that hold these documents.
    pub(crate) fn new(documents: Vec<Document>) -> Self {
        let column = |value: &dyn Fn(&Document) -> String| -> String {
            documents.iter().flat_map(|document| [value(document).replace(END, " "), END.to_string()]).collect()
        };
        let page_titles = page_titles(documents.iter().map(|document| (&document.target, document.title.as_str())));
        let follows = |document: &Document| page_titles.get(&document.target.address()) == Some(&document.page);
        Self {
            titles: column(&|document| document.title.clone()),
            pages: column(&|document| if follows(document) { String::new() } else { document.page.clone() }),
            above: column(&|document| document.above.clone()),
            keys: column(&|document| document.key.clone()),
            bodies: column(&|document| document.body.clone()),
            targets: documents.into_iter().map(|document| document.target).collect(),
        }
    }

    /// The documents that the columns hold.
    pub(crate) fn documents(self) -> Vec<Document> {
        let page_titles = page_titles(self.targets.iter().zip(values(&self.titles)));
        let page = |target: &Target, page: &str| {
            let follows = page_titles.get(&target.address()).filter(|_| page.is_empty());
            follows.cloned().unwrap_or_else(|| page.to_owned())
        };
        let (mut titles, mut pages, mut above) = (values(&self.titles), values(&self.pages), values(&self.above));
        let (mut keys, mut bodies) = (values(&self.keys), values(&self.bodies));
        let mut documents = Vec::with_capacity(self.targets.len());
        for target in self.targets {
            documents.push(Document {
                title: next(&mut titles),
                page: page(&target, &next(&mut pages)),
                above: next(&mut above),
                key: next(&mut keys),
                body: next(&mut bodies),
                target,
            });
        }
        documents
    }
}

fn values(column: &str) -> impl Iterator<Item = &str> {
    column.split_terminator(END)
}

fn next<'column>(values: &mut impl Iterator<Item = &'column str>) -> String {
    values.next().unwrap_or_default().to_owned()
}

fn page_titles<'text>(all: impl Iterator<Item = (&'text Target, &'text str)>) -> BTreeMap<Address, String> {
    let pages = all.filter(|(target, _)| target.fragment().is_none());
    // One by one: to make a map at once, `collect` sorts, which weighs 4 kB in the program.
    let mut titles = BTreeMap::new();
    titles.extend(pages.map(|(target, title)| (target.address(), title.to_owned())));
    titles
}

#[cfg(test)]
mod tests {
    use super::*;
    use model::AnchorId;

    #[test]
    fn documents_are_the_same_behind_their_columns() {
        let document = |section: Option<&str>, title: &str, page: &str, body: &str| Document {
            target: Target::Section {
                page: Address::Help,
                section: section.map(|id| AnchorId::parse(id).expect("an id")),
            },
            title: title.to_owned(),
            page: page.to_owned(),
            above: String::new(),
            key: String::new(),
            body: body.to_owned(),
        };
        let documents = vec![
            document(None, "Help", "Help", ""),
            document(Some("canada"), "Canada", "Help", "A line.\nAnother."),
            document(Some("other"), "", "Of another page", ""),
        ];
        assert_eq!(Columns::new(documents.clone()).documents(), documents);
        let split = document(None, "One\0two", "Page\0title", "\0");
        assert_eq!(Columns::new(vec![split]).documents(), [document(None, "One two", "Page title", " ")]);
    }
}
