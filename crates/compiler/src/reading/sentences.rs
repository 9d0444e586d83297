//! A text as a reader meets it: sentence by sentence, with the citations that stand behind each.

use std::ops::Range;

use pulldown_cmark::{CodeBlockKind, Event, Tag, TagEnd};

use crate::syntax::fence::{Fence, Reads};
use crate::syntax::outline::{self, level_number};
use crate::syntax::treatment;

/// A sentence, or a row of a table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Sentence {
    /// Its words. Numbers to call are blotted out: they are no claim.
    pub(crate) text: String,
    /// Where it stands in the Markdown.
    pub(crate) span: Range<usize>,
    /// The citations in it and right behind it, as written, brackets included.
    pub(crate) citations: Vec<String>,
    /// Where the table begins that it is a row of.
    pub(crate) table: Option<usize>,
    /// Whether it says what a drawing shows. Its citations are then those of the caption; that there is one is checked
    /// where the figure is read.
    pub(crate) is_description: bool,
}

impl Sentence {
    /// Whether it is a row of a table, whose cells are no prose.
    pub(crate) fn is_row(&self) -> bool {
        self.table.is_some()
    }
}

/// The sentences below one heading, up to the next.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Section {
    /// Where the heading stands; `None` for what stands above the first.
    pub(crate) heading: Option<Range<usize>>,
    /// Its sentences.
    pub(crate) sentences: Vec<Sentence>,
}

/// Stands for a citation among the characters of a block.
const CITATION: char = '\u{0}';
/// Stands for a digit of a number to call.
const BLOT: char = '\u{1}';

/// The sections of a Markdown text.
pub(crate) fn sections(markdown: &str) -> Vec<Section> {
    let mut reader = Reader {
        markdown,
        sections: vec![Section::default()],
        block: Block::default(),
        is_caption: false,
        is_description: false,
    };
    reader.read(markdown, 0);
    reader.sections
}

/// A paragraph, list item or row while it is read.
#[derive(Default)]
struct Block {
    characters: Vec<Character>,
    table: Option<usize>,
}

/// A character, and where it is written: a quote of good print is shorter in the Markdown, an entity longer.
type Character = (char, Range<usize>);

struct Reader<'text> {
    markdown: &'text str,
    sections: Vec<Section>,
    block: Block,
    /// Whether a caption is read, which is one piece: the citation at its end is for all of it.
    is_caption: bool,
    /// Whether the words of a figure are read.
    is_description: bool,
}

/// A fenced block while it is read: its kind, and each line that is not empty with its place.
struct OpenFence {
    kind: Option<Fence>,
    lines: Vec<(String, usize)>,
}

impl OpenFence {
    fn add(&mut self, text: &str, mut start: usize) {
        for line in text.split_inclusive('\n') {
            if !line.trim().is_empty() {
                self.lines.push((line.to_owned(), start));
            }
            start += line.len();
        }
    }
}

impl Reader<'_> {
    /// Reads a part of the text that begins at `offset`.
    fn read(&mut self, part: &str, offset: usize) {
        let (mut in_citation, mut in_call, mut in_heading) = (false, false, false);
        let (mut table, mut behind_marker) = (None, 0);
        let mut fence: Option<OpenFence> = None;
        for (event, span) in outline::events(part) {
            let span = offset + span.start..offset + span.end;
            match event {
                Event::Start(Tag::Heading { level, .. }) => {
                    self.end_block();
                    in_heading = true;
                    if level_number(level) > 1 {
                        self.sections.push(Section { heading: Some(span), sentences: Vec::new() });
                    }
                }
                Event::End(TagEnd::Heading(_)) => in_heading = false,
                Event::Start(Tag::CodeBlock(kind)) => {
                    self.end_block();
                    let kind = match kind {
                        CodeBlockKind::Fenced(name) => Fence::parse(&name),
                        CodeBlockKind::Indented => None,
                    };
                    fence = Some(OpenFence { kind, lines: Vec::new() });
                }
                Event::End(TagEnd::CodeBlock) => {
                    if let Some(OpenFence { kind: Some(kind), lines }) = fence.take() {
                        self.read_fence(kind, &lines);
                    }
                }
                Event::Start(Tag::Link { dest_url, .. }) if &*dest_url == outline::CITATION => {
                    in_citation = true;
                    self.block.characters.push((CITATION, span));
                }
                Event::Start(Tag::Link { dest_url, .. }) => {
                    in_call = dest_url.starts_with("tel:") || dest_url.starts_with("sms:");
                }
                Event::End(TagEnd::Link) => (in_citation, in_call) = (false, false),
                Event::Start(Tag::Table(_)) => table = Some(span.start),
                Event::Start(Tag::TableRow | Tag::TableHead) => {
                    self.end_block();
                    self.block.table = table;
                }
                Event::End(TagEnd::TableCell) => self.block.characters.push((' ', span)),
                Event::Start(Tag::Paragraph | Tag::Item)
                | Event::End(TagEnd::Paragraph | TagEnd::Item | TagEnd::TableRow | TagEnd::TableHead) => {
                    self.end_block()
                }
                Event::SoftBreak | Event::HardBreak => self.block.characters.push((' ', span)),
                Event::Text(_) | Event::Code(_) if in_citation || in_heading => {}
                Event::Text(text) if let Some(fence) = &mut fence => fence.add(&text, span.start),
                Event::Text(text) | Event::Code(text) => {
                    if self.block.characters.is_empty() {
                        behind_marker = behind_marker.max(treatment::behind_marker(self.markdown, span.start));
                    }
                    let is_as_written = text.len() == span.len();
                    let characters = text.char_indices().map(|(place, character)| {
                        let blotted = if in_call && character.is_ascii_digit() { BLOT } else { character };
                        let start = span.start + place;
                        (blotted, if is_as_written { start..start + character.len_utf8() } else { span.clone() })
                    });
                    self.block.characters.extend(characters.filter(|(_, at)| at.start >= behind_marker));
                }
                _ => {}
            }
        }
        self.end_block();
    }

    /// Reads the lines of a fenced block that are sentences.
    fn read_fence(&mut self, fence: Fence, lines: &[(String, usize)]) {
        let before = self.sections.last().map_or(0, |section| section.sentences.len());
        for (number, (line, start)) in lines.iter().enumerate() {
            let reads = fence.reads(line, number + 1 == lines.len());
            if reads == Reads::Row {
                continue;
            }
            (self.is_caption, self.is_description) = (reads == Reads::Caption, reads == Reads::Description);
            self.read(line, *start);
            (self.is_caption, self.is_description) = (false, false);
        }
        if let Some(section) = self.sections.last_mut() {
            let citations = section.sentences.last().map(|caption| caption.citations.clone()).unwrap_or_default();
            let own = section.sentences.iter_mut().skip(before).filter(|sentence| sentence.is_description);
            own.for_each(|sentence| sentence.citations.clone_from(&citations));
        }
    }

    /// Takes the block apart into sentences.
    fn end_block(&mut self) {
        let Block { characters, table } = std::mem::take(&mut self.block);
        let mut start = 0;
        while start < characters.len() {
            let end =
                if table.is_some() || self.is_caption { characters.len() } else { sentence_end(&characters, start) };
            if let Some(sentence) = self.sentence(&characters[start..end], table)
                && let Some(section) = self.sections.last_mut()
            {
                section.sentences.push(sentence);
            }
            start = end;
        }
    }

    fn sentence(&self, characters: &[Character], table: Option<usize>) -> Option<Sentence> {
        let is_word = |(character, _): &&Character| !character.is_whitespace() && *character != CITATION;
        let start = characters.iter().find(is_word)?.1.start;
        let end = characters.iter().rfind(is_word)?.1.end;
        let text: String = characters.iter().map(|(character, _)| *character).filter(|one| *one != CITATION).collect();
        let citations = characters
            .iter()
            .filter(|(character, _)| *character == CITATION)
            .filter_map(|(_, at)| Some(self.markdown.get(at.clone())?.to_owned()))
            .collect();
        Some(Sentence {
            text: text.trim().to_owned(),
            span: start..end,
            citations,
            table,
            is_description: self.is_description,
        })
    }
}

