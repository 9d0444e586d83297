//! The days of the plan as a file for a calendar.

use leptos::prelude::*;
use model::page::{PlanPage, PlanStep};
use model::{Date, Item};
use reader::calendar::{self, Device, Lists, Stamp, Wording, Zone, calendar, is_device_name};
use reader::treatment::Treatment;
use reader::what_is_next::{StepInPlan, today};

use super::super::state::PlanState;
use crate::drawn::{Drawn, IntoDrawn};
use crate::features::treatment::TreatmentState;
use crate::platform::{clock, download, storage};

/// The name under which is stored what the names of entries in calendars end in.
const STORED: &str = "calendar";

/// The name of the file.
const FILE: &str = "appointment.ics";

/// Shows the choice of the wording, and the button that saves the file.
#[component]
pub(crate) fn CalendarFile<'page>(
    /// The page.
    page: &'page PlanPage,
) -> Drawn {
    let plan = PlanState::shared();
    let source = Source { steps: page.steps.clone(), written: page.written };
    let (is_plain, said) = (RwSignal::new(false), RwSignal::new(""));
    let save = move |_| {
        let wording = if is_plain.get_untracked() { Wording::Plain } else { Wording::Neutral };
        said.set(source.save(plan, wording));
    };
    view! {
        <p>
            "A calendar file holds the session, the day before and the days after, with reminders. Your calendar may copy it to other places, so it says no more than “Appointment” unless you choose otherwise."
        </p>
        <p class="needs-program">
            <label>
                <input
                    type="checkbox"
                    id="plan_plainly"
                    prop:checked=is_plain
                    on:change=move |event| is_plain.set(event_target_checked(&event))
                />
                " Say in it what the appointment is, and what to bring"
            </label>
        </p>
        <p class="needs-program">
            <button type="button" class="button button-quiet" id="plan_calendar" on:click=save>
                "Save the calendar file"
            </button>
        </p>
        <p id="plan_calendar_said" role="status">{said}</p>
    }
    .drawn()
}

/// What the file is made of besides the plan.
struct Source {
    steps: Vec<PlanStep>,
    /// When the texts were last checked.
    written: Date,
}

impl Source {
    /// Saves the file, where that can be done. Gives what is to be said of it.
    fn save(&self, plan: PlanState, wording: Wording) -> &'static str {
        let whole = plan.whole();
        let Some(session) = whole.session else {
            return "Give the date of your session first, at the top of this page.";
        };
        if today(clock::today(), self.written).is_ok_and(|today| session.day < today) {
            return "The date of your session has passed, so there is nothing to remind you of.";
        }
        let steps: Vec<StepInPlan> = self.steps.iter().map(StepInPlan::from).collect();
        let file = Stamp::at(clock::seconds()).and_then(|stamp| {
            let name = storage::device_name(STORED, is_device_name);
            let zone = Zone { name: clock::zone(), minutes_from_utc: &clock::minutes_from_utc };
            let lists = self.lists(expect_context::<TreatmentState>().shown_untracked());
            calendar(&whole, &steps, &lists, wording, &Device { stamp, name, zone })
        });
        match file {
            Some(file) => {
                download::save(&file, FILE, "text/calendar");
                "Saved as appointment.ics. Open it with your calendar. If the date changes later, save it again and take the old entries out yourself."
            }
            None => "No calendar file can be made: the clock of this device or the date of the session is wrong.",
        }
    }

    /// What the page lists for readers of a treatment in the steps of the session and of the day before.
    fn lists(&self, treatment: Treatment) -> Lists {
        let is_around = |step: &&PlanStep| step.days.is_some_and(|days| days.first() >= -1 && days.last() <= 0);
        let around = || self.steps.iter().filter(is_around);
        Lists {
            to_ask: around().flat_map(|step| listed(&step.to_ask, treatment)).collect(),
            to_bring: around().flat_map(|step| listed(&step.to_bring_or_do, treatment)).collect(),
        }
    }
}

/// The things that are for readers of a treatment.
fn listed(items: &[Item], treatment: Treatment) -> impl Iterator<Item = calendar::Item> {
    let is_shown = move |item: &&Item| item.readers.include(treatment.route, treatment.visit);
    items.iter().filter(is_shown).map(|item| calendar::Item { id: item.id, words: item.words.clone() })
}

#[cfg(test)]
mod tests {
    use model::step::Days;
    use model::{ItemId, Phase, Prose, Readers, Route, StepId};

    use super::*;

    fn item(words: &str, routes: &[Route]) -> Item {
        let readers = Readers { routes: routes.to_vec(), visits: Vec::new() };
        Item { id: ItemId::of(words), text: Prose::default(), words: words.to_owned(), readers }
    }

    fn step(first: i32, last: i32, items: Vec<Item>) -> PlanStep {
        PlanStep {
            id: StepId::parse("step").unwrap(),
            title: "A step".to_owned(),
            phase: Phase::TheDay,
            days: Days::new(first, last),
            to_ask: Vec::new(),
            to_bring_or_do: items,
        }
    }

    #[test]
    fn lists_hold_what_is_for_the_treatment_in_the_steps_around_the_session() {
        let all = vec![item("water", &[]), item("a nose spray", &[Route::Spray])];
        let steps =
            vec![step(-14, -2, vec![item("a letter", &[])]), step(-1, 0, all), step(0, 1, vec![item("rest", &[])])];
        let source = Source { steps, written: Date::new(2026, 12, 7).unwrap() };
        let words = |route| {
            let lists = source.lists(Treatment { route, visit: None });
            assert_eq!(lists.to_ask, []);
            lists.to_bring.into_iter().map(|item| item.words).collect::<Vec<_>>()
        };
        assert_eq!(words(None), ["water", "a nose spray"]);
        assert_eq!(words(Some(Route::Spray)), ["water", "a nose spray"]);
        assert_eq!(words(Some(Route::Drip)), ["water"]);
    }
}
