//! What the evidence grades mean, one touch away on every page that uses them.
//!
//! A native button and a native popover, like a citation's own, so that they work without the program.

use model::{Address, Base, Evidence};

use crate::html::escape;

/// The id of the popover. It holds an underscore, which no section's id can.
const ID: &str = "grades_legend";

/// The section of the page about the series that explains the grades.
pub(crate) const SECTION: &str = "how-sure-we-are";

/// The button, and what it opens.
pub(crate) fn html(base: &Base) -> String {
    let grades: String = Evidence::ALL
        .into_iter()
        .map(|grade| format!("<dt>{}</dt><dd>{}</dd>", grade.mark(), grade.meaning()))
        .collect();
    format!(
        "<p class=\"legend-line\"><button type=\"button\" class=\"legend-button\" popovertarget=\"{ID}\">How sure we are: \
         what the small words mean</button></p><div class=\"legend\" id=\"{ID}\" popover><p>A small word behind a sentence \
         says how good its evidence is. Press it to see why, and the sources.</p><dl>{grades}</dl><p><a \
         href=\"{}\">More about the grades</a></p></div>\n",
        escape(&base.link_to(&Address::About, SECTION))
    )
}
