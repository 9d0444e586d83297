//! Tables: each cell knows the words over its column, so that a phone can show a row as a list.

use maud::{Markup, html};
use pulldown_cmark::{Tag, TagEnd};

use crate::render::markdown::output::{Opened, Output};

/// A table while it is read.
#[derive(Default)]
pub(super) struct Table {
    /// The words over its columns.
    columns: Vec<String>,
    head: Vec<Markup>,
    rows: Vec<Vec<Markup>>,
    is_head: bool,
    cell: Option<Opened>,
}

impl Table {
    /// Begins the head, a row or a cell.
    pub(super) fn start(&mut self, tag: &Tag<'_>, output: &mut Output<'_>) {
        match tag {
            Tag::TableHead => self.is_head = true,
            Tag::TableRow => self.rows.push(Vec::new()),
            _ => {
                if self.is_head {
                    self.columns.push(String::new());
                }
                self.cell = Some(output.open());
            }
        }
    }

    /// Ends the head, a row or a cell.
    pub(super) fn end(&mut self, tag: TagEnd, output: &mut Output<'_>) {
        match tag {
            TagEnd::TableHead => self.is_head = false,
            TagEnd::TableCell => {
                let row = if self.is_head { Some(&mut self.head) } else { self.rows.last_mut() };
                if let (Some(row), Some(cell)) = (row, self.cell.take()) {
                    row.push(output.close(cell));
                }
            }
            _ => {}
        }
    }

    /// Keeps words that stand over a column.
    pub(super) fn read_words(&mut self, words: &str) {
        if let Some(column) = self.columns.last_mut().filter(|_| self.is_head) {
            column.push_str(words);
        }
    }

    /// The whole of it.
    pub(super) fn into_html(self) -> Markup {
        let column = |number: usize| self.columns.get(number).map(|words| words.trim()).unwrap_or_default();
        html! {
            div class="table" role="group" tabindex="0" aria-label="Table" {
                table {
                    thead { tr { @for words in &self.head { th scope="col" { (words) } } } }
                    tbody {
                        "\n"
                        @for row in &self.rows {
                            tr {
                                @for (number, words) in row.iter().enumerate() {
                                    @if number == 0 {
                                        th scope="row" { (words) }
                                    } @else {
                                        td data-column=(column(number)) { (words) }
                                    }
                                }
                            }
                            "\n"
                        }
                    }
                }
            }
            "\n"
        }
    }
}
