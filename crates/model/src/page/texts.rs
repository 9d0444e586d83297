//! The texts of a page that authors wrote in Markdown.

use super::Page;
use crate::step::{Checklist, StepParts};
use crate::{Choice, Piece, Prose};

impl Page {
    /// The texts that are read from beginning to end, in their order, to be changed.
    pub fn texts_mut(&mut self) -> Vec<&mut Prose> {
        match self {
            Self::Article(page) => {
                page.in_short.iter_mut().chain(page.body.iter_mut().flat_map(Piece::texts_mut)).collect()
            }
            Self::Overview(page) => {
                let steps = page.phases.iter_mut().flat_map(|phase| &mut phase.steps);
                steps.flat_map(|step| parts(&mut step.parts)).collect()
            }
            Self::Step(page) => {
                let more = page.more.iter_mut().map(|more| &mut more.text);
                parts(&mut page.parts).into_iter().chain(more).collect()
            }
            Self::Glossary(page) => page.terms.iter_mut().map(|term| &mut term.definition).collect(),
            Self::Options(page) => {
                let before = page.in_short.iter_mut().chain(page.before.iter_mut().flat_map(Piece::texts_mut));
                let choices = page.choices.iter_mut().flat_map(Choice::texts_mut);
                before.chain(choices).chain(page.after.iter_mut().flat_map(Piece::texts_mut)).collect()
            }
            Self::BadDays(page) => {
                let prompts = page.blanks.iter_mut().map(|blank| &mut blank.prompt);
                std::iter::once(&mut page.opening).chain(prompts).chain([&mut page.about]).collect()
            }
            Self::Values(page) => {
                let touches = page.statements.iter_mut().flat_map(|statement| &mut statement.touches);
                let touches = touches.map(|touch| &mut touch.text);
                std::iter::once(&mut page.opening).chain(touches).chain([&mut page.about]).collect()
            }
            Self::Help(page) => page.topics.iter_mut().map(|topic| &mut topic.text).collect(),
            _ => Vec::new(),
        }
    }
}

fn parts(parts: &mut StepParts) -> Vec<&mut Prose> {
    let mut texts = vec![&mut parts.what_happens, &mut parts.who_is_there, &mut parts.how_long, &mut parts.may_feel];
    texts.extend(checklist(&mut parts.to_ask));
    texts.extend(checklist(&mut parts.to_bring_or_do));
    texts.push(&mut parts.call_for_help);
    texts
}

fn checklist(list: &mut Checklist) -> impl Iterator<Item = &mut Prose> {
    list.items.iter_mut().map(|item| &mut item.text).chain(&mut list.more)
}
