//! What a reader can do with words of the text, or with a section: copy or share a link, see it as a code, highlight,
//! write a note, ask, listen.

mod answer;
mod chosen;
mod ids;
mod linked_words;
mod sentence;
mod state;
mod view;

use leptos::prelude::*;
use reader::shortcut::Shortcut;

use self::linked_words::LinkedWords;
use self::state::SelectionState;
use self::view::SelectionPanel;
use crate::features::notes::NotesState;
use crate::features::questions::QuestionsState;
use crate::features::shortcuts;
use crate::page_events::{PageEvent, PageEvents};
use crate::platform::{links, mount, selection as platform};

/// Starts to watch what is selected, which heading is pressed, which links to words are followed, and the key that selects a
/// sentence.
pub(crate) fn start(page_events: PageEvents) {
    let selection = SelectionState::new(NotesState::shared(), QuestionsState::shared(), expect_context());
    let linked = LinkedWords::new(selection);
    mount::before("panel_listen", move || view! { <SelectionPanel selection/> });
    platform::on_select(move || selection.choose_words());
    shortcuts::on_shortcut(move |shortcut| {
        let is_sentence = shortcut == Shortcut::Sentence;
        if is_sentence {
            selection.choose_sentence();
        }
        is_sentence
    });
    links::on_section_link(move |id| selection.choose_section(id));
    links::on_link_to_words(move |address| linked.follow(address));
    links::on_found_link(move |words| linked.follow_found(words));
    page_events.on(PageEvent::Settled, move || linked.look());
    linked.look();
}
