//! Articles as documents: one for each section.

use model::page::{ArticlePage, Header};
use model::{AnchorId, Piece, Prose};
use search::{Document, Target};

use crate::search_index::outlined::{self, Outlined};
use crate::search_index::top::top;

/// The page and its sections.
pub(super) fn article(page: &ArticlePage) -> Vec<Document> {
    outlined(&page.header, page.in_short.as_ref(), &page.body.iter().collect::<Vec<_>>())
}

/// A page that is written like an article, and its sections.
pub(super) fn outlined(header: &Header, in_short: Option<&Prose>, body: &[&Piece]) -> Vec<Document> {
    let html: String = body.iter().copied().map(html).collect();
    let mut sections = outlined::sections(&html).into_iter();
    let above = sections.next().unwrap_or_default();
    let key = in_short.map(|text| outlined::lines(text.as_str())).unwrap_or_default();
    let first = top(header, &key, &above.body);
    let section = |section: Outlined| {
        Some(Document {
            target: Target::Section { page: header.address.clone(), section: Some(AnchorId::parse(&section.id).ok()?) },
            title: section.title,
            page: header.title.clone(),
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
