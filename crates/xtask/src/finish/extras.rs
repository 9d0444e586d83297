//! What is published besides pages: the book, robots.txt and, where the origin is known, cards, the feed and the sitemap.

use std::path::Path;

use anyhow::Result;
use compiler::Site;
use model::{Base, address};
use publication::Origin;

use crate::paths;

/// Writes all of them.
pub(super) fn write(staging: &Path, site: &Site, base: &Base, origin: Option<&Origin>) -> Result<()> {
    let Site { pages, series, .. } = site;
    paths::write(&staging.join(address::BOOK), publication::book(pages, series, base, origin)?)?;
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
