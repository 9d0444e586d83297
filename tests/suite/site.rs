//! The finished site, file by file, as a host would publish it.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use base64::prelude::{BASE64_STANDARD, Engine};
use model::{Address, Library, LibrarySize};
use sha2::{Digest, Sha256};

use crate::files::files_below;

/// The release site that `cargo xtask test` builds.
pub(crate) fn built() -> PathBuf {
    folder("release")
}

/// The folder of a site that `cargo xtask test` builds.
pub(crate) fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/sites").join(name);
    assert!(folder.join("index.html").is_file(), "there is no site in {}: run `cargo xtask test`", folder.display());
    folder
}

/// The site's files, as paths below its folder.
pub(crate) fn files() -> Vec<String> {
    files_below(&built())
}

/// The size of a file of the site, in bytes.
pub(crate) fn size(file: &str) -> u64 {
    fs::metadata(built().join(file)).unwrap_or_else(|_| panic!("the site has no {file}")).len()
}

/// Whether the worker keeps a file of the site on the reader's device.
pub(crate) fn is_kept(file: &str) -> bool {
    let files = ["sw.js", "_headers", ".nojekyll", "exploring-kap.epub", "feed.xml", "robots.txt", "sitemap.xml"];
    // A system asks for these once, when the site is installed.
    let is_large_icon = file.starts_with("icon-");
    ![".br", ".gz"].iter().any(|end| file.ends_with(end))
        && !file.starts_with("cards/")
        && !files.contains(&file)
        && !is_large_icon
}

/// Every value of an attribute in a page.
fn values<'html>(html: &'html str, attribute: &str) -> Vec<&'html str> {
    html.split(&format!(" {attribute}=\"")).skip(1).map(|rest| rest.split('"').next().unwrap()).collect()
}

/// The file to which quick exit leads. It is no page of the series.
const LEAVE: &str = "leave.html";

/// The pages of a site: the address of each below the base, and its HTML.
fn pages(name: &str) -> BTreeMap<String, String> {
    let folder = folder(name);
    files_below(&folder)
        .into_iter()
        .filter(|file| file.ends_with(".html") && file != LEAVE)
        .map(|file| {
            let html = fs::read_to_string(folder.join(&file)).unwrap();
            (file.strip_suffix("index.html").unwrap_or(&file).to_owned(), html)
        })
        .collect()
}

#[test]
fn every_link_of_every_page_leads_to_something_that_is_there() {
    for (name, base) in [("release", "/"), ("sub-path", "/some/path/")] {
        let pages = pages(name);
        assert!(pages.len() > 20);
        let files: BTreeSet<String> = files_below(&folder(name)).into_iter().collect();
        for (page, html) in &pages {
            for link in values(html, "href").into_iter().chain(values(html, "src")) {
                if ["https:", "tel:", "sms:"].iter().any(|scheme| link.starts_with(scheme)) {
                    continue;
                }
                let (path, fragment) = link.split_once('#').map_or((link, None), |(path, id)| (path, Some(id)));
                let target = match path {
                    "" => page.as_str(),
                    path => path
                        .strip_prefix(base)
                        .unwrap_or_else(|| panic!("/{page} links to `{link}`, which is not below {base}")),
                };
                match (pages.get(target), fragment) {
                    (Some(html), Some(id)) => {
                        assert!(values(html, "id").contains(&id), "/{page} links to `{link}`, which has no such place");
                    }
                    (Some(_), None) => {}
                    (None, _) => assert!(files.contains(target), "/{page} links to `{link}`, which is not there"),
                }
            }
        }
    }
}

#[test]
fn every_address_that_is_given_to_others_leads_to_something_that_is_there() {
    const ORIGIN: &str = "https://kap.example";
    for (name, base) in [("release", "/"), ("sub-path", "/some/path/")] {
        let pages = pages(name);
        let files: BTreeSet<String> = files_below(&folder(name)).into_iter().collect();
        let mut found = BTreeSet::new();
        for file in files.iter().filter(|file| [".html", ".xml", ".txt"].iter().any(|end| file.ends_with(end))) {
            // The index of the search holds texts and numbers.
            let bytes = fs::read(folder(name).join(file)).unwrap();
            let text = String::from_utf8_lossy(&bytes);
            for rest in text.split(ORIGIN).skip(1) {
                let link = rest.split(|end: char| "\"<\n".contains(end)).next().unwrap();
                let target = link
                    .strip_prefix(base)
                    .unwrap_or_else(|| panic!("{file} names `{ORIGIN}{link}`, which is not below {base}"));
                assert!(
                    pages.contains_key(target) || files.contains(target),
                    "{file} names `{link}`, which is not there"
                );
                found.insert(target.to_owned());
            }
        }
        for file in
            files.iter().filter(|file| file.starts_with("cards/") || *file == "feed.xml" || *file == "sitemap.xml")
        {
            assert!(found.contains(file), "nothing leads to {file}");
        }
        for page in pages.keys().filter(|page| *page != "404.html") {
            assert!(found.contains(page), "nothing names /{page}");
        }
    }
}

#[test]
fn no_page_uses_an_id_twice() {
    for (page, html) in pages("release") {
        let mut seen = BTreeSet::new();
        for id in values(&html, "id") {
            assert!(seen.insert(id), "/{page} uses the id `{id}` twice");
        }
    }
}

#[test]
fn every_card_that_a_word_opens_is_there() {
    for (page, html) in pages("release") {
        let ids: BTreeSet<&str> = values(&html, "id").into_iter().collect();
        for target in values(&html, "popovertarget") {
            assert!(ids.contains(target), "/{page} opens `{target}`, which is not there");
        }
    }
}

