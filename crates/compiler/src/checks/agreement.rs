//! The same claim has the same grade everywhere.
//!
//! Two citations are of one claim when they stand behind the same sentence, or when they name the same sources behind
//! sentences with the same figures. The grade of one that several texts make is kept in `claims.toml`
//! ([`crate::inputs::claims`]); this compares what the texts cite by themselves, with each other and with those claims.

use std::collections::{BTreeSet, HashMap};
use std::ops::Range;

use model::Evidence;

use crate::inputs::claims::{Claims, Told};
use crate::reading::numbers::numbers;
use crate::reading::sentences::{Sentence, sections};
use crate::syntax::citation::{Written, written};
use crate::syntax::diagnostic::{Diagnostic, Report};
use crate::syntax::file::{Excerpt, File};
use crate::syntax::files::Files;
use crate::syntax::outline;

/// A graded citation, as far as it can be compared.
struct Citation<'text> {
    excerpt: &'text Excerpt<'text>,
    /// Where its sentence stands in the file.
    span: Range<usize>,
    grade: Evidence,
    sources: BTreeSet<String>,
    figures: BTreeSet<String>,
    words: String,
}

/// Reports citations of one claim whose grades differ, and claims that their home does not tell.
pub(crate) fn check(files: &Files, claims: &Claims, report: &mut Report) {
    let texts = texts(files);
    let excerpts: Vec<Excerpt<'_>> = texts.iter().flat_map(excerpts).collect();
    let (told, citations) = cited(&excerpts);
    claims.check(&told, report);
    let claims = by_sources(claims);
    let mut known = Known::default();
    for (number, citation) in citations.iter().enumerate() {
        let before = known.of_same_claim(citation);
        known.add(number, citation);
        if let Some((id, grade)) = claimed(citation, &claims) {
            let help = format!("cite it with `[^claim: {id}]`, or say which of the two grades is right");
            report.add(differs(citation, grade, "content/claims.toml", &help));
        } else if let Some(before) = before {
            let place = format!("content/{}", before.excerpt.file.path);
            report.add(differs(
                citation,
                before.grade,
                &place,
                "give both the grade that is right, or keep the claim in content/claims.toml",
            ));
        }
    }
}

/// The sections that cite each claim, and what is cited without naming a claim.
fn cited<'text>(excerpts: &'text [Excerpt<'text>]) -> (Told, Vec<Citation<'text>>) {
    let (mut told, mut citations) = (Told::new(), Vec::new());
    for excerpt in excerpts {
        let headings = outline::headings(&excerpt.markdown);
        for part in sections(&excerpt.markdown) {
            let heading = part.heading.and_then(|span| headings.iter().find(|one| one.span.start == span.start));
            let section = heading.and_then(|heading| heading.id.clone()).unwrap_or_default();
            // The words of a figure are covered by its caption, which is a sentence of its own.
            let sentences = part.sentences.iter().filter(|sentence| !sentence.is_description);
            for (sentence, cited) in sentences.flat_map(|one| one.citations.iter().map(move |cited| (one, cited))) {
                match written(cited) {
                    Written::Claim(id) => {
                        told.entry(id.to_owned()).or_default().insert((excerpt.file.path.clone(), section.clone()));
                    }
                    Written::Graded(grade, sources) => citations.extend(citation(excerpt, sentence, grade, sources)),
                    Written::Plain => {}
                }
            }
        }
    }
    (told, citations)
}

/// Every text that cites.
fn texts(files: &Files) -> Vec<File> {
    let in_folder = |folder: &'static str| {
        files.in_folder(folder, ".md").map(move |name| format!("{folder}/{name}.md")).collect::<Vec<_>>()
    };
    let mut paths = in_folder("articles");
    paths.extend(in_folder("steps"));
    paths.extend(in_folder("options"));
    let pages = ["about.md", "carers.md", "gallery.md", "glossary.md", "options.md"];
    let tables = ["bad-days.toml", "help.toml", "series.toml", "session-hours.toml", "values.toml"];
    paths.extend(pages.into_iter().chain(tables).map(str::to_owned));
    // What cannot be read was reported where it was read.
    paths.iter().filter_map(|path| files.optional_text(path, &mut Report::default())).collect()
}

/// What cites in a file: all of a Markdown file, and in TOML each line of a string that does.
fn excerpts(file: &File) -> Vec<Excerpt<'_>> {
    if file.path.ends_with(".md") {
        return vec![Excerpt::of(file, 0..file.text.len())];
    }
    let mut end = 0;
    let lines = file.text.split_inclusive('\n').map(|line| {
        end += line.len();
        (end - line.len(), line)
    });
    let cites = lines.filter(|(_, line)| line.contains("[^"));
    let string = |(start, line): (usize, &str)| {
        let name = line.find("= \"").map_or(0, |equals| equals + 3);
        Excerpt::of(file, start + name..start + line.trim_end().trim_end_matches('"').len())
    };
    cites.map(string).collect()
}

