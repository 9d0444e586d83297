//! The options as documents: one for each of them, and one for each section around them.

use model::choice::{ChoiceRow, Count, Row};
use model::page::OptionsPage;
use model::{Choice, Piece};
use search::{Document, Target};

use crate::search_index::articles;
use crate::search_index::outlined;

/// The page, its sections and the options.
pub(super) fn options(page: &OptionsPage) -> Vec<Document> {
    let pieces: Vec<&Piece> = page.before.iter().chain(&page.after).collect();
    let around = articles::outlined(&page.header, page.in_short.as_ref(), &pieces);
    let choice = |choice: &Choice| Document {
        target: Target::Section { page: page.header.address.clone(), section: Some(choice.id.clone()) },
        title: choice.title.clone(),
        page: page.header.title.clone(),
        above: String::new(),
        key: choice.in_short.clone(),
        body: body(choice),
    };
    around.into_iter().chain(page.choices.iter().map(choice)).collect()
}

/// A line for each row. Of what was counted in it, who had what is told: nobody looks for a number, and all of it would make
/// the index a tenth larger.
fn body(choice: &Choice) -> String {
    let counted = |count: &Count| {
        let groups = count.groups.iter().chain(&count.against);
        groups.map(|group| format!(" {}", outlined::lines(group.words.as_str()))).collect::<String>()
    };
    let row = |(row, told): (Row, &ChoiceRow)| {
        let counted: String = told.counts.iter().map(counted).collect();
        format!("{}: {}{counted}", row.title(), outlined::lines(told.text.as_str()))
    };
    Row::ALL.into_iter().zip(&choice.rows).map(row).collect::<Vec<_>>().join("\n")
}
