//! What a reader marks a step with. It is kept in their plan, by the program.

use model::{Address, Base, Step};

use crate::html::escape;

/// The choice on a step's own page.
pub(super) fn choice(step: &Step, base: &Base) -> String {
    fieldset(step, &format!("In <a href=\"{}\">my plan</a> this step is", escape(&base.link(&Address::Plan))))
}

/// The choice in the plan.
pub(super) fn in_plan(step: &Step) -> String {
    fieldset(step, "This step is")
}

fn fieldset(step: &Step, legend: &str) -> String {
    let id = &step.id;
    let options: String = [("done", "done"), ("ahead", "ahead of me"), ("", "not marked")]
        .map(|(value, words)| {
            let checked = if value.is_empty() { " checked" } else { "" };
            format!(
                "<label><input type=\"radio\" name=\"mark_{id}\" value=\"{value}\"{checked}><span>{words}</span></label>"
            )
        })
        .concat();
    format!(
        "<fieldset class=\"step-mark needs-program\" data-step=\"{id}\"><legend>{legend}</legend><div \
         class=\"options\">{options}</div></fieldset>\n"
    )
}

/// The shorter choice where many steps stand together.
pub(super) fn done(step: &Step) -> String {
    format!(
        "<label class=\"needs-program\"><input type=\"checkbox\" name=\"mark_{}\" value=\"done\">Done<span \
         class=\"visually-hidden\">: {}</span></label> ",
        step.id,
        escape(&step.title)
    )
}
