//! What the words of a query may mean: themselves, words that they are misspelt forms or beginnings of, and what the texts
//! call the same thing.

use crate::lexicon::{Lexicon, Term};
use crate::part::{By, Part, Speller, shown};
use crate::query::Query;
use crate::synonyms::Synonyms;
use crate::table::{Table, terms};

/// How much it counts when a document says it in another way than the reader.
const SYNONYM: f32 = 0.8;
const SECOND_GUESS: f32 = 0.6;
const LONGER: f32 = 0.5;
const APART: f32 = 0.3;

/// How much words count that hold a question together, and two words that stand side by side as they were typed.
const LOOSE_WORD: f32 = 0.3;
const SIDE_BY_SIDE: f32 = 0.5;

/// A part of what a query means.
#[derive(Clone, Debug)]
pub(crate) struct Concept {
    /// The ways in which a text may say it, the likeliest first.
    pub(crate) ways: Vec<Way>,
    /// How much it counts.
    pub(crate) weight: f32,
    /// Whether a document is no answer without it, may lack it, or gains from it.
    pub(crate) need: Need,
    /// Whether its words are shown where they stand.
    pub(crate) is_shown: bool,
}

/// What a document is without a part of what was asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Need {
    /// No answer: the words stood in quotes.
    Must,
    /// A worse answer.
    Should,
    /// As good an answer as any.
    Gains,
}

/// A way in which a text may say something.
#[derive(Clone, Debug)]
pub(crate) struct Way {
    /// The terms, side by side.
    pub(crate) terms: Vec<Term>,
    /// How much it counts.
    pub(crate) weight: f32,
    /// How it follows from what was typed.
    pub(crate) by: By,
}

/// What a query means, and how it reads where a word was taken for a misspelt one.
pub(crate) struct Meaning {
    pub(crate) concepts: Vec<Concept>,
    pub(crate) shown: Option<String>,
}

/// Reads queries.
pub(crate) struct Reader {
    speller: Speller,
    synonyms: Vec<Synonym>,
}

/// What readers type for what texts say.
struct Synonym {
    typed: Vec<Term>,
    texts: Vec<(Vec<Term>, String)>,
}

impl Reader {
    /// Looks the synonyms up.
    pub(crate) fn new(synonyms: &Synonyms, lexicon: &Lexicon) -> Self {
        let mut known = Vec::new();
        for group in synonyms.groups() {
            let texts: Vec<_> = group.texts.iter().map(|text| (terms(text, lexicon), text.clone())).collect();
            let typed = group.readers.iter().map(|phrase| terms(phrase, lexicon));
            known.extend(typed.map(|typed| Synonym { typed, texts: texts.clone() }));
        }
        known.retain(|synonym| !synonym.typed.is_empty());
        Self { speller: Speller::new(), synonyms: known }
    }

    /// What a query means.
    pub(crate) fn meaning(&self, query: &Query, lexicon: &Lexicon, table: &Table, corrects: bool) -> Meaning {
        let parts = self.speller.parts(query, lexicon, table, corrects);
        let shown = shown(query, &parts);
        let all_loose = parts.iter().all(|part| part.is_loose);
        let mut concepts = Vec::new();
        let mut at = 0;
        while at < parts.len() {
            let rest = &parts[at..];
            let taken = if rest[0].quotes.is_some() { self.quotes(rest) } else { self.concept(rest, all_loose) };
            concepts.push(taken.0);
            at += taken.1;
            // Words that mean something together are no pair besides.
            if taken.1 == 1 && rest[0].quotes.is_none() {
                concepts.extend(rest.get(1).and_then(|next| pair(&rest[0], next)));
            }
        }
        Meaning { concepts, shown }
    }

    /// The phrase in quotes that begins here, and how many words it has.
    fn quotes(&self, rest: &[Part]) -> (Concept, usize) {
        let count = rest.iter().take_while(|part| part.quotes == rest[0].quotes).count();
        let terms: Vec<Term> = rest[..count].iter().filter_map(|part| Some(part.known.first()?.term)).collect();
        let ways = vec![Way { terms, weight: 1.0, by: By::Typed }];
        (Concept { ways, weight: 2.0, need: Need::Must, is_shown: true }, count)
    }

    /// What begins here, and how many words say it.
    fn concept(&self, rest: &[Part], all_loose: bool) -> (Concept, usize) {
        let first: Vec<Option<Term>> = rest.iter().map(|part| Some(part.known.first()?.term)).collect();
        let is_here = |synonym: &&Synonym| {
            synonym.typed.len() <= first.len()
                && synonym.typed.iter().zip(&first).all(|(typed, term)| Some(*typed) == *term)
        };
        let here: Vec<&Synonym> = self.synonyms.iter().filter(is_here).collect();
        // The longest counts: "high blood pressure" is more than "high".
        let count = here.iter().map(|synonym| synonym.typed.len()).max().unwrap_or(1);
        let mut ways = Vec::new();
        if count == 1 {
            let part = &rest[0];
            for (number, known) in part.known.iter().enumerate() {
                let by = part.by(known);
                let weight = match (&by, number) {
                    (By::Beginning(..), _) => LONGER,
                    (_, 0) => 1.0,
                    _ => SECOND_GUESS,
                };
                ways.push(Way { terms: vec![known.term], weight, by });
            }
        } else {
            let terms: Vec<Term> = first[..count].iter().flatten().copied().collect();
            let apart = terms.clone().into_iter().zip(rest).filter(|(_, part)| !part.is_loose);
            let apart: Vec<Way> =
                apart.map(|(term, _)| Way { terms: vec![term], weight: APART, by: By::Typed }).collect();
            ways.push(Way { terms, weight: 1.0, by: By::Typed });
            ways.extend(apart);
        }
        let typed: Vec<&str> = rest[..count].iter().map(|part| part.typed.as_str()).collect();
        for synonym in here.iter().filter(|synonym| synonym.typed.len() == count) {
            for (terms, text) in &synonym.texts {
                let by = By::Synonym(typed.join(" "), text.clone());
                ways.push(Way { terms: terms.clone(), weight: SYNONYM, by });
            }
        }
        let is_loose = count == 1 && here.is_empty() && rest[0].is_loose && !all_loose;
        let weight = if is_loose { LOOSE_WORD } else { 1.0 };
        (Concept { ways, weight, need: Need::Should, is_shown: !is_loose }, count)
    }
}

/// Two words side by side, as they were typed: a document that says them so is a better answer.
fn pair(first: &Part, second: &Part) -> Option<Concept> {
    let terms = vec![first.known.first()?.term, second.known.first()?.term];
    let is_loose = first.is_loose || second.is_loose;
    let weight = if is_loose { LOOSE_WORD * SIDE_BY_SIDE } else { SIDE_BY_SIDE };
    let is_pair = second.quotes.is_none();
    is_pair.then(|| Concept {
        ways: vec![Way { terms, weight: 1.0, by: By::Typed }],
        weight,
        need: Need::Gains,
        is_shown: false,
    })
}
