//! A page of another site, to which quick exit leads.

use crate::session::Browser;
use crate::site::{Folder, Server};

/// The page elsewhere to which quick exit leads in these tests.
pub(crate) struct Elsewhere {
    _server: Server,
    url: String,
}

impl Elsewhere {
    /// Starts it.
    pub(crate) fn start() -> Self {
        let server = Server::start(&Folder::built("debug"));
        let url = format!("{}about/", server.url);
        Self { _server: server, url }
    }

    /// A copy of the site whose quick exit leads there.
    pub(crate) fn site(&self) -> Folder {
        let folder = Folder::copy();
        let pages = folder.pages().into_iter().map(|page| (format!("/{page}"), format!("{page}index.html")));
        let files: Vec<(String, String)> = pages.chain([("/leave.html".to_owned(), "leave.html".to_owned())]).collect();
        for (_, file) in &files {
            folder.write(file, &folder.read(file).replace("https://www.wikipedia.org/", &self.url));
        }
        let files: Vec<(&str, &str)> = files.iter().map(|(url, file)| (url.as_str(), file.as_str())).collect();
        folder.publish_next_version(&files);
        folder
    }

    /// Opens it, as by a link to another site.
    pub(crate) async fn open(&self, browser: &Browser) {
        browser.open(&self.url).await;
    }

    /// Goes back from it, and waits until that has led here again.
    pub(crate) async fn is_shown_after_back(&self, browser: &Browser) {
        browser.run("window.isBefore = true").await;
        browser.back().await;
        browser.until("!window.isBefore").await;
        self.is_shown(browser).await;
    }

    /// Waits until it is shown.
    pub(crate) async fn is_shown(&self, browser: &Browser) {
        browser.until(&format!("location.href === '{}' && document.querySelector('h1')", self.url)).await;
    }
}
