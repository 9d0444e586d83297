//! The feed of the articles, as Atom (RFC 4287).

use std::fmt::Write;

use model::{Address, Article, Base, Date, Series, address};

use crate::linked_data::LANGUAGE;
use crate::markup::escape;
use crate::origin::Origin;

/// The feed. An article appears in it anew when it was checked against its sources again.
///
/// Atom wants an author. The series gives its own name, because nobody else's is known.
pub fn feed(series: &Series, base: &Base, origin: &Origin) -> String {
    let home = escape(&origin.link(base, &Address::Home));
    let title = escape(&series.title);
    let newest = series.last_reviewed();
    let mut feed = format!(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{LANGUAGE}\">\n\
         <title>{title}</title>\n<subtitle>{}</subtitle>\n<id>{home}</id>\n<link href=\"{home}\"/>\n\
         <link rel=\"self\" type=\"application/atom+xml\" href=\"{}\"/>\n<updated>{}</updated>\n\
         <author><name>{title}</name></author>\n<rights>CC BY 4.0</rights>\n",
        escape(&series.subtitle),
        escape(&origin.link_to_file(base, address::FEED)),
        midnight(newest)
    );
    for article in &series.articles {
        feed.push_str(&entry(article, base, origin));
    }
    feed.push_str("</feed>\n");
    feed
}

fn entry(article: &Article, base: &Base, origin: &Origin) -> String {
    let meta = &article.meta;
    let link = escape(&origin.link(base, &Address::Article(meta.slug.clone())));
    let mut entry =
        format!("<entry>\n<title>{}</title>\n<id>{link}</id>\n<link href=\"{link}\"/>\n", escape(&meta.title));
    let _ = writeln!(
        entry,
        "<updated>{}</updated>\n<summary>{}</summary>\n</entry>",
        midnight(meta.review.reviewed),
        escape(&meta.summary)
    );
    entry
}

/// The beginning of a day (RFC 3339): a text says the day on which it was checked, and no hour.
pub(crate) fn midnight(day: Date) -> String {
    format!("{day}T00:00:00Z")
}
