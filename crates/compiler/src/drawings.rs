//! Drawings: `figures/NAME.svg`, parsed, held against a list of what may stand in one, and written anew.
//!
//! What is published is written from the parsed tree and never copied from the file. So nothing comes through that the
//! list does not name: no script, no style, no link, nothing that loads. Whatever else stands in the file is a mistake.
//!
//! May use `syntax` and `reading`.

mod allowed;
mod numbers;
mod reader;
mod transform;
mod xml;

use std::collections::BTreeMap;
use std::num::NonZeroU32;

use maud::{PreEscaped, html};
use model::{Figure, FigureName, address};
use roxmltree::Node;

use crate::drawings::allowed::{SVG, is_svg};
use crate::drawings::reader::{Reader, refuse_instruction, words_in};
use crate::reading::promises;
use crate::syntax::diagnostic::{Diagnostic, Report};
use crate::syntax::file::{Excerpt, File};
use crate::syntax::files::Files;

/// The folder of the drawings, below the content folder.
const FOLDER: &str = "figures";

/// The most that a drawing may weigh. All of them are kept on the reader's device, together with the texts.
const MOST_BYTES: usize = 24_000;

/// A drawing that was read without a mistake.
#[derive(Debug)]
pub(crate) struct Drawing {
    /// As it is published.
    pub(crate) figure: Figure,
    /// What is written in it: its title, and each of its texts.
    pub(crate) words: Vec<String>,
}

/// Reads every drawing; reports what is wrong in them. `None` stands for a drawing with a mistake.
pub(crate) fn read_all(files: &Files, report: &mut Report) -> BTreeMap<FigureName, Option<Drawing>> {
    let mut drawings = BTreeMap::new();
    for file_name in files.in_folder(FOLDER, "") {
        let path = format!("{FOLDER}/{file_name}");
        let (title, help) = match file_name.strip_suffix(".svg").map(FigureName::parse) {
            Some(Ok(name)) => {
                let drawing = files.text(&path, report).and_then(|file| read(name.clone(), &file, report));
                drawings.insert(name, drawing);
                continue;
            }
            Some(Err(error)) => {
                (error.to_string(), "the name becomes part of an address; choose one that can stand there")
            }
            None => {
                ("only drawings lie in this folder, as NAME.svg".to_owned(), "draw it as SVG, or take the file away")
            }
        };
        report.add(Diagnostic::without_place(format!("content/{path}: {title}"), help));
    }
    drawings
}

fn read(name: FigureName, file: &File, report: &mut Report) -> Option<Drawing> {
    if file.text.len() > MOST_BYTES {
        let title = format!("the drawing has {} bytes; {MOST_BYTES} are the most", file.text.len());
        let help = "leave details out, and write coordinates with fewer decimals";
        report.add(Diagnostic::at(file, 0..0, title, "it begins here", help));
        return None;
    }
    let mistakes_before = report.mistakes();
    let document = xml::parse(file, report)?;
    let root = document.root_element();
    document.root().children().filter(Node::is_pi).for_each(|node| refuse_instruction(file, node, report));
    if root.tag_name().name() != "svg" || !is_svg(root) {
        let help = "begin with `<svg viewBox=\"0 0 640 360\">` and end with `</svg>`";
        report.add(Diagnostic::at(file, root.range(), "the file is no SVG", "it begins with this", help));
        return None;
    }
    let size = size(file, root, report);
    let title = title(file, root, report);
    let reader = Reader::new(file, size.map(|(width, _)| width), report);
    let (drawn, mut words) = reader.read(root);
    let ((width, height), title) = (size?, title?);
    words.insert(0, title.clone());
    let svg = html! {
        svg xmlns=(SVG) viewBox={ "0 0 " (width) " " (height) } {
            title { (title) }
            g id=(address::DRAWN) fill="currentColor" { (PreEscaped(drawn)) }
        }
        "\n"
    }
    .into_string();
    let figure = Figure { name, title, width, height, svg };
    (report.mistakes() == mistakes_before).then_some(Drawing { figure, words })
}

/// The width and height of a drawing; reports a root element that says anything else.
fn size(file: &File, root: Node<'_, '_>, report: &mut Report) -> Option<(NonZeroU32, NonZeroU32)> {
    for attribute in
        root.attributes().filter(|attribute| attribute.namespace().is_some() || attribute.name() != "viewBox")
    {
        report.add(Diagnostic::at(
            file,
            attribute.range(),
            format!("the element `svg` has no attribute `{}`", attribute.name()),
            "here",
            "it has `viewBox` and `xmlns`; write what all of the drawing shares into a `<g>` around it",
        ));
    }
    let view_box = root.attribute_node("viewBox");
    let size = view_box.and_then(|attribute| view_box_size(attribute.value()));
    if size.is_none() {
        let (place, title) = match view_box {
            Some(attribute) => (attribute.range(), "the size of the drawing cannot be read"),
            None => (root.range(), "the drawing has no size"),
        };
        let help = "write `viewBox=\"0 0 640 360\"`: two zeros, the width and the height, in whole numbers above zero";
        report.add(Diagnostic::at(file, place, title, "here", help));
    }
    size
}

/// The width and height in the value of a `viewBox` that begins at zero.
fn view_box_size(value: &str) -> Option<(NonZeroU32, NonZeroU32)> {
    match value.split([' ', ',']).filter(|number| !number.is_empty()).collect::<Vec<_>>().as_slice() {
        ["0", "0", width, height] => width.parse().ok().zip(height.parse().ok()),
        _ => None,
    }
}

/// The title of a drawing, its first element; reports when there is none.
fn title(file: &File, root: Node<'_, '_>, report: &mut Report) -> Option<String> {
    let first = root.first_element_child().filter(|first| is_svg(*first) && first.tag_name().name() == "title");
    let Some(title) = first else {
        let help = "begin with `<title>…</title>`: it is what a reader hears who does not see the drawing";
        report.add(Diagnostic::at(file, root.range(), "the drawing has no title", "it belongs right below this", help));
        return None;
    };
    let words = words_in(title);
    if words.is_empty() {
        let help = "say in a few words what the drawing shows: a reader hears them who does not see it";
        report.add(Diagnostic::at(file, title.range(), "the title is empty", "here", help));
        return None;
    }
    promises::check_drawn(&Excerpt::of(file, title.range()), &words, report);
    Some(words)
}
