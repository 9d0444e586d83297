//! The clinic that hands the series out, with numbers that can be called.

use model::{Base, Clinic};
use toml::Spanned;

use crate::inputs::clinic;
use crate::render::rendering::Rendering;
use crate::resolve::index::Index;
use crate::syntax::diagnostic::Report;
use crate::syntax::file::Excerpt;
use crate::syntax::files::Files;
use crate::syntax::outline::plain_text;

/// Reads the clinic's details, where there are any; reports what is wrong in them.
pub(super) fn read(files: &Files, index: &Index, base: &Base, report: &mut Report) -> Option<Clinic> {
    let (file, written) = clinic::read(files, report)?;
    let mut prose = Rendering::new(index, base, &[], "clinic");
    let mut contact = |value: &Spanned<String>| {
        let excerpt = Excerpt::of_toml_string(&file, value.span(), value.get_ref());
        prose.line(&excerpt, report)
    };
    Some(Clinic {
        telephone: contact(&written.telephone),
        out_of_hours: contact(&written.out_of_hours),
        name: plain_text(written.name.get_ref()),
        hours: plain_text(&written.hours),
        address: written.address.as_deref().map(plain_text),
        link: written.link.map(Spanned::into_inner),
    })
}
