//! What every finished page keeps, whatever was written: HTML that no browser repairs, and nothing in it that the
//! author could have brought.

pub(crate) mod known;

use std::collections::BTreeSet;

use compiler::Site;
use model::Page;
use model::page::Successor;

use super::html::{Element, Node, parse};
use super::texts::{contents, html, ids_of_data, texts};
use known::{DRAWN, DRAWN_ATTRIBUTES, Known, holds};

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

/// How every link begins: a place, a page below the base, another site, a call, a text message.
const LINKS: [&str; 5] = ["#", "/some/path/", "https:", "tel:", "sms:"];

/// What is wrong with a finished site; nothing when all is well.
pub(crate) fn wrong(site: &Site) -> Option<String> {
    let in_drawings = site.series.figures.iter().find_map(|figure| {
        let wrong = parse(&figure.svg).map_or_else(Some, |whole| wrong_in_drawing(&whole));
        wrong.map(|error| format!("the drawing {}: {error}\n{}", figure.name, figure.svg))
    });
    let in_help = || {
        let help = site.series.help.regions.iter().flat_map(|region| &region.lines).map(|line| &line.contact);
        let clinic = site.series.clinic.iter().flat_map(|clinic| [&clinic.telephone, &clinic.out_of_hours]);
        let wrong = help.chain(clinic).find_map(|line| wrong_in_html(line.as_str(), &[], &Known::IN_TEXTS));
        wrong.map(|error| format!("a line of help: {error}"))
    };
    let in_pages = || site.pages.iter().find_map(|page| Some(format!("{}: {}", page.address(), wrong_in_page(page)?)));
    in_drawings.or_else(in_help).or_else(in_pages)
}

/// What is wrong with the data of a page.
fn wrong_in_page(page: &Page) -> Option<String> {
    // Each text stands in an element of its own.
    if let Some(error) = texts(page).iter().find_map(|text| parse(text).err()) {
        return Some(error);
    }
    let (html, ids) = (html(page), ids_of_data(page));
    let lost = || contents(page).into_iter().find(|id| !ids.contains(id) && !html.contains(&format!(" id=\"{id}\"")));
    wrong_in_html(&html, &ids, &Known::IN_TEXTS)
        .or_else(|| lost().map(|id| format!("the contents name `{id}`, which is not there")))
        .or_else(|| {
            links(page).into_iter().find(|link| !leads_on(link)).map(|link| format!("a link leads to `{link}`"))
        })
}

/// The links of a page that are no part of a text.
fn links(page: &Page) -> Vec<&str> {
    let clinic = match page {
        Page::Overview(page) => &page.clinic,
        Page::Step(page) => &page.clinic,
        Page::Help(page) => &page.clinic,
        _ => &None,
    };
    let moved = page.header().moved.iter().filter_map(|section| match &section.to {
        Successor::Elsewhere(link) => Some(link.as_str()),
        Successor::Here(_) => None,
    });
    let page = match page {
        Page::Moved(page) => Some(page.link.as_str()),
        _ => None,
    };
    clinic.iter().filter_map(|clinic| clinic.link.as_deref()).chain(moved).chain(page).collect()
}

/// What is wrong with HTML in a page where these ids stand beside it.
pub(crate) fn wrong_in_html(html: &str, beside: &[String], known: &Known) -> Option<String> {
    parse(html).map_or_else(Some, |whole| wrong_in(&whole, beside, known))
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
        if !holds(&[DRAWN], &element.name) {
            return Some(format!("it holds the element {}", element.name));
        }
        let is_group = std::ptr::eq(element, group);
        if id(element) != is_group.then(|| "figure".to_owned()) {
            return Some(format!("an id is {:?}", id(element)));
        }
        element.attributes.iter().find_map(|(name, value)| {
            let is_known = holds(&[DRAWN_ATTRIBUTES], name) || name == "id";
            let is_plain = value.chars().all(|one| one.is_ascii_alphanumeric() || " .,+-()".contains(one));
            (!is_known || !is_plain).then(|| format!("an attribute is {name}={value:?}"))
        })
    })
}

fn wrong_in(whole: &Element, beside: &[String], known: &Known) -> Option<String> {
    let all = whole.all();
    let mut ids = BTreeSet::new();
    let own = all.iter().filter(|element| element.attributes.contains_key("id")).map(|element| element.get("id"));
    if let Some(again) = own.chain(beside.iter().map(String::as_str)).find(|id| !ids.insert(*id)) {
        return Some(format!("the id `{again}` stands twice"));
    }
    if let Some(lost) = all.iter().find(|element| !leads_somewhere(element, &ids)) {
        return Some(format!("it leads nowhere: {} {:?}", lost.name, lost.attributes));
    }
    all.into_iter().find_map(|element| wrong_with(element, known))
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

fn leads_on(link: &str) -> bool {
    LINKS.iter().any(|start| link.starts_with(start))
}

fn wrong_with(element: &Element, known: &Known) -> Option<String> {
    let name = element.name.as_str();
    if !known.is_block(name) && !known.is_inline(name) {
        return Some(format!("the element {name} is not known"));
    }
    if let Some(attribute) = element.attributes.keys().find(|name| !known.is_attribute(name)) {
        return Some(format!("the attribute {attribute} is not known"));
    }
    if name == "a" && !leads_on(element.get("href")) {
        return Some(format!("a link leads to `{}`", element.get("href")));
    }
    let is_of_a_drawing = |href: &str| href.starts_with("/some/path/figures/") && href.ends_with(".svg#figure");
    if name == "use" && !is_of_a_drawing(element.get("href")) {
        return Some(format!("a page uses `{}`", element.get("href")));
    }
    if element.attributes.get("id").is_some_and(|id| id.is_empty() || id.contains(char::is_whitespace)) {
        return Some(format!("an id is `{}`", element.get("id")));
    }
    let inside = element.all();
    let misplaced = inside.into_iter().find(|inner| match name {
        "p" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6" | "em" | "strong" => known.is_block(&inner.name),
        "span" => known.is_block(&inner.name),
        "a" | "button" => ["a", "button"].contains(&inner.name.as_str()),
        _ => false,
    });
    misplaced.map(|inner| format!("<{}> stands in <{name}>", inner.name))
}
