//! What search engines ask for: the list of all pages (<https://www.sitemaps.org/protocol.html>) and `robots.txt`
//! (RFC 9309).

use model::{Base, Page, address};

use crate::markup::escape;
use crate::origin::Origin;

/// The list of every page that is one, with the day of its last check where it has one.
pub fn sitemap(pages: &[Page], base: &Base, origin: &Origin) -> String {
    let mut sitemap = String::from(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n",
    );
    for page in pages {
        if matches!(page, Page::NotFound(_) | Page::Moved(_)) {
            continue;
        }
        let checked = page.header().review.as_ref().map(|review| format!("<lastmod>{}</lastmod>", review.reviewed));
        let checked = checked.unwrap_or_default();
        sitemap.push_str(&format!("<url><loc>{}</loc>{checked}</url>\n", escape(&origin.link(base, page.address()))));
    }
    sitemap.push_str("</urlset>\n");
    sitemap
}

/// Everybody may read everything, and the sitemap is there, where there is one.
///
/// Search engines read this file at the root of a host only; a site below a path carries it in vain.
pub fn robots(base: &Base, origin: Option<&Origin>) -> String {
    let sitemap = origin
        .map(|origin| format!("\nSitemap: {}\n", origin.link_to_file(base, address::SITEMAP)))
        .unwrap_or_default();
    format!("User-agent: *\nAllow: /\n{sitemap}")
}
