//! What a reader searches for, and the answer. Nothing of it is stored: the query stands in the field and in the address.

use std::time::Duration;

use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;
use leptos_router::location::{BrowserUrl, LocationProvider, Url};
use model::{Address, Base};
use reader::words::first;
use search::{Answer, Hit};

use super::index::{Availability, SeriesIndex};
use super::place::Place;
use crate::platform::{document, events, history, storage};

/// So many characters of a query are read. The longest question in the series has half of them.
pub(super) const LONGEST: usize = 200;

/// The name of the query in the address.
pub(super) const PARAMETER: &str = "?q=";

/// What follows when the reader pauses. WebKit refuses a page that changes its address a hundred times in ten seconds.
const PAUSE: Duration = Duration::from_millis(400);

/// So many places are drawn for every letter that is typed: what a phone shows. The others come when the reader pauses, so
/// that a slow device keeps up with who types.
const FIRST: usize = 5;

/// What is drawn of an answer for every letter that is typed.
pub(super) fn found_at_once(answer: &Answer) -> &[Hit] {
    answer.hits.get(..FIRST).unwrap_or(&answer.hits)
}

/// The search that is shown.
#[derive(Clone, Copy)]
pub(super) struct SearchState {
    place: Place,
    query: RwSignal<String>,
    /// The number of the place that the reader chose by the arrows; none while they type.
    chosen: RwSignal<Option<usize>>,
    /// Whether words that nobody writes are looked for as they were typed.
    is_as_typed: RwSignal<bool>,
    /// Whether the reader does not type just now.
    is_settled: RwSignal<bool>,
    series: SeriesIndex,
    availability: RwSignal<Availability>,
    answer: Memo<Option<Answer>>,
    /// Has the address follow, unless the reader goes on typing.
    timer: StoredValue<Option<TimeoutHandle>>,
}

impl SearchState {
    /// Nothing is searched for.
    pub(super) fn new(place: Place) -> Self {
        let query = RwSignal::new(String::new());
        let is_as_typed = RwSignal::new(false);
        let series = SeriesIndex::shared();
        let availability = RwSignal::new(series.availability());
        let find = move |_: Option<&_>| {
            let query = query.get();
            let is_ready = availability.get() == Availability::Ready;
            (is_ready && !is_blank(&query)).then(|| series.answer(&query, is_as_typed.get())).flatten()
        };
        // Every letter is answered anew, and to compare answers weighs more than to draw one twice.
        let answer = Memo::new_with_compare(find, |_, _| true);
        Self {
            place,
            query,
            chosen: RwSignal::new(None),
            is_as_typed,
            is_settled: RwSignal::new(true),
            series,
            availability,
            answer,
            timer: StoredValue::new(None),
        }
    }

    /// Reads the query in the address and fetches the index. An effect that calls this does so again whenever a link, Back or
    /// Forward changes the address.
    pub(super) fn start(self) {
        if let Some(router) = use_context::<BrowserUrl>() {
            router.as_url().track();
        }
        self.read_address();
        self.fetch_index();
    }

    /// Fetches the index, unless it is there or under way.
    pub(super) fn fetch_index(self) {
        if self.availability.get_untracked() == Availability::Unasked {
            self.fetch(false);
        }
    }

    /// Fetches the index once more; a page of another build is loaded anew, and gets that of its own.
    pub(super) fn fetch_again(self) {
        if self.availability.get_untracked() == Availability::OtherBuild {
            self.settle();
            return document::reload();
        }
        self.fetch(true);
    }

    fn fetch(self, is_again: bool) {
        self.availability.set(Availability::Coming);
        let base = expect_context::<Base>();
        events::spawn(async move {
            let fetched = self.series.fetch(&base, is_again).await;
            // The reader may have left the page.
            self.availability.try_set(fetched);
        });
    }

    fn read_address(self) {
        if history::path() != history::shown_path() {
            return;
        }
        let query = history::query();
        let query = query.strip_prefix(PARAMETER).and_then(|query| query.split('&').next()).unwrap_or_default();
        let query = Url::unescape(&query.replace('+', " "));
        if *self.query.read_untracked() != query {
            self.is_as_typed.set(false);
            self.query.set(first(&query, LONGEST).to_owned());
        }
    }

    /// The reader types.
    pub(super) fn type_query(self, query: &str) {
        self.is_settled.set(false);
        self.chosen.set(None);
        self.is_as_typed.set(false);
        self.query.set(first(query, LONGEST).to_owned());
        self.clear_timer();
        self.timer.set_value(set_timeout_with_handle(move || self.settle(), PAUSE).ok());
    }

    /// The reader has paused, or goes on to what was found: all of it is drawn, and the address names the query. The history
    /// entry stays the same; in private reading the address says nothing.
    pub(super) fn settle(self) {
        self.clear_timer();
        self.is_settled.try_set(true);
        let Some(query) = self.query.try_get_untracked() else { return };
        let is_in_address = self.place == Place::Page && history::current_page() == Some(Address::Search);
        if is_in_address && !storage::is_private() {
            let query = if is_blank(&query) { String::new() } else { format!("{PARAMETER}{}", Url::escape(&query)) };
            history::set_query(&query);
        }
    }

    fn clear_timer(self) {
        if let Some(timer) = self.timer.try_update_value(Option::take).flatten() {
            timer.clear();
        }
    }

    /// Looks for the words as they were typed.
    pub(super) fn search_as_typed(self) {
        self.is_as_typed.set(true);
    }

    /// Where the search is shown.
    pub(super) fn place(self) -> Place {
        self.place
    }

    /// The query, as it was typed.
    pub(super) fn query(self) -> String {
        self.query.get()
    }

    /// The number of the place that the reader chose by the arrows, among those that are found at once.
    pub(super) fn chosen(self) -> RwSignal<Option<usize>> {
        self.chosen
    }

    /// How many places are drawn for every letter that is typed.
    pub(super) fn count(self) -> usize {
        self.answer.with(|answer| answer.as_ref().map_or(0, |answer| found_at_once(answer).len()))
    }

    /// Whether the reader has paused.
    pub(super) fn is_settled(self) -> bool {
        self.is_settled.get()
    }

    /// Whether nothing is searched for.
    pub(super) fn is_empty(self) -> bool {
        self.query.with(|query| is_blank(query))
    }

    /// Whether there is an index.
    pub(super) fn availability(self) -> Availability {
        self.availability.get()
    }

    /// The answer; `None` while nothing is searched for or can be.
    pub(super) fn answer(self) -> Memo<Option<Answer>> {
        self.answer
    }
}

fn is_blank(query: &str) -> bool {
    query.trim().is_empty()
}
