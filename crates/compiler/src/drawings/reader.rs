//! The tree of a drawing, element by element: what is on the list is written anew, everything else is reported.

use std::num::NonZeroU32;
use std::ops::Range;

use roxmltree::Node;

use crate::drawings::allowed::{ATTRIBUTES, ELEMENTS, Kind, README, Value, is_svg};
use crate::drawings::numbers::number;
use crate::drawings::transform::Transform;
use crate::html::escape;
use crate::reading::promises;
use crate::syntax::diagnostic::{Diagnostic, Report, did_you_mean};
use crate::syntax::file::{Excerpt, File};

/// How wide a drawing is shown on a phone of 320 px.
const WIDTH_ON_A_PHONE: f64 = 280.0;
/// How tall its letters are there at least, in px.
const SMALLEST_LETTERS: f64 = 11.0;
/// How deep elements may stand in each other: far deeper than anybody draws by hand.
const DEEPEST: usize = 16;

/// A drawing while it is read.
pub(super) struct Reader<'run> {
    file: &'run File,
    /// The width of the drawing, where it is known.
    width: Option<NonZeroU32>,
    report: &'run mut Report,
    svg: String,
    words: Vec<String>,
}

/// What an element has from those around it.
#[derive(Clone, Copy)]
struct Surroundings {
    kind: Kind,
    depth: usize,
    font_size: Option<f64>,
    transform: Transform,
}

impl<'run> Reader<'run> {
    /// Begins a drawing.
    pub(super) fn new(file: &'run File, width: Option<NonZeroU32>, report: &'run mut Report) -> Self {
        Self { file, width, report, svg: String::new(), words: Vec::new() }
    }

    /// Reads all that stands in the root element behind the title. Gives it as it is published, and the words of each
    /// text; reports what is wrong in it.
    pub(super) fn read(mut self, root: Node<'_, '_>) -> (String, Vec<String>) {
        let around = Surroundings { kind: Kind::Group, depth: 0, font_size: None, transform: Transform::NONE };
        let first = root.first_element_child();
        for node in root.children() {
            let is_title = Some(node) == first && Kind::of(node) == Some(Kind::Title);
            if is_title {
                self.refuse_elements_in(node);
            } else {
                self.node(node, around);
            }
        }
        (self.svg, self.words)
    }

    fn node(&mut self, node: Node<'_, '_>, around: Surroundings) {
        if node.is_element() {
            self.element(node, around);
        } else if node.is_pi() {
            refuse_instruction(self.file, node, self.report);
        } else if node.is_text() {
            let words = node.text().unwrap_or_default();
            if around.kind.holds_words() {
                self.svg.push_str(&escape(&single_blanks(words)));
            } else if !words.trim().is_empty() {
                let start = node.range().start + (words.len() - words.trim_start().len());
                let place = start..node.range().end;
                self.mistake(place, "words stand outside of a text", "these", "write them into a `<text>`");
            }
        }
    }

    fn element(&mut self, node: Node<'_, '_>, around: Surroundings) {
        let name = node.tag_name().name();
        let Some(kind) = Kind::of(node) else {
            let known = ELEMENTS.map(|(name, _)| name);
            let help = format!("a drawing holds shapes and words and nothing that runs or loads: {}", known.join(", "));
            let (title, label) = if is_svg(node) {
                (format!("a drawing has no element `{name}`"), did_you_mean(name, known))
            } else {
                (format!("this element `{name}` is none of SVG's"), "here".to_owned())
            };
            return self.mistake(node.range(), &title, &label, &help);
        };
        if !kind.may_stand_in(around.kind) {
            let help = match kind {
                Kind::Title => "the one title stands first in the drawing",
                Kind::Span => "it stands in a `<text>`",
                _ => "end the element around it first",
            };
            self.mistake(node.range(), &format!("the element `{name}` cannot stand here"), "this one", help);
        }
        if around.depth == DEEPEST {
            let help = "take away groups that hold one element only";
            return self.mistake(node.range(), "elements stand too deep in each other", "this one", help);
        }
        self.svg.push_str(&format!("<{name}"));
        let inner = self.attributes(node, Surroundings { kind, depth: around.depth + 1, ..around });
        // A shape holds nothing; what stands in it is looked at, to be reported.
        self.svg.push_str(if kind == Kind::Shape { "/>" } else { ">" });
        node.children().for_each(|child| self.node(child, inner));
        if kind != Kind::Shape {
            self.svg.push_str(&format!("</{name}>"));
        }
        if kind == Kind::Text {
            self.text(node);
        }
        if matches!(kind, Kind::Text | Kind::Span) {
            self.check_size(node, inner);
        }
    }

