//! Help lines, organisations and topics, with contacts that can be called.

use model::help::{Help, HelpLine, HelpPlace, HelpRegion, HelpTopic, Organisation};
use model::{Base, Date, Prose};
use toml::Spanned;

use crate::inputs::help::{self, own_id};
use crate::inputs::review;
use crate::render::rendering::Rendering;
use crate::resolve::index::Index;
use crate::syntax::diagnostic::Report;
use crate::syntax::file::{Excerpt, File};
use crate::syntax::outline::plain_text;

/// Reads help; reports what is wrong in it.
pub(super) fn read(file: &File, index: &Index, base: &Base, today: Date, report: &mut Report) -> Option<Help> {
    let written = help::read(file, report)?;
    let mut prose = Rendering::new(index, base, &[], "help");
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
            topics.push(HelpTopic { id, title: plain_text(&topic.title), text });
        }
    }
    let dates = review::Written {
        reviewed: &written.reviewed,
        review_due: &written.review_due,
        reviewed_by: written.reviewed_by.as_ref(),
    };
    Some(Help { review: dates.read(file, today, report)?, regions, topics })
}

fn organisation(
    file: &File,
    entry: &help::Organisation,
    prose: &mut Rendering<'_>,
    report: &mut Report,
) -> Organisation {
    Organisation {
        name: plain_text(&entry.name),
        purpose: plain_text(&entry.what),
        contact: contact(file, &entry.contact, prose, report),
        checked: entry.checked,
    }
}

fn help_line(file: &File, line: &help::Line, prose: &mut Rendering<'_>, report: &mut Report) -> HelpLine {
    HelpLine {
        need: plain_text(&line.need),
        contact: contact(file, &line.contact, prose, report),
        hours: line.hours.clone(),
        cost: line.cost.clone(),
        place: if line.every_page { HelpPlace::EveryPage } else { HelpPlace::HelpPage },
        checked: line.checked,
    }
}

fn contact(file: &File, written: &Spanned<String>, prose: &mut Rendering<'_>, report: &mut Report) -> Prose {
    let excerpt = Excerpt::of_toml_string(file, written.span(), written.get_ref());
    prose.line(&excerpt, report)
}
