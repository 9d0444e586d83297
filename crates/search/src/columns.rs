//! Documents as they travel: all of their titles, then all of their texts. What is alike compresses best side by side. What
//! follows from the document before, or from the title, is left out.

use model::{Address, AnchorId, ItemId, SourceId, StepId, TermId};
use serde::{Deserialize, Serialize};

use crate::document::{Document, Target};

/// Ends a value. The number of its bytes in front of each, as postcard writes texts, would weigh 1 kB more.
const END: char = '\0';

/// Of each document one value in each column, in one order.
#[derive(Serialize, Deserialize)]
pub(crate) struct Columns {
    places: Vec<Place>,
    titles: String,
    /// Nothing where it follows: the documents of a page come behind that of the page itself, which has no fragment.
    pages: String,
    above: String,
    keys: String,
    bodies: String,
}

/// A target as it travels.
#[derive(Serialize, Deserialize)]
enum Place {
    /// The top of a page.
    Page(Address),
    /// A section of the page of the document before.
    Section(Id),
    /// A step as a whole.
    Step(StepId),
    /// A part of the step of the document before.
    Part(Id),
    /// A term.
    Term(Id),
    /// A question that the step of the document before suggests; its id where that is not made of the title.
    Question(Option<ItemId>),
    /// A source.
    Source(SourceId),
    /// What stands behind no document of its own page.
    Elsewhere(Target),
}

/// An id; nothing where it is made of the words of the title.
#[derive(Serialize, Deserialize)]
struct Id(Option<String>);

impl Id {
    fn of(id: &str, title: &str) -> Self {
        Self((id != from_title(title)).then(|| id.to_owned()))
    }

    fn read(self, title: &str) -> String {
        self.0.unwrap_or_else(|| from_title(title))
    }
}

/// The words of a title, with hyphens between them.
fn from_title(title: &str) -> String {
    let words = title.split(|sign: char| !sign.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join("-").to_ascii_lowercase()
}

impl Place {
    /// The place of a document behind one on the same page, or on another.
    fn of(document: &Document, before: Option<&Document>) -> Self {
        let is_behind = before.is_some_and(|before| before.target.address() == document.target.address());
        let id = |id: &str| Id::of(id, &document.title);
        match &document.target {
            Target::Section { page, section: None } => Self::Page(page.clone()),
            Target::Section { section: Some(section), .. } if is_behind => Self::Section(id(section.as_str())),
            Target::Step { step, part: None } => Self::Step(step.clone()),
            Target::Step { part: Some(part), .. } if is_behind => Self::Part(id(part.as_str())),
            Target::Term(term) => Self::Term(id(term.as_str())),
            Target::Question { item, .. } if is_behind => {
                Self::Question((*item != ItemId::of(&document.title)).then_some(*item))
            }
            Target::Source(source) => Self::Source(source.clone()),
            elsewhere => Self::Elsewhere(elsewhere.clone()),
        }
    }

    /// The target; nothing where what was written is none.
    fn read(self, title: &str, before: Option<&Document>) -> Option<Target> {
        let before = before.map(|before| before.target.address());
        let anchor = |id: Id| AnchorId::parse(&id.read(title)).ok();
        Some(match (self, before) {
            (Self::Page(page), _) => Target::Section { page, section: None },
            (Self::Section(id), Some(page)) => Target::Section { page, section: Some(anchor(id)?) },
            (Self::Step(step), _) => Target::Step { step, part: None },
            (Self::Part(id), Some(Address::Step(step))) => Target::Step { step, part: Some(anchor(id)?) },
            (Self::Term(id), _) => Target::Term(TermId::parse(&id.read(title)).ok()?),
            (Self::Question(item), Some(Address::Step(step))) => {
                Target::Question { step, item: item.unwrap_or_else(|| ItemId::of(title)) }
            }
            (Self::Source(source), _) => Target::Source(source),
            (Self::Elsewhere(target), _) => target,
            _ => return None,
        })
    }
}

impl Columns {
    /// The columns that hold these documents.
    pub(crate) fn new(documents: Vec<Document>) -> Self {
        let column = |value: &dyn Fn(&Document) -> String| -> String {
            documents.iter().flat_map(|document| [value(document).replace(END, " "), END.to_string()]).collect()
        };
        let before = std::iter::once(None).chain(documents.iter().map(Some));
        let places = documents.iter().zip(before).map(|(document, before)| Place::of(document, before)).collect();
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
            places,
        }
    }

    /// The documents that the columns hold; nothing where they hold what none can be.
    pub(crate) fn documents(self) -> Option<Vec<Document>> {
        let (mut titles, mut pages, mut above) = (values(&self.titles), values(&self.pages), values(&self.above));
        let (mut keys, mut bodies) = (values(&self.keys), values(&self.bodies));
        let mut documents: Vec<Document> = Vec::with_capacity(self.places.len());
        let mut last = String::new();
        for place in self.places {
            let (title, page) = (next(&mut titles), next(&mut pages));
            let target = place.read(&title, documents.last())?;
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
        Some(documents)
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
        let step = || StepId::parse("call").expect("an id");
        let of = |target: Target, title: &str| Document { target, ..document(None, title, title, "Words.") };
        let documents = vec![
            document(None, "Help", "Help", ""),
            document(Some("canada"), "Canada", "Help", "A line.\nAnother."),
            document(Some("other"), "", "Of another page", ""),
            of(Target::Step { step: step(), part: None }, "Call"),
            of(Target::Step { step: step(), part: AnchorId::parse("to-ask").ok() }, "To ask"),
            of(Target::Question { step: step(), item: ItemId::of("Who?") }, "Who?"),
            of(Target::Term(TermId::parse("k-hole").expect("an id")), "K-hole"),
            of(Target::Question { step: step(), item: ItemId::of("When?") }, "When?"),
            of(Target::Source(SourceId::parse("zanos2018").expect("an id")), "Zanos"),
        ];
        assert_eq!(Columns::new(documents.clone()).documents(), Some(documents));
        let split = document(None, "One\0two", "Page\0title", "\0");
        assert_eq!(Columns::new(vec![split]).documents(), Some(vec![document(None, "One two", "Page title", " ")]));
    }
}
