//! The pages of the options, and of what matters to a reader who chooses among them.

use model::page::{Header, Neighbour, Neighbours, OptionsPage, ValuesPage};
use model::{Address, Options, Page, Values};

use crate::pages::own;
use crate::pages::parts::{header, overview_link};

/// The options, side by side.
pub(super) fn options(options: &Options) -> Page {
    let text = &options.page;
    let next = options.values.as_ref().map_or_else(questions_link, values_link);
    let neighbours = Neighbours { previous: Some(overview_link()), next: Some(next) };
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

/// What matters to the reader when they choose.
pub(super) fn values(options: &Options, values: &Values) -> Page {
    let header = header(Address::Values, &values.title, &values.summary);
    let neighbours = Neighbours { previous: Some(options_link(options)), next: Some(questions_link()) };
    Page::Values(ValuesPage {
        header: Header { review: Some(values.review.clone()), neighbours, ..header },
        opening: values.opening.clone(),
        statements: values.statements.clone(),
        about: values.about.clone(),
    })
}

/// The link to the page on which the reader weighs what matters.
pub(super) fn values_link(values: &Values) -> Neighbour {
    Neighbour { address: Address::Values, title: values.title.clone() }
}

fn questions_link() -> Neighbour {
    Neighbour { address: Address::Questions, title: own::QUESTIONS.to_owned() }
}

/// The link to the page of the options.
pub(super) fn options_link(options: &Options) -> Neighbour {
    Neighbour { address: Address::Options, title: options.page.meta.title.clone() }
}
