//! What a reader saves as files.

use std::fs;
use std::path::PathBuf;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use serde_json::json;

use crate::session::Browser;

/// A folder for what a reader saves, gone with the test.
pub(crate) struct SavedFiles(PathBuf);

impl SavedFiles {
    /// From now on the browser saves there.
    pub(crate) async fn by(browser: &Browser) -> Self {
        static NUMBER: AtomicU32 = AtomicU32::new(0);
        let number = NUMBER.fetch_add(1, Ordering::Relaxed);
        let folder = std::env::temp_dir().join(format!("exploring-kap-files-{}-{number}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        let allow = json!({ "behavior": "allow", "downloadPath": folder });
        browser.devtools("Browser.setDownloadBehavior", allow).await;
        Self(folder)
    }

    /// Takes a file away, once the browser has written the whole of it, and gives its text.
    pub(crate) async fn take(&self, name: &str, end: &str) -> String {
        let path = self.0.join(name);
        for _ in 0..1000 {
            match fs::read_to_string(&path) {
                Ok(text) if text.ends_with(end) => {
                    fs::remove_file(&path).unwrap();
                    return text;
                }
                _ => tokio::time::sleep(Duration::from_millis(20)).await,
            }
        }
        panic!("{name} was not saved");
    }
}

impl Drop for SavedFiles {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}
