//! `help.toml` to help lines, organisations and topics.

use std::collections::BTreeSet;

use model::help::{Help, HelpCheck, HelpLine, HelpPlace, HelpRegion, HelpTopic, Organisation};
use model::{AnchorId, Base, Date, Html};
use serde::Deserialize;
use toml::Spanned;

use crate::diagnostic::{Diagnostic, Report};
use crate::file::{Excerpt, File};
use crate::front_matter;
use crate::index::Index;
use crate::outline;
use crate::prose::Prose;
use crate::review;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct HelpFile {
    reviewed: Spanned<toml::value::Datetime>,
    review_due: Spanned<toml::value::Datetime>,
    reviewed_by: Option<String>,
    region: Vec<RegionEntry>,
    #[serde(default)]
    topic: Vec<TopicEntry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RegionEntry {
    id: Spanned<String>,
    name: String,
    line: Vec<LineEntry>,
    #[serde(default)]
    organisation: Vec<OrganisationEntry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct OrganisationEntry {
    name: String,
    what: String,
    contact: Spanned<String>,
    checked: HelpCheck,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct TopicEntry {
    id: Spanned<String>,
    title: String,
    text: Spanned<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct LineEntry {
    need: String,
    contact: Spanned<String>,
    hours: String,
    cost: Option<String>,
    #[serde(default)]
    every_page: bool,
    checked: HelpCheck,
}

/// The ids of its regions and topics, so that links to them can be checked. What is wrong in the file is reported by
/// [`read`].
pub(crate) fn ids(file: &File) -> BTreeSet<AnchorId> {
    let written: Option<HelpFile> = front_matter::read_toml(file, &mut Report::default());
    let ids = written
        .iter()
        .flat_map(|help| help.region.iter().map(|region| &region.id).chain(help.topic.iter().map(|topic| &topic.id)));
    ids.filter_map(|id| AnchorId::parse(id.get_ref()).ok()).collect()
}

/// Reads help; reports what is wrong in it.
pub(crate) fn read(file: &File, index: &Index, base: &Base, today: Date, report: &mut Report) -> Option<Help> {
    let written: HelpFile = front_matter::read_toml(file, report)?;
    let mut prose = Prose::new(index, base, &[], "help");
    let mut taken = Vec::new();
    let mut regions = Vec::new();
    for region in &written.region {
        let lines = region.line.iter().map(|line| help_line(file, line, &mut prose, report)).collect();
        let organisations =
            region.organisation.iter().map(|entry| organisation(file, entry, &mut prose, report)).collect();
        if let Some(id) = own_id(file, "region", &region.id, &mut taken, report) {
            regions.push(HelpRegion { id, name: region.name.clone(), lines, organisations });
        }
    }
    let mut topics = Vec::new();
    for topic in &written.topic {
        let excerpt = Excerpt::of_toml_string(file, topic.text.span(), topic.text.get_ref());
        let text = prose.blocks(&excerpt, report);
        if let Some(id) = own_id(file, "topic", &topic.id, &mut taken, report) {
            topics.push(HelpTopic { id, title: outline::plain_text(&topic.title), text });
        }
    }
    let dates = review::Written {
        reviewed: &written.reviewed,
        review_due: &written.review_due,
        reviewed_by: written.reviewed_by.as_ref(),
    };
    Some(Help { review: dates.read(file, today, report)?, regions, topics })
}

/// The id of a part of the page; reports one that is none, and one that another part has.
fn own_id(
    file: &File,
    kind: &str,
    written: &Spanned<String>,
    taken: &mut Vec<AnchorId>,
    report: &mut Report,
) -> Option<AnchorId> {
    let (title, help) = match AnchorId::parse(written.get_ref()) {
        Err(error) => (error.to_string(), format!("readers link to a {kind} by its id")),
        Ok(id) if taken.contains(&id) => (
            format!("the id `{id}` of this {kind} is taken"),
            "join the two, or give this one an id of its own".to_owned(),
        ),
        Ok(id) => {
            taken.push(id.clone());
            return Some(id);
        }
    };
    report.add(Diagnostic::at(file, written.span(), title, "here", help));
    None
}

fn organisation(file: &File, entry: &OrganisationEntry, prose: &mut Prose<'_>, report: &mut Report) -> Organisation {
    let contact = Excerpt::of_toml_string(file, entry.contact.span(), entry.contact.get_ref());
    Organisation {
        name: outline::plain_text(&entry.name),
        purpose: outline::plain_text(&entry.what),
        contact: Html::from_compiler(prose.line(&contact, report)),
        checked: entry.checked,
    }
}

fn help_line(file: &File, line: &LineEntry, prose: &mut Prose<'_>, report: &mut Report) -> HelpLine {
    let contact = Excerpt::of_toml_string(file, line.contact.span(), line.contact.get_ref());
    HelpLine {
        need: outline::plain_text(&line.need),
        contact: Html::from_compiler(prose.line(&contact, report)),
        hours: line.hours.clone(),
        cost: line.cost.clone(),
        place: if line.every_page { HelpPlace::EveryPage } else { HelpPlace::HelpPage },
        checked: line.checked,
    }
}
