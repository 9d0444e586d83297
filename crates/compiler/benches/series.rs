//! How long the compiler takes for a series of 10, 100 and 1,000 articles: `cargo bench -p compiler`.
//!
//! Each article has about 1,500 words, 12 sections and 36 citations, as a published one has.

use std::fmt::Write;

use compiler::{Files, compile};
use model::{Base, Date};

fn main() {
    divan::main();
}

/// A series of so many articles over 85 sources and 40 terms.
fn series(articles: usize) -> Files {
    let mut files = Files::default();
    let names: Vec<String> = (0..articles).map(|number| format!("\"article-{number}\"")).collect();
    let part = |(number, names): (usize, &[String])| {
        format!(
            "[[parts]]\nslug = \"part-{number}\"\ntitle = \"A\"\nsummary = \"B\"\narticles = [{}]\n",
            names.join(", ")
        )
    };
    let parts: String = names.chunks(50).enumerate().map(part).collect();
    files.insert(
        "series.toml",
        format!("title = \"A\"\nsubtitle = \"B\"\nsummary = \"C\"\nreviewed = 2026-11-24\nreview_due = 2027-05-24\nsteps = []\n{parts}"),
    );
    let sources: Vec<String> = (0..85)
        .map(|number| {
            format!(
                "{{\"id\":\"source{number}\",\"title\":\"Title {number}\",\"URL\":\"https://example.org/{number}\",\
                 \"author\":[{{\"family\":\"Name{number}\"}}],\"issued\":{{\"date-parts\":[[2020]]}}}}"
            )
        })
        .collect();
    files.insert("sources.json", format!("[{}]", sources.join(",")));
    let mut glossary = String::from(
        "+++\ntitle = \"Glossary\"\nsummary = \"Words.\"\nreviewed = 2026-11-24\nreview_due = 2027-05-24\n+++\n",
    );
    for number in 0..40 {
        let _ = write!(glossary, "\n## Word{number} {{#word-{number}}}\n\nWhat it means.\n");
    }
    files.insert("glossary.md", glossary);
    files.insert("about.md", text("About", 1));
    files.insert("carers.md", text("Carers", 1));
    files.insert("bad-days.toml", BAD_DAYS);
    files.insert(
        "help.toml",
        "reviewed = 2026-11-24\nreview_due = 2027-05-24\n[[region]]\nid = \"here\"\nname = \"Here\"\nline = []\n",
    );
    for number in 0..articles {
        files.insert(format!("articles/article-{number}.md"), text(&format!("Article {number}"), 12));
    }
    files
}

/// A plan for bad days that asks nothing.
const BAD_DAYS: &str = "title = \"Bad days\"\nsummary = \"A plan.\"\nreviewed = 2026-11-24\nreview_due = 2027-05-24\n\
                        opening = \"Write.\"\nabout = \"A plan.\"\nblank = []\n";

fn text(title: &str, sections: usize) -> String {
    let mut text = format!(
        "+++\ntitle = \"{title}\"\nsummary = \"What it is about.\"\nreviewed = 2026-11-24\nreview_due = 2027-05-24\n+++\n"
    );
    for section in 0..sections {
        let _ = write!(text, "\n## Section {section} {{#section-{section}}}\n\n");
        for sentence in 0..12 {
            let number = (section * 12 + sentence) % 85;
            let _ = write!(
                text,
                "In a trial of some people, a [word](term:word-{}) was seen to change a little.",
                number % 40
            );
            if sentence % 4 == 0 {
                let _ = write!(text, "[^moderate: source{number}, source{} | One trial.]", (number + 7) % 85);
            }
            text.push(' ');
        }
        text.push('\n');
    }
    text
}

#[divan::bench(args = [10, 100, 1000], sample_count = 5, sample_size = 1)]
fn compiles_a_series(bencher: divan::Bencher<'_, '_>, articles: usize) {
    let day = Date::parse("2026-11-24").expect("this is a day");
    bencher
        .with_inputs(|| series(articles))
        .bench_refs(|files| compile(files, &Base::root(), day).unwrap_or_else(|report| panic!("{report}")).pages.len());
}
