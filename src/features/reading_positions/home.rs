//! Shows the reading positions in the list of the home page, which is HTML as long as that page is no component.

use model::Base;
use reader::reading_position::{ReadingPosition, minutes_left};

use super::CONTINUE;
use crate::platform::controls;

/// Says how far each text was read, and lets the first button lead on from the newest position.
pub(super) fn show(base: &Base, positions: &[ReadingPosition]) {
    for position in positions {
        let link = base.link(&position.page);
        for minutes in controls::all(&format!(".series-articles li:has(a[href=\"{link}\"]) .series-minutes")) {
            if let Some(words) = minutes.text().as_deref().and_then(|all| progress(position, all)) {
                minutes.set_text(&words);
            }
        }
    }
    let worthwhile = positions.iter().filter(|position| position.is_worth_going_back_to());
    if let Some(newest) = worthwhile.max_by_key(|position| position.when) {
        for begin in controls::all(".begin a").iter().take(1) {
            begin.set_attribute("href", &format!("{}#{CONTINUE}", base.link(&newest.page)));
            let section = if newest.title.is_empty() { "where you stopped" } else { &newest.title };
            begin.set_text(&format!("Go on reading: {section}"));
        }
    }
}

/// How far a text was read, for what stands beside it, such as "11 minutes".
fn progress(position: &ReadingPosition, all: &str) -> Option<String> {
    if position.is_read {
        return Some(format!("{all} · read"));
    }
    let minutes: u32 = all.split(' ').next()?.parse().ok()?;
    Some(format!("{} of {all} left", minutes_left(minutes, position.hundredths)))
}
