//! What every finished page keeps, whatever was written: HTML that no browser repairs, and nothing in it that the
//! author could have brought.

use std::collections::BTreeSet;

use compiler::Site;

use super::html::{Element, Node, parse};

/// What must never come through.
pub(crate) const HOSTILE: [&str; 11] = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "\"><b>",
    "'><i onclick=x>",
    "\\<script\\>alert(1)\\</script\\>",
    "&lt;script&gt; &#60;script&#62;",
    "`<script>`",
    "</p></div><svg onload=alert(1)>",
    "\" onerror=\"alert(1)",
    "\\\" onerror=\\\"alert(1)",
    "&quot; onerror=&quot;alert(1)",
];

const BLOCKS: [&str; 31] = [
    "aside",
    "blockquote",
    "caption",
    "dd",
    "details",
    "div",
    "dl",
    "dt",
    "fieldset",
    "figcaption",
    "figure",
    "form",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "hr",
    "legend",
    "li",
    "ol",
    "p",
    "section",
    "summary",
    "table",
    "tbody",
    "td",
    "th",
    "thead",
    "tr",
    "ul",
];
const INLINE: [&str; 14] =
    ["a", "br", "button", "cite", "code", "em", "input", "label", "path", "span", "strong", "svg", "text", "use"];
const ATTRIBUTES: [&str; 49] = [
    "accept",
    "aria-hidden",
    "aria-label",
    "aria-labelledby",
    "autocomplete",
    "checked",
    "class",
    "d",
    "data-begins",
    "data-column",
    "data-days",
    "data-grade",
    "data-part",
    "data-phase",
    "data-routes",
    "data-sheet",
    "data-sources",
    "data-stage",
    "data-step",
    "data-steps",
    "data-title",
    "data-visits",
    "data-written",
    "download",
    "enterkeyhint",
    "for",
    "hidden",
    "href",
    "id",
    "max",
    "maxlength",
    "method",
    "min",
    "name",
    "open",
    "popover",
    "popovertarget",
    "preserveAspectRatio",
    "rel",
    "role",
    "scope",
    "start",
    "step",
    "tabindex",
    "type",
    "value",
    "viewBox",
    "x",
    "y",
];
/// What stands in a drawing.
const DRAWN: [&str; 12] =
    ["circle", "desc", "ellipse", "g", "line", "path", "polygon", "polyline", "rect", "text", "title", "tspan"];
const DRAWN_ATTRIBUTES: [&str; 33] = [
    "cx",
    "cy",
    "d",
    "dominant-baseline",
    "dx",
    "dy",
    "fill",
    "fill-opacity",
    "font-size",
    "font-style",
    "font-weight",
    "height",
    "letter-spacing",
    "opacity",
    "points",
    "r",
    "rx",
    "ry",
    "stroke",
    "stroke-dasharray",
    "stroke-linecap",
    "stroke-linejoin",
    "stroke-opacity",
    "stroke-width",
    "text-anchor",
    "transform",
    "width",
    "x",
    "x1",
    "x2",
    "y",
    "y1",
    "y2",
];
/// How every link begins: a place, a page below the base, another site, a call, a text message.
const LINKS: [&str; 5] = ["#", "/some/path/", "https:", "tel:", "sms:"];

/// What is wrong with a finished site; nothing when all is well.
pub(crate) fn wrong(site: &Site) -> Option<String> {
    let pages = site.pages.iter().map(|page| (page.address.to_string(), page.body.as_str()));
    let help = site.series.help.regions.iter().flat_map(|region| &region.lines).map(|line| line.contact.as_str());
    let clinic = site.series.clinic.iter().flat_map(|clinic| [clinic.telephone.as_str(), clinic.out_of_hours.as_str()]);
    let lines = help.chain(clinic).map(|line| ("a line of help".to_owned(), line));
    let in_drawings = site.series.figures.iter().find_map(|figure| {
        let wrong = parse(&figure.svg).map_or_else(Some, |whole| wrong_in_drawing(&whole));
        wrong.map(|error| format!("the drawing {}: {error}\n{}", figure.name, figure.svg))
    });
    let in_pages = pages.chain(lines).find_map(|(name, html)| match parse(html) {
        Err(error) => Some(format!("{name}: {error}")),
        Ok(whole) => wrong_in(&whole).map(|error| format!("{name}: {error}")),
    });
    in_drawings.or(in_pages)
}

