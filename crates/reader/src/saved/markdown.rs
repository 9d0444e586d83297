//! Notes and questions as Markdown (CommonMark 0.31), for the reader's own files. Whatever they say comes out as words.

use super::super::note::Note;
use super::super::question::Question;

/// The signs that mean something within a line.
const SIGNS: &str = "\\`*_[]<>&~|$!";

/// A text as Markdown that says just that, each line behind the same beginning. Empty lines stay within it.
pub fn escaped(text: &str, beginning: &str) -> String {
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

/// Where a link leads, as it stands between round brackets: every sign that could end it is written as its bytes (RFC 3986,
/// section 2.1). The section in it may come from a file that another program wrote.
fn destination(link: &str) -> String {
    let mut escaped = String::new();
    for byte in link.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~:/?#@%+,;=".contains(&byte) {
            escaped.push(char::from(byte));
        } else {
            escaped.push('%');
            escaped.extend([byte >> 4, byte & 15].map(|digit| char::from(b"0123456789ABCDEF"[usize::from(digit)])));
        }
    }
    escaped
}

/// The beginning of the file.
pub fn beginning(series: &str, day: &str) -> String {
    format!("# My notes and questions\n\nFrom {}\n", escaped(&format!("{series}, saved on {day}."), ""))
}

/// The heading of a page's notes.
pub fn page(title: &str, link: &str) -> String {
    format!("\n## [{}]({})\n", escaped(title, "").trim_end(), destination(link))
}

/// A note: the words as a quote with their link, and below it what the reader wrote.
pub fn note(note: &Note, link: &str) -> String {
    let changed = if note.is_changed { "\nThe text changed since. It was:\n" } else { "" };
    let quote = escaped(&note.quote.words, "> ");
    format!("{changed}\n{quote}>\n> [In the text]({})\n\n{}", destination(link), escaped(&note.said, ""))
}

/// A question, ticked when it was asked.
pub fn question(question: &Question) -> String {
    let words = question.words.replace(['\n', '\r'], " ");
    format!("- [{}] {}", if question.is_done { "x" } else { " " }, escaped(&words, ""))
}

#[cfg(test)]
mod tests {
    use model::{Address, Slug};
    use proptest::prelude::*;

    use super::super::super::words::Quote;
    use super::*;

    fn note_of(words: &str) -> Note {
        let quote = Quote { words: words.to_owned(), ..Quote::default() };
        Note::new(Address::Article(Slug::parse("safety").unwrap()), String::new(), quote, 1_795_860_000)
    }

    proptest! {
        #[test]
        fn whatever_a_note_says_comes_out_of_markdown_as_words(words in "[a-z0-9 #>*_`<>&!~|=+.)(\\[\\]\\\\:-]{1,30}") {
            use pulldown_cmark::{Event, Options, Parser};
            let text = escaped(&words, "> ");
            let read: String = Parser::new_ext(&text, Options::ENABLE_GFM | Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_MATH)
                .filter_map(|event| match event {
                    Event::Text(text) => Some(text.to_string()),
                    Event::SoftBreak => Some("\n".to_owned()),
                    Event::Start(pulldown_cmark::Tag::Paragraph | pulldown_cmark::Tag::BlockQuote(_)) | Event::End(_) => None,
                    other => Some(format!("{other:?}")),
                })
                .collect();
            prop_assert_eq!(read, words.trim(), "{}", text);
        }

        #[test]
        fn wherever_a_note_is_said_to_be_its_link_stays_a_link(section in "[a-z0-9 #>*_`<>&!~|)(\\[\\]\\\\\"'\n\r-]{0,30}") {
            use pulldown_cmark::{Event, Parser, Tag};
            let link = format!("https://kap.example/articles/safety/#{section}");
            let text = note(&note_of("It passes."), &link) + &page("Safety", &link);
            let mut leads_to: Vec<String> = Vec::new();
            let mut words = String::new();
            for event in Parser::new(&text) {
                match event {
                    Event::Start(Tag::Link { dest_url, .. }) => leads_to.push(dest_url.to_string()),
                    Event::Text(text) => words.push_str(&text),
                    Event::Start(Tag::Paragraph | Tag::BlockQuote(_) | Tag::Heading { .. }) | Event::End(_) => {}
                    other => prop_assert!(false, "{:?} in {}", other, text),
                }
            }
            prop_assert_eq!(words, "It passes.In the textSafety");
            for url in leads_to {
                prop_assert!(url.starts_with("https://kap.example/articles/safety/#"), "{}", url);
                prop_assert_eq!(url.replace("%23", "#").matches('#').count(), 1 + section.matches('#').count());
            }
        }
    }
}
