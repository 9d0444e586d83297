//! What a host should say with each file: how long it may be kept, and what a browser may do with it.
//!
//! One table for our own server and for the `_headers` file that Netlify and Cloudflare Pages read.

use std::path::Path;

use anyhow::Result;
use model::Base;

use crate::paths;

/// Said with every file.
const ALWAYS: [(&str, &str); 5] = [
    // The rest of the policy stands in each page; this part counts in a header alone (CSP level 3, section 3.3).
    ("Content-Security-Policy", "frame-ancestors 'none'"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Permissions-Policy", "browsing-topics=(), camera=(), geolocation=(), microphone=()"),
    ("Referrer-Policy", "no-referrer"),
    ("X-Content-Type-Options", "nosniff"),
];

/// Files here are named by their bytes, so a name never means anything else.
pub(crate) const UNCHANGING_FOLDER: &str = "/program/";
const UNCHANGING: &str = "public, max-age=31536000, immutable";

/// Everything else keeps its name when it changes, so a browser has to ask.
const CHANGING: &str = "no-cache";

/// The headers of the file at a path, on a host where files whose path holds the text `unchanging` are named by their
/// bytes.
pub(crate) fn for_path(path: &str, unchanging: &str) -> impl Iterator<Item = (&'static str, &'static str)> {
    let unchanging = path.contains(unchanging);
    let cache = if unchanging { UNCHANGING } else { CHANGING };
    ALWAYS.into_iter().chain([("Cache-Control", cache)])
}

/// Writes `_headers`.
pub(super) fn write(staging: &Path, base: &Base) -> Result<()> {
    let mut text = format!("{}*\n", base.as_str());
    for (name, value) in ALWAYS {
        text.push_str(&format!("  {name}: {value}\n"));
    }
    // These hosts join the values of every rule that matches, so the general rule says nothing of the cache:
    // their own default for a file without a rule is to ask again.
    let below = base.as_str().trim_end_matches('/');
    text.push_str(&format!("{below}{UNCHANGING_FOLDER}*\n  Cache-Control: {UNCHANGING}\n"));
    paths::write(&staging.join("_headers"), text)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cache(path: &str) -> Option<&'static str> {
        for_path(path, UNCHANGING_FOLDER).find(|(name, _)| *name == "Cache-Control").map(|(_, value)| value)
    }

    #[test]
    fn a_host_that_is_set_up_by_the_readme_says_the_same() {
        let readme = paths::read_text(&paths::root().join("README.md")).unwrap();
        // A location of nginx that adds a header inherits none: the server, the program's, and both again below a path.
        for (name, value) in ALWAYS {
            let line = format!("add_header {name} \"{value}\" always;");
            assert_eq!(readme.matches(&line).count(), 4, "`{line}` is missing in README.md");
        }
        assert_eq!(readme.matches("add_header ").count(), 4 * (ALWAYS.len() + 1));
    }

    #[test]
    fn only_files_named_by_their_bytes_are_kept_without_asking() {
        assert_eq!(cache("/program/boot-1234.js"), Some(UNCHANGING));
        assert_eq!(cache("/some/path/program/x.wasm"), Some(UNCHANGING));
        for path in ["/", "/sw.js", "/articles/programme/", "/data/home.txt"] {
            assert_eq!(cache(path), Some(CHANGING), "{path}");
        }
    }
}