    /// Writes the attributes of an element, and gives what they mean for what stands in it.
    fn attributes(&mut self, node: Node<'_, '_>, mut inner: Surroundings) -> Surroundings {
        for attribute in node.attributes() {
            let name = attribute.name();
            let is_named = attribute.namespace().is_none() && !matches!(inner.kind, Kind::Title | Kind::Description);
            let Some(value) = Value::of(name).filter(|_| is_named) else {
                let label = did_you_mean(name, ATTRIBUTES.map(|(name, _)| name));
                let title = format!("a drawing has no attribute `{name}` here");
                self.mistake(attribute.range(), &title, &label, help_without(name));
                continue;
            };
            let written = single_blanks(attribute.value()).trim().to_owned();
            if !value.fits(&written) {
                let title = format!("`{written}` cannot stand in `{name}`");
                self.mistake(attribute.range(), &title, "here", &value.help());
                if value == Value::Size {
                    // One mistake, not two: these words have a size, although it cannot be read.
                    inner.font_size = Some(f64::INFINITY);
                }
                continue;
            }
            match value {
                Value::Size => inner.font_size = number(&written),
                Value::Transform => {
                    inner.transform =
                        Transform::parse(&written).map_or(inner.transform, |own| inner.transform.then(own));
                }
                _ => {}
            }
            self.svg.push_str(&format!(" {name}=\"{}\"", escape(&written)));
        }
        inner
    }

    /// Keeps the words of a text, and checks them.
    fn text(&mut self, node: Node<'_, '_>) {
        let words = words_in(node);
        promises::check_drawn(&Excerpt::of(self.file, node.range()), &words, self.report);
        self.words.push(words);
    }

    /// Reports words that nobody can read on a phone. Words in a span inside are looked at there.
    fn check_size(&mut self, node: Node<'_, '_>, own: Surroundings) {
        let mut own_words = node.children().filter(Node::is_text).filter_map(|text| text.text());
        if own_words.all(|words| words.trim().is_empty()) {
            return;
        }
        let Some(width) = self.width.map(|width| f64::from(width.get())) else { return };
        // What one px on a phone is in the drawing, where these words stand.
        let unit = width / WIDTH_ON_A_PHONE / own.transform.smallest_scale();
        // A width that a size was computed from must not fail by rounding.
        let least = (SMALLEST_LETTERS * unit - 1e-6).ceil();
        let help = format!("a phone shows it {WIDTH_ON_A_PHONE} px wide; write `font-size=\"{least}\"` or more");
        match own.font_size {
            None => self.mistake(node.range(), "these words have no size", "this text", &help),
            Some(size) if size / unit < SMALLEST_LETTERS - 1e-6 => {
                let tall = (size / unit * 10.0).floor() / 10.0;
                let title = format!("these words are {tall} px tall on a phone; {SMALLEST_LETTERS} px are the least");
                self.mistake(node.range(), &title, "this text", &help);
            }
            Some(_) => {}
        }
    }

    /// Reports elements and attributes of a title, which is words and nothing else.
    fn refuse_elements_in(&mut self, title: Node<'_, '_>) {
        let around = Surroundings { kind: Kind::Title, depth: 1, font_size: None, transform: Transform::NONE };
        self.attributes(title, around);
        title.children().filter(|node| !node.is_text()).for_each(|node| self.node(node, around));
    }

    fn mistake(&mut self, place: Range<usize>, title: &str, label: &str, help: &str) {
        self.report.add(Diagnostic::at(self.file, place, title, label, help));
    }
}

/// Reports what is meant for a program that reads the file, such as a style sheet.
pub(super) fn refuse_instruction(file: &File, node: Node<'_, '_>, report: &mut Report) {
    let help = "take it away; only shapes and words are published";
    report.add(Diagnostic::at(file, node.range(), "a drawing gives no instructions", "here", help));
}

/// The words in an element as a reader sees them: each span that has a place of its own is a line of its own.
pub(super) fn words_in(node: Node<'_, '_>) -> String {
    let mut words = String::new();
    for inner in node.descendants() {
        let begins_a_line = ["x", "y", "dx", "dy"].into_iter().any(|name| inner.has_attribute(name));
        if inner.is_element() && begins_a_line {
            words.push(' ');
        }
        if inner.is_text() {
            words.push_str(inner.text().unwrap_or_default());
        }
    }
    single_blanks(&words).trim().to_owned()
}

/// A text with one blank wherever it has blanks or line ends.
fn single_blanks(text: &str) -> String {
    let mut single = String::with_capacity(text.len());
    for character in text.chars() {
        let character = if character.is_ascii_whitespace() { ' ' } else { character };
        if character != ' ' || !single.ends_with(' ') {
            single.push(character);
        }
    }
    single
}

/// What to do about an attribute that a drawing does not have.
fn help_without(name: &str) -> &'static str {
    match name {
        "style" | "class" | "id" => {
            "take it away; write each property as an attribute of its own, as in `fill=\"var(--accent)\"`"
        }
        "href" | "src" => "take it away; a drawing leads nowhere and loads nothing",
        _ if name.starts_with("on") => "take it away; a drawing runs nothing",
        _ => README,
    }
}
