//! Every text before it is rendered: its headings are read, so that all links can be checked.

use std::collections::BTreeMap;

use model::{SeriesPart, Slug, StepId};

use crate::drawings;
use crate::inputs::choice::OptionsDraft;
use crate::inputs::manifest::Manifest;
use crate::inputs::{article, claims, glossary, help, rough, sources, step, values};
use crate::resolve::index::Index;
use crate::syntax::diagnostic::Report;
use crate::syntax::file::File;
use crate::syntax::files::Files;

/// The texts. `None` stands for one that could not be read, which was reported.
pub(super) struct Drafts {
    /// The articles in their order.
    pub(super) articles: Vec<(Slug, Option<article::Draft>)>,
    /// The parts in which the articles are given.
    pub(super) parts: Vec<SeriesPart>,
    /// The steps in their order.
    pub(super) steps: Vec<(StepId, Option<step::Draft>)>,
    /// The options, where the series has them.
    pub(super) options: Option<OptionsDraft>,
    /// The page about the series.
    pub(super) about: Option<article::Draft>,
    /// The page for carers and companions.
    pub(super) carers: Option<article::Draft>,
    /// The page with all that a text can hold, which only a site for development has.
    pub(super) gallery: Option<article::Draft>,
    /// The glossary.
    pub(super) glossary: Option<glossary::Draft>,
    /// The file of the help lines.
    pub(super) help: Option<File>,
    /// The file of the plan for bad days.
    pub(super) bad_days: Option<File>,
    /// The file of what matters to readers, where the series has it.
    pub(super) values: Option<File>,
}

impl Drafts {
    /// Reads every text that the series lists, and those that every series has; reports what is wrong in them.
    pub(super) fn read(files: &Files, manifest_file: &File, manifest: &Manifest, report: &mut Report) -> Self {
        let (slugs, parts) = manifest.articles(manifest_file, report);
        let steps = manifest.steps(manifest_file, report);
        manifest.check_unlisted(files, report);
        let glossary = files.text("glossary.md", report).and_then(|file| glossary::Draft::read(file, report));
        let mut article = |slug: Slug| {
            let file = files.text(&format!("articles/{slug}.md"), report);
            (slug.clone(), file.and_then(|file| article::Draft::read(slug, file, report)))
        };
        let articles = slugs.into_iter().map(&mut article).collect();
        let mut step = |id: StepId| {
            let file = files.text(&format!("steps/{id}.md"), report);
            (id.clone(), file.and_then(|file| step::Draft::read(id, file, report)))
        };
        let steps = steps.into_iter().map(&mut step).collect();
        let options = OptionsDraft::read(files, manifest.options(manifest_file, report), report);
        let about = files.text("about.md", report).and_then(|file| page("about", file, report));
        let carers = files.text("carers.md", report).and_then(|file| page("carers", file, report));
        let help = files.text("help.toml", report);
        let bad_days = files.text("bad-days.toml", report);
        let values = files.optional_text(values::FILE, report);
        let gallery = files.optional_text("gallery.md", report).and_then(|file| page("gallery", file, report));
        Self { articles, parts, steps, options, about, carers, gallery, glossary, help, bad_days, values }
    }

    /// What the texts may name; reads the sources, drawings and claims for it, and reports what is wrong in them.
    pub(super) fn index(&self, files: &Files, report: &mut Report) -> Index {
        let sources = files.text("sources.json", report).and_then(|file| sources::read(&file, report));
        let ids = |page: &Option<article::Draft>| page.as_ref().map(article::Draft::section_ids).unwrap_or_default();
        let help = self.help.as_ref().map(help::ids).unwrap_or_default();
        let mut page_sections =
            BTreeMap::from([("about", ids(&self.about)), ("carers", ids(&self.carers)), ("help", help)]);
        page_sections.extend(self.options.as_ref().map(|options| ("options", options.section_ids())));
        page_sections.extend(self.values.as_ref().map(|file| ("values", values::ids(file))));
        let articles = self.articles.iter();
        let steps = self.steps.iter();
        Index {
            articles: articles
                .map(|(slug, draft)| (slug.clone(), draft.as_ref().map(article::Draft::section_ids)))
                .collect(),
            steps: steps.map(|(id, draft)| (id.clone(), draft.as_ref().map(step::Draft::section_ids))).collect(),
            page_sections,
            terms: self.glossary.as_ref().map(glossary::Draft::entries),
            drawings: drawings::read_all(files, report),
            rough: rough::read(files, sources.as_ref(), report),
            claims: claims::read(files, sources.as_ref(), report),
            sources,
        }
    }
}

/// A page that is written like an article.
fn page(name: &str, file: File, report: &mut Report) -> Option<article::Draft> {
    let name = Slug::parse(name).expect("the names of these pages are letters");
    article::Draft::read(name, file, report)
}
