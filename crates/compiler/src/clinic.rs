//! `clinic.toml`, where there is one: the clinic that hands the series out.

use model::{Base, Clinic, Html};
use serde::Deserialize;
use toml::Spanned;

use crate::diagnostic::{Diagnostic, Report};
use crate::file::{Excerpt, Files};
use crate::front_matter;
use crate::index::Index;
use crate::outline::plain_text;
use crate::prose::Prose;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ClinicFile {
    name: Spanned<String>,
    telephone: Spanned<String>,
    hours: String,
    out_of_hours: Spanned<String>,
    address: Option<String>,
    link: Option<Spanned<String>>,
}

/// Reads the clinic's details; reports what is wrong in them.
pub(crate) fn read(files: &Files, index: &Index, base: &Base, report: &mut Report) -> Option<Clinic> {
    let file = files.optional_text("clinic.toml", report)?;
    let written: ClinicFile = front_matter::read_toml(&file, report)?;
    let mut prose = Prose::new(index, base, &[], "clinic");
    let mut contact = |value: &Spanned<String>, report: &mut Report| {
        if !value.get_ref().contains("(tel:") {
            let help = "write it as a link that calls, as in `[020 7946 0000](tel:+442079460000)`";
            report.add(Diagnostic::at(&file, value.span(), "nobody can call this by a touch", "here", help));
        }
        let excerpt = Excerpt::of_toml_string(&file, value.span(), value.get_ref());
        Html::from_compiler(prose.line(&excerpt, report))
    };
    let telephone = contact(&written.telephone, report);
    let out_of_hours = contact(&written.out_of_hours, report);
    if written.name.get_ref().trim().is_empty() {
        let help = "name the clinic, or take content/clinic.toml away";
        report.add(Diagnostic::at(&file, written.name.span(), "the clinic has no name", "here", help));
    }
    if let Some(link) = written.link.as_ref().filter(|link| !link.get_ref().starts_with("https://")) {
        report.add(Diagnostic::at(&file, link.span(), "this is no https address", "here", "begin with https://"));
    }
    Some(Clinic {
        name: plain_text(written.name.get_ref()),
        telephone,
        hours: plain_text(&written.hours),
        out_of_hours,
        address: written.address.as_deref().map(plain_text),
        link: written.link.map(Spanned::into_inner),
    })
}
