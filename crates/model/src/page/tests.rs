//! A page of each kind, with everything in it that there is.

use std::num::NonZeroU32;

use super::*;
use crate::choice::{ChoiceRow, Count, Row};
use crate::help::{HelpCheck, HelpLine, HelpPlace, HelpRegion, HelpTopic, Organisation};
use crate::people::{Group, OfHundred};
use crate::session_hours::{Leave, MinuteRange, RouteHours, SourcedRoute, SourcedStage, StageWords};
use crate::step::{Checklist, Days, StepMore, StepParts};
use crate::{
    BottomLine, Choice, Clinic, Date, Evidence, FigureName, Item, ItemId, People, Phase, Piece, Prose, Readers, Route,
    SessionHours, SourceId, StepId, TermId, Visit,
};

fn html(words: &str) -> Prose {
    Prose::from_compiler(format!("<p>\n\"{words} 🌿\"</p>"))
}

fn people() -> People {
    let number = OfHundred::try_from(64).unwrap();
    People { groups: vec![Group { number, words: html("given ketamine") }], caption: html("After a day.") }
}

fn neighbour(title: &str) -> Neighbour {
    Neighbour { address: Address::Help, title: title.to_owned() }
}

fn review(reviewed_by: Option<&str>) -> Review {
    Review {
        reviewed: Date::new(2026, 11, 24).unwrap(),
        review_due: Date::new(2027, 5, 24).unwrap(),
        reviewed_by: reviewed_by.map(str::to_owned),
    }
}

fn header() -> Header {
    Header {
        address: Address::WhatToExpect,
        title: "T – \\".to_owned(),
        summary: "<S>".to_owned(),
        review: Some(review(Some("N \"N\" N"))),
        neighbours: Neighbours { previous: Some(neighbour("Before")), next: None },
        moved: vec![
            MovedSection { id: "old".to_owned(), to: Successor::Here("new".to_owned()) },
            MovedSection { id: "older".to_owned(), to: Successor::Elsewhere("/help/#x".to_owned()) },
        ],
    }
}

/// What a page has that claims nothing.
fn bare_header() -> Header {
    Header { review: None, neighbours: Neighbours::default(), moved: Vec::new(), ..header() }
}

fn sections() -> Vec<Section> {
    let section = |id: &str, sections| Section { id: AnchorId::parse(id).unwrap(), title: id.to_owned(), sections };
    vec![section("a", vec![section("b", vec![section("c", Vec::new())])]), section("d", Vec::new())]
}

fn step() -> StepId {
    StepId::parse("call").unwrap()
}

fn source() -> SourceId {
    SourceId::parse("alpha2020").unwrap()
}

fn items() -> Vec<Item> {
    let some = Readers { routes: vec![Route::Drip, Route::Shot], visits: vec![Visit::First] };
    let item =
        |words: &str, readers| Item { id: ItemId::of(words), text: html(words), words: words.to_owned(), readers };
    vec![item("A <b>", some), item("C", Readers::default())]
}

