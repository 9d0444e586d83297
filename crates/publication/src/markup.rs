//! Text made fit to stand in HTML and in XML.

/// Text escaped for both, in an attribute as well.
///
/// What XML cannot hold at all (XML 1.0, section 2.2: control characters, for one) is left out: no reader sees it, and
/// one of them would make the whole file unreadable.
pub(crate) fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\t' | '\n' | '\r' | ' '..='\u{d7ff}' | '\u{e000}'..='\u{fffd}' | '\u{10000}'.. => escaped.push(character),
            _ => {}
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_comes_out_as_text_and_what_xml_cannot_hold_is_left_out() {
        assert_eq!(escape("a < b & \"c\" > d"), "a &lt; b &amp; &quot;c&quot; &gt; d");
        assert_eq!(escape("é\u{0}\u{7}\u{1b}\u{fffe} \u{1f600}"), "é \u{1f600}");
    }
}
