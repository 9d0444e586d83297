//! What others do to a page before and after the program comes: search tools that wrap what they found, translators;
//! and what arrives elsewhere when a reader copies from it.

use serde_json::json;

use crate::notes::press_highlight;
use crate::session::Browser;
use crate::site::{Folder, Server};
use crate::words::FIND;

const ABOUT: &str = "about/";
const STAYS: &str = "It takes no money from clinics, and we send you to none.";

const SAID: &str = "document.getElementById('selection_said')?.innerText";

/// Wraps the first words of the text that say so, as a tool that searches the page does.
fn wrap(words: &str, name: &str) -> String {
    format!("{FIND}({}).surroundContents(document.createElement('{name}'));", json!(words))
}

/// Highlights words from the first to the last of these, across whatever stands between.
async fn highlight(browser: &Browser, first: &str, last: &str) {
    let (first, last) = (json!(first), json!(last));
    browser
        .run(&format!(
            "const range = {FIND}({first}), end = {FIND}({last}); range.setEnd(end.endContainer, end.endOffset);\
             getSelection().removeAllRanges(); getSelection().addRange(range);"
        ))
        .await;
    press_highlight(browser).await;
    browser.click("#selection_close").await;
}

/// The words of all notes that are stored, in their order.
async fn stored(browser: &Browser) -> Vec<(String, String)> {
    let notes = browser
        .value(
            "Object.keys(localStorage).filter((name) => name.includes(' note ')).map((name) => \
             JSON.parse(localStorage[name])).map((note) => [note.words, note.changed ?? ''])",
        )
        .await;
    let mut notes: Vec<(String, String)> = serde_json::from_value(notes).unwrap();
    notes.sort();
    notes
}

#[tokio::test]
async fn words_that_another_tool_wrapped_are_the_same_words() {
    let server = Server::start(&Folder::built("release"));
    for name in ["font", "mark", "x-found"] {
        let browser = Browser::start().await;
        browser.open_started(&format!("{}{ABOUT}", server.url)).await;
        highlight(&browser, STAYS, STAYS).await;
        browser.until_coloured("note", &format!("|{STAYS}|")).await;

        // The tool is there before the program.
        browser
            .before_each_page(&format!(
                "addEventListener('DOMContentLoaded', () => {{ {} {} }});",
                wrap("money", name),
                wrap("drafting", name)
            ))
            .await;
        browser.reload().await;
        browser.started().await;
        browser.until(&format!("document.querySelector('main .prose {name}')")).await;
        browser.until_coloured("note", &format!("|{STAYS}|")).await;
        highlight(&browser, "the gathering", "the drawing").await;
        let notes = stored(&browser).await;
        assert_eq!(notes.len(), 2, "{name}");
        for (words, changed) in notes {
            assert!(!words.contains('\n'), "{name} breaks {words:?} over lines");
            assert_eq!(changed, "", "{name}: {words:?} did not change");
        }
        browser.close().await;
    }
}

#[tokio::test]
async fn words_that_another_tool_wraps_while_the_page_is_read_are_the_same_words() {
    let server = Server::start(&Folder::built("release"));
    let browser = Browser::start().await;
    browser.open_started(&format!("{}{ABOUT}", server.url)).await;
    highlight(&browser, STAYS, STAYS).await;
    browser.run(&wrap("money", "font")).await;
    highlight(&browser, "clinics, and we", "clinics, and we").await;
    browser.until("CSS.highlights.get('note').size === 2").await;
    let words: Vec<String> = stored(&browser).await.into_iter().map(|(words, _)| words).collect();
    assert_eq!(words, [STAYS, "clinics, and we"]);
    let shown = browser.value("[...CSS.highlights.get('note')].map(String)").await;
    assert_eq!(shown, json!([STAYS, "clinics, and we"]));
    browser.close().await;
}

/// Copies what is selected, as the keyboard does, and gives it as text and as HTML.
async fn copy(browser: &Browser) -> (String, String) {
    let key = json!({ "type": "rawKeyDown", "key": "c", "code": "KeyC", "windowsVirtualKeyCode": 67, "modifiers": 2,
        "commands": ["copy"] });
    browser.devtools("Input.dispatchKeyEvent", key).await;
    let html = browser
        .value_of_promise(
            "navigator.clipboard.read().then(([item]) => item.getType('text/html')).then((html) => html.text())",
        )
        .await;
    (browser.copied().await, html.as_str().unwrap().to_owned())
}

