//! Articles as documents: one for each section.

use model::page::ArticlePage;
use model::{AnchorId, Piece};
use search::{Document, Target};

use crate::search_index::outlined::{self, Outlined};
use crate::search_index::top::top;

/// The page and its sections.
pub(super) fn article(page: &ArticlePage) -> Vec<Document> {
    let html: String = page.body.iter().map(html).collect();
    let mut sections = outlined::sections(&html).into_iter();
    let above = sections.next().unwrap_or_default();
    let key = page.in_short.as_ref().map(|text| outlined::lines(text.as_str())).unwrap_or_default();
    let first = top(&page.header, &key, &above.body);
    let section = |section: Outlined| {
        Some(Document {
            target: Target::Section {
                page: page.header.address.clone(),
                section: Some(AnchorId::parse(&section.id).ok()?),
            },
            title: section.title,
            page: page.header.title.clone(),
            above: section.above,
            key: String::new(),
            body: section.body,
        })
    };
    [first].into_iter().chain(sections.filter_map(section)).collect()
}

/// The words of a piece, within tags that end a line.
fn html(piece: &Piece) -> String {
    match piece {
        Piece::Prose(text) => text.as_str().to_owned(),
        Piece::People(people) => {
            let group =
                |group: &model::people::Group| format!("<p>{} {}</p>", group.number.get(), group.words.as_str());
            let groups: String = people.groups.iter().map(group).collect();
            format!("{groups}<p>{}</p>", people.caption.as_str())
        }
    }
}
