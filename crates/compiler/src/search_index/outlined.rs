//! A text as its sections: words without tags, a line for each paragraph, item and row, without what opens beside it.

use crate::html::words_in;

/// A section of a text, or what stands above the first one.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Outlined {
    /// The id of its heading; empty above the first one.
    pub(super) id: String,
    /// Its heading.
    pub(super) title: String,
    /// The heading around it; empty where there is none.
    pub(super) above: String,
    /// Its lines.
    pub(super) body: String,
}

/// Elements that end a line.
const BLOCKS: [&str; 16] = [
    "p",
    "li",
    "ul",
    "ol",
    "div",
    "tr",
    "table",
    "thead",
    "tbody",
    "figure",
    "figcaption",
    "details",
    "blockquote",
    "br",
    "h2",
    "h3",
];

/// What is not read with the text: the names of grades, cards, links to headings, what opens the words of a figure, drawings.
const LEFT_OUT: [&str; 5] =
    ["<button class=\"citation\"", "<span class=\"card\"", "<a class=\"anchor\"", "<summary", "<svg"];

/// The lines of a text without its headings.
pub(super) fn lines(html: &str) -> String {
    sections(html)
        .into_iter()
        .map(|section| section.body)
        .filter(|body| !body.is_empty())
        .collect::<Vec<_>>()
        .join("\n")
}

/// The sections of a text. It must be HTML of the compiler: whole, and escaped as maud does.
pub(super) fn sections(html: &str) -> Vec<Outlined> {
    let mut sections = vec![Outlined::default()];
    let mut chapter = String::new();
    let mut line = String::new();
    let mut rest = html;
    while let Some(open) = rest.find('<') {
        line.push_str(&unescaped(&rest[..open]));
        rest = &rest[open..];
        if LEFT_OUT.iter().any(|element| rest.starts_with(element)) {
            rest = behind_element(rest);
            continue;
        }
        let (tag, behind) = rest.split_once('>').unwrap_or((rest, ""));
        rest = behind;
        let name = tag.trim_start_matches(['<', '/']).split([' ', '/']).next().unwrap_or_default();
        if BLOCKS.contains(&name) {
            end_line(&mut sections, &mut line);
        }
        if matches!(name, "td" | "th") && !tag.starts_with("</") && !line.trim().is_empty() {
            line.push_str(" · ");
        }
        if let (Some(id), "h2" | "h3") = (tag.split(" id=\"").nth(1).and_then(|id| id.split('"').next()), name) {
            let (heading, behind) = rest.split_once("</h").unwrap_or((rest, ""));
            let title = unescaped(&words_in(heading)).trim().to_owned();
            rest = behind.split_once('>').map_or("", |(_, behind)| behind);
            let above = if name == "h2" { String::new() } else { chapter.clone() };
            if name == "h2" {
                chapter.clone_from(&title);
            }
            sections.push(Outlined { id: id.to_owned(), title, above, body: String::new() });
        }
    }
    line.push_str(&unescaped(rest));
    end_line(&mut sections, &mut line);
    sections
}

/// Puts a line behind those of the last section.
fn end_line(sections: &mut [Outlined], line: &mut String) {
    let words = line.split_whitespace().collect::<Vec<_>>().join(" ");
    line.clear();
    let Some(section) = sections.last_mut().filter(|_| !words.is_empty()) else { return };
    if !section.body.is_empty() {
        section.body.push('\n');
    }
    section.body.push_str(&words);
}

/// What follows the element with which a text begins.
fn behind_element(html: &str) -> &str {
    let name = html[1..].split([' ', '>', '/']).next().unwrap_or_default();
    let (start, end) = (format!("<{name}"), format!("</{name}>"));
    let mut depth = 0;
    let mut at = 0;
    while let Some(next) = html[at..].find('<') {
        at += next;
        if html[at..].starts_with(&end) {
            depth -= 1;
            if depth == 0 {
                return &html[at + end.len()..];
            }
        } else if html[at..].starts_with(&start) {
            depth += 1;
        }
        at += 1;
    }
    ""
}

/// The characters that maud escapes.
fn unescaped(text: &str) -> String {
    text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_its_sections_without_what_opens_beside_it() {
        let html = "<p>Above <span class=\"kept\">it.<button class=\"citation\" x>strong</button><span class=\"card\" id=\"a\"><span>in \
                    <b>it</b></span></span></span> More &amp; more.</p><h2 id=\"one\" tabindex=\"-1\">One<a class=\"anchor\" \
                    href=\"#one\"></a></h2><ul><li>Item</li></ul><h3 id=\"two\">Two</h3><table><tr><th>Head</th><td>Cell</td></tr></table>";
        let section = |id: &str, title: &str, above: &str, body: &str| Outlined {
            id: id.to_owned(),
            title: title.to_owned(),
            above: above.to_owned(),
            body: body.to_owned(),
        };
        let expected = [
            section("", "", "", "Above it. More & more."),
            section("one", "One", "", "Item"),
            section("two", "Two", "One", "Head · Cell"),
        ];
        assert_eq!(sections(html), expected);
        assert_eq!(lines(html), "Above it. More & more.\nItem\nHead · Cell");
    }
}
