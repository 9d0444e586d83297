//! Steps as documents: one for each part, and one for each question that a step suggests to ask.

use model::page::{QuestionsPage, SESSION_HOURS, StepPage, SuggestedQuestions};
use model::step::{PartText, StepPart};
use model::{AnchorId, Item};
use search::{Document, Target};

use crate::search_index::outlined::{self, Outlined};
use crate::search_index::top::top;

/// The page, its parts and its sections.
pub(super) fn step(page: &StepPage) -> Vec<Document> {
    let document = |part: Option<AnchorId>, title: &str, above: &str, key: &str, body: String| Document {
        target: Target::Step { step: page.step.clone(), part },
        title: title.to_owned(),
        page: page.header.title.clone(),
        above: above.to_owned(),
        key: key.to_owned(),
        body,
    };
    let title = &page.header.title;
    let mut documents = vec![document(None, title, "", &page.header.summary, page.evidence_note.clone())];
    for part in StepPart::ALL {
        let html = html(page.parts.get(part));
        documents.push(document(Some(part.anchor()), part.title(), "", "", outlined::lines(&html)));
    }
    if let Some(more) = &page.more {
        let mut sections = outlined::sections(more.text.as_str()).into_iter();
        let first = sections.next().unwrap_or_default();
        let heading = &more.heading;
        documents.push(document(Some(heading.id.clone()), &heading.title, "", "", first.body));
        let section = |Outlined { id, title, above, body }: Outlined| {
            let above = if above.is_empty() && more.heading.title != title { heading.title.clone() } else { above };
            Some(document(Some(AnchorId::parse(&id).ok()?), &title, &above, "", body))
        };
        documents.extend(sections.filter_map(section));
    }
    if let Some(hours) = &page.hours {
        let stages = hours.hours.stages.iter().map(|stage| &stage.words);
        let lines = stages.map(|words| format!("{}: {} {} {}", words.title, words.typical, words.staff, words.feel));
        let body = lines.collect::<Vec<_>>().join("\n");
        documents.push(document(AnchorId::parse(SESSION_HOURS.0).ok(), SESSION_HOURS.1, "", "", body));
    }
    documents
}

fn html(part: PartText<'_>) -> String {
    match part {
        PartText::Text(text) => text.as_str().to_owned(),
        PartText::List(list) => {
            let items: String = list.items.iter().map(|item| format!("<li>{}</li>", item.text.as_str())).collect();
            format!("{items}{}", list.more.as_ref().map(|more| more.as_str()).unwrap_or_default())
        }
    }
}

/// The page of questions, and every question.
pub(super) fn questions(page: &QuestionsPage) -> Vec<Document> {
    let question = |suggested: &SuggestedQuestions, item: &Item| Document {
        target: Target::Question { step: suggested.step.clone(), item: item.id },
        title: item.words.clone(),
        page: suggested.title.clone(),
        above: String::new(),
        key: String::new(),
        body: String::new(),
    };
    let all =
        page.suggested.iter().flat_map(|suggested| suggested.items.iter().map(move |item| question(suggested, item)));
    [top(&page.header, "", "")].into_iter().chain(all).collect()
}
