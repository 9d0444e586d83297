//! What is in a page of a step.

use super::{html, source, step};
use crate::page::HoursOfStep;
use crate::session_hours::{Leave, MinuteRange, RouteHours, SourcedRoute, SourcedStage, StageWords};
use crate::step::{Checklist, StepParts};
use crate::{Clinic, Evidence, Item, ItemId, Readers, Route, SessionHours, Visit};

pub(super) fn items() -> Vec<Item> {
    let some = Readers { routes: vec![Route::Drip, Route::Shot], visits: vec![Visit::First] };
    let item =
        |words: &str, readers| Item { id: ItemId::of(words), text: html(words), words: words.to_owned(), readers };
    vec![item("A <b>", some), item("C", Readers::default())]
}

pub(super) fn parts() -> StepParts {
    StepParts {
        what_happens: html("1"),
        who_is_there: html("2"),
        how_long: html("3"),
        may_feel: html("4"),
        to_ask: Checklist { items: items(), more: Some(html("5")) },
        to_bring_or_do: Checklist::default(),
        call_for_help: html("6"),
    }
}

pub(super) fn clinic() -> Clinic {
    Clinic {
        name: "A & B".to_owned(),
        telephone: html("1"),
        hours: "9 to 17".to_owned(),
        out_of_hours: html("2"),
        address: Some("At\nhome".to_owned()),
        link: None,
    }
}

pub(super) fn hours() -> HoursOfStep {
    let range = |from, to| MinuteRange::new(from, to).unwrap();
    let route = |route, leave| SourcedRoute {
        hours: RouteHours::new(route, range(2, 10), range(30, 50), range(60, 120), leave).unwrap(),
        sources: vec![source()],
    };
    let word = |word: &str| word.to_owned();
    let words = StageWords { title: word("T"), typical: word("A < b"), staff: word("S"), feel: word("F") };
    let stage = SourcedStage { words, evidence: Evidence::NotKnown, sources: Vec::new() };
    let hours = SessionHours {
        step: step(),
        caption: html("Rough"),
        routes: Route::ALL.map(|one| {
            route(one, if one == Route::Drip { Leave::NotBefore(121) } else { Leave::Within(range(120, 180)) })
        }),
        stages: [(); 5].map(|()| stage.clone()),
    };
    HoursOfStep { hours, in_words: html("7") }
}
