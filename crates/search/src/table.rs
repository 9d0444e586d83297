//! The terms of every document in their order, and the documents of every term.

use crate::document::{Document, Field};
use crate::lexicon::{Lexicon, Term};
use crate::words::words;

/// The terms of a document, field by field.
pub(crate) type Fields = [Vec<Term>; Field::COUNT];

/// What a ranking counts.
pub(crate) struct Table {
    documents: Vec<Fields>,
    /// For each term, the documents that hold it, in order.
    holders: Vec<Vec<usize>>,
    /// How many terms each field holds on average.
    average: [f32; Field::COUNT],
}

impl Table {
    /// Reads all documents.
    pub(crate) fn new(documents: &[Document], lexicon: &Lexicon) -> Self {
        let mut holders: Vec<Vec<usize>> = vec![Vec::new(); lexicon.terms()];
        let mut fields = Vec::with_capacity(documents.len());
        for (number, document) in documents.iter().enumerate() {
            let terms = Field::ALL.map(|field| terms(document.field(field), lexicon));
            for term in terms.iter().flatten() {
                let known = &mut holders[term.number()];
                if known.last() != Some(&number) {
                    known.push(number);
                }
            }
            fields.push(terms);
        }
        let count = documents.len().max(1) as f32;
        let average = Field::ALL.map(|field| {
            let all: usize = fields.iter().map(|terms| terms[field as usize].len()).sum();
            (all as f32 / count).max(1.0)
        });
        Self { documents: fields, holders, average }
    }

    /// How many documents there are.
    pub(crate) fn len(&self) -> usize {
        self.documents.len()
    }

    /// The terms of a document.
    pub(crate) fn fields(&self, document: usize) -> &Fields {
        &self.documents[document]
    }

    /// How long a field is, compared with that of other documents.
    pub(crate) fn length(&self, document: usize, field: Field) -> f32 {
        self.documents[document][field as usize].len() as f32 / self.average[field as usize]
    }

    /// The documents that hold a term, in order.
    pub(crate) fn holders(&self, term: Term) -> &[usize] {
        self.holders.get(term.number()).map(Vec::as_slice).unwrap_or_default()
    }

    /// The documents that hold terms side by side, in order.
    pub(crate) fn holding(&self, phrase: &[Term]) -> Vec<usize> {
        let Some(rarest) = phrase.iter().min_by_key(|term| self.holders(**term).len()) else { return Vec::new() };
        let holders = self.holders(*rarest).iter().copied();
        if phrase.len() == 1 {
            return holders.collect();
        }
        holders.filter(|document| self.documents[*document].iter().any(|terms| count(terms, phrase) > 0)).collect()
    }
}

/// The terms of a text. A text of the index has no other words than those of its lexicon.
pub(crate) fn terms(text: &str, lexicon: &Lexicon) -> Vec<Term> {
    words(text).filter_map(|word| lexicon.exact(&word.folded)).collect()
}

/// How often terms stand side by side among others.
pub(crate) fn count(terms: &[Term], phrase: &[Term]) -> usize {
    match phrase {
        [] => 0,
        [only] => terms.iter().filter(|term| *term == only).count(),
        _ => terms.windows(phrase.len()).filter(|window| *window == phrase).count(),
    }
}
