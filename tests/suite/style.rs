//! The styles as data: their blocks, the themes of the tokens, and the roles that other styles give to colours.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use crate::colour::Colour;
use crate::files::files_below;

/// A block of declarations.
pub(crate) struct Block {
    /// The file that it stands in.
    pub(crate) file: String,
    /// What stands before its brace and before those around it, without the layer.
    pub(crate) selector: String,
    /// Properties, also those that begin with `--`, and their values.
    pub(crate) declarations: Vec<(String, String)>,
}

/// The values of one theme by their names: those of `:root`, and over them what the theme sets anew.
pub(crate) struct Theme {
    /// The selector of its block.
    pub(crate) name: String,
    values: BTreeMap<String, String>,
}

/// The blocks of every style.
pub(crate) fn blocks() -> Vec<Block> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("style");
    let read = |file: String| {
        let text = fs::read_to_string(folder.join(&file)).unwrap();
        parse(&file, &text)
    };
    files_below(&folder).into_iter().filter(|file| file.ends_with(".css")).flat_map(read).collect()
}

fn parse(file: &str, text: &str) -> Vec<Block> {
    let without_comments: String = text
        .split("/*")
        .enumerate()
        .map(|(at, part)| if at == 0 { part } else { part.split_once("*/").unwrap().1 })
        .collect();
    let (mut blocks, mut open): (Vec<Block>, Vec<Block>) = (Vec::new(), Vec::new());
    let mut words = String::new();
    for character in without_comments.chars() {
        match character {
            '{' => {
                let own = std::mem::take(&mut words);
                let around = open.last().map_or("", |block| block.selector.as_str());
                let own = if own.trim().starts_with("@layer") { "" } else { own.trim() };
                let selector = format!("{around} {own}").trim().to_owned();
                open.push(Block { file: file.to_owned(), selector, declarations: Vec::new() });
            }
            ';' | '}' => {
                if let (Some(block), Some((name, value))) = (open.last_mut(), words.split_once(':')) {
                    let value = value.split_whitespace().collect::<Vec<_>>().join(" ");
                    block.declarations.push((name.trim().to_owned(), value));
                }
                words.clear();
                if character == '}' {
                    blocks.push(open.pop().unwrap_or_else(|| panic!("{file} closes a block that is not open")));
                }
            }
            other => words.push(other),
        }
    }
    assert!(open.is_empty(), "{file} leaves a block open");
    blocks
}

/// Every theme: `:root`, and each block of the tokens that sets a colour of it anew.
pub(crate) fn themes() -> Vec<Theme> {
    let tokens: Vec<Block> = blocks().into_iter().filter(|block| block.file == "tokens.css").collect();
    let root: BTreeMap<String, String> = tokens
        .iter()
        .filter(|block| block.selector == ":root")
        .flat_map(|block| block.declarations.iter().cloned())
        .collect();
    let mut themes = vec![Theme { name: ":root".to_owned(), values: root.clone() }];
    for block in &tokens {
        let sets_a_colour = block.declarations.iter().any(|(_, value)| Colour::parse(value).is_some());
        if block.selector != ":root" && sets_a_colour {
            let mut values = root.clone();
            values.extend(block.declarations.iter().cloned());
            themes.push(Theme { name: block.selector.clone(), values });
        }
    }
    themes
}

impl Theme {
    /// The colour that a name stands for, through any `var()`; nothing where the name is no colour.
    pub(crate) fn colour(&self, name: &str) -> Option<Colour> {
        let value = self.values.get(name)?;
        match variables(value).first() {
            Some(other) => self.colour(other),
            None => Colour::parse(value),
        }
    }

    /// The names of all its colours, the palette's and the roles'.
    pub(crate) fn colours(&self) -> BTreeMap<&str, Colour> {
        self.values.keys().filter_map(|name| Some((name.as_str(), self.colour(name)?))).collect()
    }
}

/// The names in the `var()`s of a value.
pub(crate) fn variables(value: &str) -> Vec<&str> {
    value.split("var(").skip(1).map(|rest| rest.split([')', ',']).next().unwrap_or_default().trim()).collect()
}

/// The roles of the tokens that a value names: itself, or through variables that a component has for itself.
pub(crate) fn roles(value: &str, blocks: &[Block], theme: &Theme) -> BTreeSet<String> {
    let mut roles = BTreeSet::new();
    for name in variables(value) {
        if theme.colour(name).is_some() {
            roles.insert(name.to_owned());
        } else if !theme.values.contains_key(name) {
            for (own, value) in blocks.iter().flat_map(|block| &block.declarations) {
                if own == name {
                    roles.extend(self::roles(value, blocks, theme));
                }
            }
        }
    }
    roles
}
