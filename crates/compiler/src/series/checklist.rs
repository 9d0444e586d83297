//! The lists of a step, item by item: each thing to ask, bring or do gets a name of its own.

use std::collections::BTreeMap;

use model::step::{Checklist, StepPart, StepParts};
use model::{Item, ItemId, Prose, Readers, Route, Series, StepId, Visit};

use crate::html::words_in;
use crate::syntax::diagnostic::{Diagnostic, Report};

const LIST: (&str, &str) = ("<ul>", "</ul>");

/// The list that a rendered part begins with, and what stands below it; `None` where it begins with none.
pub(super) fn read(html: &str) -> Option<Checklist> {
    let (list, more) = html.trim_start().strip_prefix(LIST.0)?.split_once(LIST.1)?;
    let items = list.split("<li").skip(1).filter_map(|rest| item(rest.split_once("</li>")?.0)).collect();
    let more = Some(more.trim()).filter(|more| !more.is_empty());
    Some(Checklist { items, more: more.map(|more| Prose::from_compiler(more.to_owned())) })
}

/// An item from what stands between its `<li` and its `</li>`.
fn item(html: &str) -> Option<Item> {
    let (attributes, text) = html.split_once('>')?;
    let text = text.trim();
    let ids = |name: &str| {
        let value = attributes.split_once(&format!("{name}=\"")).and_then(|(_, rest)| rest.split('"').next());
        value.unwrap_or_default().split(' ').map(str::to_owned).collect::<Vec<_>>()
    };
    let readers = Readers {
        routes: ids("data-routes").iter().filter_map(|id| Route::parse(id)).collect(),
        visits: ids("data-visits").iter().filter_map(|id| Visit::parse(id)).collect(),
    };
    let words = unescaped(&words_in(text));
    Some(Item { id: ItemId::of(&words), text: Prose::from_compiler(text.to_owned()), words, readers })
}

/// The characters that HTML spells, as they are.
fn unescaped(words: &str) -> String {
    words.trim().replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&")
}

/// Names the items of a step by their words and by where they stand. The words are those without citations, which the
/// same items have on pages of many steps.
pub(super) fn name(step: &StepId, parts: &mut StepParts, plain_parts: &mut StepParts) {
    for part in [StepPart::ToAsk, StepPart::ToBringOrDo] {
        let plain = &mut list(plain_parts, part).items;
        for item in plain.iter_mut() {
            // As the names were made when they were published: of the words as HTML spells them.
            let words = words_in(item.text.as_str());
            item.id = ItemId::of(&format!("{step} {} {words}", part.anchor()));
        }
        for (item, plain) in list(parts, part).items.iter_mut().zip(plain) {
            (item.id, item.words) = (plain.id, plain.words.clone());
        }
    }
}

fn list(parts: &mut StepParts, part: StepPart) -> &mut Checklist {
    if part == StepPart::ToAsk { &mut parts.to_ask } else { &mut parts.to_bring_or_do }
}

/// Reports things to ask, bring or do that a plan could not tell apart: a tick at one would be a tick at the other.
pub(crate) fn check_items(series: &Series, report: &mut Report) {
    let mut known: BTreeMap<ItemId, String> = BTreeMap::new();
    for step in &series.steps {
        for item in
            [&step.plain_parts.to_ask, &step.plain_parts.to_bring_or_do].into_iter().flat_map(|list| &list.items)
        {
            let words = &item.words;
            if let Some(other) = known.insert(item.id, format!("`{words}` of the step `{}`", step.id)) {
                let title = format!("a reader's plan cannot tell `{words}` of the step `{}` from {other}", step.id);
                report.add(Diagnostic::without_place(title, "write one of the two in other words"));
            }
        }
    }
}
