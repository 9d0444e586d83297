//! The contents of the book, for readers and for the programs that they read with.

use model::Section;

use super::chapter::{Chapter, document};
use crate::markup::escape;

/// The file of the contents.
pub(super) const FILE: &str = "nav.xhtml";

/// A page of the book in its contents, and the pages that belong to it.
pub(super) struct Entry<'book> {
    /// The page.
    pub(super) chapter: &'book Chapter,
    /// What stands below it: the pages that belong to it, or its sections.
    pub(super) below: Vec<&'book Chapter>,
}

/// The contents. `start` is where reading begins.
pub(super) fn navigation(entries: &[Entry<'_>], start: &Chapter) -> String {
    let mut list = String::from("<ol>\n");
    for Entry { chapter, below } in entries {
        let below = if below.is_empty() {
            sections(&chapter.file, &chapter.sections)
        } else {
            let links: String =
                below.iter().map(|step| format!("<li>{}</li>\n", link(&step.file, &step.title))).collect();
            format!("\n<ol>\n{links}</ol>\n")
        };
        list.push_str(&format!("<li>{}{below}</li>\n", link(&chapter.file, &chapter.title)));
    }
    list.push_str("</ol>\n");
    let body = format!(
        "<nav epub:type=\"toc\" role=\"doc-toc\" aria-labelledby=\"contents_title\">\n\
         <h1 id=\"contents_title\">Contents</h1>\n{list}</nav>\n\
         <nav epub:type=\"landmarks\" hidden=\"hidden\">\n<h2>Places to begin</h2>\n<ol>\n\
         <li><a epub:type=\"toc\" href=\"{FILE}\">Contents</a></li>\n\
         <li><a epub:type=\"bodymatter\" href=\"{}\">Start of the text</a></li>\n</ol>\n</nav>",
        escape(&start.file)
    );
    document("Contents", &body)
}

fn sections(file: &str, below: &[Section]) -> String {
    if below.is_empty() {
        return String::new();
    }
    let items: String = below
        .iter()
        .map(|section| {
            let link = link(&format!("{file}#{}", section.id), &section.title);
            format!("<li>{link}{}</li>\n", sections(file, &section.sections))
        })
        .collect();
    format!("\n<ol>\n{items}</ol>\n")
}

fn link(target: &str, title: &str) -> String {
    format!("<a href=\"{}\">{}</a>", escape(target), escape(title))
}
