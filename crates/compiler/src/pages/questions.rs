//! "Questions for my visit": what the reader wants to ask, and what the steps suggest to ask.
//!
//! The reader's own list is written by the program; what the steps suggest stands in the page.

use model::page::{Kind, Neighbour, Neighbours};
use model::step::StepPart;
use model::{Address, Base, Html, Page, Series, Shell};

use crate::draft::heading;
use crate::html::escape;
use crate::pages::{ask, section, steps};

/// The title of the page.
pub(super) const TITLE: &str = "Questions for my visit";

/// The parts of the page: their ids and titles.
const LIST: (&str, &str) = ("my-list", "My list");
const SUGGESTED: (&str, &str) = ("from-the-steps", "What the steps suggest to ask");

/// The page.
pub(super) fn page(series: &Series, base: &Base) -> Page {
    let mut body = format!(
        "<section class=\"questions-own\">{}{MY_LIST}</section>\n<section class=\"questions-suggested\">{}{BEFORE_STEPS}",
        heading(2, LIST.0, LIST.1),
        heading(2, SUGGESTED.0, SUGGESTED.1)
    );
    for step in &series.steps {
        let items = ask::list(step);
        if !items.is_empty() {
            let link = base.link_to(&Address::Step(step.id.clone()), StepPart::ToAsk.anchor().as_str());
            let title = escape(&step.title);
            body.push_str(&format!("<h3><a href=\"{}\">{title}</a></h3>\n<ul>\n{items}</ul>\n", escape(&link)));
        }
    }
    body.push_str("</section>\n");
    let plan = Neighbour { address: Address::Plan, title: "My plan".to_owned() };
    Page {
        address: Address::Questions,
        shell: Shell {
            title: TITLE.to_owned(),
            summary:
                "Collect what you want to ask, in your own words, and take it with you. All of it stays on this device."
                    .to_owned(),
            kind: Kind::Plain,
            review: None,
            contents: [LIST, SUGGESTED].map(|(id, title)| section(id, title)).to_vec(),
            neighbours: Neighbours { previous: Some(steps::overview_link()), next: Some(plan) },
        },
        body: Html::from_compiler(body),
    }
}

const MY_LIST: &str = "<div class=\"questions-notice\" id=\"questions_notice\" role=\"status\"></div>\n\
    <p>A visit is short, and much is on your mind. Write down what you want to ask. Put first what matters most. Tick a \
    question when it was asked.</p>\n\
    <form method=\"dialog\" class=\"questions-new needs-program\"><label for=\"questions_new\">Write a question</label>\
    <input id=\"questions_new\" maxlength=\"250\" autocomplete=\"off\" enterkeyhint=\"done\"> \
    <button class=\"button button-quiet\" id=\"questions_add\">Add to my list</button></form>\n\
    <ol class=\"questions-list\" id=\"questions_list\"></ol>\n<div class=\"questions-tools\" \
    id=\"questions_tools\"></div>\n<div class=\"questions-sheet\" id=\"questions_sheet\"></div>\n";

const BEFORE_STEPS: &str = "<p>Each step of the treatment brings questions of its own. Take those that fit you.</p>\n";
