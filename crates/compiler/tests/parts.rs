//! A series in parts: home and the lists of pages show its parts, so that they stay short, and each part its articles.

mod support;

use model::Page;
use model::page::{ArticlePlace, HomePage, Neighbour, PartPage, Reading};
use support::{ARTICLE, Content, assert_holds, page, report, site, text, valid};

/// The valid series with so many articles more, listed in `series.toml` as `list` writes it.
fn with_articles(count: usize, list: impl Fn(&[String]) -> String) -> Content {
    let mut files = valid();
    let names: Vec<String> = (0..count).map(|number| format!("more-{number}")).collect();
    for name in &names {
        let article = text(&files, ARTICLE).replace("The \\\"first\\\" article", &format!("Article {name}"));
        files.insert(format!("articles/{name}.md"), article.into_bytes());
    }
    let names: Vec<String> = std::iter::once("first".to_owned()).chain(names).collect();
    let (before, after) = ("articles = [\n  \"first\",\n]\n", list(&names));
    let series = text(&files, "series.toml");
    let (tables, lists) = if after.contains("[[") { (after.as_str(), "") } else { ("", after.as_str()) };
    let series = format!("{}{tables}", series.replace(before, lists));
    files.insert("series.toml".to_owned(), series.into_bytes());
    files
}

fn flat(names: &[String]) -> String {
    format!("articles = [\"{}\"]\n", names.join("\", \""))
}

/// In parts of two.
fn in_parts(names: &[String]) -> String {
    let part = |(articles, number): (&[String], usize)| {
        format!(
            "\n[[parts]]\nslug = \"part-{number}\"\ntitle = \"Title *{number}*\"\nsummary = \"Summary {number}\"\n{}",
            flat(articles)
        )
    };
    names.chunks(2).zip(1..).map(part).collect()
}

fn addresses(pages: &[Neighbour]) -> Vec<String> {
    pages.iter().map(|page| page.address.to_string()).collect()
}

#[test]
fn home_shows_the_parts_and_a_part_its_articles_and_the_parts_beside_it() {
    let site = site(with_articles(4, in_parts));
    let Page::Home(HomePage { reading: Reading::Parts(parts), .. }) = page(&site, "/") else {
        panic!("home shows no parts")
    };
    let shown: Vec<_> =
        parts.iter().map(|part| (part.whole.page.title.as_str(), part.articles, part.whole.minutes)).collect();
    assert_eq!(shown, [("Title 1", 2, 2), ("Title 2", 2, 2), ("Title 3", 1, 1)]);
    assert_eq!(parts[1].whole.summary, "Summary 2");
    let Page::Part(PartPage { header, articles, part }) = page(&site, "/parts/part-2/") else {
        panic!("a part is a page of its own kind")
    };
    assert_eq!((part.number, part.of), (2, 3));
    let listed: Vec<Neighbour> = articles.iter().map(|entry| entry.page.clone()).collect();
    assert_eq!(addresses(&listed), ["/articles/more-1/", "/articles/more-2/"]);
    let beside = [header.neighbours.previous.clone().unwrap(), header.neighbours.next.clone().unwrap()];
    assert_eq!(addresses(&beside), ["/parts/part-1/", "/parts/part-3/"]);
    let Page::Article(article) = page(&site, "/articles/more-2/") else { panic!("this is an article") };
    assert_eq!(article.place.in_words().as_deref(), Some("Article 2 of 2"));
    assert_eq!(addresses(&[article.header.neighbours.next.clone().unwrap()]), ["/articles/more-3/"]);
    assert!(site.addresses.contains("/parts/part-3/"), "a part is an address that readers may keep");
}

#[test]
fn the_lists_of_all_pages_name_the_parts_in_the_place_of_their_articles() {
    let site = site(with_articles(4, in_parts));
    let Page::NotFound(not_found) = page(&site, "/404.html") else { panic!("this page lists all others") };
    let Page::Saved(saved) = page(&site, "/saved/") else { panic!("so does this one") };
    assert_eq!(not_found.pages, saved.pages);
    let listed = addresses(&saved.pages).join(" ");
    assert_holds(&listed, "/parts/part-", 3);
    assert_holds(&listed, "/articles/", 0);
    assert_holds(&listed, "/what-to-expect/call/", 1);
    assert_eq!(saved.library, None, "five articles are kept unasked");
}

#[test]
fn a_hundred_articles_are_a_list_and_more_are_given_in_parts_and_kept_by_choice() {
    assert!(!report(with_articles(99, flat)).contains("too many"));
    let told = report(with_articles(100, flat));
    assert_holds(&told, "error: 101 articles are too many for one list\n --> content/series.toml:7:12\n", 1);
    assert_holds(&told, "= help: give them in parts: `[[parts]]`", 1);
    assert_holds(&told, "1 mistake in the content", 1);
    let site = site(with_articles(100, in_parts));
    let Page::Saved(saved) = page(&site, "/saved/") else { panic!("this page offers to keep them") };
    assert_eq!(saved.library, Some(101));
    let Page::Home(home) = page(&site, "/") else { panic!("home is a page of its own kind") };
    assert!(home.reading.is_large());
}

#[test]
fn a_series_without_parts_shows_its_articles_at_once() {
    let site = site(valid());
    let Page::Home(home) = page(&site, "/") else { panic!("home is a page of its own kind") };
    assert!(matches!(&home.reading, Reading::Articles(articles) if articles.len() == 1));
    let Page::Article(article) = page(&site, "/articles/first/") else { panic!("this is an article") };
    assert!(matches!(article.place, ArticlePlace::InSeries(_)));
}
