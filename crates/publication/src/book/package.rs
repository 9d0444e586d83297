//! What the book says of itself to the programs that it is read with: the package document (EPUB 3.3, section 5).

use std::fmt::Write;

use model::Series;
use sha2::{Digest, Sha256};

use super::chapter::Chapter;
use super::{COVER, FOLDER, navigation};
use crate::feed::midnight;
use crate::linked_data::{LANGUAGE, LICENCE};
use crate::markup::escape;

/// The file of the package document.
pub(super) const FILE: &str = "package.opf";

/// The file that says so.
pub(super) fn container() -> String {
    format!(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n\
         <container version=\"1.0\" xmlns=\"urn:oasis:names:tc:opendocument:xmlns:container\">\n\
         <rootfiles><rootfile full-path=\"{FOLDER}{FILE}\" media-type=\"application/oebps-package+xml\"/></rootfiles>\n\
         </container>\n"
    )
}

/// The package document of a book with these pages, in the order in which they are read; the contents come second.
pub(super) fn package(series: &Series, chapters: &[&Chapter], home: Option<&str>) -> String {
    let (mut manifest, mut spine) = (String::new(), String::new());
    for (number, chapter) in chapters.iter().enumerate() {
        let id = chapter.file.trim_end_matches(".xhtml");
        let properties = if chapter.xhtml.contains("<svg") { " properties=\"svg\"" } else { "" };
        let _ = writeln!(
            manifest,
            "<item id=\"{id}\" href=\"{}\" media-type=\"application/xhtml+xml\"{properties}/>",
            chapter.file
        );
        let _ = writeln!(spine, "<itemref idref=\"{id}\"/>");
        if number == 1 {
            spine.push_str("<itemref idref=\"nav\"/>\n");
        }
    }
    format!(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n\
         <package xmlns=\"http://www.idpf.org/2007/opf\" version=\"3.0\" unique-identifier=\"id\" xml:lang=\"{LANGUAGE}\">\n\
         <metadata xmlns:dc=\"http://purl.org/dc/elements/1.1/\">\n{}</metadata>\n<manifest>\n\
         <item id=\"nav\" href=\"{}\" media-type=\"application/xhtml+xml\" properties=\"nav\"/>\n\
         <item id=\"cover\" href=\"{COVER}\" media-type=\"image/png\" properties=\"cover-image\"/>\n\
         <item id=\"style\" href=\"style.css\" media-type=\"text/css\"/>\n{manifest}</manifest>\n<spine>\n{spine}</spine>\n\
         </package>\n",
        metadata(series, home),
        navigation::FILE
    )
}

/// What the book is, and for whom it is accessible. It names no author, because none is known.
fn metadata(series: &Series, home: Option<&str>) -> String {
    let newest = series.last_reviewed();
    let mut metadata = format!(
        "<dc:identifier id=\"id\">{}</dc:identifier>\n<dc:title>{}</dc:title>\n<dc:language>{LANGUAGE}</dc:language>\n\
         <dc:description>{}</dc:description>\n<dc:rights>CC BY 4.0, {LICENCE}</dc:rights>\n\
         <meta property=\"dcterms:modified\">{}</meta>\n",
        identifier(series),
        escape(&series.title),
        escape(&series.summary),
        midnight(newest)
    );
    if let Some(home) = home {
        let _ = writeln!(metadata, "<dc:source>{}</dc:source>", escape(home));
    }
    for (property, value) in [
        ("accessMode", "textual"),
        ("accessMode", "visual"),
        ("accessModeSufficient", "textual"),
        ("accessibilityFeature", "alternativeText"),
        ("accessibilityFeature", "longDescription"),
        ("accessibilityFeature", "readingOrder"),
        ("accessibilityFeature", "structuralNavigation"),
        ("accessibilityFeature", "tableOfContents"),
        ("accessibilityHazard", "none"),
        ("accessibilitySummary", ACCESSIBILITY),
    ] {
        let _ = writeln!(metadata, "<meta property=\"schema:{property}\">{value}</meta>");
    }
    metadata
}

const ACCESSIBILITY: &str = "All of it can be read as text, in an order that makes sense, with headings and a table of \
                             contents. Every picture is also told in words. It has not been audited.";

/// A name for the book that stays the same from one edition to the next: a UUID of the free form (RFC 9562, section 5.8),
/// made of the title of the series.
fn identifier(series: &Series) -> String {
    let mut bytes = [0; 16];
    bytes.copy_from_slice(&Sha256::digest(&series.title)[..16]);
    let number = u128::from_be_bytes(bytes);
    // The version, 8, and the variant, binary 10, at the places that the RFC gives them.
    let number = number & !(0xf << 76) & !(0b11 << 62) | 0x8 << 76 | 0b10 << 62;
    let digits = format!("{number:032x}");
    format!("urn:uuid:{}-{}-{}-{}-{}", &digits[..8], &digits[8..12], &digits[12..16], &digits[16..20], &digits[20..])
}