#[test]
fn every_page_says_which_page_it_is() {
    for (page, html) in pages("release") {
        assert_eq!(values(&html, "data-address"), [format!("/{page}")]);
        assert!(html.contains("<h1"), "/{page} has no heading");
        assert_eq!(html.matches("<h1").count(), 1, "/{page} has two top headings");
        assert!(!html.contains("{{"), "/{page} was not filled in");
    }
}

#[test]
fn no_page_holds_a_script_or_a_style_that_its_policy_forbids() {
    for (page, html) in pages("release") {
        assert!(html.contains("Content-Security-Policy"), "/{page} has no policy");
        for script in html.split("<script").skip(1) {
            let open = script.split('>').next().unwrap();
            assert!(
                open.contains("src=") || open.contains("text/plain") || open.contains("application/ld+json"),
                "/{page} holds a script of its own: <script{open}>"
            );
        }
        assert_eq!(html.matches("<style").count(), 1, "/{page}");
        assert!(values(&html, "style").is_empty(), "/{page} holds a style attribute");
        assert!(!html.contains(" onclick") && !html.contains("javascript:"), "/{page}");
    }
}

#[test]
fn what_quick_exit_leaves_in_the_history_shows_nothing_of_this_site() {
    let html = fs::read_to_string(built().join(LEAVE)).unwrap();
    assert!(html.contains("http-equiv=\"refresh\" content=\"0; url=https://"), "it does not lead away");
    for word in ["KAP", "etamine", "{{"] {
        assert!(!html.contains(word), "it holds `{word}`");
    }
}

#[test]
fn the_text_is_sent_once() {
    let html = &pages("release")["articles/neuroplasticity/"];
    let text = html.split("<article").nth(1).unwrap().split("id=\"sources\"").next().unwrap();
    let longest = text.split('>').map(|part| part.split('<').next().unwrap()).max_by_key(|words| words.len()).unwrap();
    assert!(longest.len() > 80, "`{longest}` is too short to look for");
    assert_eq!(html.matches(longest).count(), 1, "the page holds `{longest}` twice");
}

#[test]
fn the_worker_keeps_every_file_that_a_browser_asks_for() {
    for (name, base) in [("release", "/"), ("sub-path", "/some/path/")] {
        let worker = fs::read_to_string(folder(name).join("sw.js")).unwrap();
        assert!(!worker.contains("{{"), "the worker was not filled in");
        for file in files_below(&folder(name)) {
            let url = format!("\"{base}{}\":", file.strip_suffix("index.html").unwrap_or(&file));
            assert_eq!(worker.contains(&url), is_kept(&file), "{url}");
        }
    }
}

#[test]
fn the_worker_of_a_large_series_leaves_its_articles_to_a_list_of_their_own() {
    let folder = folder("overlay");
    let read = |file: &str| fs::read_to_string(folder.join(file)).unwrap();
    let size = LibrarySize::from_wire(&read("library.txt")).unwrap();
    let library = Library::from_wire(&read(&format!("library/{}.txt", size.version))).unwrap();
    assert_eq!((size.articles, library.articles.len()), (107, 107));
    let worker = read("sw.js");
    let mut bytes = 0;
    for article in &library.articles {
        let page = Address::Article(article.slug.clone());
        for (file, hash) in [(page.html_file(), &article.html), (page.data_file(), &article.data)] {
            let file = fs::read(folder.join(file)).unwrap();
            bytes += file.len() as u64;
            assert_eq!(BASE64_STANDARD.encode(Sha256::digest(&file)), *hash, "{page}");
        }
        assert!(
            !worker.contains(&format!("{page}\"")) && !worker.contains(&page.data_file()),
            "the worker keeps {page}"
        );
    }
    assert_eq!(size.bytes, bytes);
    assert!(worker.contains("\"/parts/part-1/\"") && !worker.contains("\"/library"), "the worker keeps other files");
}

#[test]
fn every_file_that_gains_from_it_is_there_compressed() {
    for name in ["release", "sub-path"] {
        let files: BTreeSet<String> = files_below(&folder(name)).into_iter().collect();
        let gains = |file: &&String| {
            ![".br", ".gz", ".png", ".epub", "_headers", ".nojekyll"].iter().any(|end| file.ends_with(end))
        };
        for file in files.iter().filter(gains) {
            for end in [".br", ".gz"] {
                let size = |file: &str| fs::metadata(folder(name).join(file)).unwrap().len();
                let compressed = format!("{file}{end}");
                assert!(files.contains(&compressed), "a host has no {compressed} to send");
                // A file of a few bytes grows by the head of the format.
                assert!(size(&compressed) < size(file) + 64, "{compressed} is larger than {file}");
            }
        }
        assert!(files.iter().any(|file| file.ends_with(".css.br")), "{name} has no style sheet");
    }
}

#[test]
fn no_other_site_may_show_a_page_in_a_frame() {
    let headers = fs::read_to_string(folder("release").join("_headers")).unwrap();
    assert!(
        headers.contains("/*\n") && headers.contains("Content-Security-Policy: frame-ancestors 'none'"),
        "{headers}"
    );
}

#[test]
fn the_headers_file_keeps_for_ever_only_what_is_named_by_its_bytes() {
    let headers = fs::read_to_string(folder("sub-path").join("_headers")).unwrap();
    let kept = headers.split("/some/path/program/*").nth(1).expect("the program has headers of its own");
    assert!(kept.contains("immutable"));
    assert_eq!(headers.matches("immutable").count(), 1);
    assert!(headers.contains("X-Content-Type-Options: nosniff"));
}
