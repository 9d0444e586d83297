//! The origin: the scheme and host under which the site can be reached from anywhere.
//!
//! Pages link to each other by paths and need none. What leaves the site does: a picture beside a shared link, a feed,
//! a sitemap.

use model::{Address, Base};

/// The scheme, the host and, where it is not the usual one, the port of the published site. No path, no slash at the
/// end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Origin(String);

impl Origin {
    /// Parses an origin, such as `https://example.org`.
    ///
    /// # Errors
    ///
    /// When it is anything but `http` or `https`, a host in lower-case ASCII letters, digits, hyphens and full stops,
    /// and perhaps a port.
    pub fn parse(text: &str) -> Result<Self, String> {
        let host_and_port = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
        if host_and_port.is_some_and(is_host_and_port) {
            Ok(Self(text.to_owned()))
        } else {
            Err(format!(
                "`{text}` is not an origin: write it as `https://example.org`, in lower case, with no path and no slash \
                 at the end; the path below which the site is published goes into `--base`"
            ))
        }
    }

    /// The origin as text, with no slash at the end.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The address of a page from anywhere.
    pub(crate) fn link(&self, base: &Base, address: &Address) -> String {
        format!("{}{}", self.0, base.link(address))
    }

    /// The address of a file from anywhere.
    pub(crate) fn link_to_file(&self, base: &Base, file: &str) -> String {
        format!("{}{}", self.0, base.link_to_file(file))
    }
}

/// Whether a text is a host, and perhaps a port, with nothing around them.
fn is_host_and_port(text: &str) -> bool {
    let (host, port) = text.split_once(':').map_or((text, None), |(host, port)| (host, Some(port)));
    let is_label = |label: &str| {
        let plain = |character: char| character.is_ascii_lowercase() || character.is_ascii_digit() || character == '-';
        !label.is_empty() && !label.starts_with('-') && !label.ends_with('-') && label.chars().all(plain)
    };
    // Digits alone, because a number may also be written with a sign.
    let is_port = |port: &str| {
        port.bytes().all(|digit| digit.is_ascii_digit()) && port.parse::<u16>().is_ok_and(|number| number > 0)
    };
    host.split('.').all(is_label) && port.is_none_or(is_port)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_origin_is_a_scheme_and_a_host_and_nothing_else() {
        for text in ["https://example.org", "http://127.0.0.1:8080", "https://a-b.example.org", "http://localhost"] {
            assert_eq!(Origin::parse(text).unwrap().as_str(), text);
        }
        for text in [
            "",
            "example.org",
            "https://",
            "https://example.org/",
            "https://example.org/path",
            "https://example.org?x",
            "https://example.org#x",
            "https://Example.org",
            "https://example.org:",
            "https://example.org:0",
            "https://example.org:+80",
            "https://example.org:65536",
            "https://user@example.org",
            "https://.example.org",
            "https://-example.org",
            "https://example-.org",
            "https://exa mple.org",
            "https://\"><script>",
            "ftp://example.org",
        ] {
            assert!(Origin::parse(text).is_err(), "{text:?} was accepted");
        }
    }

    #[test]
    fn the_origin_the_base_and_the_page_make_one_address() {
        let origin = Origin::parse("https://example.org").unwrap();
        let base = Base::parse("/some/path/").unwrap();
        assert_eq!(origin.link(&base, &Address::Help), "https://example.org/some/path/help/");
        assert_eq!(origin.link_to_file(&Base::root(), "feed.xml"), "https://example.org/feed.xml");
    }
}
