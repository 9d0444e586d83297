//! Tables: each cell knows the words over its column, so that a phone can show a row as a list.

use pulldown_cmark::{Tag, TagEnd};

use super::Renderer;
use crate::html::escape;

/// An open table: the words over its columns, and which cell is open.
#[derive(Default)]
pub(super) struct OpenTable {
    pub(super) columns: Vec<String>,
    column: usize,
    pub(super) is_head: bool,
}

impl Renderer<'_, '_, '_> {
    pub(super) fn start_in_table(&mut self, tag: &Tag<'_>) {
        let html = match (tag, &mut self.table) {
            (Tag::TableHead, Some(table)) => {
                table.is_head = true;
                "<thead><tr>".to_owned()
            }
            (Tag::TableRow, Some(table)) => {
                table.column = 0;
                "<tr>".to_owned()
            }
            (Tag::TableCell, Some(table)) if table.is_head => {
                table.columns.push(String::new());
                "<th scope=\"col\">".to_owned()
            }
            (Tag::TableCell, Some(table)) if table.column == 0 => "<th scope=\"row\">".to_owned(),
            (Tag::TableCell, Some(table)) => {
                let column = table.columns.get(table.column).map(String::as_str).unwrap_or_default();
                format!("<td data-column=\"{}\">", escape(column.trim()))
            }
            _ => {
                self.table = Some(OpenTable::default());
                "<div class=\"table\" role=\"group\" tabindex=\"0\" aria-label=\"Table\"><table>".to_owned()
            }
        };
        self.html(html);
    }

    pub(super) fn end_in_table(&mut self, tag: TagEnd) {
        let html = match (tag, &mut self.table) {
            (TagEnd::TableHead, Some(table)) => {
                table.is_head = false;
                "</tr></thead><tbody>\n"
            }
            (TagEnd::TableRow, _) => "</tr>\n",
            (TagEnd::TableCell, Some(table)) => {
                table.column += 1;
                if table.is_head || table.column == 1 { "</th>" } else { "</td>" }
            }
            _ => {
                self.table = None;
                "</tbody></table></div>\n"
            }
        };
        self.html(html.to_owned());
    }
}
