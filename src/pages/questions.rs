//! The reader's questions, and what the steps suggest to ask.

use leptos::prelude::*;
use model::page::{QuestionsPage, QuestionsPart, SuggestedQuestions};
use model::step::StepPart;
use model::{Address, Base, Item};

use crate::components::ask::Ask;
use crate::components::heading::{Heading, Level};
use crate::components::prose::prose;
use crate::components::readers::readers;
use crate::drawn::{Drawn, IntoDrawn};

/// The text of the page.
pub(super) fn text(page: &QuestionsPage) -> Drawn {
    let (list, suggested) = (QuestionsPart::List, QuestionsPart::Suggested);
    view! {
        <article class="prose">
            <section class="questions-own">
                <Heading level=Level::Section id=list.id() title=list.title()/>
                {own_list()}
            </section>
            <section class="questions-suggested">
                <Heading level=Level::Section id=suggested.id() title=suggested.title()/>
                <p>"Each step of the treatment brings questions of its own. Take those that fit you."</p>
                {page.suggested.iter().map(of_step).collect_view()}
            </section>
        </article>
    }
    .drawn()
}

/// The place of the reader's own list, which the program fills in.
fn own_list() -> impl IntoView {
    view! {
        <div class="questions-notice" id="questions_notice" role="status"></div>
        <p>
            "A visit is short, and much is on your mind. Write down what you want to ask. Put first what matters most. Tick a question when it was asked."
        </p>
        <form method="dialog" class="questions-new needs-program">
            <label for="questions_new">"Write a question"</label>
            <input id="questions_new" maxlength="250" autocomplete="off" enterkeyhint="done"/> " "
            <button class="button button-quiet" id="questions_add">"Add to my list"</button>
        </form>
        <ol class="questions-list" id="questions_list"></ol>
        <div class="questions-tools" id="questions_tools"></div>
        <div class="questions-sheet" id="questions_sheet"></div>
    }
}

fn of_step(suggested: &SuggestedQuestions) -> impl IntoView + use<> {
    let step = &suggested.step;
    let address = Address::Step(step.clone());
    let link = expect_context::<Base>().link_to(&address, StepPart::ToAsk.anchor().as_str());
    let item = |item: &Item| {
        view! {
            <li {..readers(&item.readers)}>
                <span {..prose(&item.text)}></span> " " <Ask step=step.clone() words=item.words.clone()/>
            </li>
        }
    };
    view! {
        <h3><a href=link>{suggested.title.clone()}</a></h3>
        <ul>{suggested.items.iter().map(item).collect_view()}</ul>
    }
}
