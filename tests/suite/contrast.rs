//! Whatever theme a reader chooses, the text is seen on its ground: 7:1 or better, as WCAG 2.2 asks at level AAA.
//!
//! The themes are those of `style/tokens.css`; who wears which colour is read from the other styles. A new theme, role
//! or component is looked at without a change here. Accessibility in the browser looks at the pages as they are drawn.

use std::collections::BTreeSet;

use crate::style::{Block, Theme, blocks, roles, themes};

/// Success criterion 1.4.6, for text of any size.
const TEXT: f64 = 7.0;

/// Success criterion 1.4.11: the edge of a control, the focus, the parts of a picture.
const LINE: f64 = 3.0;

/// Who wears which role, by the styles.
#[derive(Default)]
struct Worn {
    /// Text that may lie on any surface.
    texts: BTreeSet<String>,
    /// What any text may lie on.
    surfaces: BTreeSet<String>,
    /// Text and the ground that its own block gives it.
    pairs: BTreeSet<(String, String)>,
    /// Lines and shapes.
    lines: BTreeSet<String>,
}

fn worn() -> Worn {
    let (blocks, themes) = (blocks(), themes());
    let of = |block: &Block, is_wanted: fn(&str) -> bool| -> BTreeSet<String> {
        let wanted = block.declarations.iter().filter(|(property, _)| is_wanted(property));
        wanted.flat_map(|(_, value)| roles(value, &blocks, &themes[0])).collect()
    };
    let mut worn = Worn::default();
    for block in blocks.iter().filter(|block| block.file != "tokens.css") {
        let texts = of(block, |property| property == "color");
        let grounds = of(block, |property| ["background", "background-color"].contains(&property));
        worn.lines.extend(of(block, |property| {
            ["border", "outline", "fill", "stroke", "text-decoration"].iter().any(|start| property.starts_with(start))
        }));
        for ground in &grounds {
            // A surface bears what lies in it; any other ground bears the text of its own block, or is a shape.
            if ground.contains("surface") {
                worn.surfaces.insert(ground.clone());
            } else if texts.is_empty() {
                worn.lines.insert(ground.clone());
            }
            worn.pairs.extend(texts.iter().map(|text| (text.clone(), ground.clone())));
        }
        if grounds.is_empty() {
            worn.texts.extend(texts);
        }
    }
    worn
}

fn see(theme: &Theme, one: &str, other: &str, least: f64) {
    let colour = |role: &str| theme.colour(role).unwrap_or_else(|| panic!("{} has no colour {role}", theme.name));
    let ratio = colour(one).contrast(colour(other));
    assert!(ratio >= least, "in `{}`, {one} on {other} has {ratio:.2}:1, not {least}:1", theme.name);
}

#[test]
fn text_is_seen_on_every_ground_in_every_theme() {
    let worn = worn();
    for role in ["--text", "--text-quiet", "--link", "--accent", "--urgent"] {
        assert!(worn.texts.contains(role), "no text wears {role}, so this test does not read the styles");
    }
    assert!(worn.surfaces.len() >= 4, "only {:?} were found", worn.surfaces);
    assert!(worn.pairs.len() >= 4, "only {:?} were found", worn.pairs);
    for theme in themes() {
        for text in &worn.texts {
            for surface in &worn.surfaces {
                see(&theme, text, surface, TEXT);
            }
        }
        for (text, ground) in &worn.pairs {
            see(&theme, text, ground, TEXT);
        }
    }
}

#[test]
fn lines_and_shapes_with_a_meaning_are_seen_in_every_theme() {
    let worn = worn();
    for role in ["--text-quiet", "--link", "--accent", "--urgent"] {
        assert!(worn.lines.contains(role), "no line wears {role}, so this test does not read the styles");
    }
    assert!(!worn.surfaces.is_empty(), "no surface was found");
    for theme in themes() {
        // The faint line parts things that are apart without it; every other one says something.
        for line in worn.lines.iter().filter(|line| *line != "--rule") {
            for surface in &worn.surfaces {
                see(&theme, line, surface, LINE);
            }
        }
        // Of 100 people, those who are counted among the others.
        see(&theme, "--accent", "--rule", LINE);
    }
}

#[test]
fn no_control_is_known_by_a_faint_line() {
    let (blocks, themes) = (blocks(), themes());
    let mut edges = 0;
    for block in &blocks {
        let mut parts = block.selector.split(|sign: char| !(sign.is_ascii_alphanumeric() || sign == '-'));
        // A class of another kind of control has its name in it; the panel of a selection is no `select`.
        let kinds = ["button", "input", "textarea", "label", "summary", "options"];
        let is_control = parts.any(|part| part == "select" || kinds.iter().any(|kind| part.contains(kind)));
        for (_, value) in block.declarations.iter().filter(|(property, _)| is_control && property.starts_with("border"))
        {
            let worn = roles(value, &blocks, &themes[0]);
            assert!(!worn.contains("--rule"), "{}: `{}` has a faint edge", block.file, block.selector);
            edges += worn.len();
        }
    }
    assert!(edges > 5, "only {edges} edges of controls were found");
}

#[test]
fn a_theme_is_the_same_whether_the_reader_or_the_device_chose_it() {
    let themes = themes();
    let mut compared = 0;
    for by_device in &themes {
        let chosen = by_device.name.split("prefers-color-scheme: ").nth(1).and_then(|rest| rest.split(')').next());
        for by_reader in themes
            .iter()
            .filter(|theme| chosen.is_some_and(|chosen| theme.name.starts_with(&format!("[data-theme=\"{chosen}\"]"))))
        {
            let (one, other) = (by_device.colours(), by_reader.colours());
            assert!(one.len() > 15, "`{}` has only {} colours", by_device.name, one.len());
            for (name, colour) in one {
                assert_eq!(Some(&colour), other.get(name), "{name} of `{}` and `{}`", by_device.name, by_reader.name);
            }
            compared += 1;
        }
    }
    assert!(compared > 0, "no theme can be chosen by the reader and by the device");
}
