//! What Markdown takes for links without a target, and is ours.

use pulldown_cmark::{BrokenLink, BrokenLinkCallback, CowStr};

/// Turns `[^…]` and `[!…]` into links that the renderer takes for citations and for blocks. Other brackets stay text.
pub(super) struct Brackets;

impl<'input> BrokenLinkCallback<'input> for Brackets {
    fn handle_broken_link(&mut self, link: BrokenLink<'input>) -> Option<(CowStr<'input>, CowStr<'input>)> {
        link.reference.starts_with(['^', '!']).then(|| ("".into(), "".into()))
    }
}
