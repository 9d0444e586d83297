//! From page to page without losing the reader's place.

use serde_json::json;

use crate::session::Browser;
use crate::site::{Folder, Server};

/// How far the top of an element is from the top of the window, in CSS pixels.
fn distance(id: &str) -> String {
    format!("document.getElementById('{id}').getBoundingClientRect().top")
}

/// An element that a reader who was led to it sees first: at the top, just below the head of the page.
fn is_at_the_top(id: &str) -> String {
    format!("(({d}) >= 0 && ({d}) < 150)", d = distance(id))
}

#[tokio::test]
async fn the_contents_lead_to_their_sections() {
    let server = Server::start(&Folder::built("release"));
    let browser = Browser::start().await;
    browser.open_started(&format!("{}articles/neuroplasticity/", server.url)).await;
    for id in ["how-ketamine-touches-it", "painful-memories", "what-plasticity-is"] {
        browser.click(&format!(".contents a[href='#{id}']")).await;
        browser
            .until(&format!("location.hash === '#{id}' && document.getElementById('{id}').matches(':target')"))
            .await;
        browser.until(&is_at_the_top(id)).await;
    }
    browser.close().await;
}

#[tokio::test]
async fn the_contents_follow_the_reader_to_the_last_short_section() {
    let server = Server::start(&Folder::built("release"));
    let browser = Browser::start().await;
    browser.open_started(&format!("{}articles/questions-people-ask/", server.url)).await;
    let current = "document.querySelector('.contents a[aria-current]')";
    assert_eq!(browser.value(&format!("{current}?.hash ?? null")).await, json!(null), "nothing was read yet");
    let entries = browser.value("[...document.querySelectorAll('.contents a')].map((link) => link.hash)").await;
    let entries = entries.as_array().unwrap().clone();
    assert!(entries.len() > 25, "the contents have only {} entries", entries.len());
    for entry in entries {
        let entry = entry.as_str().unwrap();
        browser.run(&format!("document.querySelector('.contents a[href=\"{entry}\"]').click()")).await;
        browser.until(&format!("{current}?.hash === '{entry}'")).await;
        browser
            .until(&format!(
                "(() => {{ const link = {current}.getBoundingClientRect(), \
                 frame = document.querySelector('.contents').getBoundingClientRect(); \
                 return link.top >= frame.top - 1 && link.bottom <= frame.bottom + 1; }})()"
            ))
            .await;
    }
    browser.run("scrollTo(0, 0)").await;
    browser.until(&format!("!{current}")).await;
    browser.close().await;
}

#[tokio::test]
async fn on_a_phone_the_contents_open_from_below_and_get_out_of_the_way() {
    let server = Server::start(&Folder::built("release"));
    let browser = Browser::start().await;
    browser.be_a_phone().await;
    browser.open_started(&format!("{}articles/neuroplasticity/", server.url)).await;
    browser.click(".bottom-bar button").await;
    browser.until("document.querySelector('.contents').matches(':popover-open')").await;
    browser.click(".contents a[href='#how-ketamine-touches-it']").await;
    browser.until("!document.querySelector('.contents').matches(':popover-open')").await;
    browser.until(&is_at_the_top("how-ketamine-touches-it")).await;
    let wide = browser.value("document.documentElement.scrollWidth > innerWidth").await;
    assert_eq!(wide, json!(false), "the page is wider than the screen");
    browser.close().await;
}

#[tokio::test]
async fn a_link_to_a_section_of_another_article_lands_on_it_and_says_so() {
    let server = Server::start(&Folder::built("release"));
    let browser = Browser::start().await;
    browser.open_started(&format!("{}articles/neuroplasticity/", server.url)).await;
    browser.run("window.alive = true").await;
    browser.click(".prose a[href='/articles/the-science-of-ketamine/#how-long-it-lasts']").await;
    browser.until("document.title.startsWith('What trials of ketamine show')").await;
    browser.until(&is_at_the_top("how-long-it-lasts")).await;
    assert_eq!(
        browser.text("location.pathname + location.hash").await,
        "/articles/the-science-of-ketamine/#how-long-it-lasts"
    );
    assert_eq!(browser.text("document.activeElement.id").await, "how-long-it-lasts");
    let target = browser.value("document.getElementById('how-long-it-lasts').matches(':target')").await;
    assert_eq!(target, json!(true), "the section is not marked as the one that was asked for");
    assert!(browser.text("document.getElementById('page_announcer').textContent").await.starts_with("What trials"));
    assert_eq!(browser.value("window.alive").await, json!(true), "the page was loaded whole");
    browser.close().await;
}

#[tokio::test]
async fn a_new_page_begins_at_its_top_with_the_focus_on_its_heading() {
    let server = Server::start(&Folder::built("release"));
    let browser = Browser::start().await;
    browser.open_started(&format!("{}articles/neuroplasticity/", server.url)).await;
    browser.click(".pager-next").await;
    browser.until("document.title.startsWith('Questions people ask')").await;
    assert_eq!(browser.value("scrollY").await, json!(0));
    assert_eq!(browser.text("document.activeElement.tagName").await, "H1");
    assert!(browser.text("document.activeElement.innerText").await.starts_with("Questions people ask"));
    browser.click(".masthead nav a").await;
    browser.until("document.querySelector('.masthead a[aria-current=page]')?.innerText === 'Step by step'").await;
    browser.close().await;
}

