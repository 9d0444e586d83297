//! Keeps the library on the device: what is there already and right is not fetched again.

use std::cell::{Cell, RefCell};
use std::future::poll_fn;
use std::pin::Pin;
use std::task::Poll;

use model::address::library_file;
use model::{Address, Base, Library, LibraryArticle, LibrarySize, Slug};
use reader::library::{Library as Kept, Phase};

use super::state::LibraryState;
use crate::page_data;
use crate::platform::library::{self, LibraryCache, NotKept};
use crate::platform::{connection, events, storage};

/// So many articles at a time, to leave the reader's connection usable.
const AT_A_TIME: usize = 3;

/// In a cache, says that the reader wants all of the library to be kept, also when there is a new version.
const WANTED: &str = "wanted";

impl LibraryState {
    /// Looks how much is kept of so many articles. Brings what the reader kept up to date where there is a new version.
    pub(super) fn look(self, base: &Base, articles: u32) {
        if self.get_untracked().is_under_way() {
            return;
        }
        if storage::is_private() {
            return self.set_phase(Phase::Private);
        }
        let base = base.clone();
        events::spawn(async move {
            let size = page_data::library_size(&base).await;
            let is_wanted = self.count_kept(&base, articles, size.as_ref()).await;
            let is_newest = |version: &String| size.as_ref().is_none_or(|size| size.version == *version);
            let is_old = !library::versions().await.iter().all(is_newest);
            if is_wanted && is_old && !connection::saves_data() {
                self.keep(&base);
            }
        });
    }

    /// Counts what is kept, of whatever version; says whether the reader wants all of it.
    async fn count_kept(self, base: &Base, articles: u32, size: Option<&LibrarySize>) -> bool {
        let data = base.link_to_file(model::address::DATA);
        let (mut kept, mut is_wanted) = (0, false);
        for version in library::versions().await {
            let Ok(cache) = LibraryCache::open(&version).await else { continue };
            let paths = cache.paths().await;
            is_wanted |= paths.contains(&marker(base));
            // Of the two files of an article, the data come last.
            kept += paths.iter().filter(|path| path.starts_with(&data)).count();
        }
        let (articles, bytes) = size.map_or((articles, 0), |size| (size.articles, size.bytes));
        let kept = u32::try_from(kept).unwrap_or(u32::MAX).min(articles);
        self.set(Kept { phase: Phase::Resting, kept, articles, bytes });
        is_wanted
    }

    /// Keeps what is not kept yet, until all is, or the reader stops it.
    pub(super) fn keep(self, base: &Base) {
        if self.get_untracked().is_under_way() {
            return;
        }
        self.set_phase(Phase::Keeping);
        let base = base.clone();
        events::spawn(async move {
            let kept = self.fill(&base).await;
            let articles = self.get_untracked().articles;
            self.count_kept(&base, articles, page_data::library_size(&base).await.as_ref()).await;
            match kept {
                Ok(()) => {}
                Err(NotKept::NotArrived) => self.set_phase(Phase::NotArrived),
                Err(NotKept::NoRoom) => self.set_phase(Phase::NoRoom),
            }
        });
    }

    /// Stops at the next file. What is kept stays, and is left as it is until the reader goes on.
    pub(super) fn stop(self) {
        self.set_phase(Phase::Stopping);
    }

    /// Takes all of it off the device.
    pub(super) fn remove(self) {
        events::spawn(async move {
            for version in library::versions().await {
                library::delete(&version).await;
            }
            let Kept { articles, bytes, .. } = self.get_untracked();
            self.set(Kept { phase: Phase::Resting, kept: 0, articles, bytes });
        });
    }

