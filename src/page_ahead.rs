//! The page that the reader will probably ask for next, fetched before they do: the pointer or the focus rests on its link,
//! something presses on it, or it is the next one and they have come to the end of this. Where the device is to save data,
//! nothing is fetched ahead.

use std::cell::RefCell;
use std::rc::Rc;
use std::sync::Arc;

use model::{Address, Base, Page};

use crate::page_data::{self, Fetched};
use crate::pages;
use crate::platform::{clock, connection, events};

/// How long a request may be under way, in seconds, and still be waited for. One that stalled, as in a tunnel, is given up:
/// what the reader asks for is asked for anew.
const STALLED: u64 = 3;

/// The last page that was fetched ahead. Copies share it.
#[derive(Clone, Default)]
pub(crate) struct PageAhead(Rc<RefCell<Option<Rc<Request>>>>);

/// A page that was asked for ahead.
struct Request {
    address: Address,
    /// When it was asked for, in seconds since 1970.
    since: u64,
    page: RefCell<Coming>,
}

enum Coming {
    /// Who waits for it is called when it has come, or will not.
    UnderWay(Vec<Box<dyn FnOnce()>>),
    /// The page is here, and the view that draws it.
    Here(Arc<Page>),
    Failed,
}

impl PageAhead {
    /// Fetches a page, and the view that draws it, in the place of another one.
    pub(crate) fn fetch(&self, base: &Base, address: Address) {
        if self.of(&address).is_some_and(|request| request.is_of_use()) || connection::saves_data() {
            return;
        }
        let view = address.clone();
        events::spawn(async move { drop(pages::fetch_view_at(view).await) });
        let request =
            Rc::new(Request { address, since: clock::seconds(), page: RefCell::new(Coming::UnderWay(Vec::new())) });
        *self.0.borrow_mut() = Some(Rc::clone(&request));
        let base = base.clone();
        events::spawn(async move {
            let page = match page_data::fetch(&base, &request.address).await {
                Fetched::Page(page) if pages::text_view(&page).await.is_ok() => Coming::Here(page),
                _ => Coming::Failed,
            };
            if let Coming::UnderWay(waiting) = request.page.replace(page) {
                waiting.into_iter().for_each(|done| done());
            }
        });
    }

    /// Whether the page at this address was fetched ahead and can be shown at once.
    pub(crate) fn is_here(&self, address: &Address) -> bool {
        self.of(address).is_some_and(|request| matches!(&*request.page.borrow(), Coming::Here(_)))
    }

    /// The page at this address, if it was fetched ahead; waits for it where it is under way.
    pub(crate) async fn get(&self, address: &Address) -> Option<Arc<Page>> {
        let request = self.of(address).filter(|request| request.is_of_use())?;
        if matches!(&*request.page.borrow(), Coming::UnderWay(_)) {
            events::until(|done| {
                if let Coming::UnderWay(waiting) = &mut *request.page.borrow_mut() {
                    waiting.push(done);
                }
            })
            .await;
        }
        match &*request.page.borrow() {
            Coming::Here(page) => Some(Arc::clone(page)),
            Coming::UnderWay(_) | Coming::Failed => None,
        }
    }

    fn of(&self, address: &Address) -> Option<Rc<Request>> {
        self.0.borrow().clone().filter(|request| request.address == *address)
    }
}

impl Request {
    fn is_of_use(&self) -> bool {
        match &*self.page.borrow() {
            Coming::Here(_) => true,
            Coming::UnderWay(_) => clock::seconds() <= self.since + STALLED,
            Coming::Failed => false,
        }
    }
}
