//! How far the reader is in the text, and how long the rest takes.

use reader::reading_position::minutes_left;
use web_sys::Element;

use super::document::{document, element};
use super::viewport;

/// How much of a text was seen.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Seen {
    /// How much of it is above the window, in hundredths.
    pub(crate) hundredths: u8,
    /// Whether its end is in sight.
    pub(crate) is_at_end: bool,
}

fn first(selector: &str) -> Option<Element> {
    document()?.query_selector(selector).ok().flatten()
}

/// How much of the text that is shown was seen; `None` where there is none. The list of sources is no part of it.
pub(crate) fn seen() -> Option<Seen> {
    let text = first("main .prose")?.get_bounding_client_rect();
    let end = element("sources").map_or(text.bottom(), |sources| sources.get_bounding_client_rect().top());
    let above = 100.0 * -text.top() / (end - text.top()).max(1.0);
    Some(Seen { hundredths: above.clamp(0.0, 100.0) as u8, is_at_end: end <= viewport::height() })
}

/// Says above the contents how many minutes are left, of those that the head of the page gives.
pub(crate) fn look() {
    let _ = say_what_is_left();
}

fn say_what_is_left() -> Option<()> {
    let title = element("page_contents_title")?;
    let minutes: u32 = first(".facts li")?.text_content()?.split(' ').next()?.parse().ok()?;
    let Seen { hundredths, is_at_end } = seen()?;
    let words = match minutes_left(minutes, hundredths) {
        _ if is_at_end => "Contents · read to the end".to_owned(),
        left if left == minutes => "Contents".to_owned(),
        1 => "Contents · 1 minute left".to_owned(),
        left => format!("Contents · {left} minutes left"),
    };
    if title.text_content().as_ref() != Some(&words) {
        title.set_text_content(Some(&words));
    }
    Some(())
}
