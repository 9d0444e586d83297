//! The reader's plan for bad days. What it asks stands in the page, so that it is read and printed without a program, and
//! filled in by hand.

use std::sync::Arc;

use leptos::prelude::*;
use model::page::{BadDaysPage, BadDaysPart};
use model::{Address, Base, Blank};

use crate::components::heading::{Heading, Level};
use crate::components::prose::prose;
use crate::components::references::References;
use crate::drawn::{Drawn, IntoDrawn};
use crate::features::bad_days::{BadDaysState, BlankField, Calls, CarryPlan, Notice, PartsThatAreGone, PrintPlan};
use crate::slices::{Slices, slice};

/// The text of the page.
pub(super) fn text(page: &BadDaysPage) -> Drawn {
    let state = BadDaysState::shared();
    expect_context::<Slices>().when_over(move || state.show());
    let page = Arc::new(page.clone());
    let part = |part: BadDaysPart| {
        let page = Arc::clone(&page);
        slice(move || {
            let content = match part {
                BadDaysPart::MyPlan => my_plan(&page),
                BadDaysPart::Print => view! { <PrintPlan/> }.drawn(),
                BadDaysPart::AnotherDevice => view! { <CarryPlan/> }.drawn(),
                BadDaysPart::About => view! { <div class="text" {..prose(&page.about)}></div> }.drawn(),
            };
            view! {
                <section class=format!("bad-days-{}", part.id())>
                    <Heading level=Level::Section id=part.id() title=part.title()/>
                    {content}
                </section>
            }
        })
    };
    view! {
        <article class="prose">
            {help_first()} <div class="text bad-days-opening" {..prose(&page.opening)}></div>
            {BadDaysPart::ALL.into_iter().map(part).collect_view()} <References items=page.references.clone()/>
        </article>
    }
    .drawn()
}

/// A plan is no help by itself.
fn help_first() -> impl IntoView {
    view! {
        <div class="block block-urgent" role="note" aria-label="Call for help now">
            <p class="block-title">"If you might act on thoughts of suicide, call your emergency number now."</p>
            {help_line("A plan does not take the place of help, and you need not try it first. All numbers: ")}
        </div>
    }
}

/// Words that lead to the help lines.
fn help_line(words: &'static str) -> Drawn {
    let help = expect_context::<Base>().link(&Address::Help);
    view! { <p>{words} <a href=help>"Help now"</a></p> }.drawn()
}

/// The reader's own people, then what they wrote, then where the help lines are.
fn my_plan(page: &BadDaysPage) -> Drawn {
    let with_numbers = page.blanks.iter().filter(|blank| blank.has_numbers).map(|blank| blank.id.clone()).collect();
    let known = page.blanks.iter().map(|blank| blank.id.clone()).collect();
    let blank = |blank: &Blank| {
        let blank = blank.clone();
        slice(move || view! { <BlankField blank=&blank/> })
    };
    view! {
        <div class="bad-days-notice" id="bad_days_notice" role="status">
            <Notice/>
        </div>
        <div class="bad-days-calls" id="bad_days_calls">
            <Calls parts=with_numbers/>
        </div>
        {page.blanks.iter().map(blank).collect_view()}
        <div class="bad-days-gone">
            <PartsThatAreGone known/>
        </div>
        {help_line("If none of yours answers: the most urgent help lines stand at the foot of this page, and all of them on ")}
    }
    .drawn()
}
