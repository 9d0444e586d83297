//! What the readers of TOML and JSON say, in the words of an author.
//!
//! Their messages are meant for programmers. The ones that a slip in a content file can cause are said anew here;
//! `tests/diagnostics/` shows each. Any other passes as it is.

use crate::syntax::diagnostic::did_you_mean;

/// What to do about a day that is written in another way.
pub(crate) const WRITE_A_DAY: &str = "write a day that exists, without a time and without quotes, as in 2026-11-24";

const README: &str = "content/README.md lists what belongs into this file";

/// A message: what is wrong, what stands there, and what to do.
pub(crate) struct Wording {
    /// What is wrong.
    pub(crate) title: String,
    /// What stands there.
    pub(crate) label: String,
    /// What to do.
    pub(crate) help: String,
}

/// How a message begins, what is wrong then, and what to do.
const SLIPS: [(&str, &str, &str); 15] = [
    ("duplicate key", "this key stands here twice", "keep one of the two"),
    ("invalid date", "this is not a day", WRITE_A_DAY),
    ("invalid basic string, expected `\"`", "a text in quotes has no end", "end it with the quote it begins with"),
    ("invalid literal string, expected `'`", "a text in quotes has no end", "end it with the quote it begins with"),
    ("invalid multi-line", "a text in three quotes has no end", "end it with the three quotes it begins with"),
    ("string values must be quoted", "a text in quotes belongs here", "write it in straight quotes, as in `\"…\"`"),
    (
        "missing escaped value",
        "a backslash does not belong here",
        "write `\\\"` for a quote within a text, and `\\\\` for a backslash",
    ),
    (
        "unexpected key or value",
        "something stands behind the value",
        "end the line behind the value; a quote within a text is written `\\\"`",
    ),
    ("key with no value", "a key stands here without a value", "write `key = value`, one on a line"),
    ("unclosed array", "a list has no end", "end it with `]`"),
    (
        "data did not match any variant",
        "an author has no name",
        "write `family` and `given` for a person, and `literal` for a body",
    ),
    (
        "EOF while parsing",
        "the file ends too early",
        "end every list with `]`, every entry with `}`, every text with `\"`",
    ),
    (
        "expected `,` or",
        "a comma or a closing bracket is missing before this",
        "entries stand between brackets, with commas between",
    ),
    ("trailing comma", "the comma before this is one too many", "take it away"),
    ("trailing characters", "something stands behind the end of the list", "take it away, or move it into the list"),
];

/// Says a message of a reader in the words of an author.
pub(crate) fn of(message: &str) -> Wording {
    let names: Vec<&str> = message.split('`').skip(1).step_by(2).collect();
    let (title, label, help) = match names.as_slice() {
        [key, ..] if message.starts_with("missing field") => {
            (format!("the key `{key}` is missing"), "here".to_owned(), format!("add it; {README}"))
        }
        [key, ..] if message.starts_with("duplicate field") => {
            (format!("the key `{key}` stands here twice"), "here".to_owned(), "keep one of the two".to_owned())
        }
        [key, known @ ..] if message.starts_with("unknown field") => (
            format!("there is no key `{key}`"),
            did_you_mean(key, known.iter().copied()),
            format!("the keys are {}", known.join(", ")),
        ),
        [value, known @ ..] if message.starts_with("unknown variant") => (
            format!("`{value}` cannot stand here"),
            did_you_mean(value, known.iter().copied()),
            format!("write one of: {}", known.join(", ")),
        ),
        _ => {
            let (title, help) = slip(message);
            (title, "here".to_owned(), help)
        }
    };
    Wording { title, label, help }
}

fn slip(message: &str) -> (String, String) {
    if let Some((_, expected)) = message.strip_prefix("invalid type: ").and_then(|rest| rest.split_once(", expected "))
    {
        return wrong_kind(expected);
    }
    SLIPS.iter().find(|(begin, _, _)| message.starts_with(begin)).map_or_else(
        || (message.to_owned(), README.to_owned()),
        |(_, title, help)| ((*title).to_owned(), (*help).to_owned()),
    )
}

/// A value of another kind than the one that belongs here.
fn wrong_kind(expected: &str) -> (String, String) {
    let (belongs, help) = match expected {
        "a TOML datetime" => return ("this is not a day".to_owned(), WRITE_A_DAY.to_owned()),
        "a string" => ("a text in quotes", "write it in straight quotes, as in `\"…\"`"),
        "a boolean" => ("`true` or `false`", "write one of the two, without quotes"),
        "a sequence" => ("a list", "write double brackets, as in `[[region]]`, or a list, as in `[…]`"),
        _ => ("something else", README),
    };
    (format!("{belongs} belongs here"), help.to_owned())
}
