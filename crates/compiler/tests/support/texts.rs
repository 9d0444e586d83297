//! What of a page authors wrote: its texts, and the ids of its sections.

use std::mem::take;

use model::page::{SESSION_HOURS, SOURCES};
use model::step::StepPart;
use model::{Page, Prose, Section};
use serde_json::Value;

/// Every text of a page, wherever it stands in its data: first what is read from beginning to end, in its order.
pub(crate) fn texts(page: &Page) -> Vec<String> {
    let mut page = page.clone();
    let mut texts: Vec<String> = page.texts_mut().into_iter().map(|text| take(text).as_str().to_owned()).collect();
    collect(&serde_json::to_value(&page).expect("a page is texts, numbers and lists"), &mut texts);
    texts
}

/// The texts below a value. No field of the model but the one of [`Prose`] has its name.
fn collect(value: &Value, texts: &mut Vec<String>) {
    match value {
        Value::Object(members) => match members.get(Prose::MEMBER) {
            // Those that were taken are absent.
            Some(text) => texts.extend(text.as_str().map(str::to_owned)),
            None => members.values().for_each(|member| collect(member, texts)),
        },
        Value::Array(entries) => entries.iter().for_each(|entry| collect(entry, texts)),
        _ => {}
    }
}

/// The same as one text.
pub(crate) fn html(page: &Page) -> String {
    texts(page).join("\n")
}

/// The ids of the page's table of contents, in their order.
pub(crate) fn contents(page: &Page) -> Vec<String> {
    fn add(sections: &[Section], ids: &mut Vec<String>) {
        for section in sections {
            ids.push(section.id.to_string());
            add(&section.sections, ids);
        }
    }
    let mut ids = Vec::new();
    add(&page.contents(), &mut ids);
    ids
}

/// The ids that the app gives to what it draws of a page's data. Those of headings in a text stand in the text.
pub(crate) fn ids_of_data(page: &Page) -> Vec<String> {
    let mut ids: Vec<String> = match page {
        Page::Article(page) => page.references.iter().map(|_| SOURCES.0.to_owned()).collect(),
        Page::Options(page) => {
            let choices = page.choices.iter().map(|choice| choice.id.to_string());
            choices.chain([SOURCES.0.to_owned()]).collect()
        }
        Page::Step(page) => {
            let parts = StepPart::ALL.into_iter().map(|part| part.anchor().to_string());
            let more = page.more.iter().map(|more| more.heading.id.to_string());
            let hours = page.hours.iter().map(|_| SESSION_HOURS.0.to_owned());
            let sources = page.references.iter().map(|_| SOURCES.0.to_owned());
            parts.chain(more).chain(hours).chain(sources).collect()
        }
        page => contents(page),
    };
    match page {
        Page::Overview(page) => {
            for step in page.phases.iter().flat_map(|phase| &phase.steps) {
                ids.extend([step.id.to_string(), format!("{}_{}", step.id, StepPart::CallForHelp.anchor())]);
            }
        }
        Page::Sources(page) => ids.extend(page.sources.iter().map(|source| source.id.to_string())),
        _ => {}
    }
    ids.extend(page.header().moved.iter().map(|section| section.id.clone()));
    ids
}
