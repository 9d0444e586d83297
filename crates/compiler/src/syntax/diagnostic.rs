//! What is wrong in the content: where, and what to do. Shown in the style of rustc.

use std::fmt;
use std::ops::Range;

use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};

use crate::syntax::file::File;

/// One mistake or warning.
#[derive(Clone, Debug)]
pub(crate) struct Diagnostic {
    severity: Severity,
    title: String,
    place: Option<(File, Range<usize>, String)>,
    help: String,
}

/// What a diagnostic means for the site.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Severity {
    /// Nothing is published until it is mended.
    Mistake,
    /// It is published, and the author should know.
    Warning,
}

impl Diagnostic {
    /// A mistake at a place: what is wrong, what stands there, and what to do.
    pub(crate) fn at(
        file: &File,
        span: Range<usize>,
        title: impl Into<String>,
        label: impl Into<String>,
        help: impl Into<String>,
    ) -> Self {
        Self {
            severity: Severity::Mistake,
            title: title.into(),
            place: Some((file.clone(), span, label.into())),
            help: help.into(),
        }
    }

    /// A mistake that stands nowhere, such as a missing file.
    pub(crate) fn without_place(title: impl Into<String>, help: impl Into<String>) -> Self {
        Self { severity: Severity::Mistake, title: title.into(), place: None, help: help.into() }
    }

    /// The same, as something that the author should know and that keeps nothing from being published.
    pub(crate) fn into_warning(mut self) -> Self {
        self.severity = Severity::Warning;
        self
    }

    fn render(&self, renderer: &Renderer) -> String {
        let level = match self.severity {
            Severity::Mistake => Level::ERROR,
            Severity::Warning => Level::WARNING,
        };
        let title = level.primary_title(self.title.as_str());
        let help = Level::HELP.message(self.help.as_str());
        match &self.place {
            None => {
                let group = Group::with_title(title).element(help);
                renderer.render(&[group])
            }
            Some((file, span, label)) => {
                let snippet = Snippet::source(file.text.as_str())
                    .path(format!("content/{}", file.path))
                    .annotation(AnnotationKind::Primary.span(on_one_line(&file.text, span)).label(label.as_str()));
                renderer.render(&[title.element(snippet).element(help)])
            }
        }
    }
}

/// A span that lies within the text, on the borders of characters, and on the first of its lines: an author needs the
/// place where a mistake begins, and a frame around several lines hides it.
fn on_one_line(text: &str, span: &Range<usize>) -> Range<usize> {
    let start = text.floor_char_boundary(span.start.min(text.len()));
    let end = text.ceil_char_boundary(span.end.min(text.len()).max(start));
    let first_line = text[start..end].lines().next().unwrap_or_default();
    start..start + first_line.trim_end().len()
}

/// Every mistake and every warning of a run.
#[derive(Debug, Default)]
pub struct Report(Vec<Diagnostic>);

impl Report {
    pub(crate) fn add(&mut self, diagnostic: Diagnostic) {
        self.0.push(diagnostic);
    }

    /// Adds what another report says.
    pub(crate) fn append(&mut self, mut other: Self) {
        self.0.append(&mut other.0);
    }

    /// Puts the mistakes in the order of files and lines, in which an author mends them.
    pub(crate) fn sort(&mut self) {
        self.0.sort_by_key(|mistake| mistake.place.as_ref().map(|(file, span, _)| (file.path.clone(), span.start)));
    }

    /// Whether there is nothing to say.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// How many mistakes there are.
    pub fn mistakes(&self) -> usize {
        self.count(Severity::Mistake)
    }

    /// How many warnings there are.
    pub fn warnings(&self) -> usize {
        self.count(Severity::Warning)
    }

    /// How many warnings there are about one content file, given by its path below the content folder.
    pub fn warnings_in(&self, path: &str) -> usize {
        let is_there =
            |diagnostic: &&Diagnostic| diagnostic.place.as_ref().is_some_and(|(file, _, _)| file.path == path);
        self.0.iter().filter(|diagnostic| diagnostic.severity == Severity::Warning).filter(is_there).count()
    }

    /// Leaves the mistakes alone: what a text with mistakes does not use or cite says nothing yet.
    pub(crate) fn drop_warnings(&mut self) {
        self.0.retain(|diagnostic| diagnostic.severity == Severity::Mistake);
    }

    fn count(&self, severity: Severity) -> usize {
        self.0.iter().filter(|diagnostic| diagnostic.severity == severity).count()
    }

    /// The report with colours, for a terminal.
    pub fn styled(&self) -> String {
        self.render(&Renderer::styled())
    }

    fn render(&self, renderer: &Renderer) -> String {
        let mut text = String::new();
        for diagnostic in &self.0 {
            text.push_str(&diagnostic.render(renderer));
            text.push_str("\n\n");
        }
        let counted = |count: usize, word: &str| format!("{count} {word}{}", if count == 1 { "" } else { "s" });
        if self.mistakes() > 0 {
            let mistakes = counted(self.mistakes(), "mistake");
            text.push_str(&format!("{mistakes} in the content; nothing was written\n"));
        } else if self.warnings() > 0 {
            text.push_str(&format!("{} about the content\n", counted(self.warnings(), "warning")));
        }
        text
    }
}

/// The report without colours.
impl fmt::Display for Report {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.render(&Renderer::plain()))
    }
}

/// The words "did you mean `x`?" for the nearest of the known names, or nothing when none is near.
pub(crate) fn did_you_mean<'name>(wrong: &str, known: impl IntoIterator<Item = &'name str>) -> String {
    nearest(wrong, known).map(|name| format!("did you mean `{name}`?")).unwrap_or_default()
}

/// The known name that was probably meant, when one is near.
pub(crate) fn nearest<'name>(wrong: &str, known: impl IntoIterator<Item = &'name str>) -> Option<&'name str> {
    known
        .into_iter()
        .map(|name| (strsim::damerau_levenshtein(wrong, name), name))
        .filter(|(distance, name)| *distance <= name.len().max(wrong.len()) / 3)
        .min()
        .map(|(_, name)| name)
}
