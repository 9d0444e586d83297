//! The page that the reader will probably ask for next, fetched before they do: the pointer rests on its link, a finger
//! touches it, or it has the focus. Where the device is to save data, nothing is fetched ahead.

use std::cell::RefCell;
use std::mem;
use std::rc::Rc;

use model::{Address, Base, Page};

use crate::page_data::{self, Fetched};
use crate::pages;
use crate::platform::{connection, events};

/// At most one page. Copies share it.
#[derive(Clone, Default)]
pub(crate) struct PageAhead(Rc<RefCell<Option<Ahead>>>);

struct Ahead {
    address: Address,
    page: Coming,
}

enum Coming {
    /// Who waits for it is called when it has come, or will not.
    UnderWay(Vec<Box<dyn FnOnce()>>),
    Here(Box<Page>),
    NotHere,
}

impl PageAhead {
    /// Fetches a page, and the view that draws it, in the place of another one.
    pub(crate) fn fetch(&self, base: &Base, address: Address) {
        let is_known = self.0.borrow().as_ref().is_some_and(|ahead| ahead.address == address);
        if is_known || connection::saves_data() {
            return;
        }
        self.put(Some(Ahead { address: address.clone(), page: Coming::UnderWay(Vec::new()) }));
        let view = address.clone();
        events::spawn(async move { drop(pages::fetch_view_at(view).await) });
        let (ahead, base) = (self.clone(), base.clone());
        events::spawn(async move {
            let page = match page_data::fetch(&base, &address).await {
                Fetched::Page(page) => Coming::Here(page),
                _ => Coming::NotHere,
            };
            let is_wanted = ahead.0.borrow().as_ref().is_some_and(|wanted| wanted.address == address);
            if is_wanted {
                ahead.put(Some(Ahead { address, page }));
            }
        });
    }

    /// Takes the page at this address, if it was fetched ahead; waits for it where it is under way.
    pub(crate) async fn take(&self, address: &Address) -> Option<Box<Page>> {
        if self.is_under_way(address) {
            events::until(|done| {
                if let Some(Ahead { page: Coming::UnderWay(waiting), .. }) = &mut *self.0.borrow_mut() {
                    waiting.push(done);
                }
            })
            .await;
        }
        match self.0.borrow_mut().take_if(|ahead| ahead.address == *address)?.page {
            Coming::Here(page) => Some(page),
            Coming::UnderWay(_) | Coming::NotHere => None,
        }
    }

    fn is_under_way(&self, address: &Address) -> bool {
        let is_it = |ahead: &Ahead| ahead.address == *address && matches!(ahead.page, Coming::UnderWay(_));
        self.0.borrow().as_ref().is_some_and(is_it)
    }

    /// Puts another page there, and tells those who waited for the one before.
    fn put(&self, ahead: Option<Ahead>) {
        let before = mem::replace(&mut *self.0.borrow_mut(), ahead);
        if let Some(Ahead { page: Coming::UnderWay(waiting), .. }) = before {
            waiting.into_iter().for_each(|done| done());
        }
    }
}
