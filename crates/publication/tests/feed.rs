//! The feed, the sitemap and robots.txt, read as programs read them.

#![allow(clippy::unwrap_used, reason = "in a test, a panic is how a broken promise is reported")]

mod support;

use std::collections::BTreeSet;

use model::{Base, Page};
use publication::{feed, robots, sitemap};
use roxmltree::{Document, Node};
use support::{HOSTILE_IN_XML, hostile, origin, overlaid, published};

/// The words in the elements of a name right below a node.
fn texts<'input>(node: Node<'_, 'input>, name: &str) -> Vec<String> {
    let children = node.children().filter(|child| child.tag_name().name() == name);
    children.map(|child| child.text().unwrap_or_default().to_owned()).collect()
}

#[test]
fn the_feed_holds_every_article_with_the_day_of_its_last_check() {
    let base = Base::parse("/some/path/").unwrap();
    let site = published(&base);
    let xml = feed(&site.series, &base, &origin());
    let document = Document::parse(&xml).unwrap();
    let entries: Vec<_> = document.root_element().children().filter(|node| node.tag_name().name() == "entry").collect();
    assert_eq!(entries.len(), site.series.articles.len());
    for (entry, article) in entries.into_iter().zip(&site.series.articles) {
        assert_eq!(texts(entry, "title").concat(), article.meta.title);
        assert_eq!(texts(entry, "summary").concat(), article.meta.summary);
        assert_eq!(texts(entry, "updated"), [format!("{}T00:00:00Z", article.meta.review.reviewed)]);
        assert_eq!(texts(entry, "id"), [format!("https://kap.example/some/path/articles/{}/", article.meta.slug)]);
    }
}

#[test]
fn the_feed_is_well_formed_whatever_the_titles_hold() {
    let site = hostile();
    let xml = feed(&site.series, &Base::root(), &origin());
    let document = Document::parse(&xml).unwrap();
    let root = document.root_element();
    assert_eq!(root.tag_name().namespace(), Some("http://www.w3.org/2005/Atom"));
    assert_eq!(texts(root, "title"), [HOSTILE_IN_XML]);
    // What RFC 4287, section 4.1.1, asks of a feed.
    for name in ["id", "title", "updated"] {
        assert_eq!(texts(root, name).len(), 1, "{name}");
    }
    assert_eq!(texts(root, "author").len(), 1);
    for entry in root.children().filter(|node| node.tag_name().name() == "entry") {
        assert_eq!(texts(entry, "title"), [HOSTILE_IN_XML]);
    }
}

#[test]
fn the_sitemap_lists_every_page_that_is_one_and_no_other() {
    let site = overlaid();
    let xml = sitemap(&site.pages, &Base::root(), &origin());
    let document = Document::parse(&xml).unwrap();
    let urls: Vec<_> = document.root_element().children().filter(Node::is_element).collect();
    let listed: BTreeSet<String> = urls.iter().flat_map(|url| texts(*url, "loc")).collect();
    let pages = site.pages.iter().filter(|page| !matches!(page, Page::NotFound(_) | Page::Moved(_)));
    let expected: BTreeSet<String> = pages.map(|page| format!("https://kap.example{}", page.address())).collect();
    assert_eq!(listed, expected);
    assert_eq!(urls.len(), expected.len(), "a page is listed twice");
    let days: Vec<_> = urls.iter().flat_map(|url| texts(*url, "lastmod")).collect();
    let dated = site.pages.iter().filter(|page| page.header().review.is_some()).count();
    assert_eq!(days.len(), dated, "a page has the day of its last check, or makes no claim");
    assert!(dated > site.series.articles.len() + site.series.steps.len(), "only {dated} pages are dated");
}

#[test]
fn robots_may_read_everything_and_find_the_sitemap_where_there_is_one() {
    let base = Base::parse("/some/path/").unwrap();
    assert_eq!(robots(&base, None), "User-agent: *\nAllow: /\n");
    let with_origin = robots(&base, Some(&origin()));
    assert!(with_origin.contains("Sitemap: https://kap.example/some/path/sitemap.xml\n"), "{with_origin}");
}
