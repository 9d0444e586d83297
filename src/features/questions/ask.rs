//! The button beside a thing to ask that puts it on the reader's list of questions.

use leptos::prelude::*;
use model::Address;
use reader::question::Question;

use super::state::QuestionsState;
use crate::platform::document;
use crate::platform::storage::Kept;

/// Shows the button, which says whether the question is on the list. It is in no form, so it needs no type.
#[component]
pub(crate) fn Ask(
    /// The page that suggests to ask it.
    from: Address,
    /// What to ask.
    words: String,
) -> impl IntoView {
    let questions = QuestionsState::shared();
    let question = Question::new(&words, None, 0);
    let is_listed = Memo::new(move |_| questions.holds(&question));
    let title = move || if is_listed.get() { "On your list" } else { "Add to my questions" };
    let about = words.clone();
    let add = move |_| {
        document::announce(match questions.add(&words, Some(from.clone())) {
            Kept::Yes => "On your list.",
            Kept::No => "On your list until you close the page: this browser keeps nothing.",
        });
    };
    view! {
        <button class="ask needs-program" aria-label=move || format!("{}: {about}", title()) on:click=add>
            {title}
        </button>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::features::FirstStates;

    #[test]
    fn the_button_names_the_question_and_says_that_it_is_not_on_the_list_yet() {
        let html = Owner::new().with(|| {
            FirstStates::new().provide();
            view! { <Ask from=Address::Values words="Who drives me \"home\"?".to_owned()/> }.to_html()
        });
        assert_eq!(
            html,
            "<button aria-label=\"Add to my questions: Who drives me &quot;home&quot;?\" class=\"ask needs-program\">Add to my \
             questions</button>"
        );
    }
}