fn citation<'text>(
    excerpt: &'text Excerpt<'text>,
    sentence: &Sentence,
    grade: &str,
    sources: Vec<&str>,
) -> Option<Citation<'text>> {
    Some(Citation {
        excerpt,
        span: excerpt.span(sentence.span.clone()),
        grade: Evidence::parse(grade)?,
        sources: sources.into_iter().map(str::to_owned).collect(),
        figures: figures(&sentence.text),
        words: sentence.text.to_lowercase(),
    })
}

/// The figures of a sentence that tell one claim from another: not 100, which all of them are counted out of, and none of
/// one digit, which are hours, doses and weeks.
fn figures(text: &str) -> BTreeSet<String> {
    numbers(text).filter(|number| number.len() > 1 && *number != "100").map(str::to_owned).collect()
}

/// Sentences as short as this, such as "Yes.", say different things in different places.
const SHORT: usize = 5;

/// What says of a citation which claim it is of.
#[derive(PartialEq, Eq, Hash)]
enum Key<'text> {
    /// Its sentence.
    Words(&'text str),
    /// Its sentence's figures, and its sources.
    Figures(&'text BTreeSet<String>, &'text BTreeSet<String>),
}

/// The citations so far, by what says which claim they are of, so that a large library takes no longer for each.
#[derive(Default)]
struct Known<'text>(HashMap<Key<'text>, Vec<(usize, &'text Citation<'text>)>>);

impl<'text> Known<'text> {
    /// The first citation of the same claim with another grade. Those behind one sentence or in one row of a table are of
    /// its parts.
    fn of_same_claim(&self, citation: &'text Citation<'text>) -> Option<&'text Citation<'text>> {
        let known = keys(citation).filter_map(|key| self.0.get(&key)).flatten();
        let other = known.filter(|(_, one)| one.grade != citation.grade && !is_at_same_place(one, citation));
        other.min_by_key(|(number, _)| *number).map(|(_, one)| *one)
    }

    /// Adds one. Of each grade two places are enough: another citation is at one of them at most.
    fn add(&mut self, number: usize, citation: &'text Citation<'text>) {
        for key in keys(citation) {
            let known = self.0.entry(key).or_default();
            let mut same = known.iter().filter(|(_, one)| one.grade == citation.grade);
            if same.clone().count() < 2 && same.all(|(_, one)| !is_at_same_place(one, citation)) {
                known.push((number, citation));
            }
        }
    }
}

fn keys<'text>(citation: &'text Citation<'text>) -> impl Iterator<Item = Key<'text>> {
    let has_words = citation.words.split_whitespace().nth(SHORT).is_some();
    let has_figures = !citation.figures.is_empty();
    let words = has_words.then_some(Key::Words(&citation.words));
    words.into_iter().chain(has_figures.then_some(Key::Figures(&citation.figures, &citation.sources)))
}

fn is_at_same_place(one: &Citation<'_>, other: &Citation<'_>) -> bool {
    one.excerpt.file.path == other.excerpt.file.path && one.span == other.span
}

/// A claim of `claims.toml`: its name, the figures that it says, and its grade.
type Claimed<'claims> = (&'claims str, BTreeSet<String>, Evidence);

fn by_sources(claims: &Claims) -> HashMap<BTreeSet<String>, Vec<Claimed<'_>>> {
    let mut all: HashMap<_, Vec<_>> = HashMap::new();
    for (id, claim) in claims.iter() {
        let sources = claim.sources.iter().map(|source| source.to_string()).collect();
        all.entry(sources).or_default().push((id, figures(&claim.says), claim.grade));
    }
    all
}

/// The claim of `claims.toml` that a citation is of, where its grade is another one.
fn claimed<'claims>(
    citation: &Citation<'_>,
    claims: &HashMap<BTreeSet<String>, Vec<Claimed<'claims>>>,
) -> Option<(&'claims str, Evidence)> {
    let same_sources = claims.get(&citation.sources)?;
    let is_it = |(_, says, _): &&Claimed<'_>| !citation.figures.is_empty() && citation.figures.is_subset(says);
    let (id, _, grade) = same_sources.iter().find(is_it)?;
    (*grade != citation.grade).then_some((*id, *grade))
}

fn differs(citation: &Citation<'_>, other: Evidence, place: &str, help: &str) -> Diagnostic {
    let (here, there) = (citation.grade.id(), other.id());
    Diagnostic::at(
        citation.excerpt.file,
        citation.span.clone(),
        format!("this claim is graded `{here}` here and `{there}` in {place}"),
        "the same claim",
        help,
    )
}
