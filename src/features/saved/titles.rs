//! The titles of articles in a series in parts: the page lists its parts alone, and each part knows its articles.

use leptos::prelude::*;
use model::page::Neighbour;
use model::{Address, Base, Page};
use reader::saved::inventory::Inventory;

use super::state::everything;
use crate::page_data;

/// Whether articles are found by parts only.
pub(super) fn are_elsewhere(pages: RwSignal<Vec<Neighbour>>) -> bool {
    pages.with_untracked(|pages| pages.iter().any(|page| is_part(&page.address)))
}

/// Adds the articles that something is stored about to the known pages, from the parts that hold them.
pub(super) async fn find(base: &Base, pages: RwSignal<Vec<Neighbour>>) {
    let inventory = Inventory::read(&everything());
    let positions = inventory.positions.into_iter().map(|position| position.page);
    let mut wanted: Vec<Address> = positions.chain(inventory.notes.into_iter().map(|note| note.page)).collect();
    let known = pages.get_untracked();
    wanted.retain(|address| !known.iter().any(|page| page.address == *address));
    for part in known.into_iter().map(|page| page.address).filter(is_part) {
        if wanted.is_empty() {
            return;
        }
        if let Some(Page::Part(part)) = page_data::page(base, &part).await.as_deref() {
            let articles = part.articles.iter().map(|entry| &entry.page);
            let found: Vec<Neighbour> = articles.filter(|page| wanted.contains(&page.address)).cloned().collect();
            wanted.retain(|address| !found.iter().any(|page| page.address == *address));
            // The reader may have gone to another page.
            let _ = pages.try_update(|pages| pages.extend(found));
        }
    }
}

fn is_part(address: &Address) -> bool {
    matches!(address, Address::Part(_))
}