#[tokio::test]
async fn back_and_forward_return_to_the_place() {
    let server = Server::start(&Folder::built("release"));
    let browser = Browser::start().await;
    browser.open_started(&format!("{}articles/neuroplasticity/", server.url)).await;
    browser.scroll_to(2345).await;
    browser.run("document.querySelector('.pager-next').click()").await;
    browser.until("document.title.startsWith('Questions people ask') && scrollY === 0").await;
    browser.scroll_to(700).await;
    browser.back().await;
    browser.until("document.title.startsWith('Neuroplasticity') && scrollY === 2345").await;
    browser.traverse(1).await;
    browser.until("document.title.startsWith('Questions people ask') && scrollY === 700").await;
    browser.back().await;
    browser.until("document.title.startsWith('Neuroplasticity') && scrollY === 2345").await;
    browser.reload().await;
    browser.started().await;
    browser.until("scrollY === 2345").await;
    browser.close().await;
}

#[tokio::test]
async fn a_reload_keeps_the_place_even_where_the_browser_does_not() {
    let server = Server::start(&Folder::built("release"));
    let browser = Browser::start().await;
    // As when it was told too late that places are its own again.
    browser.before_each_page("history.scrollRestoration = 'manual'").await;
    browser.open_started(&format!("{}articles/neuroplasticity/#painful-memories", server.url)).await;
    browser.until("scrollY > 1000").await;
    let place = browser.value("scrollY").await;
    browser.reload().await;
    browser.started().await;
    browser.until(&format!("Math.abs(scrollY - {place}) < 2")).await;
    browser.close().await;
}

#[tokio::test]
async fn back_returns_to_the_place_that_a_jump_within_the_page_left() {
    let server = Server::start(&Folder::built("release"));
    let browser = Browser::start().await;
    browser.open_started(&format!("{}articles/neuroplasticity/", server.url)).await;
    browser.scroll_to(333).await;
    browser.click(".contents a[href='#painful-memories']").await;
    browser.until(&is_at_the_top("painful-memories")).await;
    browser.back().await;
    browser.until("location.hash === '' && scrollY === 333").await;
    browser.traverse(1).await;
    browser.until("location.hash === '#painful-memories'").await;
    browser.until(&is_at_the_top("painful-memories")).await;
    browser.close().await;
}

#[tokio::test]
async fn the_first_article_is_whole_again_after_another_one() {
    let server = Server::start(&Folder::built("release"));
    let browser = Browser::start().await;
    browser.open_started(&format!("{}articles/neuroplasticity/", server.url)).await;
    // Outside of the texts of authors, a browser may write the attributes of an element in another order. The comments are
    // marks of Leptos, which it sets where it draws a page and not where it finds one.
    let whole = "document.querySelector('.prose').textContent\
                 + document.querySelector('.prose .text').innerHTML.replaceAll('<!---->', '')";
    let text = browser.text(whole).await;
    browser.click(".pager-next").await;
    browser.until("document.title.startsWith('Questions people ask')").await;
    let other = browser.text(whole).await;
    assert_ne!(other, text);
    browser.click(".pager-previous").await;
    browser.until("document.title.startsWith('Neuroplasticity')").await;
    assert!(browser.text(whole).await == text, "the text is not the same");
    browser.close().await;
}

#[tokio::test]
async fn every_page_is_reached_from_home_by_links_within_the_program() {
    let folder = Folder::built("debug");
    let server = Server::start(&folder);
    let browser = Browser::start().await;
    browser.open_started(&server.url).await;
    browser.run("window.alive = true").await;
    for page in folder.pages() {
        // A link to the search opens it over the page, and one with a query leads there.
        let query = if page == "search/" { "?q=sleep" } else { "" };
        browser
            .run(&format!(
                "const link = document.createElement('a'); link.href = '/{page}{query}'; document.body.append(link);\
                 link.click(); link.remove();"
            ))
            .await;
        browser.until(&format!("location.pathname === '/{page}' && !document.querySelector('[aria-busy]')")).await;
        browser.until("document.title.startsWith(document.querySelector('main h1').innerText)").await;
    }
    assert_eq!(browser.value("window.alive").await, json!(true), "a page was loaded whole");
    let said = browser.console().await;
    assert!(said.is_empty(), "the console says {said:#?}");
    browser.close().await;
}

#[tokio::test]
async fn a_page_reached_within_the_program_is_not_shared_under_the_address_of_the_one_before() {
    let server = Server::start(&Folder::built("release"));
    let browser = Browser::start().await;
    browser.open_started(&format!("{}articles/neuroplasticity/", server.url)).await;
    let canonical = "(document.querySelector('link[rel=canonical]')?.href ?? null)";
    assert_eq!(browser.value(canonical).await, json!("https://kap.example/articles/neuroplasticity/"));
    browser.click(".pager-next").await;
    browser.until("document.title.startsWith('Questions people ask')").await;
    assert_eq!(browser.value(canonical).await, json!(null));
    browser.close().await;
}
