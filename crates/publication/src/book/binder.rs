//! From a page of the site to a chapter: what opens on a screen becomes a note or a link, because a book has nothing
//! that opens.

use std::collections::BTreeMap;

use model::Figure;
use model::shape::TEXT;

use super::picture;
use super::places::Places;
use super::tree::{Element, Node};

/// What only means something in a browser.
const DROPPED: [&str; 9] =
    ["popover", "popovertarget", "rel", "tabindex", "type", "data-column", "data-routes", "data-visits", TEXT];

/// A chapter while it is bound.
pub(super) struct Binder<'book> {
    places: &'book Places<'book>,
    figures: &'book [Figure],
    /// What the cards of the page hold, by their ids.
    cards: BTreeMap<String, Vec<Node>>,
    /// The notes so far: the id of each, and what it says.
    notes: Vec<(String, Vec<Node>)>,
}

/// Binds the text of a page: its nodes as they stand in the book, its notes last.
///
/// # Errors
///
/// When it shows a drawing that the series does not have.
pub(super) fn bind(text: Vec<Node>, places: &Places<'_>, figures: &[Figure]) -> Result<Vec<Node>, String> {
    let mut cards = BTreeMap::new();
    for element in super::tree::elements(&text) {
        if element.is("span", "card") {
            cards.insert(element.get("id").to_owned(), element.children.clone());
        }
    }
    let mut binder = Binder { places, figures, cards, notes: Vec::new() };
    let mut bound = binder.nodes(text)?;
    if !binder.notes.is_empty() {
        bound.push(Node::Element(notes(binder.notes)));
    }
    Ok(bound)
}

impl Binder<'_> {
    fn nodes(&mut self, nodes: Vec<Node>) -> Result<Vec<Node>, String> {
        let mut bound = Vec::with_capacity(nodes.len());
        for node in nodes {
            match node {
                Node::Element(element) => self.element(element, &mut bound)?,
                words => bound.push(words),
            }
        }
        Ok(bound)
    }

    fn element(&mut self, mut element: Element, bound: &mut Vec<Node>) -> Result<(), String> {
        // What a program does is left out, and what opens or is pressed on a screen.
        let is_left_out = [
            "anchor",
            "card",
            "choice-picker",
            "legend",
            "legend-line",
            "needs-program",
            "session-hours",
            "treatment-choice",
        ];
        if element.get("class").split(' ').any(|class| is_left_out.contains(&class)) {
            return Ok(());
        }
        // What holds a text of an author and means nothing itself.
        if element.attributes.contains_key(TEXT) && ["div", "span"].contains(&element.name.as_str()) {
            bound.extend(self.nodes(element.children)?);
            return Ok(());
        }
        if element.is("button", "citation") {
            return self.citation(element, bound);
        }
        if element.is("button", "term") {
            element = self.term(element);
        }
        if element.name == "a" {
            match self.places.link(element.get("href")) {
                Some(link) => element.attributes.insert("href".to_owned(), link),
                None => {
                    // It leads to what the book does not have: the words stay.
                    bound.extend(self.nodes(element.children)?);
                    return Ok(());
                }
            };
        }
        if element.name == "details" {
            element.attributes.insert("open".to_owned(), "open".to_owned());
        }
        if element.name == "svg" {
            picture::prepare(&mut element);
        }
        if element.name == "use" {
            bound.push(Node::Written(self.drawing(element.get("href"))?));
            return Ok(());
        }
        element.attributes.retain(|name, _| !DROPPED.contains(&name.as_str()));
        element.children = self.nodes(element.children)?;
        bound.push(Node::Element(element));
        Ok(())
    }

    /// A citation becomes a link to a note, with the grade and the numbers of the sources in its words: whoever reads on
    /// paper-like screens follows few links.
    fn citation(&mut self, button: Element, bound: &mut Vec<Node>) -> Result<(), String> {
        let id = button.get("popovertarget").to_owned();
        let word = super::tree::written(&button.children);
        let numbers = button.get("data-sources").replace(' ', ", ");
        let mut link = Element::new("a", [("class", "citation"), ("epub:type", "noteref"), ("role", "doc-noteref")]);
        link.attributes.insert("href".to_owned(), format!("#{id}"));
        // A page without a list of its own gives its sources no numbers.
        link.children.push(Node::Text(format!("[{}]", format!("{word} {numbers}").trim_end())));
        if let Some(card) = self.cards.remove(&id) {
            link.attributes.insert("id".to_owned(), format!("from_{id}"));
            let mut says = Vec::new();
            for node in self.nodes(card)? {
                // Each source stands on a line of its own.
                if matches!(&node, Node::Element(element) if element.name == "a") {
                    says.push(Node::Element(Element::new("br", [])));
                }
                says.push(node);
            }
            self.notes.push((id, says));
        }
        // A space that does not break, so that no line begins with a citation.
        bound.extend([Node::Text("\u{a0}".to_owned()), Node::Element(link)]);
        Ok(())
    }

    /// A term becomes a link to its entry in the glossary, which its card links to.
    fn term(&self, button: Element) -> Element {
        let card = self.cards.get(button.get("popovertarget")).map(Vec::as_slice).unwrap_or_default();
        let entry = super::tree::elements(card).into_iter().find(|element| element.name == "a");
        let mut link = Element::new("a", [("class", "term"), ("href", entry.map_or("", |entry| entry.get("href")))]);
        link.children = button.children;
        link
    }

    fn drawing(&self, link: &str) -> Result<String, String> {
        let figure = self.figures.iter().find(|figure| self.places.base().link_to_figure(&figure.name) == link);
        figure.map(picture::drawing).ok_or_else(|| format!("it shows {link}, which is no drawing of the series"))
    }
}

/// The notes of a chapter. Programs that open notes where they are called take each by its id; others show the list.
fn notes(notes: Vec<(String, Vec<Node>)>) -> Element {
    let mut section = Element::new("section", [("class", "notes"), ("epub:type", "footnotes")]);
    let mut heading = Element::new("h2", []);
    heading.children.push(Node::Text("Notes".to_owned()));
    section.children.push(Node::Element(heading));
    for (id, says) in notes {
        let mut back = Element::new("a", [("role", "doc-backlink")]);
        back.attributes.insert("href".to_owned(), format!("#from_{id}"));
        back.children.push(Node::Text("Back to the text".to_owned()));
        let mut paragraph = Element::new("p", []);
        paragraph.children = says;
        paragraph.children.extend([Node::Element(Element::new("br", [])), Node::Element(back)]);
        let mut note = Element::new("aside", [("epub:type", "footnote"), ("role", "doc-footnote"), ("id", &id)]);
        note.children.push(Node::Element(paragraph));
        section.children.push(Node::Element(note));
    }
    section
}
