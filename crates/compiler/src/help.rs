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
        let id = match AnchorId::parse(region.id.get_ref()) {
            Ok(id) => id,
            Err(error) => {
                report.add(Diagnostic::at(
                    file,
                    region.id.span(),
                    error.to_string(),
                    "here",
                    "readers link to a region by its id",
                ));
                continue;
            }
        };
        let lines = region.line.iter().map(|line| help_line(file, line, &mut prose, report)).collect();
        regions.push(HelpRegion { id, name: region.name.clone(), lines });
    }
    Some(regions)
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
