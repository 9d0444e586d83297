//! A series of many articles: its parts lead to them, and the device keeps them only where the reader wants it.

use base64::prelude::{BASE64_STANDARD, Engine};
use model::{Address, Library, LibrarySize, Slug};
use serde_json::json;
use sha2::{Digest, Sha256};

use crate::session::Browser;
use crate::site::{Folder, Server};

/// How many articles the site has.
const ARTICLES: u64 = 107;

#[tokio::test]
async fn a_large_series_leads_by_its_parts_to_an_article() {
    let server = Server::start(&Folder::built("overlay"));
    let browser = Browser::start().await;
    browser.open_started(&server.url).await;
    assert_eq!(browser.value("document.querySelectorAll('.series-articles li').length").await, json!(3));
    let first = "document.querySelector('.series-articles .series-minutes').innerText";
    assert!(browser.text(first).await.starts_with("50 articles, "));
    browser.click(".series-articles li:nth-child(2) a").await;
    browser.until("location.pathname === '/parts/part-2/' && document.querySelector('.kicker').innerText").await;
    assert_eq!(browser.text("document.querySelector('.kicker').textContent").await, "Part 2 of 3");
    browser.click(".series-articles li:nth-child(3) a").await;
    browser.until("document.title.startsWith('Short text 46')").await;
    assert_eq!(browser.text("document.querySelector('.kicker').textContent").await, "Article 3 of 50");
    for page in ["", "parts/part-1/", "saved/"] {
        browser.open_started(&format!("{}{page}", server.url)).await;
        let said = browser.console().await;
        assert!(said.is_empty(), "on /{page} the console says {said:#?}");
    }
    browser.open_started(&format!("{}no-such-page/", server.url)).await;
    let parts = "document.querySelectorAll('main .page-list a[href^=\"/parts/\"]').length";
    browser.until(&format!("{parts} === 3")).await;
    let articles = browser.value("document.querySelectorAll('main .page-list a[href^=\"/articles/\"]').length").await;
    assert_eq!(articles, json!(0), "the page for an unknown address grows with the series");
    browser.close().await;
}

/// What is said of how much is kept.
const SAID: &str = "document.getElementById('library_said').innerText";

/// How many files of articles this page has asked for: pages and data.
const ASKED_FOR: &str = "performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname)\
                         .filter((path) => /^\\/(data\\/)?articles\\//.test(path)).length";

/// Has the reader press the button when so many articles are kept.
const STOP_AT_30: &str = "new MutationObserver((_, observer) => {\
                            if (!(document.querySelector('#library_progress progress')?.value >= 30)) return;\
                            observer.disconnect(); document.getElementById('library_keep').click();\
                          }).observe(document.getElementById('library_progress'), \
                            { attributes: true, characterData: true, childList: true, subtree: true })";

/// Opens the page that offers to keep the articles.
async fn offered(browser: &Browser, url: &str) {
    browser.open_started(&format!("{url}saved/")).await;
    browser.kept().await;
    browser.until(SAID).await;
}

impl Browser {
    async fn until_said(&self, words: &str) {
        self.until(&format!("{SAID}.startsWith('{words}')")).await;
    }
}

