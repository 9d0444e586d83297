//! The texts of a page that authors wrote in Markdown.

use model::step::{Checklist, StepParts};
use model::{Html, Page};

/// The texts of a page that are read from beginning to end, in their order.
pub(crate) fn texts(page: &Page) -> Vec<Html> {
    texts_mut(&mut page.clone()).into_iter().map(|text| text.clone()).collect()
}

/// The same, to be changed.
pub(crate) fn texts_mut(page: &mut Page) -> Vec<&mut Html> {
    match page {
        Page::Article(page) => page.in_short.iter_mut().chain([&mut page.body]).collect(),
        Page::Overview(page) => {
            let steps = page.phases.iter_mut().flat_map(|phase| &mut phase.steps);
            steps.flat_map(|step| parts(&mut step.parts)).collect()
        }
        Page::Step(page) => {
            let more = page.more.iter_mut().map(|more| &mut more.text);
            parts(&mut page.parts).into_iter().chain(more).collect()
        }
        Page::Glossary(page) => page.terms.iter_mut().map(|term| &mut term.definition).collect(),
        Page::Help(page) => page.topics.iter_mut().map(|topic| &mut topic.text).collect(),
        _ => Vec::new(),
    }
}

fn parts(parts: &mut StepParts) -> Vec<&mut Html> {
    let mut texts = vec![&mut parts.what_happens, &mut parts.who_is_there, &mut parts.how_long, &mut parts.may_feel];
    texts.extend(checklist(&mut parts.to_ask));
    texts.extend(checklist(&mut parts.to_bring_or_do));
    texts.push(&mut parts.call_for_help);
    texts
}

fn checklist(list: &mut Checklist) -> impl Iterator<Item = &mut Html> {
    list.items.iter_mut().map(|item| &mut item.text).chain(&mut list.more)
}
