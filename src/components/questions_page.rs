//! The page of the reader's questions: what its controls do, and the list that is written from them.
//!
//! The page itself is the compiler's. What is written here is HTML; docs/decisions/0026-panels-as-html.md says why.

use model::Address;
use reader::question::{LONGEST_WORDS, Question, QuestionsError, from_link, to_link};
use reader::words::first;

use crate::components::carried_link;
use crate::markup::escape;
use crate::platform::controls::{self, Control};
use crate::platform::panel::{self, Part};
use crate::platform::{document, history, paper, storage};
use crate::questions::{self, State};

/// The field for a new question.
const FIELD: &str = "questions_new";

thread_local! {
    static LIST: Part = const { Part::new("questions_list") };
}

/// Starts to obey the controls of the page.
pub(crate) fn start() {
    controls::on_press("#questions_add", |_| add());
    controls::on_press("[data-question]", press);
    controls::on_change("#questions_list [type=checkbox]", |tick| {
        questions::change(&tick.name(), |question| question.is_done = tick.is_checked());
        questions::show();
    });
    controls::on_input("#questions_list textarea", edit);
    controls::on_leave("#questions_list textarea", |field| {
        // A question without words is none: what it said before is still there.
        if field.value().trim().is_empty() {
            LIST.with(Part::forget);
        }
        questions::show();
    });
    controls::on_press("#questions_clear", |_| remove(|question| question.is_done));
    controls::on_press("#questions_undo", |_| {
        questions::bring_back();
        document::focus_in_sight(FIELD);
    });
    controls::on_press("[data-sheet=questions_sheet]", |_| paper::print_sheet("questions_sheet"));
    controls::on_press("#questions_carry", |_| panel::show("questions_link", &link_html()));
    controls::on_press("#questions_take", |_| {
        questions::take();
        leave();
    });
    controls::on_press("#questions_leave", |_| leave());
    history::on_fragment(look_for_questions_in_the_link);
}

/// Whether the page is that of the questions.
pub(crate) fn is_shown() -> bool {
    document::has("questions_list")
}

/// Gets ready for a page that is new in the document.
pub(crate) fn page_shown() {
    LIST.with(Part::forget);
    look_for_questions_in_the_link();
}

/// Reads the questions that the address carries. What names a place in the page is none.
fn look_for_questions_in_the_link() {
    if let Some(text) = history::fragment().filter(|fragment| is_shown() && !document::has(fragment)) {
        questions::set_incoming(Some(from_link(&text)));
    }
}

fn leave() {
    history::drop_fragment();
    questions::set_incoming(None);
}

fn add() {
    for field in controls::all("#questions_new") {
        if !field.value().trim().is_empty() {
            questions::add(&field.value(), None);
            field.set_value("");
            document::announce(&format!("Added. {}.", count(questions::list().len())));
        }
    }
    document::focus_in_sight(FIELD);
}

fn press(button: &Control) {
    let id = button.value();
    match button.attribute("data-question").as_str() {
        "remove" => {
            let list = questions::list();
            let place = list.iter().position(|question| question.id.to_string() == id).unwrap_or_default();
            remove(|question| question.id.to_string() == id);
            // To the one that is now in its place.
            if let Some(next) = list.get(place + 1) {
                document::focus_in_sight(&format!("question_remove_{}", next.id));
            }
        }
        way => {
            let words = questions::swap(&id, way == "up").map_or_else(
                || format!("It is the {} already.", if way == "up" { "first" } else { "last" }),
                |(place, of)| format!("Moved to place {place} of {of}."),
            );
            document::announce(&words);
            document::focus_in_sight(&format!("question_{way}_{id}"));
        }
    }
}

fn remove(which: impl Fn(&Question) -> bool) {
    questions::remove(which);
    document::focus_in_sight(FIELD);
}

fn edit(field: &Control) {
    let words = field.value();
    let words = first(words.trim(), LONGEST_WORDS);
    if !words.is_empty() {
        questions::change(&field.name(), |question| question.words = words.to_owned());
        // The reader is in the field: what it says is the list as it is now.
        let list = questions::list();
        LIST.with(|part| part.shows(list_html(&list)));
        show(&list);
    }
}

/// Shows the list.
pub(crate) fn show(list: &[Question]) {
    LIST.with(|part| part.show(list_html(list)));
    panel::show("questions_tools", if list.is_empty() { "" } else { TOOLS });
    panel::show("questions_sheet", &sheet(list));
    panel::show("questions_notice", &questions::with_state(|state| notice(list, state)));
}

