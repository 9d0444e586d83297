//! Documents as they travel: all of their titles, then all of their texts. What is alike compresses best side by side.

use serde::{Deserialize, Serialize};

use crate::document::{Document, Target};

/// Ends a value. The number of its bytes in front of each, as postcard writes texts, would weigh 1 kB more.
const END: char = '\0';

/// Of each document one value in each column, in one order.
#[derive(Serialize, Deserialize)]
pub(crate) struct Columns {
    targets: Vec<Target>,
    titles: String,
    /// Nothing where it follows: the documents of a page come behind that of the page itself, which has no fragment.
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
        let mut last = String::new();
        let mut pages = String::new();
        for document in &documents {
            if document.target.fragment().is_none() {
                last.clone_from(&document.title);
            }
            if document.page != last {
                pages.push_str(&document.page.replace(END, " "));
            }
            pages.push(END);
        }
        Self {
            titles: column(&|document| document.title.clone()),
            pages,
            above: column(&|document| document.above.clone()),
            keys: column(&|document| document.key.clone()),
            bodies: column(&|document| document.body.clone()),
            targets: documents.into_iter().map(|document| document.target).collect(),
        }
    }

    /// The documents that the columns hold.
    pub(crate) fn documents(self) -> Vec<Document> {
        let (mut titles, mut pages, mut above) = (values(&self.titles), values(&self.pages), values(&self.above));
        let (mut keys, mut bodies) = (values(&self.keys), values(&self.bodies));
        let mut documents = Vec::with_capacity(self.targets.len());
        let mut last = String::new();
        for target in self.targets {
            let (title, page) = (next(&mut titles), next(&mut pages));
            if target.fragment().is_none() {
                last.clone_from(&title);
            }
            documents.push(Document {
                title,
                page: if page.is_empty() { last.clone() } else { page },
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

#[cfg(test)]
mod tests {
    use model::{Address, AnchorId};

    use super::*;

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
