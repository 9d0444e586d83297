//! Pictures in the book: drawings put into their chapter, and every colour spelled. A book has no theme to ask.

use model::{Figure, address};

use super::tree::{Element, Node};

/// What SVG is named by in XML.
pub(super) const SVG: &str = "http://www.w3.org/2000/svg";

/// The roles that a drawing may be painted with, in the light theme of `style/tokens.css`.
const ROLES: [(&str, &str); 10] = [
    ("text", "#152526"),
    ("text-quiet", "#3a4b4c"),
    ("surface", PAPER),
    ("surface-raised", "#f4f0e7"),
    ("rule", RULE),
    ("link", ACCENT),
    ("accent", ACCENT),
    ("accent-surface", "#e2f1f0"),
    ("urgent", "#7e2c10"),
    ("urgent-surface", "#fce8de"),
];
const PAPER: &str = "#fcf9f3";
const RULE: &str = "#dcd7ca";
const ACCENT: &str = "#004e56";

/// A drawing as it stands in the book, on paper of its own: readers turn pages dark, and its colours are fixed.
pub(super) fn drawing(figure: &Figure) -> String {
    let drawn = figure.svg.split_once("</title>").map_or(figure.svg.as_str(), |(_, drawn)| drawn);
    let mut drawn = drawn.trim_end().trim_end_matches("</svg>").to_owned();
    // Two drawings of a chapter would have the same id.
    drawn = drawn.replacen(&format!(" id=\"{}\"", address::DRAWN), "", 1);
    drawn = drawn.replace("\"currentColor\"", "\"var(--text)\"");
    for (role, colour) in ROLES {
        drawn = drawn.replace(&format!("\"var(--{role})\""), &format!("\"{colour}\""));
    }
    format!(
        "<rect width=\"{}\" height=\"{}\" fill=\"{PAPER}\"/><g font-family=\"sans-serif\">{drawn}</g>",
        figure.width, figure.height
    )
}

/// Names an element as SVG. Where it is a picture of 100 people, colours those who were counted and draws the others.
pub(super) fn prepare(svg: &mut Element) {
    svg.attributes.insert("xmlns".to_owned(), SVG.to_owned());
    if svg.get("class") != "of-hundred" {
        return;
    }
    for child in &mut svg.children {
        if let Node::Element(counted) = child {
            counted.attributes.insert("fill".to_owned(), ACCENT.to_owned());
        }
    }
    // On the site the style draws them.
    svg.children.insert(0, Node::Element(Element::new("path", [("d", "M0 0h20v5H0z"), ("fill", RULE)])));
    svg.children.push(Node::Written(gaps()));
}

/// White lines that cut a block of 20 by 5 into squares, one for each person.
fn gaps() -> String {
    let columns = (1..20).map(|column| format!("M{column} 0v5"));
    let rows = (1..5).map(|row| format!("M0 {row}h20"));
    format!("<path d=\"{}\" stroke=\"#fff\" stroke-width=\".2\"/>", columns.chain(rows).collect::<String>())
}

#[cfg(test)]
mod tests {
    use std::num::NonZeroU32;

    use model::FigureName;

    use super::*;

    #[test]
    fn a_drawing_in_the_book_asks_no_theme_and_shares_no_id() {
        let roles: String =
            ROLES.iter().map(|(role, _)| format!("<path fill=\"var(--{role})\" d=\"M0 0\"/>")).collect();
        let figure = Figure {
            name: FigureName::parse("one").unwrap(),
            title: "One".to_owned(),
            width: NonZeroU32::new(640).unwrap(),
            height: NonZeroU32::new(360).unwrap(),
            svg: format!(
                "<svg xmlns=\"{SVG}\" viewBox=\"0 0 640 360\"><title>One</title>\
                 <g id=\"{}\" fill=\"currentColor\">{roles}<text>currentColor &lt; var(--x)</text></g></svg>\n",
                address::DRAWN
            ),
        };
        let drawn = drawing(&figure);
        for word in [" id=", "\"currentColor\"", "\"var(", "<svg", "</svg", "<title"] {
            assert!(!drawn.contains(word), "{word} is left in {drawn}");
        }
        assert!(drawn.contains("<text>currentColor &lt; var(--x)</text></g></g>"), "{drawn}");
        assert_eq!(drawn.matches("<path fill=\"#").count(), ROLES.len());
    }
}
