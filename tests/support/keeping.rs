//! A series that is kept for reading without a network.

use crate::session::Browser;

impl Browser {
    /// Waits until the series is kept for reading without a network and this page is served from it.
    pub(crate) async fn kept(&self) {
        self.until("!document.getElementById('page_stored').hidden").await;
        // A page that was on its way while the worker took over is served from it only when it is loaded again.
        if self.value("navigator.serviceWorker.controller").await.is_null() {
            self.reload().await;
            self.started().await;
        }
        self.until("navigator.serviceWorker.controller !== null").await;
    }

    /// Loads the page again, and waits until it says that there is a new version.
    pub(crate) async fn reload_to_an_update(&self) {
        self.reload().await;
        self.started().await;
        self.until("!document.getElementById('page_update').hidden").await;
    }
}
