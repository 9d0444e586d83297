//! The printer of a browser.

use base64::prelude::{BASE64_STANDARD, Engine};
use serde_json::json;

use crate::session::Browser;

/// A sheet of A4, and one of Letter, in inches.
pub(crate) const A4: (f64, f64) = (8.27, 11.69);
pub(crate) const LETTER: (f64, f64) = (8.5, 11.0);

impl Browser {
    /// Shows the page as it is printed, or as it is read again.
    pub(crate) async fn show_paper(&self, is_paper: bool) {
        let media = if is_paper { "print" } else { "" };
        self.devtools("Emulation.setEmulatedMedia", json!({ "media": media })).await;
        self.until(&format!("matchMedia('print').matches === {is_paper}")).await;
    }

    /// How many pages the printer makes of the page, on paper of this width and height.
    pub(crate) async fn printed_pages(&self, (width, height): (f64, f64)) -> usize {
        let paper = json!({ "paperWidth": width, "paperHeight": height, "preferCSSPageSize": false });
        let printed = self.devtools("Page.printToPDF", paper).await;
        let pdf = BASE64_STANDARD.decode(printed["data"].as_str().unwrap()).unwrap();
        String::from_utf8_lossy(&pdf).matches("/Type /Page\n").count()
    }
}
