//! The table of contents of a page: beside the text where there is room, else in a sheet from below.

use leptos::prelude::*;
use model::Section;

use crate::markup::{Written, escape};

/// Shows the sections of a page as links; nothing where there are none.
#[component]
pub(crate) fn Contents<'sections>(
    /// The sections, as a tree.
    sections: &'sections [Section],
) -> impl IntoView + use<> {
    (!sections.is_empty()).then(|| {
        let mut html = "<nav id=\"page_contents\" class=\"contents\" aria-labelledby=\"page_contents_title\" \
             popover=\"auto\"><p class=\"contents-title\" id=\"page_contents_title\">Contents</p>\
             <button type=\"button\" class=\"contents-close\" popovertarget=\"page_contents\" \
             popovertargetaction=\"hide\">Close</button>"
            .to_owned();
        write_list(sections, LEVELS, &mut html);
        html.push_str("</nav>");
        Written::new(html)
    })
}

/// How many levels of headings are listed.
const LEVELS: u8 = 3;

fn write_list(sections: &[Section], levels: u8, html: &mut String) {
    if sections.is_empty() || levels == 0 {
        return;
    }
    html.push_str("<ol>");
    for section in sections {
        // `external` leaves the link to the browser, which then knows the target and can style it.
        for piece in ["<li><a href=\"#", section.id.as_str(), "\" rel=\"external\">", &escape(&section.title), "</a>"] {
            html.push_str(piece);
        }
        write_list(&section.sections, levels - 1, html);
        html.push_str("</li>");
    }
    html.push_str("</ol>");
}