#[tokio::test]
async fn the_articles_of_a_large_series_are_kept_by_choice_in_as_many_sittings_as_it_takes() {
    let server = Server::start(&Folder::built("overlay"));
    let url = server.url.clone();
    let browser = Browser::start().await;
    offered(&browser, &url).await;
    browser.until_said("None of the 107 articles is kept on this device. All of them take about").await;
    browser.run(STOP_AT_30).await;
    browser.click("#library_keep").await;
    browser.until(&format!("/^\\d+ of 107 articles are kept/.test({SAID})")).await;
    let said = browser.text(SAID).await;
    let kept: u64 = said.split(' ').next().unwrap().parse().unwrap();
    assert!((30..100).contains(&kept), "it did not stop: {said}");

    browser.reload().await;
    browser.started().await;
    browser.until(&format!("{SAID} === `{said}`")).await;
    assert_eq!(browser.text("document.getElementById('library_keep').innerText").await, "Go on");
    browser.click("#library_keep").await;
    browser.until_said("All 107 articles are kept on this device").await;
    let asked = browser.value(ASKED_FOR).await.as_u64().unwrap();
    // Files that were under way when it stopped may be there without the other of their article.
    assert!(asked <= 2 * (ARTICLES - kept) && asked > ARTICLES - kept, "{asked} files were asked for after {said}");
    assert_eq!(browser.value("document.activeElement.id").await, json!("library_keep"), "the focus was lost");

    server.stop();
    browser.open_started(&format!("{url}articles/library-00093/")).await;
    browser
        .until("document.title.startsWith('Short text 93') && document.body.innerText.includes('A few words.')")
        .await;
    browser.click(".pager-next").await;
    browser
        .until("document.title.startsWith('Short text 94') && document.body.innerText.includes('A few words.')")
        .await;

    browser.open_started(&format!("{url}saved/")).await;
    browser.until_said("All 107 articles are kept").await;
    browser.click("#library_remove").await;
    browser.until_said("None of the 107 articles is kept").await;
    browser.until("document.activeElement.id === 'library_keep'").await;
    browser.open(&format!("{url}articles/library-00093/")).await;
    browser.until("document.title.startsWith('No network')").await;
    browser.close().await;
}

/// Publishes another text of an article, with all lists as the next build would write them.
fn publish(folder: &Folder, slug: &str, from: &str, to: &str) {
    let hash = |text: &str| BASE64_STANDARD.encode(Sha256::digest(text));
    let page = Address::Article(Slug::parse(slug).unwrap());
    let html = folder.read(&page.html_file()).replace(from, to);
    folder.write(&page.html_file(), &html);
    let size = LibrarySize::from_wire(&folder.read("library.txt")).unwrap();
    let mut library = Library::from_wire(&folder.read(&format!("library/{}.txt", size.version))).unwrap();
    let article = library.articles.iter_mut().find(|article| article.slug.as_str() == slug).unwrap();
    article.html = hash(&html);
    folder.write("library/next.txt", &library.to_wire().unwrap());
    let next = LibrarySize { version: "next".to_owned(), ..size };
    folder.write("library.txt", &next.to_wire().unwrap());
}

#[tokio::test]
async fn kept_articles_are_brought_up_to_date_and_the_old_ones_can_be_read_until_then() {
    let folder = Folder::copy_of_site("overlay");
    let server = Server::start(&folder);
    let url = server.url.clone();
    let browser = Browser::start().await;
    offered(&browser, &url).await;
    browser.click("#library_keep").await;
    browser.until_said("All 107 articles are kept on this device").await;

    publish(&folder, "library-00050", "A few words.", "Other words.");
    server.stop();
    let text = "document.querySelector('article').innerText";
    browser.open(&format!("{url}articles/library-00050/")).await;
    browser.until(&format!("{text}.includes('A few words.')")).await;

    let server = Server::start_again(&folder, &url);
    browser.open_started(&format!("{url}saved/")).await;
    let is_new = "caches.keys().then((names) => names.filter((name) => name.startsWith('exploring-kap-library'))\
                  .join() === 'exploring-kap-library / next')";
    browser.until_promise(is_new).await;
    browser.until_said("All 107 articles are kept on this device").await;
    assert_eq!(browser.value(ASKED_FOR).await, json!(1), "what had not changed was asked for again");
    server.stop();
    browser.open(&format!("{url}articles/library-00050/")).await;
    browser.until(&format!("{text}.includes('Other words.')")).await;
    browser.open(&format!("{url}articles/library-00051/")).await;
    browser.until(&format!("{text}.includes('A few words.')")).await;
    browser.close().await;
}

#[tokio::test]
async fn in_private_reading_no_article_is_kept() {
    let server = Server::start(&Folder::built("overlay"));
    let browser = Browser::start().await;
    offered(&browser, &server.url).await;
    browser.click("#saved_private_begin").await;
    browser.until("document.getElementById('page_private')").await;
    browser.until_said("This tab is read in private, so it keeps nothing.").await;
    assert_eq!(browser.value("document.getElementById('library_keep')").await, json!(null));
    browser.close().await;
}