#[tokio::test]
async fn what_is_copied_holds_the_words_of_the_text_and_none_of_its_buttons() {
    let server = Server::start(&Folder::built("release"));
    let browser = Browser::start().await;
    browser.allow_copying(&server.url).await;
    for page in ["articles/safety/", "what-to-expect/dosing-session/"] {
        browser.open_started(&format!("{}{page}", server.url)).await;
        browser
            .run("getSelection().selectAllChildren(document.querySelector('.prose')); document.querySelector('main').focus()")
            .await;
        let (text, html) = copy(&browser).await;
        let buttons = browser
            .value(
                "[...document.querySelectorAll('.prose :is(.citation, .anchor, button:not(.term))')]\
                 .filter((button) => button.checkVisibility()).map((button) => button.textContent.trim()).filter(Boolean)",
            )
            .await;
        assert!(buttons.as_array().unwrap().contains(&json!("Listen")), "/{page} has no button to listen");
        let lines: Vec<&str> = text.lines().map(str::trim).collect();
        assert!(!lines.contains(&"Listen"), "/{page}: a button is copied");
        for grade in model::Evidence::ALL.map(model::Evidence::word) {
            let is_glued =
                |after: &str| after.starts_with(grade) && !after[grade.len()..].starts_with(char::is_alphabetic);
            assert!(!text.split('.').skip(1).any(is_glued), "/{page}: the grade {grade} is copied: {text}");
        }
        assert!(!html.contains("<button class=\"citation\""), "/{page}: a grade is copied with its button");
        assert!(!text.contains("Add to my questions"), "/{page}");
        // The words that open a card are words of the text.
        let terms =
            browser.value("[...document.querySelectorAll('.prose p > .term')].map((term) => term.textContent)").await;
        for term in terms.as_array().unwrap() {
            assert!(text.contains(term.as_str().unwrap()), "/{page}: {term} is not copied");
        }
        let paragraph = "document.querySelector('.prose .text > p:has(.citation)')";
        browser.run(&format!("getSelection().selectAllChildren({paragraph})")).await;
        let expected = browser
            .text(&format!(
                "(() => {{ const copy = {paragraph}.cloneNode(true); copy.querySelectorAll('.citation, .card').forEach((part) => \
                 part.remove()); return copy.textContent.trim(); }})()"
            ))
            .await;
        assert_eq!(copy(&browser).await.0.trim(), expected, "/{page}");
    }
    browser.close().await;
}

/// What translators do to a page: Chromium's wraps every text and names the language, Firefox's names the language.
const TRANSLATIONS: [&str; 2] = [
    "document.documentElement.lang = 'de'; document.documentElement.classList.add('translated-ltr'); \
     for (const text of texts) { const font = document.createElement('font'); text.replaceWith(font); \
     font.append(document.createElement('font')); font.firstChild.append(translated(text.data)); }",
    "document.documentElement.lang = 'de'; for (const text of texts) text.data = translated(text.data);",
];

/// Translates the page in one of these ways, into a language in which every letter is the next one.
fn translate(way: &str) -> String {
    format!(
        "const walk = document.createTreeWalker(document.querySelector('main .prose'), 4); const texts = []; \
         while (walk.nextNode()) texts.push(walk.currentNode); \
         const translated = (text) => text.replace(/[a-y]/g, (letter) => String.fromCharCode(letter.charCodeAt() + 1)); {way}"
    )
}

#[tokio::test]
async fn a_link_from_a_translated_page_leads_to_the_section_and_says_so() {
    let server = Server::start(&Folder::built("release"));
    for way in TRANSLATIONS {
        let browser = Browser::start().await;
        browser.allow_copying(&server.url).await;
        browser.open_started(&format!("{}articles/safety/", server.url)).await;
        browser.run(&translate(way)).await;
        let words = browser
            .text("(() => { let text = document.querySelector('#bladder ~ p'); while (text.firstChild) text = text.firstChild; return text.data.trim().slice(0, 40); })()")
            .await;
        browser.select(&words).await;
        browser.until("document.querySelector('#panel_selection:popover-open #selection_copy')").await;
        browser.click("#selection_copy").await;
        browser.until(&format!("{SAID}?.includes('translat')")).await;
        assert_eq!(browser.copied().await, format!("{}articles/safety/#bladder", server.url));
        browser.close().await;
    }
}

#[tokio::test]
async fn a_link_to_words_does_not_say_that_the_text_was_edited_when_it_is_translated() {
    let server = Server::start(&Folder::built("release"));
    let browser = Browser::start().await;
    browser
        .before_each_page(&format!("addEventListener('DOMContentLoaded', () => {{ {} }});", translate(TRANSLATIONS[1])))
        .await;
    browser.open_started(&format!("{}articles/safety/#bladder:~:text=no%20text%20says%20this", server.url)).await;
    browser.until(&format!("{SAID}?.includes('translat')")).await;
    let said = browser.text(SAID).await;
    assert!(!said.contains("edited"), "{said}");
    browser.close().await;

    // Who made the link may have read a translation that the page did not know of.
    let browser = Browser::start().await;
    browser.open_started(&format!("{}articles/safety/#bladder:~:text=no%20text%20says%20this", server.url)).await;
    browser.until(&format!("{SAID}?.includes('translat')")).await;
    browser.close().await;
}

#[tokio::test]
async fn a_note_is_not_stored_as_changed_because_its_page_is_translated() {
    let server = Server::start(&Folder::built("release"));
    let browser = Browser::start().await;
    browser.open_started(&format!("{}{ABOUT}", server.url)).await;
    highlight(&browser, STAYS, STAYS).await;
    browser
        .before_each_page(&format!("addEventListener('DOMContentLoaded', () => {{ {} }});", translate(TRANSLATIONS[1])))
        .await;
    browser.reload().await;
    browser.started().await;
    let count = "document.getElementById('page_notes_count')?.innerText";
    browser.until(&format!("{count}?.startsWith('Your marks on this page: 1')")).await;
    assert_eq!(stored(&browser).await, [(STAYS.to_owned(), String::new())]);
    let said = browser.text(count).await;
    assert!(!said.contains("changed"), "{said}");
    browser.close().await;
}
