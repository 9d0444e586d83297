//! A page of each kind, with everything in it that there is.

mod step;

use std::num::NonZeroU32;

use step::{clinic, hours, items, parts};

use super::*;
use crate::choice::{ChoiceRow, Count, Row};
use crate::help::{HelpCheck, HelpLine, HelpPlace, HelpRegion, HelpTopic, Organisation};
use crate::people::{Group, OfHundred};
use crate::step::{Days, StepMore};
use crate::values::{ChoiceName, Statement, Touch};
use crate::{
    Blank, BottomLine, Choice, Date, Evidence, FigureName, People, Phase, Piece, Prose, SourceId, StepId, TermId,
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

fn search() -> SearchPage {
    let place = |fragment: Option<&str>| Place {
        title: "Äh".to_owned(),
        address: Address::Glossary,
        fragment: fragment.map(str::to_owned),
        page: fragment.map(|_| "Glossary".to_owned()),
    };
    let places = vec![place(None), place(Some("ah"))];
    let letters = vec![Letter { letter: 'A', places }];
    SearchPage { header: bare_header(), help: help().regions, examples: vec!["Why?".to_owned()], letters }
}

fn bad_days() -> BadDaysPage {
    let blank = Blank {
        id: AnchorId::parse("whom-i-tell").unwrap(),
        title: "Whom I tell".to_owned(),
        prompt: html("Who?"),
        has_numbers: true,
    };
    let references = Some(html("Sources"));
    BadDaysPage { header: header(), opening: html("O"), blanks: vec![blank], about: html("A"), references }
}

fn values() -> ValuesPage {
    let choice = ChoiceName { id: AnchorId::parse("waiting").unwrap(), title: "Waiting".to_owned() };
    let statement = Statement {
        id: AnchorId::parse("how-soon").unwrap(),
        title: "How soon".to_owned(),
        words: "I cannot wait.".to_owned(),
        touches: vec![Touch { choices: vec![choice], text: html("It takes long.") }],
        ask: "How long?".to_owned(),
    };
    ValuesPage { header: header(), opening: html("O"), statements: vec![statement], about: html("A") }
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
        Page::BadDays(bad_days()),
        Page::BadDays(BadDaysPage { references: None, ..bad_days() }),
        Page::Values(values()),
        Page::Questions(QuestionsPage { header: bare_header(), suggested: vec![suggested] }),
        Page::Saved(SavedPage { header: bare_header(), pages: neighbours(), library: None }),
        Page::Saved(SavedPage { header: bare_header(), pages: neighbours(), library: Some(5000) }),
        Page::Glossary(GlossaryPage { header: header(), terms: vec![term], references: Some(html("Sources")) }),
        Page::Sources(SourcesPage { header: header(), sources: vec![cited] }),
        Page::Search(search()),
        Page::Options(options()),
        Page::Help(help()),
        Page::Moved(MovedPage { header: bare_header(), link: "/help/#x".to_owned() }),
        Page::NotFound(NotFoundPage { header: bare_header(), pages: neighbours() }),
    ]
}
