//! What is stored on the device, sorted by what it is.

use model::Address;

use super::{Thing, is_record};
use crate::bad_days::WrittenPart;
use crate::listening;
use crate::note::Note;
use crate::plan::Plan;
use crate::question::Question;
use crate::reading_position::ReadingPosition;
use crate::record::Record;
use crate::settings::Settings;
use crate::treatment::Treatment;
use crate::values::Weighed;

/// Everything that is stored.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Inventory {
    /// Where the reader stopped, one for each text.
    pub positions: Vec<ReadingPosition>,
    /// The notes, in the order of their names.
    pub notes: Vec<Note>,
    /// The questions, in the reader's order.
    pub questions: Vec<Question>,
    /// The parts of the plan for bad days, in the order of their names.
    pub bad_days: Vec<WrittenPart>,
    /// The statements that the reader weighed, in the order of their names.
    pub values: Vec<Weighed>,
    /// What is stored as text.
    pub texts: Vec<StoredText>,
    /// The names of records that this version cannot read.
    pub unreadable: Vec<String>,
    /// How much it is, names included.
    pub bytes: usize,
}

/// Something that is stored as text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StoredText {
    /// The plan; `None` for one that this version cannot read.
    Plan(Option<Plan>),
    /// How the text is set.
    Settings(Settings),
    /// The treatment.
    Treatment(Treatment),
    /// How texts are read aloud.
    Listening(listening::Choice),
    /// What the names of entries in calendars end in.
    CalendarName,
    /// Something unknown, by its name.
    Unknown(String),
}

impl Inventory {
    /// Sorts what is stored: names and texts, in the order of the names.
    pub fn read(stored: &[(String, String)]) -> Self {
        let mut inventory = Self::default();
        for (name, text) in stored {
            inventory.bytes += name.len() + text.len();
            match Record::parse(text).and_then(|record| Thing::read(name, &record)) {
                Some(Thing::ReadingPosition(position)) => inventory.positions.push(position),
                Some(Thing::Note(note)) => inventory.notes.push(note),
                Some(Thing::Question(question)) => inventory.questions.push(question),
                Some(Thing::BadDays(part)) => inventory.bad_days.push(part),
                Some(Thing::Value(answer)) => inventory.values.push(answer),
                None if is_record(name) => inventory.unreadable.push(name.clone()),
                None => inventory.texts.push(StoredText::read(name, text)),
            }
        }
        inventory.questions.sort_by_key(|question| (question.order, question.id));
        inventory
    }

    /// Whether nothing is stored.
    pub fn is_empty(&self) -> bool {
        self.bytes == 0
    }
}

impl StoredText {
    fn read(name: &str, text: &str) -> Self {
        match name {
            "plan" => Self::Plan(Plan::parse(text).ok()),
            "settings" => Self::Settings(Settings::parse(text)),
            "variant" => Self::Treatment(Treatment::parse(text)),
            "listening" => Self::Listening(listening::Choice::parse(text)),
            "calendar" => Self::CalendarName,
            unknown => Self::Unknown(unknown.to_owned()),
        }
    }
}

/// Groups notes by their pages: known pages in their order, then pages that are gone. The notes of a page are in the order
/// in which they were made. `about` gives the page of a note, and when it was made.
pub fn by_page<T>(
    mut notes: Vec<T>,
    about: impl Fn(&T) -> (Address, u64),
    known: impl Iterator<Item = Address>,
) -> Vec<(Address, Vec<T>)> {
    notes.sort_by_cached_key(|note| about(note).1);
    let mut groups: Vec<(Address, Vec<T>)> = known.map(|page| (page, Vec::new())).collect();
    for note in notes {
        let (page, _) = about(&note);
        match groups.iter_mut().find(|(of, _)| *of == page) {
            Some((_, notes)) => notes.push(note),
            None => groups.push((page, vec![note])),
        }
    }
    groups.retain(|(_, notes)| !notes.is_empty());
    groups
}

#[cfg(test)]
mod tests {
    use model::{AnchorId, Slug};

    use super::*;
    use crate::record::Own;
    use crate::words::Quote;

    fn article(slug: &str) -> Address {
        Address::Article(Slug::parse(slug).unwrap())
    }

    fn a_note(slug: &str, words: &str, made: u64) -> Note {
        let quote = Quote { words: words.to_owned(), ..Quote::default() };
        Note::new(article(slug), String::new(), quote, made)
    }

    fn stored(thing: &impl Own) -> (String, String) {
        (thing.key(), thing.to_record().to_json())
    }

    #[test]
    fn read_sorts_records_and_texts_by_what_they_are() {
        let (first, second) = (Question::new("Last?", None, 2), Question::new("First?", None, 1));
        let note = a_note("safety", "It passes.", 5);
        let part = WrittenPart { part: AnchorId::parse("company").unwrap(), words: "The park".to_owned() };
        let text = |name: &str, text: &str| (name.to_owned(), text.to_owned());
        let newer = text("note /articles/safety/ abcde", "{\"version\":\"2\",\"words\":\"It passes.\"}");
        let all = [
            stored(&part),
            text("calendar", "abc"),
            text("listening", "version=1 rate=12 voice=Daniel"),
            newer.clone(),
            stored(&note),
            text("plan", "no plan"),
            stored(&first),
            stored(&second),
            text("settings", "version=1 theme=dark "),
            text("something", "else"),
            text("variant", "version=1 route=drip "),
        ];
        let inventory = Inventory::read(&all);
        assert_eq!(inventory.notes, [note]);
        assert_eq!(inventory.bad_days, [part]);
        assert_eq!(inventory.questions, [second, first]);
        assert_eq!(inventory.unreadable, [newer.0]);
        assert_eq!(inventory.texts[0], StoredText::CalendarName);
        assert!(matches!(&inventory.texts[1], StoredText::Listening(choice) if choice.rate == 12));
        assert_eq!(inventory.texts[2], StoredText::Plan(None));
        assert!(matches!(inventory.texts[3], StoredText::Settings(settings) if settings.value("theme") == "dark"));
        assert_eq!(inventory.texts[4], StoredText::Unknown("something".to_owned()));
        assert!(matches!(inventory.texts[5], StoredText::Treatment(treatment) if treatment.route.is_some()));
        assert_eq!(inventory.bytes, all.iter().map(|(name, text)| name.len() + text.len()).sum::<usize>());
        assert!(!inventory.is_empty() && Inventory::read(&[]).is_empty());
    }

    #[test]
    fn notes_are_grouped_in_the_order_of_pages_and_of_time() {
        let (late, early) = (a_note("safety", "late", 9), a_note("safety", "early", 2));
        let (gone, other) = (a_note("gone", "gone", 1), a_note("evidence", "other", 7));
        let notes = vec![gone.clone(), late.clone(), other.clone(), early.clone()];
        let about = |note: &Note| (note.page.clone(), note.made);
        let known = ["evidence", "nothing-here", "safety"].map(article);
        assert_eq!(
            by_page(notes, about, known.into_iter()),
            [(article("evidence"), vec![other]), (article("safety"), vec![early, late]), (article("gone"), vec![gone]),]
        );
    }
}
