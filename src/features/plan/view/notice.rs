//! What the reader has to know or to decide before anything else on the page of the plan.

use leptos::prelude::*;
use reader::plan::{Plan, PlanError};

use super::super::state::Stored;
use super::form::PlanForm;
use crate::drawn::{Drawn, IntoDrawn};

/// What is to be said.
#[derive(Clone, PartialEq, Eq)]
enum Said {
    Nothing,
    /// A plan came with the link: what it holds, in words, and whether there is one here already.
    Arrived {
        summary: String,
        has_plan: bool,
    },
    /// Something came with the link, and it is no plan.
    NoPlan(PlanError),
    /// What is stored cannot be read.
    Unreadable,
    /// Nothing is stored.
    NotStored,
    /// The plan was replaced, and the one before can be brought back.
    Replaced,
}

/// Shows the notice, or nothing.
#[component]
pub(super) fn Notice(
    /// The form of the page.
    form: PlanForm,
) -> impl IntoView {
    let said = Memo::new(move |_| said(form));
    move || {
        match said.get() {
        Said::Nothing => ().drawn(),
        Said::Arrived { summary, has_plan } => arrived(form, &summary, has_plan),
        Said::NoPlan(error) => no_plan(form, error),
        Said::Unreadable => view! {
            <p>
                "A plan is stored on this device that this page cannot read. It is left as it is. If you begin a new one here, the old one is kept beside it."
            </p>
        }
        .drawn(),
        Said::NotStored => view! {
            <p>
                "This browser keeps nothing, so the plan holds until you close the page. The link below can carry it."
            </p>
        }
        .drawn(),
        Said::Replaced => replaced(form),
    }
    }
}

fn said(form: PlanForm) -> Said {
    let plan = form.plan;
    let incoming = plan.with_incoming(|incoming| match incoming? {
        Ok(incoming) => {
            let has_plan = plan.with(|plan| !plan.is_empty());
            Some(Said::Arrived { summary: incoming.in_short(), has_plan })
        }
        Err(error) => Some(Said::NoPlan(*error)),
    });
    incoming.unwrap_or_else(|| match plan.stored() {
        Stored::Unreadable => Said::Unreadable,
        Stored::Nowhere => Said::NotStored,
        Stored::Unknown | Stored::Whole if plan.can_bring_back() => Said::Replaced,
        Stored::Unknown | Stored::Whole => Said::Nothing,
    })
}

fn arrived(form: PlanForm, summary: &str, has_plan: bool) -> Drawn {
    let take = if has_plan { "Use it in place of mine" } else { "Use it on this device" };
    let add = has_plan.then(|| button("plan_add", "Add it to mine", move || form.accept_incoming(Plan::join)));
    view! {
        <p>{format!("A plan came with this link: {summary}. Nothing is changed until you choose.")}</p>
        <p>
            {button("plan_take", take, move || form.accept_incoming(|_, incoming| incoming.clone()))} {add}
            {button("plan_leave", "Leave it", move || form.plan.leave_incoming())}
        </p>
    }
    .drawn()
}

fn no_plan(form: PlanForm, error: PlanError) -> Drawn {
    let why = match error {
        PlanError::Cut => {
            "The plan in this link is not whole. Part of the link was lost on the way: copy all of it, or scan the code again. Your own plan is as it was."
        }
        PlanError::Invalid => "This link holds something after its # that is no plan.",
        PlanError::TooLong => "What this link holds is longer than any plan can be.",
        PlanError::Newer => {
            "The plan in this link was made by a newer version of this page. Reload the page with a network, then open the link again."
        }
    };
    view! {
        <p>{why}</p>
        <p>{button("plan_leave", "Go on without it", move || form.plan.leave_incoming())}</p>
    }
    .drawn()
}

fn replaced(form: PlanForm) -> Drawn {
    view! {
        <p>"Your plan was changed as a whole. The one before can be brought back until you close this page."</p>
        <p>{button("plan_undo", "Bring it back", move || form.bring_back())}</p>
    }
    .drawn()
}

fn button(id: &'static str, words: &'static str, press: impl Fn() + 'static) -> Drawn {
    view! {
        <button type="button" class="button button-quiet" id=id on:click=move |_| press()>
            {words}
        </button>
    }
    .drawn()
}
