//! Scripts without what only their authors need.

/// A script without its comments that stand on lines of their own, and without indentation.
///
/// Enough for scripts of known form, ours and wasm-bindgen's, in which no text goes over several lines: the comments
/// are what they can lose without a parser, and a third of what they weigh.
pub(super) fn without_comments(script: &str) -> String {
    let mut text = String::with_capacity(script.len());
    let mut in_comment = false;
    for line in script.lines().map(str::trim) {
        in_comment |= line.starts_with("/*");
        if !in_comment && !line.is_empty() && !line.starts_with("//") {
            text.push_str(line);
            text.push('\n');
        }
        in_comment &= !line.ends_with("*/");
    }
    text
}

#[cfg(test)]
mod tests {
    use super::without_comments;

    #[test]
    fn a_script_loses_its_comments_and_nothing_else() {
        let script =
            "// A.\nlet a = 1; // kept\n\n  /**\n   * B.\n   */\n  f(\"//\");\n/* C. */\nlet b = 2 */* kept */ 3;\n";
        assert_eq!(without_comments(script), "let a = 1; // kept\nf(\"//\");\nlet b = 2 */* kept */ 3;\n");
    }
}
