//! What is in the series and no text uses.

use std::collections::BTreeSet;

use model::Series;

use crate::syntax::diagnostic::{Diagnostic, Report};

/// Warns of sources that no text cites, of terms that no text uses and of drawings that no text shows.
pub(super) fn warn(series: &Series, report: &mut Report) {
    let options = series.options.as_ref().map(|options| &options.page);
    let texts = || series.articles.iter().chain(options).chain([&series.about, &series.carers]);
    let cited: BTreeSet<_> = texts()
        .flat_map(|article| &article.cited)
        .chain(series.steps.iter().flat_map(|step| &step.cited))
        .chain(&series.glossary.cited)
        .chain(&series.bad_days.cited)
        .chain(series.options.iter().flat_map(|options| &options.values).flat_map(|values| &values.cited))
        .chain(series.bottom_line.iter().flat_map(|line| &line.cited))
        .collect();
    let used: BTreeSet<_> =
        texts().flat_map(|article| &article.terms).chain(series.steps.iter().flat_map(|step| &step.terms)).collect();
    let shown: BTreeSet<_> = texts()
        .flat_map(|article| &article.figures)
        .chain(series.steps.iter().flat_map(|step| &step.figures))
        .chain(&series.glossary.figures)
        .chain(&series.opening)
        .collect();
    for source in series.sources.iter().filter(|source| !cited.contains(&source.id)) {
        let title = format!("no text cites the source `{}`", source.id);
        let help = "cite it where it carries a claim; until then, the page of sources leaves it out";
        report.add(Diagnostic::without_place(title, help).into_warning());
    }
    for term in series.glossary.terms.iter().filter(|term| !used.contains(&term.id)) {
        let title = format!("no text uses the term `{}`", term.id);
        let help = format!("link it where a text first uses it, as in `[{}](term:{})`", term.name, term.id);
        report.add(Diagnostic::without_place(title, help).into_warning());
    }
    for figure in series.figures.iter().filter(|figure| !shown.contains(&figure.name)) {
        let title = format!("no text shows the drawing `{}`", figure.name);
        let help =
            format!("show it with a block that begins with ```figure {0}, or take figures/{0}.svg away", figure.name);
        report.add(Diagnostic::without_place(title, help).into_warning());
    }
}