const TOOLS: &str = "<p><button type=\"button\" class=\"button button-quiet\" data-sheet=\"questions_sheet\">Print my \
    questions</button> <button type=\"button\" class=\"button button-quiet\" id=\"questions_carry\">Carry them to another \
    device</button> <button type=\"button\" class=\"button button-quiet\" id=\"questions_clear\">Take out those I \
    asked</button></p><div id=\"questions_link\" role=\"status\"></div>";

fn list_html(list: &[Question]) -> String {
    list.iter().map(item).collect()
}

fn item(question: &Question) -> String {
    let Question { id, is_done, .. } = question;
    let words = escape(&question.words);
    let button = |name: &str, title: &str| {
        format!(
            "<button type=\"button\" data-question=\"{name}\" value=\"{id}\" id=\"question_{name}_{id}\" \
             aria-label=\"{title}: {words}\">{title}</button> "
        )
    };
    let from = question.from.as_ref().map_or_else(String::new, |from| {
        let link = escape(&document::base_of_links().link(from));
        format!("<a href=\"{link}\" aria-label=\"Where it came up: {words}\">Where it came up</a>")
    });
    let checked = if *is_done { " checked" } else { "" };
    format!(
        "<li><textarea rows=\"1\" maxlength=\"{LONGEST_WORDS}\" name=\"{id}\" id=\"question_{id}\" aria-label=\"Question\">\
         {words}</textarea><div><label><input type=\"checkbox\" name=\"{id}\" id=\"question_done_{id}\"{checked} \
         aria-label=\"Asked: {words}\">Asked</label> {}{}{}{from}</div></li>",
        button("up", "Up"),
        button("down", "Down"),
        button("remove", "Remove")
    )
}

/// The list for the printer, with room for the answers.
fn sheet(list: &[Question]) -> String {
    let item = |question: &Question| {
        let asked = if question.is_done { " (asked)" } else { "" };
        format!("<li>{}{asked}</li>", escape(&question.words))
    };
    format!("<ol class=\"questions-answers\">{}</ol>", list.iter().map(item).collect::<String>())
}

fn count(number: usize) -> String {
    format!("{number} question{}", if number == 1 { "" } else { "s" })
}

/// What the reader has to know or to decide before anything else.
fn notice(list: &[Question], state: &State) -> String {
    let button = |id: &str, words: &str| {
        format!("<button type=\"button\" class=\"button button-quiet\" id=\"questions_{id}\">{words}</button> ")
    };
    let mut html = match &state.incoming {
        Some(Ok(incoming)) => format!(
            "<p>{} came with this link. Nothing is changed until you choose.</p><ul>{}</ul><p>{}{}</p>",
            count(incoming.len()),
            incoming.iter().map(|(words, _)| format!("<li>{}</li>", escape(words))).collect::<String>(),
            button("take", if list.is_empty() { "Keep them on this device" } else { "Add them to mine" }),
            button("leave", "Leave them")
        ),
        Some(Err(error)) => format!("<p>{}</p><p>{}</p>", of_link(*error), button("leave", "Go on without it")),
        None => String::new(),
    };
    if storage::is_private() || state.is_refused {
        html.push_str(
            "<p>This browser keeps nothing, so the list holds until you close the page. Print it, or let a link carry it.</p>",
        );
    }
    if let Some(removed) = state.removed.last() {
        html.push_str(&format!("<p>{} taken out. {}</p>", count(removed.len()), button("undo", "Bring back")));
    }
    html
}

fn of_link(error: QuestionsError) -> &'static str {
    match error {
        QuestionsError::Cut => {
            "The list in this link is not whole. Part of the link was lost on the way: copy all of it, or scan the code again. Your own list is as it was."
        }
        QuestionsError::Foreign => "This link holds something after its # that is no list of questions.",
        QuestionsError::TooLong => "What this link holds is longer than any list of questions can be.",
        QuestionsError::Newer => {
            "The list in this link was made by a newer version of this page. Reload the page with a network, then open the link again."
        }
    }
}

fn link_html() -> String {
    to_link(&questions::list()).map_or_else(
        || "<p>The list is too long for a link. Print it.</p>".to_owned(),
        |text| {
            let link =
                format!("{}{}", document::origin(), document::base_of_links().link_to(&Address::Questions, &text));
            carried_link::html("this list", &link)
        },
    )
}
