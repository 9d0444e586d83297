//! A strict reader of the HTML that the compiler writes: anything a browser would have to repair is an error.

use std::collections::BTreeMap;

/// An element, or the whole text under the name "".
#[derive(Debug, Default)]
pub(crate) struct Element {
    /// Its name.
    pub(crate) name: String,
    /// Its attributes, decoded. One without a value has an empty one.
    pub(crate) attributes: BTreeMap<String, String>,
    /// What stands in it.
    pub(crate) children: Vec<Node>,
}

/// What stands in an element.
#[derive(Debug)]
pub(crate) enum Node {
    /// Text, decoded.
    Text(String),
    /// An element.
    Element(Element),
}

/// Elements that hold nothing and have no end.
const EMPTY: [&str; 11] =
    ["br", "circle", "ellipse", "hr", "input", "line", "path", "polygon", "polyline", "rect", "use"];

impl Element {
    /// The elements in it, at any depth, in order.
    pub(crate) fn all(&self) -> Vec<&Self> {
        let inside = self.children.iter().filter_map(|node| match node {
            Node::Element(element) => Some(element),
            Node::Text(_) => None,
        });
        inside.flat_map(|element| std::iter::once(element).chain(element.all())).collect()
    }

    /// The elements in it of a name.
    pub(crate) fn named(&self, name: &str) -> Vec<&Self> {
        self.all().into_iter().filter(|element| element.name == name).collect()
    }

    /// The elements in it of a class.
    pub(crate) fn of_class(&self, class: &str) -> Vec<&Self> {
        self.all().into_iter().filter(|element| element.get("class").split(' ').any(|name| name == class)).collect()
    }

    /// The element in it of an id.
    #[track_caller]
    pub(crate) fn with_id(&self, id: &str) -> &Self {
        self.all()
            .into_iter()
            .find(|element| element.get("id") == id)
            .unwrap_or_else(|| panic!("nothing has the id {id}"))
    }

    /// The value of an attribute; "" when it has none.
    pub(crate) fn get(&self, attribute: &str) -> &str {
        self.attributes.get(attribute).map(String::as_str).unwrap_or_default()
    }

    /// The words in it.
    pub(crate) fn text(&self) -> String {
        let text = |node: &Node| match node {
            Node::Text(text) => text.clone(),
            Node::Element(element) => element.text(),
        };
        self.children.iter().map(text).collect()
    }
}

/// Reads HTML.
///
/// # Errors
///
/// When it is not well-formed.
pub(crate) fn parse(html: &str) -> Result<Element, String> {
    let mut open = vec![Element::default()];
    let mut rest = html;
    while !rest.is_empty() {
        let (text, tag) = rest.split_at(rest.find('<').unwrap_or(rest.len()));
        if !text.is_empty() {
            add(&mut open, Node::Text(decode(text)?));
        }
        let Some(tag) = tag.strip_prefix('<') else { break };
        let end = tag_end(tag).ok_or_else(|| format!("a tag has no end: <{tag:.60}"))?;
        rest = &tag[end + 1..];
        let tag = &tag[..end];
        match tag.strip_prefix('/') {
            Some(name) => close(&mut open, name)?,
            None => {
                let element = element(tag.trim_end_matches('/').trim_end())?;
                if EMPTY.contains(&element.name.as_str()) {
                    add(&mut open, Node::Element(element));
                } else {
                    open.push(element);
                }
            }
        }
    }
    match (open.pop(), open.is_empty()) {
        (Some(whole), true) => Ok(whole),
        (last, _) => Err(format!("an element has no end: {last:?}")),
    }
}

fn add(open: &mut [Element], node: Node) {
    open.last_mut().expect("the whole text is open to the end").children.push(node);
}

fn close(open: &mut Vec<Element>, name: &str) -> Result<(), String> {
    match open.pop() {
        Some(element) if element.name == name && !open.is_empty() => {
            add(open, Node::Element(element));
            Ok(())
        }
        other => Err(format!("</{name}> closes {other:?}")),
    }
}

/// Where a tag ends: at the first `>` outside of quotes.
fn tag_end(tag: &str) -> Option<usize> {
    let mut in_quotes = false;
    tag.char_indices().find_map(|(place, character)| {
        in_quotes ^= character == '"';
        (character == '>' && !in_quotes).then_some(place)
    })
}

fn element(tag: &str) -> Result<Element, String> {
    let (name, mut rest) = tag.split_at(tag.find(' ').unwrap_or(tag.len()));
    if !is_name(name) {
        return Err(format!("no name of an element: <{tag}>"));
    }
    let mut attributes = BTreeMap::new();
    while let Some(attribute) = rest.strip_prefix(' ') {
        let (name, after) = attribute.split_at(attribute.find([' ', '=']).unwrap_or(attribute.len()));
        let value = match after.strip_prefix("=\"") {
            Some(quoted) => {
                let (value, after) = quoted.split_once('"').ok_or_else(|| format!("a value has no end: <{tag}>"))?;
                rest = after;
                if value.contains(['<', '>']) {
                    return Err(format!("a value is not escaped: {value}"));
                }
                decode(value)?
            }
            None => {
                rest = after;
                String::new()
            }
        };
        if !is_name(name) || attributes.insert(name.to_owned(), value).is_some() {
            return Err(format!("no attribute, or one that stands twice: {name} in <{tag}>"));
        }
    }
    if rest.is_empty() {
        Ok(Element { name: name.to_owned(), attributes, children: Vec::new() })
    } else {
        Err(format!("this is no attribute: {rest} in <{tag}>"))
    }
}

fn is_name(text: &str) -> bool {
    let is_letter = |character: char| character.is_ascii_alphanumeric() || character == '-';
    text.starts_with(|first: char| first.is_ascii_lowercase()) && text.chars().all(is_letter)
}

fn decode(text: &str) -> Result<String, String> {
    let mut parts = text.split('&');
    let mut decoded = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (entity, after) = part.split_once(';').ok_or_else(|| format!("an ampersand stands bare: {text:.60}"))?;
        decoded.push(match entity {
            "amp" => '&',
            "lt" => '<',
            "gt" => '>',
            "quot" => '"',
            "#39" | "#x27" => '\'',
            _ => return Err(format!("an unknown entity: &{entity};")),
        });
        decoded.push_str(after);
    }
    Ok(decoded)
}
