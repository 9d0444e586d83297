//! "My plan": what to arrange, ask and bring, step by step, as a list that a reader ticks.
//!
//! Everything stands in the page, so that it is read and printed without a program. The program fills in what is the
//! reader's own, and nothing moves when it does.

use std::collections::BTreeMap;

use model::page::{Kind, Neighbours};
use model::step::StepPart;
use model::{Address, Base, Html, ItemId, Page, Phase, Series, Shell, Step};

use crate::diagnostic::{Diagnostic, Report};
use crate::draft::heading;
use crate::html::{escape, words_in};
use crate::pages::steps::overview_link;
use crate::pages::{section, step_mark, variant_choice};

/// The parts of the page: their ids and titles.
const PARTS: [(&str, &str); 6] = [
    ("next", "What is next"),
    ("checklist", "What to ask, bring and do"),
    ("when-to-call-for-help", "When to call for help"),
    ("calendar", "In your calendar"),
    ("print", "On paper"),
    ("another-device", "On another device"),
];

/// The page.
pub(super) fn page(series: &Series, base: &Base) -> Page {
    // No clock that is right shows an earlier day.
    let written = series.last_reviewed();
    let mut body = String::new();
    let mut contents = Vec::new();
    for (id, title) in PARTS {
        let mut entry = section(id, title);
        body.push_str(&format!("<section class=\"plan-{id}\">{}", heading(2, id, title)));
        match id {
            "next" => body.push_str(&NEXT.replace("{written}", &written.to_string())),
            "checklist" => {
                body.push_str(&variant_choice::html());
                for phase in Phase::ALL {
                    entry.sections.push(section(phase.id(), phase.title()));
                    body.push_str(&heading(3, phase.id(), phase.title()));
                    series.steps.iter().filter(|step| step.phase == phase).for_each(|step| {
                        body.push_str(&checklist(step, base));
                    });
                }
            }
            "when-to-call-for-help" => body.push_str(&calls(series, base)),
            "calendar" => body.push_str(CALENDAR),
            "print" => body.push_str(PRINT),
            _ => body.push_str(ANOTHER_DEVICE),
        }
        body.push_str("</section>\n");
        contents.push(entry);
    }
    Page {
        address: Address::Plan,
        shell: Shell {
            title: "My plan".to_owned(),
            summary:
                "Give the date of your session, mark the steps, tick what is done. All of it stays on this device."
                    .to_owned(),
            kind: Kind::Plain,
            review: None,
            contents,
            neighbours: Neighbours { previous: Some(overview_link()), next: None },
        },
        body: Html::from_compiler(body),
    }
}

const NEXT: &str = "<div class=\"plan-notice\" id=\"plan_notice\" role=\"status\"></div>\n\
    <p class=\"plan-date needs-program\"><label>Date of the session <input type=\"date\" id=\"plan_day\" max=\"9999-12-31\"></label> \
    <label>Time, if you know it <input type=\"time\" id=\"plan_time\"></label></p>\n\
    <p>Mark what you have already done, and the plan leaves it out.</p>\n\
    <div class=\"plan-said\" id=\"plan_said\" role=\"status\" data-written=\"{written}\"></div>\n";

const CALENDAR: &str = "<p>A calendar file holds the session, the day before and the days after, with reminders. Your \
    calendar may copy it to other places, so it says no more than “Appointment” unless you choose otherwise.</p>\n\
    <p class=\"needs-program\"><label><input type=\"checkbox\" id=\"plan_plainly\"> Say in it what the appointment is, \
    and what to bring</label></p>\n\
    <p class=\"needs-program\"><button type=\"button\" class=\"button button-quiet\" id=\"plan_calendar\">Save the calendar \
    file</button></p>\n<p id=\"plan_calendar_said\" role=\"status\"></p>\n";

const PRINT: &str = "<p>What is still open, with the dates and your marks. It fits on one sheet, on both sides if much is \
    open.</p>\n\
    <p class=\"needs-program\"><button type=\"button\" class=\"button button-quiet\" id=\"plan_print\">Print my \
    plan</button></p>\n";

