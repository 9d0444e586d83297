//! The HTML of a page as a tree, and the tree as XHTML, which books are written in.

use std::collections::BTreeMap;

use html5gum::{Error, HtmlString, Token, Tokenizer};

use crate::markup::escape;

/// What stands in a text.
#[derive(Clone, Debug)]
pub(super) enum Node {
    /// Words.
    Text(String),
    /// An element.
    Element(Element),
    /// XML that stands in the book as it is.
    Written(String),
}

/// An element.
#[derive(Clone, Debug)]
pub(super) struct Element {
    /// Its name.
    pub(super) name: String,
    /// Its attributes.
    pub(super) attributes: BTreeMap<String, String>,
    /// What stands in it.
    pub(super) children: Vec<Node>,
}

/// Elements that hold nothing and have no end (HTML standard, section 13.1.2), as far as the compiler writes them. Those
/// of SVG end where they begin, and say so.
const VOID: [&str; 3] = ["br", "hr", "input"];

/// What is wrong where a single character of the words is wrong, and nothing around it.
const CHARACTERS: [Error; 3] =
    [Error::ControlCharacterInInputStream, Error::NoncharacterInInputStream, Error::UnexpectedNullCharacter];

impl Element {
    /// An element with attributes and with nothing in it yet.
    pub(super) fn new<const COUNT: usize>(name: &str, attributes: [(&str, &str); COUNT]) -> Self {
        let attributes = attributes.map(|(name, value)| (name.to_owned(), value.to_owned())).into();
        Self { name: name.to_owned(), attributes, children: Vec::new() }
    }

    /// The value of an attribute; nothing when it has none.
    pub(super) fn get(&self, attribute: &str) -> &str {
        self.attributes.get(attribute).map(String::as_str).unwrap_or_default()
    }

    /// Whether it is of this name and class.
    pub(super) fn is(&self, name: &str, class: &str) -> bool {
        self.name == name && self.get("class").split(' ').any(|known| known == class)
    }

    /// The elements in it, at any depth, in order.
    pub(super) fn all(&self) -> Vec<&Self> {
        elements(&self.children)
    }
}

/// The elements among nodes, at any depth, in order.
pub(super) fn elements(nodes: &[Node]) -> Vec<&Element> {
    let mut found = Vec::new();
    for node in nodes {
        if let Node::Element(element) = node {
            found.push(element);
            found.extend(element.all());
        }
    }
    found
}

/// Reads HTML as it is written here: every element is closed where it should be.
///
/// # Errors
///
/// When a browser would have to repair it.
pub(super) fn parse(html: &str) -> Result<Vec<Node>, String> {
    let mut open: Vec<Element> = Vec::new();
    let mut whole = Vec::new();
    for token in Tokenizer::new(html) {
        let Ok(token) = token;
        let finished = match token {
            Token::String(words) => Node::Text(decoded(&words)),
            Token::StartTag(tag) => {
                let attributes =
                    tag.attributes.into_iter().map(|(name, value)| (svg_name(decoded(&name)), decoded(&value)));
                let element =
                    Element { name: decoded(&tag.name), attributes: attributes.collect(), children: Vec::new() };
                if !tag.self_closing && !VOID.contains(&element.name.as_str()) {
                    open.push(element);
                    continue;
                }
                Node::Element(element)
            }
            Token::EndTag(tag) => match open.pop() {
                Some(element) if element.name.as_bytes() == tag.name.as_slice() => Node::Element(element),
                other => {
                    let open = other.map_or_else(|| "nothing".to_owned(), |element| format!("<{}>", element.name));
                    return Err(format!("</{}> closes {open}", decoded(&tag.name)));
                }
            },
            // Where a view may come or go, Leptos writes a comment.
            Token::Comment(_) => continue,
            Token::Doctype(_) => return Err("a doctype stands in it".to_owned()),
            // A title may hold a character that no text should hold. Browsers let it pass, and `escape` leaves it out.
            Token::Error(error) if CHARACTERS.contains(&error.value) => continue,
            Token::Error(error) => return Err(error.value.to_string()),
        };
        open.last_mut().map_or(&mut whole, |element| &mut element.children).push(finished);
    }
    match open.pop() {
        None => Ok(whole),
        Some(element) => Err(format!("<{}> has no end", element.name)),
    }
}

/// What the tokenizer gives is UTF-8 again, because it was given a text.
fn decoded(bytes: &HtmlString) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

/// The name of an attribute as XML spells it. HTML knows no capitals, and SVG's names have some.
fn svg_name(name: String) -> String {
    if name == "viewbox" { "viewBox".to_owned() } else { name }
}

/// Writes nodes as XHTML.
pub(super) fn written(nodes: &[Node]) -> String {
    let mut xhtml = String::new();
    for node in nodes {
        match node {
            Node::Text(words) => xhtml.push_str(&escape(words)),
            Node::Written(xml) => xhtml.push_str(xml),
            Node::Element(element) => write(element, &mut xhtml),
        }
    }
    xhtml
}

fn write(element: &Element, xhtml: &mut String) {
    let name = &element.name;
    xhtml.push_str(&format!("<{name}"));
    for (attribute, value) in &element.attributes {
        xhtml.push_str(&format!(" {attribute}=\"{}\"", escape(value)));
    }
    // An element that ends where it begins is closed in XML, and left open where a program takes the file for HTML.
    if element.children.is_empty() && (VOID.contains(&name.as_str()) || name == "path") {
        xhtml.push_str("/>");
    } else {
        xhtml.push_str(&format!(">{}</{name}>", written(&element.children)));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn html_comes_out_as_xml() {
        let html = "<p class=\"a\" hidden>Tom &amp; <b>Jerry</b>&#39;s<br>\u{1f600} &lt;3</p>\
                    <svg viewBox=\"0 0 20 5\"><path d=\"M0 0\"/></svg><p></p>";
        let xhtml = "<p class=\"a\" hidden=\"\">Tom &amp; <b>Jerry</b>'s<br/>\u{1f600} &lt;3</p>\
                     <svg viewBox=\"0 0 20 5\"><path d=\"M0 0\"/></svg><p></p>";
        assert_eq!(written(&parse(html).unwrap()), xhtml);
    }

    #[test]
    fn a_character_that_no_text_should_hold_is_left_out() {
        let html = "<p title=\"a\u{7}b\">c\u{7}\u{0}\u{fffe}d</p>";
        assert_eq!(written(&parse(html).unwrap()), "<p title=\"ab\">cd</p>");
    }

    #[test]
    fn what_a_browser_would_have_to_repair_is_refused() {
        for html in ["<p>", "</p>", "<b><i></b></i>", "<p a=\"1\" a=\"2\"></p>", "<p", "&nothing;"] {
            assert!(parse(html).is_err(), "{html} was accepted");
        }
    }
}
