//! Fonts, the measure of words, and a picture made of SVG.
//!
//! The fonts come with the program and no other is looked for, so a card has the same bytes on every machine. They are
//! Libertinus Serif, under the SIL Open Font License 1.1, out of the crate `typst-assets`.

use std::fmt;
use std::sync::Arc;

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::fontdb::{Database, Source};
use resvg::usvg::{self, Node, Options, Rect, Tree};

use crate::markup::escape;

/// The one family that cards are set in.
pub(super) const FAMILY: &str = "Libertinus Serif";

/// Why a card could not be made. All of it is drawn from within the program, so this is a mistake in it.
#[derive(Debug)]
pub struct CardError(String);

impl fmt::Display for CardError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "a card cannot be drawn: {}; this is a mistake in crates/publication/src/card", self.0)
    }
}

impl std::error::Error for CardError {}

/// How a text is set.
#[derive(Clone, Copy)]
pub(super) struct Style {
    /// The size of its letters in pixels.
    pub(super) size: f32,
    /// What else, as SVG's attributes.
    pub(super) attributes: &'static str,
}

/// Sets words and prints pictures.
pub(super) struct Press {
    options: Options<'static>,
}

impl Press {
    /// A press with its fonts.
    pub(super) fn new() -> Self {
        let mut fonts = Database::new();
        for font in typst_assets::fonts() {
            for id in fonts.load_font_source(Source::Binary(Arc::new(font))) {
                let is_ours = fonts.face(id).is_some_and(|face| face.families.iter().any(|(name, _)| name == FAMILY));
                if !is_ours {
                    fonts.remove_face(id);
                }
            }
        }
        Self { options: Options { fontdb: Arc::new(fonts), ..Options::default() } }
    }

    /// How wide words are. Those that leave no mark have no width.
    pub(super) fn width(&self, words: &str, style: Style) -> Result<f32, CardError> {
        let svg = format!("<svg xmlns=\"http://www.w3.org/2000/svg\">{}</svg>", text(words, 0.0, 0.0, style));
        Ok(texts(&self.read(&svg)?).iter().map(Rect::width).sum())
    }

    /// A picture as PNG.
    pub(super) fn print(&self, svg: &str) -> Result<Vec<u8>, CardError> {
        let tree = self.read(svg)?;
        let size = tree.size().to_int_size();
        let mut picture = Pixmap::new(size.width(), size.height())
            .ok_or_else(|| CardError(format!("it has no size ({} by {})", size.width(), size.height())))?;
        resvg::render(&tree, Transform::identity(), &mut picture.as_mut());
        picture.encode_png().map_err(|error| CardError(error.to_string()))
    }

    /// The parsed picture, with every text laid out.
    pub(super) fn read(&self, svg: &str) -> Result<Tree, CardError> {
        Tree::from_str(svg, &self.options).map_err(|error| CardError(error.to_string()))
    }
}

/// A line of text whose middle is at a place of a picture.
pub(super) fn text(words: &str, middle: f32, baseline: f32, style: Style) -> String {
    format!(
        "<text x=\"{middle:.1}\" y=\"{baseline:.1}\" font-family=\"{FAMILY}\" font-size=\"{}\" text-anchor=\"middle\" {}>\
         {}</text>",
        style.size,
        style.attributes,
        escape(words)
    )
}

/// Where the texts of a picture stand.
pub(super) fn texts(tree: &Tree) -> Vec<Rect> {
    fn collect(group: &usvg::Group, found: &mut Vec<Rect>) {
        for node in group.children() {
            match node {
                Node::Group(group) => collect(group, found),
                Node::Text(text) => found.push(text.abs_bounding_box()),
                Node::Path(_) | Node::Image(_) => {}
            }
        }
    }
    let mut found = Vec::new();
    collect(tree.root(), &mut found);
    found
}