/// A drawing is a title and one group of what is drawn; no value has a character that a link or a script would need.
fn wrong_in_drawing(whole: &Element) -> Option<String> {
    let names = |element: &Element| -> Vec<String> {
        let elements = element.children.iter().filter_map(|child| match child {
            Node::Element(element) => Some(element.name.clone()),
            Node::Text(text) => (!text.trim().is_empty()).then(|| text.clone()),
        });
        elements.collect()
    };
    let [svg] = whole.named("svg")[..] else { return Some("there is not one `svg`".to_owned()) };
    if names(whole) != ["svg"] || names(svg) != ["title", "g"] {
        return Some(format!("it holds {:?} in {:?}", names(svg), names(whole)));
    }
    let mut outer: Vec<&str> = svg.attributes.keys().map(String::as_str).collect();
    outer.sort_unstable();
    if outer != ["viewBox", "xmlns"] || svg.get("xmlns") != "http://www.w3.org/2000/svg" {
        return Some(format!("its root has {:?}", svg.attributes));
    }
    if svg.named("title")[0].text().trim().is_empty() || svg.named("title").len() != 1 {
        return Some("it has not one title".to_owned());
    }
    let group = svg.named("g")[0];
    let id = |element: &Element| element.attributes.get("id").cloned();
    svg.all().into_iter().find_map(|element| {
        if !DRAWN.contains(&element.name.as_str()) {
            return Some(format!("it holds the element {}", element.name));
        }
        let is_group = std::ptr::eq(element, group);
        if id(element) != is_group.then(|| "figure".to_owned()) {
            return Some(format!("an id is {:?}", id(element)));
        }
        element.attributes.iter().find_map(|(name, value)| {
            let is_known = DRAWN_ATTRIBUTES.contains(&name.as_str()) || name == "id";
            let is_plain = value.chars().all(|one| one.is_ascii_alphanumeric() || " .,+-()".contains(one));
            (!is_known || !is_plain).then(|| format!("an attribute is {name}={value:?}"))
        })
    })
}

fn wrong_in(whole: &Element) -> Option<String> {
    let all = whole.all();
    let mut ids = BTreeSet::new();
    let again = all.iter().find(|element| element.attributes.contains_key("id") && !ids.insert(element.get("id")));
    if let Some(element) = again {
        return Some(format!("the id `{}` stands twice", element.get("id")));
    }
    if let Some(lost) = all.iter().find(|element| !leads_somewhere(element, &ids)) {
        return Some(format!("it leads nowhere: {} {:?}", lost.name, lost.attributes));
    }
    all.into_iter().find_map(wrong_with)
}

/// The shell of every page: panels stand in it that a text can open.
const SHELL: &str = include_str!("../../../../index.html");

/// Whether what a link or a button names in the same page is there.
fn leads_somewhere(element: &Element, ids: &BTreeSet<&str>) -> bool {
    let named = match element.attributes.get("popovertarget") {
        Some(card) => Some(card.as_str()),
        None => element.get("href").strip_prefix('#'),
    };
    named.is_none_or(|id| ids.contains(id) || SHELL.contains(&format!("id=\"{id}\"")))
}

fn wrong_with(element: &Element) -> Option<String> {
    let name = element.name.as_str();
    if !BLOCKS.contains(&name) && !INLINE.contains(&name) {
        return Some(format!("no page has the element {name}"));
    }
    if let Some(attribute) = element.attributes.keys().find(|name| !ATTRIBUTES.contains(&name.as_str())) {
        return Some(format!("no page has the attribute {attribute}"));
    }
    if name == "a" && !LINKS.iter().any(|start| element.get("href").starts_with(start)) {
        return Some(format!("a link leads to `{}`", element.get("href")));
    }
    let is_of_a_drawing = |href: &str| href.starts_with("/some/path/figures/") && href.ends_with(".svg#figure");
    if name == "use" && !is_of_a_drawing(element.get("href")) {
        return Some(format!("a page uses `{}`", element.get("href")));
    }
    if element.attributes.get("id").is_some_and(|id| id.is_empty() || id.contains(char::is_whitespace)) {
        return Some(format!("an id is `{}`", element.get("id")));
    }
    let within = |names: &[&str]| element.all().into_iter().find(|inner| names.contains(&inner.name.as_str()));
    let misplaced = match name {
        "p" | "h2" | "h3" | "h4" | "h5" | "h6" | "span" | "em" | "strong" => within(&BLOCKS),
        "a" | "button" => within(&["a", "button"]),
        _ => None,
    };
    misplaced.map(|inner| format!("<{}> stands in <{name}>", inner.name))
}
