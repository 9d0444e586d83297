//! The page of the options.

use model::page::{Header, Neighbour, Neighbours, OptionsPage};
use model::{Address, Options, Page};

use crate::pages::own;
use crate::pages::parts::{header, overview_link};

/// The options, side by side.
pub(super) fn options(options: &Options) -> Page {
    let text = &options.page;
    let questions = Neighbour { address: Address::Questions, title: own::QUESTIONS.to_owned() };
    let neighbours = Neighbours { previous: Some(overview_link()), next: Some(questions) };
    let header = header(Address::Options, &text.meta.title, &text.meta.summary);
    Page::Options(OptionsPage {
        in_short: text.in_short.clone(),
        before: text.body.clone(),
        choices: options.choices.clone(),
        after: options.after.clone(),
        sections: text.sections.clone(),
        header: Header { review: Some(text.meta.review.clone()), neighbours, ..header },
    })
}

/// The link to the page.
pub(super) fn options_link(options: &Options) -> Neighbour {
    Neighbour { address: Address::Options, title: options.page.meta.title.clone() }
}
