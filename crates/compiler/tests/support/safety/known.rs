//! The elements and attributes that pages are made of: what the compiler writes for authors, and what the app draws.

/// Names of elements and attributes, each list with a blank between two of them.
pub(crate) struct Known {
    blocks: &'static [&'static str],
    inline: &'static [&'static str],
    attributes: &'static [&'static str],
}

const BLOCKS: &str = "aside blockquote caption dd details div dl dt figcaption figure h2 h3 h4 h5 h6 hr li ol p summary table \
                      tbody td th thead tr ul";
const INLINE: &str = "a br button cite code em path span strong svg use";
const ATTRIBUTES: &str = "aria-hidden aria-label class d data-column data-grade data-routes data-sources data-visits download \
                          href id popover popovertarget preserveAspectRatio rel role scope start tabindex viewBox";

const BLOCKS_OF_APP: &str = "article fieldset form h1 header legend nav section";
const INLINE_OF_APP: &str = "input label small text textarea";
const ATTRIBUTES_OF_APP: &str = "accept aria-describedby aria-labelledby autocomplete autofocus checked data-due data-sheet data-stage data-step data-steps \
    data-text enterkeyhint for hidden max maxlength method min name popovertargetaction rows spellcheck step type value x y";

/// What a drawing is made of.
pub(crate) const DRAWN: &str = "circle desc ellipse g line path polygon polyline rect text title tspan";
pub(crate) const DRAWN_ATTRIBUTES: &str = "cx cy d dominant-baseline dx dy fill fill-opacity font-size font-style font-weight \
    height letter-spacing opacity points r rx ry stroke stroke-dasharray stroke-linecap stroke-linejoin stroke-opacity \
    stroke-width text-anchor transform width x x1 x2 y y1 y2";

impl Known {
    /// What a text of an author is made of.
    pub(crate) const IN_TEXTS: Self = Self { blocks: &[BLOCKS], inline: &[INLINE], attributes: &[ATTRIBUTES] };

    /// What a page is made of: its texts, and what the app draws around them.
    pub(crate) const IN_PAGES: Self = Self {
        blocks: &[BLOCKS, BLOCKS_OF_APP],
        inline: &[INLINE, INLINE_OF_APP],
        attributes: &[ATTRIBUTES, ATTRIBUTES_OF_APP],
    };

    pub(crate) fn is_block(&self, element: &str) -> bool {
        holds(self.blocks, element)
    }

    pub(crate) fn is_inline(&self, element: &str) -> bool {
        holds(self.inline, element)
    }

    pub(crate) fn is_attribute(&self, attribute: &str) -> bool {
        holds(self.attributes, attribute)
    }
}

/// Whether a name is in one of these lists.
pub(crate) fn holds(lists: &[&str], name: &str) -> bool {
    lists.iter().any(|list| list.split_ascii_whitespace().any(|one| one == name))
}
