//! A page as it is read. It is written by serde; that what is written is read is held by tests here and over every page
//! of a series.

use std::num::NonZeroU32;

use super::{
    ArticleEntry, ArticleFacts, Kind, Listing, Neighbour, Neighbours, Opening, Page, Part, PhaseEntry, Shell, StepFacts,
};
use crate::json::{FromJson, Json};
use crate::{Address, AnchorId, Date, FigureName, Html, Phase, Review, Section};

impl Page {
    /// Reads a page; `None` where the text is none.
    pub fn parse(json: &str) -> Option<Self> {
        let mut json = Json::parse(json)?;
        Some(Self {
            address: json.take("address")?,
            shell: json.take("shell")?,
            body: Html::of_page(json.take::<String>("body")?),
        })
    }
}

impl Shell {
    /// Reads the shell of a page; `None` where the text is none.
    pub fn parse(json: &str) -> Option<Self> {
        Self::read(Json::parse(json)?)
    }
}

impl FromJson for Shell {
    fn read(mut json: Json) -> Option<Self> {
        let mut neighbours = json.field("neighbours")?;
        Some(Self {
            title: json.take("title")?,
            summary: json.take("summary")?,
            kind: json.take("kind")?,
            review: json.take("review")?,
            contents: json.take("contents")?,
            neighbours: Neighbours { previous: neighbours.take("previous")?, next: neighbours.take("next")? },
        })
    }
}

impl FromJson for Kind {
    fn read(json: Json) -> Option<Self> {
        let (name, mut json) = match json {
            Json::Text(name) => (name, Json::Null),
            Json::Object(mut fields) => fields.pop()?,
            _ => return None,
        };
        Some(match name.as_str() {
            "home" => Self::Home(Listing {
                opening: json.take("opening")?,
                articles: json.take("articles")?,
                phases: json.take("phases")?,
            }),
            "article" => Self::Article(ArticleFacts {
                part: json.take("part")?,
                minutes: json.take("minutes")?,
                sources: json.take("sources")?,
            }),
            "what-to-expect" => Self::WhatToExpect,
            "step" => Self::Step(StepFacts { part: json.take("part")?, phase: json.take("phase")? }),
            "plain" => Self::Plain,
            "moved" => Self::Moved(FromJson::read(json)?),
            "not-found" => Self::NotFound(FromJson::read(json)?),
            _ => return None,
        })
    }
}

impl FromJson for Review {
    fn read(mut json: Json) -> Option<Self> {
        Some(Self {
            reviewed: json.take("reviewed")?,
            review_due: json.take("review_due")?,
            reviewed_by: json.take("reviewed_by")?,
        })
    }
}

impl FromJson for Opening {
    fn read(mut json: Json) -> Option<Self> {
        Some(Self {
            name: FigureName::parse(&json.take::<String>("name")?).ok()?,
            title: json.take("title")?,
            width: NonZeroU32::new(json.take("width")?)?,
            height: NonZeroU32::new(json.take("height")?)?,
        })
    }
}

impl FromJson for ArticleEntry {
    fn read(mut json: Json) -> Option<Self> {
        Some(Self { page: json.take("page")?, summary: json.take("summary")?, minutes: json.take("minutes")? })
    }
}

impl FromJson for PhaseEntry {
    fn read(mut json: Json) -> Option<Self> {
        Some(Self { phase: json.take("phase")?, steps: json.take("steps")? })
    }
}

impl FromJson for Part {
    fn read(mut json: Json) -> Option<Self> {
        Some(Self { number: json.take("number")?, of: json.take("of")? })
    }
}

impl FromJson for Neighbour {
    fn read(mut json: Json) -> Option<Self> {
        Some(Self { address: json.take("address")?, title: json.take("title")? })
    }
}

impl FromJson for Section {
    fn read(mut json: Json) -> Option<Self> {
        Some(Self {
            id: AnchorId::parse(&json.take::<String>("id")?).ok()?,
            title: json.take("title")?,
            // Left out where there are none.
            sections: json.field("sections").map_or(Some(Vec::new()), FromJson::read)?,
        })
    }
}

impl FromJson for Address {
    fn read(json: Json) -> Option<Self> {
        Self::parse(&String::read(json)?)
    }
}

