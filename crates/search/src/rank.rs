//! Which documents answer best: BM25F (Robertson, Zaragoza and Taylor, 2004), with what a title adds.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use model::step::StepPart;

use crate::document::{Document, Field, Target};
use crate::lexicon::Term;
use crate::meaning::{Concept, Need, Way};
use crate::part::By;
use crate::table::{Table, count};

/// How much a word counts in each field, and how much longer fields count less. Both were set by the queries of
/// `tests/search/gold.toml` that are not aside.
const WEIGHT: [f32; Field::COUNT] = [5.0, 1.5, 1.5, 1.0, 1.0];
const LENGTH: [f32; Field::COUNT] = [0.5, 0.3, 0.3, 0.3, 0.5];

/// How soon more of the same word counts no more.
const SATURATION: f32 = 1.4;

/// So many hits are given, and so many of one page.
const HITS: usize = 20;
const OF_ONE_PAGE: usize = 4;

/// A document that answers.
pub(crate) struct Found {
    /// Its place among all.
    pub(crate) document: usize,
    /// The ways that its words answer, for each concept the best.
    pub(crate) ways: Vec<(usize, usize)>,
}

/// What a document was found to say.
#[derive(Clone, Default)]
struct Gathered {
    score: f32,
    /// How much of what was asked it says.
    said: f32,
    musts: usize,
    ways: Vec<(usize, usize)>,
}

/// The documents that answer, the best first.
pub(crate) fn ranked(concepts: &[Concept], table: &Table, documents: &[Document]) -> Vec<Found> {
    // By the places of the documents.
    let mut gathered = vec![Gathered::default(); documents.len()];
    let mut asked = 0.0;
    for (number, concept) in concepts.iter().enumerate() {
        let mut best = vec![(0.0_f32, 0); documents.len()];
        let holders: Vec<Vec<usize>> = concept.ways.iter().map(|way| table.holding(&way.terms)).collect();
        let mut rarity: f32 = 0.0;
        for (place, (way, holders)) in concept.ways.iter().zip(&holders).enumerate() {
            let rare = rare(way, holders.len(), table);
            rarity = rarity.max(if holders.is_empty() { 0.0 } else { rare * way.weight });
            for document in holders {
                let score = rare * way.weight * frequency(*document, &way.terms, table);
                if score > best[*document].0 {
                    best[*document] = (score, place);
                }
            }
        }
        let is_asked = concept.need != Need::Gains;
        if is_asked {
            asked += rarity.max(1.0) * concept.weight;
        }
        for (entry, (score, place)) in gathered.iter_mut().zip(best).filter(|(_, (score, _))| *score > 0.0) {
            entry.score += score * concept.weight;
            if is_asked {
                entry.said += rarity.max(1.0) * concept.weight * concept.ways[place].weight;
                entry.ways.push((number, place));
            }
            entry.musts += usize::from(concept.need == Need::Must);
        }
    }
    let musts = concepts.iter().filter(|concept| concept.need == Need::Must).count();
    let all_asked: Vec<Term> = typed(concepts);
    let is_found = |gathered: &Gathered| gathered.musts == musts && !gathered.ways.is_empty();
    let found = gathered.iter().enumerate().filter(|(_, gathered)| is_found(gathered));
    // Numbers that are not negative have the order of their bits, and a heap weighs less in the program than a sort.
    let mut found: BinaryHeap<(u32, Reverse<usize>)> = found
        .map(|(document, gathered)| {
            let share = gathered.said / asked.max(f32::EPSILON);
            let score = gathered.score * (0.3 + 0.7 * share);
            let score = score * title(document, &all_asked, table) * kind(&documents[document]);
            (score.max(0.0).to_bits(), Reverse(document))
        })
        .collect();
    let best = std::iter::from_fn(|| found.pop()).map(|(_, Reverse(document))| {
        let ways = std::mem::take(&mut gathered[document].ways);
        Found { document, ways }
    });
    spread(best, documents)
}

/// How rare words are: the rarer, the more they tell. What completes a word was not typed, so it is no rarer than that.
fn rare(way: &Way, holders: usize, table: &Table) -> f32 {
    let (holders, all) = (holders as f32, table.len() as f32);
    let rare = (1.0 + (all - holders + 0.5) / (holders + 0.5)).ln();
    if matches!(way.by, By::Beginning(..)) { rare.min(3.0) } else { rare }
}

/// How much a document says words, from nought to one.
fn frequency(document: usize, phrase: &[Term], table: &Table) -> f32 {
    let fields = table.fields(document);
    let in_field = |field: Field| {
        let (weight, length) = (WEIGHT[field as usize], LENGTH[field as usize]);
        let times = count(&fields[field as usize], phrase) as f32;
        weight * times / (1.0 - length + length * table.length(document, field))
    };
    let all: f32 = Field::ALL.into_iter().map(in_field).sum();
    all / (SATURATION + all)
}

/// The terms that a query asks for, in their likeliest form and order.
fn typed(concepts: &[Concept]) -> Vec<Term> {
    let asked = concepts.iter().filter(|concept| concept.need != Need::Gains);
    asked.filter_map(|concept| concept.ways.first()).flat_map(|way| way.terms.iter().copied()).collect()
}

/// What a title adds: a little when all of it was typed, and more than anything else when nothing else was.
fn title(document: usize, asked: &[Term], table: &Table) -> f32 {
    let title = &table.fields(document)[Field::Title as usize];
    if title.is_empty() {
        return 1.0;
    }
    if title == asked {
        return 10.0;
    }
    let share = title.iter().filter(|term| asked.contains(term)).count() as f32 / title.len() as f32;
    1.0 + 0.5 * share
}

/// What a kind of document adds or takes: texts before questions, and sources last. When to call for help stands in each step,
/// and in full in an article.
fn kind(document: &Document) -> f32 {
    match document.target {
        Target::Step { part: Some(ref part), .. } if *part == StepPart::CallForHelp.anchor() => 0.7,
        Target::Section { .. } | Target::Step { .. } | Target::Term(_) => 1.0,
        Target::Question { .. } => 0.6,
        Target::Source(_) => 0.25,
    }
}

/// The first of them, no page with too many, no step twice, and no title that says the same.
fn spread(found: impl Iterator<Item = Found>, documents: &[Document]) -> Vec<Found> {
    let mut kept: Vec<Found> = Vec::new();
    for one in found {
        let document = &documents[one.document];
        let is_same = |other: &&Found| {
            let other = &documents[other.document];
            match (&document.target, &other.target) {
                (Target::Question { .. }, Target::Question { .. }) => document.title == other.title,
                (Target::Question { .. }, _) | (_, Target::Question { .. }) => false,
                (one, other) => one.address() == other.address(),
            }
        };
        let most = match document.target {
            Target::Step { .. } | Target::Question { .. } => 1,
            Target::Section { .. } | Target::Term(_) | Target::Source(_) => OF_ONE_PAGE,
        };
        if kept.iter().filter(is_same).count() < most {
            kept.push(one);
        }
        if kept.len() == HITS {
            break;
        }
    }
    kept
}
