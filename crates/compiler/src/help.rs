//! `help.toml` to help lines.

use article::help::{HelpCheck, HelpLine, HelpPlace, HelpRegion};
use article::{AnchorId, Base, Html};
use serde::Deserialize;
use toml::Spanned;

use crate::diagnostic::{Diagnostic, Report};
use crate::file::{Excerpt, File};
use crate::front_matter;
use crate::index::Index;
use crate::outline;
use crate::prose::Prose;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct HelpFile {
    region: Vec<RegionEntry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RegionEntry {
    id: Spanned<String>,
    name: String,
    line: Vec<LineEntry>,
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

/// Reads the help lines; reports what is wrong in them.
pub(crate) fn read(file: &File, index: &Index, base: &Base, report: &mut Report) -> Option<Vec<HelpRegion>> {
    let written: HelpFile = front_matter::read_toml(file, report)?;
    let mut prose = Prose::new(index, base, &[], "help");
    let mut regions = Vec::new();
    for region in &written.region {
        let lines = region.line.iter().map(|line| help_line(file, line, &mut prose, report)).collect();
        if let Some(id) = region_id(file, &region.id, &regions, report) {
            regions.push(HelpRegion { id, name: region.name.clone(), lines });
        }
    }
    Some(regions)
}

fn region_id(file: &File, written: &Spanned<String>, before: &[HelpRegion], report: &mut Report) -> Option<AnchorId> {
    let (title, help) = match AnchorId::parse(written.get_ref()) {
        Err(error) => (error.to_string(), "readers link to a region by its id"),
        Ok(id) if before.iter().any(|region| region.id == id) => {
            (format!("the region `{id}` stands here twice"), "join the two, or give this one an id of its own")
        }
        Ok(id) => return Some(id),
    };
    report.add(Diagnostic::at(file, written.span(), title, "here", help));
    None
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
