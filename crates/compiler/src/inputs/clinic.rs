//! `clinic.toml`, where there is one: the clinic that hands the series out.

use serde::Deserialize;
use toml::Spanned;

use crate::syntax::diagnostic::{Diagnostic, Report};
use crate::syntax::file::File;
use crate::syntax::files::Files;
use crate::syntax::front_matter;

/// What the file holds.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Clinic {
    /// The clinic's name.
    pub(crate) name: Spanned<String>,
    /// The number to call in its hours, as a link.
    pub(crate) telephone: Spanned<String>,
    /// When it can be called.
    pub(crate) hours: String,
    /// The number to call at other times, as a link.
    pub(crate) out_of_hours: Spanned<String>,
    /// Where it is.
    pub(crate) address: Option<String>,
    /// Its site.
    pub(crate) link: Option<Spanned<String>>,
}

/// Reads the file and what it holds; reports a number that nobody can call by a touch, a clinic without a name and a
/// site that is no https address.
pub(crate) fn read(files: &Files, report: &mut Report) -> Option<(File, Clinic)> {
    let file = files.optional_text("clinic.toml", report)?;
    let clinic: Clinic = front_matter::read_toml(&file, report)?;
    for number in [&clinic.telephone, &clinic.out_of_hours] {
        if !number.get_ref().contains("(tel:") {
            let help = "write it as a link that calls, as in `[020 7946 0000](tel:+442079460000)`";
            report.add(Diagnostic::at(&file, number.span(), "nobody can call this by a touch", "here", help));
        }
    }
    if clinic.name.get_ref().trim().is_empty() {
        let help = "name the clinic, or take content/clinic.toml away";
        report.add(Diagnostic::at(&file, clinic.name.span(), "the clinic has no name", "here", help));
    }
    if let Some(link) = clinic.link.as_ref().filter(|link| !link.get_ref().starts_with("https://")) {
        report.add(Diagnostic::at(&file, link.span(), "this is no https address", "here", "begin with https://"));
    }
    Some((file, clinic))
}
