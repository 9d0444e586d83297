//! Reads `content/` and compiles it; as Trunk's pre-build hook, writes one file of data for each page, the index of the
//! search, and how words are said.

use std::collections::BTreeSet;
use std::env;
use std::path::PathBuf;

use anyhow::{Context, Result, anyhow, bail};
use compiler::{Files, Site};
use model::{Base, Date, Pronunciation, address};
use publication::Origin;

use crate::paths;

/// Names a folder whose files stand in for those of `content/`; the tests build a site that way whose content has moved
/// addresses, a clinic and an overdue text.
pub(crate) const OVERLAY: &str = "EXPLORING_KAP_OVERLAY";

/// Names the origin under which the site will be published, for Trunk's hooks.
pub(crate) const ORIGIN: &str = "EXPLORING_KAP_ORIGIN";

/// Every file of `content/`.
fn files() -> Result<Files> {
    let mut files = Files::default();
    let overlay = env::var_os(OVERLAY).map(PathBuf::from);
    let gallery = is_for_development().then(|| paths::root().join("tests/gallery"));
    for folder in [Some(paths::root().join("content")), gallery, overlay].into_iter().flatten() {
        for path in paths::files_below(&folder)? {
            let bytes = paths::read(&folder.join(&path))?;
            files.insert(path, bytes);
        }
    }
    Ok(files)
}

/// Whether Trunk builds for development: such a site has the gallery, a page that no reader needs.
fn is_for_development() -> bool {
    env::var("TRUNK_PROFILE").is_ok_and(|profile| profile == "debug")
}

/// Compiles `content/`; prints what is wrong in it.
pub(crate) fn compile(base: &Base) -> Result<Site> {
    compiler::compile(&files()?, base, today()?).map_err(|report| {
        eprint!("{}", report.styled());
        anyhow!("the content has mistakes; they are listed above")
    })
}

/// The day on which this runs, in UTC.
fn today() -> Result<Date> {
    let today = time::OffsetDateTime::now_utc().date();
    u16::try_from(today.year())
        .ok()
        .and_then(|year| Date::new(year, today.month().into(), today.day()))
        .context("the clock of this computer tells no day that a calendar has")
}

/// `cargo xtask check`: says what is wrong and what is worth knowing, and lists the articles.
pub(crate) fn check() -> Result<()> {
    let site = compile(&Base::root())?;
    eprint!("{}", site.warnings.styled());
    let headings = ["words", "minutes", "grade", "claims", "sources", "warnings"];
    println!("{}  article", headings.map(|heading| format!("{heading:>9}")).concat());
    let mut cited = BTreeSet::new();
    let options = site.series.options.as_ref().map(|options| &options.page);
    for article in site.series.articles.iter().chain(options) {
        let meta = &article.meta;
        cited.extend(&article.cited);
        let figures = [
            meta.words.to_string(),
            meta.minutes().to_string(),
            meta.grade.to_string(),
            meta.claims.to_string(),
            article.cited.len().to_string(),
            site.warnings.warnings_in(&format!("articles/{}.md", meta.slug)).to_string(),
        ];
        println!("{}  {}", figures.map(|figure| format!("{figure:>9}")).concat(), meta.title);
    }
    let (sources, of) = (cited.len(), site.series.sources.len());
    println!("{} pages, {sources} of {of} sources cited by articles, no mistakes", site.pages.len());
    Ok(())
}

/// `cargo xtask register`: adds every address that is new to the register, in alphabetical order.
pub(crate) fn register() -> Result<()> {
    let site = compile(&Base::root())?;
    let file = paths::root().join(REGISTER);
    let written = if file.is_file() { paths::read_text(&file)? } else { EMPTY_REGISTER.to_owned() };
    let (head, rest) = written.split_once(LIST_START).with_context(|| format!("{REGISTER} has no list `published`"))?;
    let (list, tail) = rest.split_once("]\n").with_context(|| format!("the list in {REGISTER} has no end"))?;
    let known: BTreeSet<String> = list.split('"').skip(1).step_by(2).map(str::to_owned).collect();
    let new = site.addresses.difference(&known).count();
    let all: Vec<String> = known.union(&site.addresses).map(|address| format!("  \"{address}\",\n")).collect();
    paths::write(&file, format!("{head}{LIST_START}{}]\n{tail}", all.concat()))?;
    println!("{new} new addresses in {REGISTER}; it now holds {}", all.len());
    Ok(())
}

const REGISTER: &str = "content/addresses.toml";
const LIST_START: &str = "published = [\n";
const EMPTY_REGISTER: &str = "\
# Every address that was ever published. `cargo xtask register` adds new ones; nothing is ever taken out.
# An address that the series gives up is named below `[moved]` with its successor: \"/old/\" = \"/new/#place\"
published = [
]

[moved]
";

/// Trunk's pre-build hook. Nothing is written unless all of the content is right.
pub(crate) fn run() -> Result<()> {
    let site = compile(&base_from_trunk()?)?;
    let staging = staging()?;
    for page in &site.pages {
        paths::write(&staging.join(page.address().data_file()), page.to_wire()?)?;
    }
    paths::write(&staging.join(address::SEARCH_INDEX), &site.search_index)?;
    paths::write(&staging.join(address::PRONUNCIATIONS), Pronunciation::to_text(&site.pronunciations))
}

/// The folder in which Trunk puts the site together.
pub(crate) fn staging() -> Result<PathBuf> {
    env::var_os("TRUNK_STAGING_DIR")
        .map(PathBuf::from)
        .context("this command is called by Trunk; run `cargo xtask build` instead")
}

/// The base that Trunk was told.
pub(crate) fn base_from_trunk() -> Result<Base> {
    let url = env::var("TRUNK_PUBLIC_URL").context("Trunk did not say under which path it builds")?;
    match Base::parse(&url) {
        Ok(base) => Ok(base),
        Err(reason) => bail!("{reason}"),
    }
}

/// The origin that the build was told; none when it was told none.
pub(crate) fn origin_from_build() -> Result<Option<Origin>> {
    match env::var(ORIGIN) {
        Ok(text) => Origin::parse(&text).map(Some).map_err(anyhow::Error::msg),
        Err(env::VarError::NotPresent) => Ok(None),
        Err(error) => Err(error).with_context(|| format!("{ORIGIN} cannot be read")),
    }
}
