//! The page of the reader's plan: what its controls do, and the parts of it that are written from the plan.
//!
//! The page itself is the compiler's. What is written here is HTML; docs/decisions/0026-panels-as-html.md says why.

use model::{Address, Date, ItemId, Phase, StepId};
use reader::calendar::{Device, Item, Lists, Stamp, Wording, Zone, calendar, is_device_name};
use reader::plan::{Plan, PlanError, Session, Time};
use reader::treatment::Treatment;
use reader::what_is_next::{StepInPlan, today, what_is_next};

use crate::components::carried_link;
use crate::features::treatment;
use crate::markup::escape;
use crate::plan::{self, State, Stored, change};
use crate::platform::controls::{self, Control};
use crate::platform::{clock, document, download, history, panel, paper, steps, storage};

/// The name under which is kept what the names of entries in calendars end in.
const CALENDAR: &str = "calendar";

/// Starts to obey the controls of the page.
pub(crate) fn start() {
    controls::on_change("#plan_day, #plan_time", |_| change_date());
    controls::on_leave("#plan_day", |_| change_date());
    controls::on_press("#plan_calendar", |_| save_calendar());
    controls::on_press("#plan_print", |_| paper::print_page());
    controls::on_press("#plan_carry", |_| panel::show("plan_link", &carried_link::html("this plan", &link())));
    controls::on_press("#plan_forget", |_| replace(Plan::default(), None));
    controls::on_press("#plan_undo", |_| {
        let (plan, treatment) = plan::state().before.unwrap_or_default();
        replace(plan, treatment);
    });
    controls::on_press("#plan_take", |_| take(|_, incoming| incoming.clone()));
    controls::on_press("#plan_add", |_| take(Plan::join));
    controls::on_press("#plan_leave", |_| leave());
    history::on_fragment(|| {
        if is_shown() {
            plan::look_for_a_plan_in_the_link();
        }
    });
}

fn change_date() {
    let field = |selector| controls::all(selector).into_iter().next();
    let (Some(day), Some(time)) = (field("#plan_day"), field("#plan_time")) else { return };
    if day.is_mistaken() {
        return panel::show("plan_said", "<p>That day does not exist. Please look at the date again.</p>");
    }
    let session = Date::parse(&day.value()).map(|day| Session { day, time: Time::parse(&time.value()) });
    if session.is_none() && !day.value().is_empty() {
        return panel::show("plan_said", "<p>No plan goes as far as that year. Please look at the date again.</p>");
    }
    if session == plan::state().plan.session {
        plan::show();
    } else {
        change(|plan| plan.session = session);
    }
}

/// Puts another plan in the place of this one, and takes away the link to this one.
fn replace(plan: Plan, treatment: Option<Treatment>) {
    panel::show("plan_link", "");
    set("#plan_time", "");
    plan::replace(plan, treatment);
}

fn set(selector: &str, value: &str) {
    controls::all(selector).iter().for_each(|field| field.set_value(value));
}

fn take(joined: fn(&Plan, &Plan) -> Plan) {
    let state = plan::state();
    if let Some(Ok(incoming)) = &state.incoming {
        let joined = joined(&whole_plan(), incoming);
        if !joined.fits() {
            return plan::set_incoming(Some(Err(PlanError::TooLong)));
        }
        let Treatment { route, visit } = treatment::STORED.read();
        let treatment = Treatment { route: joined.route.or(route), visit: joined.visit.or(visit) };
        replace(Plan { route: None, visit: None, ..joined }, Some(treatment));
    }
    leave();
}

fn leave() {
    history::drop_fragment();
    plan::set_incoming(None);
}

/// Shows what the plan says.
pub(crate) fn show(state: &State) {
    let session = state.plan.session;
    set("#plan_day", &session.map(|session| session.day.to_string()).unwrap_or_default());
    // A time that was written before the day stays in its field until a day is given.
    if let Some(session) = session {
        set("#plan_time", &session.time.map(|time| time.to_string()).unwrap_or_default());
    }
    panel::show("plan_said", &said(state));
    panel::show("plan_notice", &notice(state));
}

fn said(state: &State) -> String {
    let base = document::base_of_links();
    let steps = steps_in_plan();
    let next = what_is_next(&state.plan, today(clock::today(), written()), &steps);
    let mut html = format!("<p><strong>{}</strong></p>", escape(&next.session));
    for line in &next.lines {
        let links: Vec<String> = line
            .steps
            .iter()
            .map(|step| {
                let link = base.link(&Address::Step(step.id.clone()));
                format!("<a href=\"{}\">{}</a>", escape(&link), escape(&step.title))
            })
            .collect();
        html.push_str(&format!("<p>{}: {}</p>", escape(&line.when), links.join(", ")));
    }
    if let Some(note) = &next.note {
        html.push_str(&format!("<p>{}</p>", escape(note)));
    }
    html
}

/// Whether the page is that of the plan.
pub(crate) fn is_shown() -> bool {
    document::has("plan_said")
}

/// The steps, as the page lists them.
fn steps_in_plan() -> Vec<StepInPlan> {
    let step = |listed: steps::Listed| {
        let days = listed.days.split_once(' ');
        let days = days.and_then(|(first, last)| Some(first.parse().ok()?..=last.parse().ok()?));
        Some(StepInPlan {
            id: StepId::parse(&listed.id).ok()?,
            title: listed.title,
            phase: Phase::ALL.into_iter().find(|phase| phase.id() == listed.phase)?,
            days,
        })
    };
    steps::listed().into_iter().filter_map(step).collect()
}

