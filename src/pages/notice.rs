//! Pages that the program writes itself, for the states in which there is no other.

use std::sync::Arc;

use model::page::{Kind, Neighbour, Neighbours};
use model::{Address, Base, Shell};
use reader::nearest::nearest;

use crate::components::series_list::pages;
use crate::markup::link;

/// A page as the compiler would have made it: what the program around the text has to know, and the text.
pub(super) type Notice = (Arc<Shell>, Option<Arc<str>>);

/// The page is on its way: help does not have to wait.
pub(super) fn loading(base: &Base) -> Notice {
    let text = "<p>The page is loading slowly. It will appear here as soon as it arrives.</p>";
    notice("Still on its way", "", &[text, &way_on(base)])
}

/// No page has this address: what may have been meant, and everything else.
pub(super) fn missing(base: &Base, path: &str, known: &[Neighbour]) -> Notice {
    let summary = "The address may be mistyped, or the link may be wrong. Nothing is lost.";
    let every_page = pages(base, known.iter());
    notice("This page does not exist", summary, &[&meant(base, path, known), "<h2>Every page</h2>", &every_page])
}

/// The page is not kept on this device and the network does not answer: what can be read all the same.
pub(super) fn offline(base: &Base, address: &Address, known: &[Neighbour]) -> Notice {
    let text = "<p>This page is not kept on this device, and the network does not answer. Try again when you are \
                connected. The help lines below need no network.</p>";
    let again = afresh(base, address, "Try again");
    notice("No network right now", "", &[text, &again, &meant(base, &address.path(), known), &way_on(base)])
}

/// Something came that is not the page: how to get it whole.
pub(super) fn broken(base: &Base, address: &Address) -> Notice {
    let text = "<p>Something went wrong on the way. It is not your fault, and nothing of yours is lost.</p>";
    let again = afresh(base, address, "Load the page afresh");
    notice("This page did not arrive whole", "", &[text, &again, &way_on(base)])
}

fn notice(title: &str, summary: &str, text: &[&str]) -> Notice {
    let shell = Shell {
        title: title.to_owned(),
        summary: summary.to_owned(),
        kind: Kind::Plain,
        review: None,
        contents: Vec::new(),
        neighbours: Neighbours::default(),
    };
    (Arc::new(shell), Some(text.concat().into()))
}

/// A link that the browser follows, and not the program.
fn afresh(base: &Base, address: &Address, words: &str) -> String {
    format!("<p><a href=\"{}\" rel=\"external\">{words}</a></p>", base.link(address))
}

/// Offers the pages whose addresses are like a path; nothing when there are none.
fn meant(base: &Base, path: &str, known: &[Neighbour]) -> String {
    let near = nearest(path, known);
    if near.is_empty() {
        return String::new();
    }
    "<h2>Did you mean this?</h2>".to_owned() + &pages(base, near.into_iter())
}

fn way_on(base: &Base) -> String {
    let back = link(&base.link(&Address::Home), "Back to the series");
    format!("<p>{back} · {}</p>", link(&base.link(&Address::Help), "Help now"))
}