fn parts() -> StepParts {
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

fn clinic() -> Clinic {
    Clinic {
        name: "A & B".to_owned(),
        telephone: html("1"),
        hours: "9 to 17".to_owned(),
        out_of_hours: html("2"),
        address: Some("At\nhome".to_owned()),
        link: None,
    }
}

fn hours() -> HoursOfStep {
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
    HoursOfStep { hours, sources: vec![SourceName { id: source(), name: word("Alpha, 2020") }] }
}

fn entries() -> Vec<ArticleEntry> {
    vec![ArticleEntry { page: neighbour("One"), summary: "S".to_owned(), minutes: 7 }]
}

fn home() -> HomePage {
    HomePage {
        header: header(),
        bottom_line: Some(BottomLine { text: html("It helps"), scope: "Adults".to_owned(), cited: vec![source()] }),
        opening: Some(Opening {
            name: FigureName::parse("one-day").unwrap(),
            width: NonZeroU32::MIN,
            height: NonZeroU32::MAX,
        }),
        reading: Reading::Articles(entries()),
        phases: Phase::ALL.map(|phase| PhaseEntry { phase, steps: vec![neighbour("A")] }).into(),
    }
}

fn parts_of_series() -> Reading {
    Reading::Parts(entries().into_iter().map(|whole| PartEntry { whole, articles: 50 }).collect())
}

fn article() -> ArticlePage {
    ArticlePage {
        header: header(),
        place: ArticlePlace::InSeries(Part { number: 1, of: 12 }),
        minutes: 1,
        cited: 0,
        in_short: Some(html("In short")),
        body: vec![Piece::Prose(html("Body")), Piece::People(people())],
        sections: sections(),
        references: Some(html("Sources")),
    }
}

fn step_page() -> StepPage {
    let [heading, _] = sections().try_into().unwrap();
    StepPage {
        header: header(),
        step: step(),
        part: Part { number: 1, of: 12 },
        phase: Phase::TheDay,
        parts: parts(),
        more: Some(StepMore { heading, text: html("More"), sections: sections() }),
        evidence: Evidence::Consensus,
        evidence_note: "N".to_owned(),
        hours: Some(hours()),
        clinic: Some(clinic()),
        references: Some(html("Sources")),
    }
}

fn help() -> HelpPage {
    let line = HelpLine {
        need: "N".to_owned(),
        contact: html("Call"),
        hours: "Always".to_owned(),
        cost: Some("Free".to_owned()),
        place: HelpPlace::EveryPage,
        checked: HelpCheck::Read,
    };
    let other = HelpLine { cost: None, place: HelpPlace::HelpPage, checked: HelpCheck::Recalled, ..line.clone() };
    let organisation = Organisation {
        name: "O".to_owned(),
        purpose: "P".to_owned(),
        contact: html("Write"),
        checked: HelpCheck::Read,
    };
    let id = || AnchorId::parse("united-states").unwrap();
    let region =
        HelpRegion { id: id(), name: "R".to_owned(), lines: vec![line, other], organisations: vec![organisation] };
    let topic = HelpTopic { id: id(), title: "T".to_owned(), text: html("Topic") };
    HelpPage { header: header(), clinic: Some(clinic()), regions: vec![region], topics: vec![topic] }
}

fn options() -> OptionsPage {
    let group = || people().groups.remove(0);
    let counted = Count { groups: vec![group(), group()], against: Some(group()), caption: html("After a day.") };
    let counts = vec![counted, Count { groups: vec![group()], against: None, caption: html("No comparison.") }];
    let mut rows = [(); Row::COUNT].map(|()| ChoiceRow { counts: Vec::new(), text: html("Row") });
    rows[2].counts = counts;
    let title = |word: &str| word.to_owned();
    let id = AnchorId::parse("waiting").unwrap();
    OptionsPage {
        in_short: Some(html("In short")),
        before: vec![Piece::Prose(html("Before")), Piece::People(people())],
        choices: vec![Choice { id, title: title("Waiting"), in_short: title("For now."), rows }],
        after: vec![Piece::Prose(html("After"))],
        sections: sections(),
        header: header(),
    }
}

/// A page of each kind, with all that it can hold and with as little as it can.
pub(super) fn pages() -> Vec<Page> {
    let phase = OverviewPhase {
        phase: Phase::Before,
        first: 3,
        steps: vec![OverviewStep {
            id: step(),
            title: "S".to_owned(),
            in_short: "I".to_owned(),
            parts: parts(),
            evidence: Evidence::AnimalOnly,
        }],
    };
    let plan_step = PlanStep {
        id: step(),
        title: "S".to_owned(),
        phase: Phase::After,
        days: Days::new(-1, 2),
        to_ask: items(),
        to_bring_or_do: Vec::new(),
    };
    let term = TermEntry {
        id: TermId::parse("synapse").unwrap(),
        name: "Synapse".to_owned(),
        definition: html("Where cells meet"),
        used_in: vec![neighbour("One")],
    };
    let cited = CitedSource { id: source(), citation: html("Alpha"), cited_in: vec![neighbour("One")] };
    let suggested = SuggestedQuestions { step: step(), title: "S".to_owned(), items: items() };
    let neighbours = || vec![neighbour("One"), neighbour("Two")];
    // The texts of a page whose data stand in its own HTML are absent.
    let absent = ArticlePage {
        header: Header { review: Some(review(None)), ..header() },
        place: ArticlePlace::Outside,
        in_short: None,
        body: Vec::new(),
        sections: Vec::new(),
        references: None,
        ..article()
    };
    vec![
        Page::Home(home()),
        Page::Home(HomePage {
            bottom_line: None,
            opening: None,
            reading: Reading::Articles(Vec::new()),
            phases: Vec::new(),
            header: bare_header(),
        }),
        Page::Home(HomePage { reading: parts_of_series(), ..home() }),
        Page::Part(PartPage { header: header(), part: Part { number: 2, of: 3 }, articles: entries() }),
        Page::Article(article()),
        Page::Article(ArticlePage { place: ArticlePlace::InPart(Part { number: 3, of: 50 }), ..article() }),
        Page::Article(absent),
        Page::Overview(OverviewPage { header: header(), phases: vec![phase], clinic: Some(clinic()) }),
        Page::Step(step_page()),
        Page::Step(StepPage { more: None, hours: None, clinic: None, references: None, ..step_page() }),
        Page::Plan(PlanPage {
            header: bare_header(),
            written: Date::new(2026, 11, 24).unwrap(),
            steps: vec![plan_step.clone(), PlanStep { days: None, ..plan_step }],
        }),
        Page::Questions(QuestionsPage { header: bare_header(), suggested: vec![suggested] }),
        Page::Saved(SavedPage { header: bare_header(), pages: neighbours(), library: None }),
        Page::Saved(SavedPage { header: bare_header(), pages: neighbours(), library: Some(5000) }),
        Page::Glossary(GlossaryPage { header: header(), terms: vec![term], references: Some(html("Sources")) }),
        Page::Sources(SourcesPage { header: header(), sources: vec![cited] }),
        Page::Options(options()),
        Page::Help(help()),
        Page::Moved(MovedPage { header: bare_header(), link: "/help/#x".to_owned() }),
        Page::NotFound(NotFoundPage { header: bare_header(), pages: neighbours() }),
    ]
}