/// Where the sentence that begins at `start` ends: behind its full stop and what clings to that.
fn sentence_end(characters: &[Character], start: usize) -> usize {
    let at = |place: usize| characters.get(place).map(|(character, _)| *character);
    let mut place = start;
    while let Some(character) = at(place) {
        place += 1;
        if !".!?".contains(character) {
            continue;
        }
        while at(place).is_some_and(|next| "”’\")]".contains(next)) {
            place += 1;
        }
        if at(place).is_none_or(|next| next.is_whitespace() || next == CITATION) {
            while at(place) == Some(CITATION) {
                place += 1;
            }
            return place;
        }
    }
    place
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(markdown: &str) -> Vec<(String, usize)> {
        sections(markdown)
            .into_iter()
            .flat_map(|section| section.sentences)
            .map(|sentence| (sentence.text, sentence.citations.len()))
            .collect()
    }

    fn expect(markdown: &str, sentences: &[(&str, usize)]) {
        let expected: Vec<_> = sentences.iter().map(|(text, citations)| ((*text).to_owned(), *citations)).collect();
        assert_eq!(read(markdown), expected, "{markdown}");
    }

    #[test]
    fn a_citation_belongs_to_the_sentence_that_it_stands_behind() {
        expect(
            "One 2.5.[^a] Two.\n\n- Three?[^b: c, d]\n- Four\n",
            &[("One 2.5.", 1), ("Two.", 0), ("Three?", 1), ("Four", 0)],
        );
        expect("He said “yes.”[^a] Then *no*.", &[("He said “yes.”", 1), ("Then no.", 0)]);
    }

    #[test]
    fn a_row_is_one_piece_and_a_number_to_call_is_no_number() {
        expect("| A | B |\n|---|---|\n| x. y | 3[^a] |\n", &[("A B", 0), ("x. y 3", 1)]);
        assert!(!read("Call [988](tel:988).")[0].0.contains('9'));
    }

    #[test]
    fn the_words_of_a_figure_have_the_citations_of_its_caption() {
        let figure = "Before.[^c]\n\n```figure day\nOne. Two.\n\nThree.\nFour.[^a] Five.[^b]\n```\n\nAfter.\n";
        expect(figure, &[("Before.", 1), ("One.", 2), ("Two.", 2), ("Three.", 2), ("Four. Five.", 2), ("After.", 0)]);
        let described = sections(figure)[0].sentences.iter().filter(|sentence| sentence.is_description).count();
        assert_eq!(described, 3);
    }

    #[test]
    fn a_marker_of_words_for_some_readers_is_no_word() {
        let written = "- {for: drip} It is 4. *Rest*.\n\n{for: first}\n**Sit**.[^a]";
        expect(written, &[("It is 4.", 0), ("Rest.", 0), ("Sit.", 1)]);
    }

    #[test]
    fn a_sentence_knows_its_place_and_its_section() {
        let markdown = "Above.\n\n## H {#h}\n\nOne. Two is here.[^a]\n";
        let sections = sections(markdown);
        assert_eq!(sections.len(), 2);
        let second = &sections[1].sentences[1];
        assert_eq!(&markdown[second.span.clone()], "Two is here.");
        assert_eq!(second.citations, ["[^a]"]);
    }
}