const ANOTHER_DEVICE: &str = "<p>A link can carry your plan. It holds the plan behind its <code>#</code>, and browsers keep that \
    part to themselves. But whoever you give the link to can read the plan.</p>\n\
    <p class=\"needs-program\"><button type=\"button\" class=\"button button-quiet\" id=\"plan_carry\">Show the link and a \
    code to scan</button> <button type=\"button\" class=\"button button-quiet\" id=\"plan_forget\">Take my plan off this \
    device</button></p>\n<div class=\"plan-link\" id=\"plan_link\" role=\"status\"></div>\n";

/// What to ask, and what to bring or do, of one step.
fn checklist(step: &Step, base: &Base) -> String {
    let page = escape(&base.link(&Address::Step(step.id.clone())));
    let days = step.days.map_or_else(String::new, |days| format!("{} {}", days.first(), days.last()));
    let mut html = format!(
        "<section class=\"plan-step\" data-step=\"{}\" data-phase=\"{}\" data-days=\"{days}\"><h4><a href=\"{page}\">{}</a></h4>{}",
        step.id,
        step.phase.id(),
        escape(&step.title),
        step_mark::in_plan(step)
    );
    for (part, name) in [(StepPart::ToAsk, "ask"), (StepPart::ToBringOrDo, "bring")] {
        let items = items(step.plain_parts.get(part).as_str());
        if !items.is_empty() {
            html.push_str(&format!("<h5>{}</h5><ul class=\"plan-list\" data-part=\"{name}\">", part.title()));
            for (attributes, words) in items {
                let item = item_id(step, part, words);
                html.push_str(&format!(
                    "<li{attributes}><label><input type=\"checkbox\" value=\"{item}\"><span>{words}</span></label></li>"
                ));
            }
            html.push_str("</ul>");
        }
    }
    html.push_str("</section>\n");
    html
}

/// The name of an item: of its words, and of where they stand.
fn item_id(step: &Step, part: StepPart, words: &str) -> ItemId {
    ItemId::of(&format!("{} {} {}", step.id, part.anchor(), words_in(words)))
}

/// Reports things to ask, bring or do that a plan could not tell apart: a tick at one would be a tick at the other.
pub(crate) fn check_items(series: &Series, report: &mut Report) {
    let mut known: BTreeMap<ItemId, String> = BTreeMap::new();
    for step in &series.steps {
        for part in [StepPart::ToAsk, StepPart::ToBringOrDo] {
            for (_, words) in items(step.plain_parts.get(part).as_str()) {
                let id = item_id(step, part, words);
                let words = words_in(words);
                if let Some(other) = known.insert(id, format!("`{words}` of the step `{}`", step.id)) {
                    let title = format!("a reader's plan cannot tell `{words}` of the step `{}` from {other}", step.id);
                    report.add(Diagnostic::without_place(title, "write one of the two in other words"));
                }
            }
        }
    }
}

/// The items of the lists in a text that the compiler made: their attributes and their words.
pub(super) fn items(html: &str) -> Vec<(&str, &str)> {
    html.split("<li")
        .skip(1)
        .filter_map(|rest| rest.split_once('>'))
        .map(|(attributes, rest)| (attributes, rest.split("</li>").next().unwrap_or(rest).trim()))
        .collect()
}

/// Where each step says when to call for help; the lines to call are at the foot of every page.
fn calls(series: &Series, base: &Base) -> String {
    let call = StepPart::CallForHelp.anchor();
    let steps: String = series
        .steps
        .iter()
        .map(|step| {
            let link = base.link_to(&Address::Step(step.id.clone()), call.as_str());
            format!("<li><a href=\"{}\">{}</a></li>", escape(&link), escape(&step.title))
        })
        .collect();
    format!(
        "<p><strong>If you might act on thoughts of suicide, or someone cannot be woken, cannot breathe or has chest pain, \
         call your emergency number now.</strong> <a href=\"{}\">Help now</a> has the numbers.</p>\n\
         <p>Each step says what to watch for:</p>\n<ol class=\"plan-calls\">{steps}</ol>\n",
        escape(&base.link(&Address::Help))
    )
}
