//! The parts of a series: some articles each, under a title of their own.

use std::collections::BTreeMap;

use model::{SeriesPart, Slug};
use serde::Deserialize;
use toml::Spanned;

use crate::syntax::diagnostic::{Diagnostic, Report};
use crate::syntax::file::File;
use crate::syntax::outline::plain_text;

/// A part as it is written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Part {
    /// Its name in its address.
    pub(super) slug: Spanned<String>,
    title: String,
    summary: String,
    /// Its articles.
    pub(super) articles: Spanned<Vec<Spanned<String>>>,
}

/// What is wrong with a name in a list, and what to do.
const NO_SLUG: &str = "it becomes the last part of an address; choose one that can stand there";

/// The articles of all parts in their order, and the parts; reports a part without articles, and an article or a part that
/// stands twice.
pub(super) fn read(file: &File, written: &[Part], report: &mut Report) -> (Vec<Slug>, Vec<SeriesPart>) {
    let (mut articles, mut parts) = (Vec::new(), Vec::<SeriesPart>::new());
    let mut homes = BTreeMap::new();
    for part in written {
        let name = part.slug.get_ref();
        let start = articles.len();
        if part.articles.get_ref().is_empty() {
            let title = format!("the part `{name}` has no article");
            let help = "list its articles, or take the part away";
            report.add(Diagnostic::at(file, part.articles.span(), title, "nothing stands here", help));
        }
        for article in part.articles.get_ref() {
            let mistake = match Slug::parse(article.get_ref()) {
                Ok(slug) => match homes.insert(slug.clone(), name) {
                    None => {
                        articles.push(slug);
                        continue;
                    }
                    Some(home) if home == name => {
                        (format!("the article `{slug}` stands here twice"), "keep one of the two")
                    }
                    Some(home) => {
                        (format!("the article `{slug}` is in the part `{home}`, too"), "keep it in one of the two")
                    }
                },
                Err(error) => (error.to_string(), NO_SLUG),
            };
            report.add(Diagnostic::at(file, article.span(), mistake.0, "here", mistake.1));
        }
        let mistake = match Slug::parse(name) {
            Ok(slug) if !parts.iter().any(|known| known.slug == slug) => {
                let (title, summary) = (plain_text(&part.title), plain_text(&part.summary));
                parts.push(SeriesPart { slug, title, summary, articles: start..articles.len() });
                continue;
            }
            Ok(_) => (format!("two parts are called `{name}`"), "give one of the two another name"),
            Err(error) => (error.to_string(), NO_SLUG),
        };
        report.add(Diagnostic::at(file, part.slug.span(), mistake.0, "here", mistake.1));
    }
    (articles, parts)
}
