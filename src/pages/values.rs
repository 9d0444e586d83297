//! What matters to the reader when they choose. The statements stand in the page with all that is said of them, so that they
//! are read and printed without a program.

use std::sync::Arc;

use leptos::prelude::*;
use model::page::{ValuesPage, ValuesPart};
use model::values::{ChoiceName, Touch};
use model::{Address, Base, Statement};

use crate::components::all_sources::all_sources;
use crate::components::heading::{Heading, Level};
use crate::components::prose::prose;
use crate::drawn::{Drawn, IntoDrawn};
use crate::features::questions::Ask;
use crate::features::values::{CarryValues, Notice, PrintValues, Said, ValuesState, Weigh, WeighedBefore};
use crate::slices::{Slices, slice};

/// The text of the page.
pub(super) fn text(page: &ValuesPage) -> Drawn {
    let state = ValuesState::shared();
    expect_context::<Slices>().when_over(move || state.show());
    let page = Arc::new(page.clone());
    let part = |part: ValuesPart| {
        let page = Arc::clone(&page);
        slice(move || {
            let content = match part {
                ValuesPart::Statements => statements(&page.statements),
                ValuesPart::Said => what_i_said(&page.statements),
                ValuesPart::Print => view! { <PrintValues/> }.drawn(),
                ValuesPart::AnotherDevice => view! { <CarryValues/> }.drawn(),
                ValuesPart::About => view! { <div class="text" {..prose(&page.about)}></div> }.drawn(),
            };
            view! {
                <section class=format!("values-{}", part.id())>
                    <Heading level=Level::Section id=part.id() title=part.title()/>
                    {content}
                </section>
            }
        })
    };
    view! {
        <article class="prose">
            <div class="text values-opening" {..prose(&page.opening)}></div>
            {ValuesPart::ALL.into_iter().map(part).collect_view()} {all_sources()}
        </article>
    }
    .drawn()
}

/// What the reader has to know first, then each statement.
fn statements(statements: &[Statement]) -> Drawn {
    let one = |statement: &Statement| {
        let statement = statement.clone();
        slice(move || one_statement(&statement))
    };
    view! {
        <div class="values-notice" id="values_notice" role="status">
            <Notice/>
        </div>
        {statements.iter().map(one).collect_view()}
    }
    .drawn()
}

/// A statement to weigh, the options that it touches, and what to ask about it.
fn one_statement(statement: &Statement) -> Drawn {
    view! {
        <section class="values-statement">
            <Heading level=Level::Subsection id=statement.id.as_str() title=&statement.title/>
            <Weigh statement/>
            <ul class="values-touches">{statement.touches.iter().map(touch).collect_view()}</ul>
            <p class="values-ask">
                "To ask: " {statement.ask.clone()} " " <Ask from=Address::Values words=statement.ask.clone()/>
            </p>
        </section>
    }
    .drawn()
}

/// How a statement touches some options, each of them a link to what is told of it.
fn touch(touch: &Touch) -> Drawn {
    let base = expect_context::<Base>();
    let link = |(number, choice): (usize, &ChoiceName)| {
        let between = if number == 0 { "" } else { "; " };
        view! { {between}<a href=base.link_to(&Address::Options, choice.id.as_str())>{choice.title.clone()}</a> }
            .drawn()
    };
    let named = touch.choices.iter().enumerate().map(link).collect_view();
    view! { <li>{named} ": " <span {..prose(&touch.text)}></span></li> }.drawn()
}

/// What the reader said, and what they said of older words.
fn what_i_said(statements: &[Statement]) -> Drawn {
    let statements = Arc::new(statements.to_vec());
    view! {
        <p class="values-by-hand">"Day of the visit:"</p>
        <p class="values-by-hand">"Options that I want to talk about:"</p>
        <div class="values-said" id="values_said">
            <Said statements=Arc::clone(&statements)/>
        </div>
        <div class="values-before" id="values_before">
            <WeighedBefore statements/>
        </div>
    }
    .drawn()
}
