//! A browser that keeps nothing, as in some private windows.

use crate::session::Browser;

impl Browser {
    /// As a browser without the Navigation API.
    pub(crate) async fn be_without_the_navigation_api(&self) {
        self.before_each_page("Object.defineProperty(window, 'navigation', { value: undefined })").await;
    }

    /// Has the browser refuse its storage to every page that is opened from now on.
    pub(crate) async fn refuse_storage(&self) {
        let refuse = "get() { throw new DOMException('', 'SecurityError'); }";
        self.before_each_page(&format!("Object.defineProperty(window, 'localStorage', {{ {refuse} }});")).await;
    }
}
