//! The caches in which the device keeps the articles of a large series: one for each version, beside those of the service
//! worker, which never takes them away. It looks into them when the network does not answer.
//!
//! What is in a cache was checked when it was put there: by the list of the cache's version.

use js_sys::{Array, Reflect};
use wasm_bindgen_futures::JsFuture;
use web_sys::wasm_bindgen::{JsCast, JsValue};
use web_sys::{Cache, CacheStorage, Request, RequestInit, Response, window};

use super::document;

/// Why a file is not kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NotKept {
    /// It did not arrive, or is not the file that was meant.
    NotArrived,
    /// The device has no more room for this site.
    NoRoom,
}

/// The cache of a version.
pub(crate) struct LibraryCache(Cache);

/// The versions of which something is kept, the oldest first.
pub(crate) async fn versions() -> Vec<String> {
    let Ok(caches) = caches() else { return Vec::new() };
    let Ok(names) = JsFuture::from(caches.keys()).await else { return Vec::new() };
    let beginning = beginning();
    let names = names.unchecked_into::<Array>();
    let names = names.iter().filter_map(|name| name.as_string());
    names.filter_map(|name| name.strip_prefix(&beginning).map(ToOwned::to_owned)).collect()
}

/// Takes all of a version off the device.
pub(crate) async fn delete(version: &str) {
    if let Ok(caches) = caches() {
        let _ = JsFuture::from(caches.delete(&(beginning() + version))).await;
    }
}

impl LibraryCache {
    /// Opens the cache of a version, and makes it where there is none.
    pub(crate) async fn open(version: &str) -> Result<Self, NotKept> {
        Self::try_to_open(version).await.map_err(reason)
    }

    async fn try_to_open(version: &str) -> Result<Self, JsValue> {
        let cache = JsFuture::from(caches()?.open(&(beginning() + version))).await?;
        Ok(Self(cache.unchecked_into()))
    }

    /// The paths of all files that are in it.
    pub(crate) async fn paths(&self) -> Vec<String> {
        let Ok(requests) = JsFuture::from(self.0.keys()).await else { return Vec::new() };
        let (requests, origin) = (requests.unchecked_into::<Array>(), document::origin());
        let urls = requests.iter().map(|request| request.unchecked_into::<Request>().url());
        urls.filter_map(|url| url.strip_prefix(&origin).map(ToOwned::to_owned)).collect()
    }

    /// Whether the file at a path is there.
    pub(crate) async fn has(&self, path: &str) -> bool {
        JsFuture::from(self.0.match_with_str(path)).await.is_ok_and(|found| !found.is_undefined())
    }

    /// The file at a path as text, where it is there.
    pub(crate) async fn text(&self, path: &str) -> Option<String> {
        let found = JsFuture::from(self.0.match_with_str(path)).await.ok().filter(|found| !found.is_undefined())?;
        let response: Response = found.unchecked_into();
        JsFuture::from(response.text().ok()?).await.ok()?.as_string()
    }

    /// Puts a text in as the file at a path.
    pub(crate) async fn put_text(&self, path: &str, text: &str) -> Result<(), NotKept> {
        let response = Response::new_with_opt_str(Some(text)).map_err(reason)?;
        self.put(path, &response).await
    }

    /// Fetches the file at a path, whose bytes have this SHA-256, and puts it in.
    pub(crate) async fn fetch(&self, path: &str, hash: &str) -> Result<(), NotKept> {
        let options = RequestInit::new();
        for (name, value) in [("cache", "no-cache"), ("integrity", &format!("sha256-{hash}"))] {
            Reflect::set(&options, &name.into(), &value.into()).map_err(reason)?;
        }
        let window = window().ok_or(NotKept::NotArrived)?;
        let response = JsFuture::from(window.fetch_with_str_and_init(path, &options)).await.map_err(reason)?;
        let response: Response = response.unchecked_into();
        if response.status() != 200 || response.redirected() {
            return Err(NotKept::NotArrived);
        }
        self.put(path, &response).await
    }

    /// Puts the file at a path in that is in another cache; says whether it was there.
    pub(crate) async fn take_over(&self, other: &Self, path: &str) -> Result<bool, NotKept> {
        let found = JsFuture::from(other.0.match_with_str(path)).await.map_err(reason)?;
        if found.is_undefined() {
            return Ok(false);
        }
        self.put(path, &found.unchecked_into()).await.map(|()| true)
    }

    /// Takes the file at a path out.
    pub(crate) async fn remove(&self, path: &str) {
        let _ = JsFuture::from(self.0.delete_with_str(path)).await;
    }

    async fn put(&self, path: &str, response: &Response) -> Result<(), NotKept> {
        JsFuture::from(self.0.put_with_str(path, response)).await.map(drop).map_err(reason)
    }
}

fn caches() -> Result<CacheStorage, JsValue> {
    window().ok_or(JsValue::NULL)?.caches()
}

/// What the name of each cache begins with: not as those of the worker's builds, which are removed with each new one.
fn beginning() -> String {
    format!("exploring-kap-library {} ", document::base().unwrap_or_default())
}

fn reason(error: JsValue) -> NotKept {
    let name = Reflect::get(&error, &"name".into()).unwrap_or_default();
    if name == "QuotaExceededError" { NotKept::NoRoom } else { NotKept::NotArrived }
}
