//! Crisis and urgent help by region, and what helps with one need wherever the reader is.

use leptos::prelude::*;
use model::help::{HelpLine, HelpRegion, HelpTopic, Organisation};
use model::page::HelpPage;
use model::{Address, Base, Clinic, Prose};

use crate::components::heading::{Heading, Level};
use crate::components::prose::prose;
use crate::drawn::{Drawn, IntoDrawn};

/// The text of the page.
pub(super) fn text(page: &HelpPage) -> Drawn {
    let bad_days = expect_context::<Base>().link(&Address::BadDays);
    view! {
        <article class="prose">
            <div class="block block-urgent" role="note" aria-label="Call for help now">
                <p class="block-title">
                    "If you might act on thoughts of suicide, or in any other emergency, call your emergency number now."
                </p>
                <p>
                    "You do not have to be sure. You do not have to find the right words. Say: “I need help now.”"
                </p>
            </div>
            <p><a href=bad_days>"My plan for bad days"</a> ": your own people and numbers."</p>
            {page.clinic.as_ref().map(clinic)}
            {page.regions.iter().map(region).collect_view()}
            {page.topics.iter().map(topic).collect_view()}
        </article>
    }
    .drawn()
}

fn clinic(clinic: &Clinic) -> impl IntoView + use<> {
    view! {
        <section class="clinic">
            <h2 id="help_clinic" tabindex="-1">{clinic.name.clone()}</h2>
            <dl class="help-lines">
                <div>
                    <dt>"At night and on days off"</dt>
                    <dd {..prose(&clinic.out_of_hours)}></dd>
                </div>
                {line("In its hours", &clinic.telephone, clinic.hours.clone())}
            </dl>
        </section>
    }
}

fn region(region: &HelpRegion) -> impl IntoView + use<> {
    let entry = |entry: &HelpLine| {
        let cost = entry.cost.as_ref().map(|cost| format!(" · {cost}")).unwrap_or_default();
        line(&entry.need, &entry.contact, format!("{}{cost}", entry.hours))
    };
    let organisation = |one: &Organisation| line(&one.name, &one.contact, one.purpose.clone());
    // Whom a patient or a carer can turn to when nothing is urgent.
    let organisations = (!region.organisations.is_empty()).then(|| {
        view! {
            <h3>"Information and support, when it is not urgent"</h3>
            <dl class="help-lines">{region.organisations.iter().map(organisation).collect_view()}</dl>
        }
    });
    view! {
        <Heading level=Level::Section id=region.id.as_str() title=&region.name/>
        <dl class="help-lines">{region.lines.iter().map(entry).collect_view()}</dl>
        {organisations}
    }
}

/// How to reach somebody, for what, and when.
fn line(need: &str, contact: &Prose, hours: String) -> impl IntoView + use<> {
    view! {
        <div>
            <dt>{need.to_owned()}</dt>
            <dd {..prose(contact)}></dd>
            <dd class="hours">{hours}</dd>
        </div>
    }
}

fn topic(topic: &HelpTopic) -> impl IntoView + use<> {
    view! {
        <Heading level=Level::Section id=topic.id.as_str() title=&topic.title/>
        <div class="text" {..prose(&topic.text)}></div>
    }
}
