//! The index in memory: read once, then asked for every letter that is typed.

use crate::answer::{Answer, Correction};
use crate::danger::Danger;
use crate::document::{Document, Field};
use crate::lexicon::Lexicon;
use crate::meaning::{Meaning, Reader};
use crate::passage;
use crate::query::Query;
use crate::rank;
use crate::table::{Table, terms};
use crate::wire::{self, ReadError};

/// An index that was read.
pub struct Index {
    documents: Vec<Document>,
    lexicon: Lexicon,
    table: Table,
    reader: Reader,
    danger: Danger,
}

impl Index {
    /// Reads what [`write()`](crate::write) wrote.
    ///
    /// # Errors
    ///
    /// When the bytes are of another build, or did not arrive whole.
    pub fn read(bytes: &[u8]) -> Result<Self, ReadError> {
        let contents = wire::read(bytes)?;
        let texts = contents.documents.iter().flat_map(|document| Field::ALL.map(|field| document.field(field)));
        let lexicon = Lexicon::of(texts.chain(contents.synonyms.phrases()));
        let table = Table::new(&contents.documents, &lexicon);
        let reader = Reader::new(&contents.synonyms, &lexicon);
        let danger = Danger::new(&contents.danger);
        Ok(Self { documents: contents.documents, lexicon, table, reader, danger })
    }

    /// Answers a query; words that nobody writes are taken for misspelt ones, and the answer says so.
    pub fn search(&self, query: &str) -> Answer {
        self.answer(query, true)
    }

    /// Answers a query with its words as they were typed.
    pub fn search_as_typed(&self, query: &str) -> Answer {
        self.answer(query, false)
    }

    /// Whether a text says these words, in any form, side by side.
    pub fn holds(&self, phrase: &str) -> bool {
        let phrase = terms(phrase, &self.lexicon);
        !self.table.holding(&phrase).is_empty()
    }

    /// All that can be found.
    pub fn documents(&self) -> &[Document] {
        &self.documents
    }

    fn answer(&self, query: &str, corrects: bool) -> Answer {
        let query = Query::read(query);
        let help_first = self.danger.is_in(&query);
        let Meaning { concepts, shown } = self.reader.meaning(&query, &self.lexicon, &self.table, corrects);
        let ranked = rank::ranked(&concepts, &self.table, &self.documents);
        let hits = ranked.iter().map(|found| passage::hit(found, &concepts, &self.documents, &self.lexicon)).collect();
        let corrected = shown.map(|shown| Correction { typed: query.text, shown });
        Answer { help_first, corrected, hits }
    }
}
