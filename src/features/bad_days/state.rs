//! The plan for bad days while the program runs: stored on the device, each part a record, and the same in every tab.

use leptos::prelude::*;
use model::{Address, AnchorId, Base};
use reader::bad_days::{Call, LONGEST_TYPED, WrittenPart, from_link, to_link};
use reader::carried_words::CarriedError;
use reader::words::first;

use crate::features::state_of_chunk;
use crate::platform::storage::{self, Kept};
use crate::platform::{document, history};
use crate::store::Records;

/// What came with the link to the page, or why it is no plan.
pub(super) type Incoming = Result<Vec<WrittenPart>, CarriedError>;

/// The link that carries the plan, with scheme and host.
#[derive(Clone, PartialEq, Eq)]
pub(super) enum CarryLink {
    /// All of it.
    Whole(String),
    /// None: no link is as long as the plan.
    TooLong,
}

/// What the reader wrote. Copies share it.
#[derive(Clone, Copy)]
pub(crate) struct BadDaysState {
    records: Records<WrittenPart>,
    /// Whether what is stored is read, now and whenever it may have changed.
    is_started: RwSignal<bool>,
    /// What was taken off the device, until the page is closed.
    removed: RwSignal<Vec<WrittenPart>>,
    /// What the link to the page carries, until the reader decides.
    incoming: RwSignal<Option<String>>,
    /// Whether that is too long together with what is here.
    is_too_long: RwSignal<bool>,
    /// The link to the page that carries the plan, as it was when the reader asked for it.
    link: RwSignal<Option<String>>,
    /// Whether the browser stores it, as far as is known.
    is_stored: RwSignal<bool>,
}

impl BadDaysState {
    /// The one that there is; nothing is written at first.
    pub(crate) fn shared() -> Self {
        state_of_chunk(|| Self {
            records: Records::new(),
            is_started: RwSignal::new(false),
            removed: RwSignal::default(),
            incoming: RwSignal::default(),
            is_too_long: RwSignal::new(false),
            link: RwSignal::default(),
            is_stored: RwSignal::new(true),
        })
    }

    /// Shows what is stored, and what comes with the link as long as the current owner lives. The page calls this whenever it
    /// is shown.
    pub(crate) fn show(self) {
        if self.is_started.get_untracked() {
            self.records.read_again();
        } else {
            self.is_started.set(true);
            self.records.start();
            self.is_stored.set(!storage::is_private());
        }
        self.link.set(None);
        self.read_link();
        history::on_fragment(move || self.read_link());
    }

    /// The words of a part. An effect or a view that asks for them runs again when they change.
    pub(super) fn words(self, part: &AnchorId) -> String {
        self.records
            .with(|all| all.iter().find(|one| one.part == *part).map(|one| one.words.clone()).unwrap_or_default())
    }

    /// Whether anything is written, as [`words`](Self::words).
    pub(super) fn has_any(self) -> bool {
        self.records.with(|all| !all.is_empty())
    }

    /// Whom the reader can call, by the parts in which people stand, as [`words`](Self::words).
    pub(super) fn calls(self, parts: &[AnchorId]) -> Vec<Call> {
        let calls =
            |part: &AnchorId| self.records.with(|all| all.iter().find(|one| one.part == *part).map(WrittenPart::calls));
        parts.iter().filter_map(calls).flatten().collect()
    }

    /// What stands in parts that the page does not have, as [`words`](Self::words).
    pub(super) fn others(self, known: &[AnchorId]) -> Vec<String> {
        let is_other = |one: &&WrittenPart| !known.contains(&one.part);
        self.records.with(|all| all.iter().filter(is_other).map(|one| one.words.clone()).collect())
    }

    /// Stores what stands in the field of a part. An empty field is nothing.
    pub(super) fn write(self, part: &AnchorId, words: &str) {
        let part = WrittenPart { part: part.clone(), words: first(words, LONGEST_TYPED).to_owned() };
        self.link.set(None);
        if part.words.trim().is_empty() { self.records.remove(&part) } else { self.store(&part) }
    }

    /// Takes all of it off the device; it can be brought back until the page is closed.
    pub(super) fn forget(self) {
        self.link.set(None);
        let all = self.as_stored();
        all.iter().for_each(|part| self.records.remove(part));
        self.removed.set(all);
    }

    /// Whether something was taken off that can be brought back.
    pub(super) fn can_bring_back(self) -> bool {
        self.removed.with(|removed| !removed.is_empty())
    }

    /// Brings back what was taken off. What was written since then stays.
    pub(super) fn bring_back(self) {
        let known = self.as_stored();
        for part in self.removed.try_update(std::mem::take).unwrap_or_default() {
            if !known.iter().any(|one| one.part == part.part) {
                self.store(&part);
            }
        }
    }

    /// Everything that is written, as it is stored now: another tab may have written since it was read.
    fn as_stored(self) -> Vec<WrittenPart> {
        self.records.read_again();
        untrack(|| self.records.with(<[_]>::to_vec))
    }

    /// Makes the link that carries the plan as it is now.
    pub(super) fn show_link(self, base: &Base) {
        let text = to_link(&self.as_stored()).unwrap_or_default();
        let link = if text.is_empty() {
            text
        } else {
            format!("{}{}", document::origin(), base.link_to(&Address::BadDays, &text))
        };
        self.link.set(Some(link));
    }

    /// The link that carries the plan, once the reader has asked for it.
    pub(super) fn link(self) -> Option<CarryLink> {
        let link = self.link.get()?;
        Some(if link.is_empty() { CarryLink::TooLong } else { CarryLink::Whole(link) })
    }

    /// What came with the link to the page.
    pub(super) fn incoming(self) -> Option<Incoming> {
        let text = self.incoming.get()?;
        Some(if self.is_too_long.get() { Err(CarriedError::TooLong) } else { from_link(&text) })
    }

    /// Whether the browser stores what is written, as far as is known.
    pub(super) fn is_stored(self) -> bool {
        self.is_stored.get()
    }

    /// Reads the plan that the address carries. What names a place in the page is none.
    fn read_link(self) {
        if let Some(text) = history::fragment().filter(|fragment| !document::has(fragment)) {
            self.is_too_long.set(false);
            self.incoming.set(Some(text));
        }
    }

    /// Adds what came with the link to what is here: each part holds the lines of both.
    pub(super) fn take_incoming(self) {
        let Some(Ok(incoming)) = untrack(|| self.incoming()) else { return };
        let known = self.as_stored();
        let join = |part: WrittenPart| match known.iter().find(|one| one.part == part.part) {
            Some(known) => known.join(&part.words),
            None => Some(part),
        };
        match incoming.into_iter().map(join).collect::<Option<Vec<_>>>() {
            Some(joined) => {
                joined.iter().for_each(|part| self.store(part));
                self.leave_incoming();
            }
            None => self.is_too_long.set(true),
        }
    }

    /// Leaves what came with the link.
    pub(super) fn leave_incoming(self) {
        history::drop_fragment();
        self.incoming.set(None);
    }

    fn store(self, part: &WrittenPart) {
        self.is_stored.set(self.records.put(part) == Kept::Yes);
    }
}
