//! What is published besides pages: the book, robots.txt and, where the origin is known, cards, the feed and the sitemap.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::Result;
use compiler::Site;
use model::{Address, Base, Page, address};
use publication::Origin;

use crate::paths;

/// Writes all of them. `drawn` is what the app's components made of each page.
pub(super) fn write(
    staging: &Path,
    site: &Site,
    drawn: &BTreeMap<Address, String>,
    base: &Base,
    origin: Option<&Origin>,
) -> Result<()> {
    let Site { pages, series, .. } = site;
    let drawn = |page: &Page| drawn.get(page.address()).cloned().unwrap_or_default();
    paths::write(&staging.join(address::BOOK), publication::book(pages, drawn, series, base, origin)?)?;
    paths::write(&staging.join(address::ROBOTS), publication::robots(base, origin))?;
    // What follows is found by its address from anywhere, or by nobody.
    let Some(origin) = origin else { return Ok(()) };
    paths::write(&staging.join(address::FEED), publication::feed(series, base, origin))?;
    paths::write(&staging.join(address::SITEMAP), publication::sitemap(pages, base, origin))?;
    for card in publication::cards(pages, series)? {
        paths::write(&staging.join(&card.file), card.png)?;
    }
    Ok(())
}
