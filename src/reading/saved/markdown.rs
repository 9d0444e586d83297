//! Notes and questions as Markdown (CommonMark 0.31), for the reader's own files. Whatever they say comes out as words.

use super::super::note::Note;
use super::super::question::Question;

/// The signs that mean something within a line.
const SIGNS: &str = "\\`*_[]<>&~|$!";

/// A text as Markdown that says just that, each line behind the same beginning. Empty lines stay within it.
pub(crate) fn escaped(text: &str, beginning: &str) -> String {
    let mut markdown = String::new();
    for line in text.lines() {
        markdown.push_str(beginning);
        let line = line.trim();
        let digits = line.bytes().take_while(u8::is_ascii_digit).count();
        for (place, sign) in line.char_indices() {
            // What makes a heading, a list, a rule or an underlined heading of a line stands first in it.
            let is_of_the_line = (place == 0 && "#+-=:".contains(sign)) || (place == digits && ".)".contains(sign));
            if is_of_the_line || SIGNS.contains(sign) {
                markdown.push('\\');
            }
            // What ends a line for some readers and not for others would begin one without being seen to.
            markdown.push(if sign.is_control() { ' ' } else { sign });
        }
        markdown.push('\n');
    }
    markdown
}

/// The beginning of the file.
pub(crate) fn beginning(series: &str, day: &str) -> String {
    format!("# My notes and questions\n\nFrom {}\n", escaped(&format!("{series}, saved on {day}."), ""))
}

/// The heading of a page's notes.
pub(crate) fn page(title: &str, link: &str) -> String {
    format!("\n## [{}]({link})\n", escaped(title, "").trim_end())
}

/// A note: the words as a quote with their link, and below it what the reader wrote.
pub(crate) fn note(note: &Note, link: &str) -> String {
    let changed = if note.is_changed { "\nThe text changed since. It was:\n" } else { "" };
    let quote = escaped(&note.quote.words, "> ");
    format!("{changed}\n{quote}>\n> [In the text]({link})\n\n{}", escaped(&note.said, ""))
}

/// A question, ticked when it was asked.
pub(crate) fn question(question: &Question) -> String {
    let words = question.words.replace(['\n', '\r'], " ");
    format!("- [{}] {}", if question.is_done { "x" } else { " " }, escaped(&words, ""))
}