impl FromJson for Date {
    fn read(json: Json) -> Option<Self> {
        Self::parse(&String::read(json)?)
    }
}

impl FromJson for Phase {
    fn read(json: Json) -> Option<Self> {
        let id = String::read(json)?;
        Self::ALL.into_iter().find(|phase| phase.id() == id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pages() -> Vec<Page> {
        let neighbour = |title: &str| Neighbour { address: Address::Help, title: title.to_owned() };
        let section = |id: &str, sections| Section { id: AnchorId::parse(id).unwrap(), title: id.to_owned(), sections };
        let opening = Opening {
            name: FigureName::parse("one-day").unwrap(),
            title: "A day".to_owned(),
            width: NonZeroU32::MIN,
            height: NonZeroU32::MAX,
        };
        let entry = ArticleEntry { page: neighbour("One"), summary: "S".to_owned(), minutes: 7 };
        let phases = Phase::ALL.map(|phase| PhaseEntry { phase, steps: vec![neighbour("A")] }).into();
        let part = Part { number: 1, of: 12 };
        let facts = ArticleFacts { part: Some(part), minutes: 1, sources: 0 };
        let review = Review {
            reviewed: Date::new(2026, 11, 24).unwrap(),
            review_due: Date::new(2027, 5, 24).unwrap(),
            reviewed_by: Some("N \"N\" N".to_owned()),
        };
        let kinds = [
            Kind::Home(Listing { opening: Some(opening), articles: vec![entry], phases }),
            Kind::Home(Listing { opening: None, articles: Vec::new(), phases: Vec::new() }),
            Kind::Article(facts.clone()),
            Kind::Article(ArticleFacts { part: None, ..facts }),
            Kind::WhatToExpect,
            Kind::Step(StepFacts { part, phase: Phase::TheDay }),
            Kind::Plain,
            Kind::Moved("/help/#x".to_owned()),
            Kind::NotFound(vec![neighbour("One"), neighbour("Two")]),
        ];
        let page = |kind| Page {
            address: Address::WhatToExpect,
            shell: Shell {
                title: "T – \\".to_owned(),
                summary: "<S>".to_owned(),
                review: match &kind {
                    Kind::Article(facts) if facts.part.is_none() => {
                        Some(Review { reviewed_by: None, ..review.clone() })
                    }
                    Kind::Article(_) | Kind::Plain => Some(review.clone()),
                    _ => None,
                },
                kind,
                contents: vec![
                    section("a", vec![section("b", vec![section("c", Vec::new())])]),
                    section("d", Vec::new()),
                ],
                neighbours: Neighbours { previous: Some(neighbour("Before")), next: None },
            },
            body: Html::of_page("<p>\n\"🌿\"</p>".to_owned()),
        };
        kinds.map(page).into()
    }

    #[test]
    fn what_is_written_is_read() {
        for page in pages() {
            let json = serde_json::to_string(&page).unwrap();
            assert_eq!(Page::parse(&json), Some(page.clone()), "{json}");
            assert_eq!(Shell::parse(&serde_json::to_string(&page.shell).unwrap()), Some(page.shell));
        }
    }

    #[test]
    fn a_page_that_was_cut_anywhere_is_none() {
        for page in pages() {
            let json = serde_json::to_string(&page).unwrap();
            for (place, _) in json.char_indices() {
                assert_eq!(Page::parse(&json[..place]), None, "{}", &json[..place]);
            }
        }
    }

    #[test]
    fn a_page_with_anything_wrong_in_it_is_none() {
        let json = serde_json::to_string(&pages()[0]).unwrap();
        for (right, wrong) in [
            ("\"/what-to-expect/\"", "\"/nowhere/\""),
            ("\"shell\"", "\"shall\""),
            ("\"the-day\"", "\"a-day\""),
            ("\"one-day\"", "\"One day\""),
            ("\"width\":1", "\"width\":0"),
            ("\"minutes\":7", "\"minutes\":\"7\""),
            ("\"id\":\"c\"", "\"id\":\"-\""),
            ("\"home\"", "\"house\""),
            ("\"next\":null", "\"next\":1"),
        ] {
            assert!(json.contains(right), "{right} is not in {json}");
            assert_eq!(Page::parse(&json.replace(right, wrong)), None, "{wrong}");
        }
    }
}