    async fn fill(self, base: &Base) -> Result<(), NotKept> {
        let size = page_data::library_size(base).await.ok_or(NotKept::NotArrived)?;
        let file = library_file(&size.version);
        let text = page_data::text(base, &file).await.ok_or(NotKept::NotArrived)?;
        let list = Library::from_wire(&text).ok_or(NotKept::NotArrived)?;
        let older = older(base, &size.version).await;
        let cache = LibraryCache::open(&size.version).await?;
        cache.put_text(&base.link_to_file(&file), &text).await?;
        if older.iter().any(|old| old.is_wanted) {
            cache.put_text(&marker(base), "").await?;
        }
        self.set(Kept { phase: self.get_untracked().phase, kept: 0, articles: size.articles, bytes: size.bytes });
        let filling = Filling { state: self, base, cache, older, next: Cell::new(0), failed: Cell::new(None), list };
        filling.run().await;
        if let Some(reason) = filling.failed.get() {
            return Err(reason);
        }
        if self.get_untracked().phase == Phase::Stopping {
            filling.cache.remove(&marker(base)).await;
            for old in &filling.older {
                old.cache.remove(&marker(base)).await;
            }
            return Ok(());
        }
        filling.cache.put_text(&marker(base), "").await?;
        for old in &filling.older {
            library::delete(&old.version).await;
        }
        Ok(())
    }
}

fn marker(base: &Base) -> String {
    base.link_to_file(&library_file(WANTED))
}

/// A version that is kept and is not the newest, with what its list says of its files.
struct Old {
    version: String,
    cache: LibraryCache,
    is_wanted: bool,
    articles: Vec<LibraryArticle>,
}

impl Old {
    fn article(&self, slug: &Slug) -> Option<&LibraryArticle> {
        self.articles.iter().find(|article| article.slug == *slug)
    }
}

async fn older(base: &Base, newest: &str) -> Vec<Old> {
    let mut older = Vec::new();
    for version in library::versions().await {
        if version == newest {
            continue;
        }
        let Ok(cache) = LibraryCache::open(&version).await else { continue };
        let text = cache.text(&base.link_to_file(&library_file(&version))).await.unwrap_or_default();
        let articles = Library::from_wire(&text).map(|list| list.articles).unwrap_or_default();
        let is_wanted = cache.text(&marker(base)).await.is_some();
        older.push(Old { version, cache, is_wanted, articles });
    }
    older
}

/// What is needed to keep the articles of a list, some at a time.
struct Filling<'site> {
    state: LibraryState,
    base: &'site Base,
    cache: LibraryCache,
    older: Vec<Old>,
    list: Library,
    next: Cell<usize>,
    failed: Cell<Option<NotKept>>,
}

impl Filling<'_> {
    async fn run(&self) {
        let work = || Box::pin(self.work()) as Pin<Box<dyn Future<Output = ()> + '_>>;
        let workers = RefCell::new((0..AT_A_TIME).map(|_| work()).collect::<Vec<_>>());
        poll_fn(|context| {
            let mut workers = workers.borrow_mut();
            workers.retain_mut(|worker| worker.as_mut().poll(context).is_pending());
            if workers.is_empty() { Poll::Ready(()) } else { Poll::Pending }
        })
        .await;
    }

    async fn work(&self) {
        while self.failed.get().is_none() && self.state.get_untracked().phase == Phase::Keeping {
            let Some(article) = self.list.articles.get(self.next.replace(self.next.get() + 1)) else { return };
            match self.keep(article).await {
                Ok(()) => self.state.count(),
                Err(reason) => self.failed.set(Some(reason)),
            }
        }
    }

    async fn keep(&self, article: &LibraryArticle) -> Result<(), NotKept> {
        let address = Address::Article(article.slug.clone());
        let (html, data) = (self.base.link(&address), self.base.link_to_file(&address.data_file()));
        self.keep_file(&html, article, |article| &article.html).await?;
        self.keep_file(&data, article, |article| &article.data).await?;
        for old in self.older.iter().filter(|old| old.article(&article.slug).is_some()) {
            old.cache.remove(&html).await;
            old.cache.remove(&data).await;
        }
        Ok(())
    }

    /// Keeps a file: as it was in an older version where it is the same, else as it comes from the host.
    async fn keep_file(
        &self,
        path: &str,
        article: &LibraryArticle,
        hash: fn(&LibraryArticle) -> &str,
    ) -> Result<(), NotKept> {
        // What is there was checked when it was put there.
        if self.cache.has(path).await {
            return Ok(());
        }
        for old in &self.older {
            let known = old.article(&article.slug);
            if known.is_some_and(|known| hash(known) == hash(article)) && self.cache.take_over(&old.cache, path).await?
            {
                return Ok(());
            }
        }
        self.cache.fetch(path, hash(article)).await
    }
}
