//! Where the reader stopped, said where they come back: on home, and at the foot of the window in a text that they had
//! begun.

use model::Base;
use reader::place::{Place, minutes_left};

use crate::markup::escape;
use crate::places::{self, CONTINUE};
use crate::platform::controls::{self, Control};
use crate::platform::{document, panel};

/// The notice.
const NOTICE: &str = "page_continue_notice";

/// Puts the notice into the document, and obeys its buttons.
pub(crate) fn start() {
    panel::put_before(
        "page_announcer",
        "<p class=\"continue-notice\" id=\"page_continue_notice\" role=\"status\" hidden></p>",
    );
    controls::on_press("#page_continue_go", |_| {
        take_back();
        places::go_back();
    });
    controls::on_press("#page_continue_not", |_| take_back());
}

/// Offers to go to where the reader stopped in the text that is shown.
pub(crate) fn offer(place: &Place) {
    panel::show(
        NOTICE,
        &format!(
            "You stopped at {}. <button type=\"button\" id=\"page_continue_go\">Go on from there</button> <button \
             type=\"button\" id=\"page_continue_not\">No</button>",
            where_it_is(place)
        ),
    );
    document::set_hidden(NOTICE, false);
}

/// Takes the offer back.
pub(crate) fn take_back() {
    document::set_hidden(NOTICE, true);
}

/// Shows on home where the reader is in each text, and lets its first button lead on from the newest place.
pub(crate) fn show_on_home(places: &[Place]) {
    let base = document::base_of_links();
    for place in places {
        let link = base.link(&place.page);
        for minutes in controls::all(&format!(".series-articles li:has(a[href=\"{link}\"]) .series-minutes")) {
            if let Some(words) = minutes.text().as_deref().and_then(|all| progress(place, all)) {
                minutes.set_text(&words);
            }
        }
    }
    let newest = places.iter().filter(|place| place.is_worth_going_back_to()).max_by_key(|place| place.when);
    if let (Some(place), Some(begin)) = (newest, controls::all(".begin a").first()) {
        lead_on(begin, place, &base);
    }
}

fn lead_on(begin: &Control, place: &Place, base: &Base) {
    begin.set_attribute("href", &format!("{}#{CONTINUE}", base.link(&place.page)));
    begin.set_text(&format!(
        "Go on reading: {}",
        if place.title.is_empty() { "where you stopped" } else { &place.title }
    ));
}

/// How far a text was read, for what stands beside it on home, such as "11 minutes".
fn progress(place: &Place, all: &str) -> Option<String> {
    if place.is_read {
        return Some(format!("{all} · read"));
    }
    let minutes: u32 = all.split(' ').next()?.parse().ok()?;
    Some(format!("{} of {all} left", minutes_left(minutes, place.hundredths)))
}

fn where_it_is(place: &Place) -> String {
    if place.title.is_empty() { "the beginning".to_owned() } else { format!("“{}”", escape(&place.title)) }
}