/// When the texts were last checked: no clock that is right shows an earlier day.
fn written() -> Date {
    let written = document::attribute("plan_said", "data-written").and_then(|day| Date::parse(&day));
    written.unwrap_or_else(|| Date::new(1970, 1, 1).expect("every calendar begins no later"))
}

/// What the reader has to know or to decide before anything else.
fn notice(state: &State) -> String {
    let button = |id: &str, words: &str| {
        format!("<button type=\"button\" class=\"button button-quiet\" id=\"{id}\">{words}</button>")
    };
    match &state.incoming {
        Some(Ok(incoming)) => {
            let add = if state.plan.is_empty() { String::new() } else { button("plan_add", "Add it to mine") };
            let take = if state.plan.is_empty() { "Use it on this device" } else { "Use it in place of mine" };
            format!(
                "<p>A plan came with this link: {}. Nothing is changed until you choose.</p><p>{}{add}{}</p>",
                in_short(incoming),
                button("plan_take", take),
                button("plan_leave", "Leave it")
            )
        }
        Some(Err(error)) => format!("<p>{}</p><p>{}</p>", of_link(*error), button("plan_leave", "Go on without it")),
        None if state.stored == Stored::Unreadable => "<p>A plan is stored on this device that this page cannot read. It is left \
             as it is. If you begin a new one here, the old one is kept beside it.</p>"
            .to_owned(),
        None if state.stored == Stored::Nowhere => {
            "<p>This browser keeps nothing, so the plan holds until you close the page. The link below can carry it.</p>"
                .to_owned()
        }
        None if state.before.as_ref().is_some_and(|(plan, treatment)| {
            let is_other_plan = *plan != state.plan && !plan.is_empty();
            is_other_plan || treatment.is_some_and(|treatment| treatment != treatment::STORED.read() && treatment != Treatment::default())
        }) => format!(
            "<p>Your plan was changed as a whole. The one before can be brought back until you close this page.</p><p>{}</p>",
            button("plan_undo", "Bring it back")
        ),
        None => String::new(),
    }
}

/// A plan in a few words.
pub(crate) fn in_short(plan: &Plan) -> String {
    let session =
        plan.session.map_or("no date".to_owned(), |session| format!("a session on {}", session.day.in_words()));
    let count = |number: usize, one: &str, more: &str| format!("{number} {}", if number == 1 { one } else { more });
    format!(
        "{session}, {}, {}",
        count(plan.marks.len(), "step marked", "steps marked"),
        count(plan.ticked.len(), "thing ticked", "things ticked")
    )
}

fn of_link(error: PlanError) -> &'static str {
    match error {
        PlanError::Cut => {
            "The plan in this link is not whole. Part of the link was lost on the way: copy all of it, or scan the code again. Your own plan is as it was."
        }
        PlanError::Foreign => "This link holds something after its # that is no plan.",
        PlanError::TooLong => "What this link holds is longer than any plan can be.",
        PlanError::Newer => {
            "The plan in this link was made by a newer version of this page. Reload the page with a network, then open the link again."
        }
    }
}

fn save_calendar() {
    let state = plan::state();
    let said = "plan_calendar_said";
    let Some(session) = state.plan.session else {
        return panel::show(said, "Give the date of your session first, at the top of this page.");
    };
    if today(clock::today(), written()).is_ok_and(|today| session.day < today) {
        return panel::show(said, "The date of your session has passed, so there is nothing to remind you of.");
    }
    let steps = steps_in_plan();
    let is_around = |step: &&StepInPlan| step.days.as_ref().is_some_and(|days| *days.start() >= -1 && *days.end() <= 0);
    let around: Vec<&StepInPlan> = steps.iter().filter(is_around).collect();
    let listed = |part: &str| -> Vec<Item> {
        let items = |step: &&StepInPlan| controls::all(&format!("[data-step={}] [data-part={part}] input", step.id));
        around
            .iter()
            .flat_map(items)
            .filter_map(|control| Some(Item { id: ItemId::parse(&control.value())?, words: control.words()? }))
            .collect()
    };
    let lists = Lists { to_ask: listed("ask"), to_bring: listed("bring") };
    let plainly = controls::all("#plan_plainly").iter().any(Control::is_checked);
    let wording = if plainly { Wording::Plain } else { Wording::Neutral };
    let file = Stamp::at(clock::seconds()).and_then(|stamp| {
        let name = storage::device_name(CALENDAR, is_device_name);
        let zone = Zone { name: clock::zone(), minutes_from_utc: &clock::minutes_from_utc };
        calendar(&whole_plan(), &steps, &lists, wording, &Device { stamp, name, zone })
    });
    match file {
        Some(file) => {
            download::save(&file, "appointment.ics", "text/calendar");
            panel::show(
                said,
                "Saved as appointment.ics. Open it with your calendar. If the date changes later, save it again and take the old entries out yourself.",
            );
        }
        None => panel::show(
            said,
            "No calendar file can be made: the clock of this device or the date of the session is wrong.",
        ),
    }
}

/// The plan with the treatment and the session, which are kept beside it.
fn whole_plan() -> Plan {
    let Treatment { route, visit } = treatment::STORED.read();
    Plan { route, visit, ..plan::state().plan }
}

/// The link that carries the plan.
fn link() -> String {
    format!("{}{}", document::origin(), document::base_of_links().link_to(&Address::Plan, &whole_plan().to_text()))
}
