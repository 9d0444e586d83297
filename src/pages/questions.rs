//! The reader's questions, and what the steps suggest to ask.

use leptos::prelude::*;
use model::page::{QuestionsPage, QuestionsPart, SuggestedQuestions};
use model::step::StepPart;
use model::{Address, Base, Item, StepId};

use crate::components::heading::{Heading, Level};
use crate::components::prose::prose;
use crate::components::readers::readers;
use crate::drawn::{Drawn, IntoDrawn};
use crate::features::questions::{Ask, OwnQuestions};
use crate::slices::slice;

/// The text of the page.
pub(super) fn text(page: &QuestionsPage) -> Drawn {
    let (list, suggested) = (QuestionsPart::List, QuestionsPart::Suggested);
    let own = move || {
        view! {
            <section class="questions-own">
                <Heading level=Level::Section id=list.id() title=list.title()/>
                <OwnQuestions/>
            </section>
        }
    };
    view! {
        <article class="prose">
            {slice(own)}
            <section class="questions-suggested">
                <Heading level=Level::Section id=suggested.id() title=suggested.title()/>
                <p>"Each step of the treatment brings questions of its own. Take those that fit you."</p>
                {page.suggested.iter().map(of_step).collect_view()}
            </section>
        </article>
    }
    .drawn()
}

fn of_step(suggested: &SuggestedQuestions) -> impl IntoView + use<> {
    let step = &suggested.step;
    let address = Address::Step(step.clone());
    let link = expect_context::<Base>().link_to(&address, StepPart::ToAsk.anchor().as_str());
    let (step, items) = (step.clone(), suggested.items.clone());
    view! {
        <h3><a href=link>{suggested.title.clone()}</a></h3>
        {slice(move || list(&step, &items))}
    }
}

fn list(step: &StepId, items: &[Item]) -> impl IntoView + use<> {
    let item = |item: &Item| {
        view! {
            <li {..readers(&item.readers)}>
                <span {..prose(&item.text)}></span> " " <Ask from=Address::Step(step.clone()) words=item.words.clone()/>
            </li>
        }
    };
    view! { <ul>{items.iter().map(item).collect_view()}</ul> }
}
