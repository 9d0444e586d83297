//! Whatever stands in brackets and is no text: links, citations and terms.

use std::ops::Range;

use maud::{Markup, html};
use model::TermId;
use pulldown_cmark::LinkType;

use crate::render::markdown::output::{Opened, Output};
use crate::render::markdown::refusal;
use crate::render::rendering::Rendering;
use crate::render::{citation, term};
use crate::resolve;
use crate::resolve::link::{Links, Target};
use crate::syntax::diagnostic::{Diagnostic, Report, did_you_mean};
use crate::syntax::file::Excerpt;

/// What an open link turned out to be.
pub(super) enum OpenLink {
    /// A citation: written when it opened, what stands inside is dropped.
    Citation,
    /// A term.
    Term(Opened, TermId),
    /// A link.
    Link(Opened, Target),
    /// A mistake, reported when it opened.
    Broken,
}

impl OpenLink {
    /// Begins what stands at `span`; reports what is wrong in it.
    pub(super) fn open(
        kind: LinkType,
        destination: &str,
        (excerpt, span): (&Excerpt<'_>, Range<usize>),
        prose: &mut Rendering<'_>,
        output: &mut Output<'_>,
        report: &mut Report,
    ) -> Self {
        let written = &excerpt.markdown[span.clone()];
        if !matches!(kind, LinkType::Inline | LinkType::Autolink | LinkType::Email) {
            if written.contains("[!") {
                refusal::marker(excerpt, span, report);
                return Self::Broken;
            }
            if written.contains("[^") {
                cite(excerpt, span, prose, output, report);
                return Self::Citation;
            }
        }
        if let Some(name) = destination.strip_prefix("term:") {
            let id = term_named(name, excerpt, span, prose, report);
            return id.map_or(Self::Broken, |id| Self::Term(output.open(), id));
        }
        let Rendering { index, base, own_sections, own_page, .. } = *prose;
        let target = Links { index, base, own_sections, own_page }.resolve(excerpt, span, destination, report);
        target.map_or(Self::Broken, |target| Self::Link(output.open(), target))
    }

    /// Ends it.
    pub(super) fn close(self, prose: &mut Rendering<'_>, output: &mut Output<'_>) {
        match self {
            Self::Citation | Self::Broken => {}
            Self::Link(place, target) => {
                let words = output.close(place);
                output.push_html(link(&target, &words));
            }
            Self::Term(place, id) => {
                let words = output.close(place);
                if let Some(term) = term::render(id, &words, prose) {
                    output.push_html(term);
                }
            }
        }
    }
}

fn cite(
    excerpt: &Excerpt<'_>,
    span: Range<usize>,
    prose: &mut Rendering<'_>,
    output: &mut Output<'_>,
    report: &mut Report,
) {
    if refusal::is_definition(excerpt, &span) {
        refusal::definition(excerpt, span, report);
    } else if let Some(cited) = resolve::citation::read(excerpt, span, prose.index, report)
        && let Some(html) = citation::render(cited, prose)
    {
        output.push_html(html);
    }
}

/// The term of this name; reports one that does not exist.
fn term_named(
    name: &str,
    excerpt: &Excerpt<'_>,
    span: Range<usize>,
    prose: &Rendering<'_>,
    report: &mut Report,
) -> Option<TermId> {
    let id = prose.index.term_id(name);
    if id.is_none() {
        let title = format!("there is no term `{name}`");
        let label = did_you_mean(name, prose.index.term_names());
        let help = "explain it in content/glossary.md, or link to a term that stands there";
        report.add(Diagnostic::at(excerpt.file, excerpt.span(span), title, label, help));
    }
    id
}

fn link(target: &Target, words: &Markup) -> Markup {
    match target {
        Target::Book(href) => html! { a href=(href) rel="external" download { (words) } },
        Target::SamePage(href) => html! { a href=(href) rel="external" { (words) } },
        Target::Site(href) | Target::Outside(href) => html! { a href=(href) { (words) } },
    }
}
