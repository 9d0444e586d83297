//! Text in HTML that the program writes itself.

/// Text made fit to stand between two tags, or in an attribute in double quotes.
pub(crate) fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}
