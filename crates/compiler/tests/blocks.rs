//! What the blocks of a text become: lists of what to do and not to do, people out of 100, figures, tables, and asides.

mod support;

use model::{Page, Piece, Prose};
use support::html::{Element, parse};
use support::{ARTICLE_PAGE, DRAWING, article_with, compiled, page, site, tree, with_figure, with_text};

/// The text of the article when this Markdown ends it.
#[track_caller]
fn article(markdown: &str) -> Element {
    parse(&article_with(markdown)).expect("the page is a tree of elements")
}

fn texts(elements: &[&Element]) -> Vec<String> {
    elements.iter().map(|element| element.text()).collect()
}

#[test]
fn each_line_of_a_do_not_list_is_spoken_as_do_not() {
    let body = article("```do-not\nDrive until the next day.[^fact: beta2021]\nSign *anything*.\n```");
    let list = body.of_class("advice-do-not")[0];
    assert_eq!(list.get("aria-label"), "Do not");
    let spoken: Vec<String> = list.named("li").iter().map(|line| line.of_class("visually-hidden")[0].text()).collect();
    assert_eq!(spoken, ["do not ", "do not "]);
    assert_eq!(texts(&list.named("li"))[1], "do not Sign anything.");
    assert_eq!(list.of_class("citation").len(), 1);
}

#[test]
fn a_do_list_says_what_to_do_and_never_do_not() {
    let body = article("```do\nArrange an adult.\n\nAsk [the team](page:help).\n```");
    let list = body.of_class("advice-do")[0];
    assert_eq!(list.get("aria-label"), "Do");
    assert_eq!(texts(&list.named("li")), ["Arrange an adult.", "Ask the team."]);
    assert!(list.of_class("visually-hidden").is_empty());
}

#[test]
fn a_list_of_what_to_do_is_the_same_in_a_quotation_and_in_a_list() {
    for written in ["> ```do\n> One.\n> Two.\n> ```", "- Above.\n\n  ```do\n  One.\n  Two.\n  ```"] {
        let body = article(written);
        assert_eq!(texts(&body.of_class("advice-do")[0].named("li")), ["One.", "Two."], "{written}");
    }
}

#[test]
fn people_out_of_100_are_a_piece_of_the_text_in_numbers_and_words() {
    let site = site(with_text(
        "Before.\n\n```of-100\n64 given *ketamine*\n8 given a [synapse](term:synapse)\n\
         73 people, after a day.[^moderate: alpha2020 | Few people.]\n```\n\nBehind.",
    ));
    let Page::Article(page) = page(&site, ARTICLE_PAGE) else { panic!("it is no article") };
    let place = page.body.iter().position(|piece| matches!(piece, Piece::People(_))).unwrap();
    let prose = |piece: &Piece| matches!(piece, Piece::Prose(prose) if !prose.as_str().is_empty());
    assert!(prose(&page.body[place - 1]) && prose(&page.body[place + 1]), "{:?}", page.body);
    let Piece::People(people) = &page.body[place] else { unreachable!("it was found as one") };
    let text = |prose: &Prose| parse(prose.as_str()).unwrap().text();
    let groups: Vec<_> = people.groups.iter().map(|group| (group.number.get(), text(&group.words))).collect();
    assert!(groups[0] == (64, "given ketamine".to_owned()), "{groups:?}");
    assert!(groups[1].0 == 8 && groups[1].1.starts_with("given a synapse"), "{groups:?}");
    let caption = parse(people.caption.as_str()).unwrap();
    assert!(caption.text().starts_with("73 people, after a day."), "{}", caption.text());
    assert_eq!(caption.of_class("citation")[0].get("data-grade"), "moderate");
}

#[test]
fn a_figure_shows_its_drawing_and_says_in_words_what_that_shows() {
    let site = site(with_figure(
        DRAWING,
        "It *takes* 24 hours.\n\nThen [the rest](#how-long-it-lasts) follows.\nOne day.[^moderate: alpha2020 | Few.]",
    ));
    let body = tree(&site, ARTICLE_PAGE);
    let whole = body.of_class("figure")[0];
    let figure = whole.named("figure")[0];
    let drawing = figure.named("svg")[0];
    assert_eq!((drawing.get("viewBox"), drawing.get("role")), ("0 0 560 200", "img"));
    assert_eq!(drawing.get("aria-label"), "A day & a \"night\". Described in words below.");
    assert_eq!(drawing.named("use")[0].get("href"), "/some/path/figures/day.svg#figure");
    let caption = figure.named("figcaption")[0];
    assert!(caption.text().starts_with("One day."), "{}", caption.text());
    assert_eq!(caption.of_class("citation")[0].get("data-grade"), "moderate");
    let words = whole.named("details")[0];
    assert_eq!(texts(&words.named("summary")), ["The picture in words"]);
    assert_eq!(texts(&words.named("p")), ["It takes 24 hours.", "Then the rest follows."]);
    assert_eq!(words.named("a")[0].get("href"), "#how-long-it-lasts");
    assert!(words.of_class("citation").is_empty());
}

#[test]
fn a_figure_is_the_same_in_a_quotation_and_in_a_list() {
    let written = [
        "> ```figure day\n> 24 hours.\n> A day.[^fact: alpha2020]\n> ```",
        "- Above.\n\n  ~~~ figure  day\n  24 hours.\n  A day.[^fact: alpha2020]\n  ~~~",
    ];
    for written in written {
        let mut files = with_text(written);
        files.insert("figures/day.svg".to_owned(), DRAWING.as_bytes().to_vec());
        let body = tree(&site(files), ARTICLE_PAGE);
        assert_eq!(texts(&body.of_class("figure")[0].named("details")[0].named("p")), ["24 hours."], "{written}");
    }
}

#[test]
fn the_words_of_a_figure_count_for_how_hard_a_text_is_and_not_for_how_long_it_takes() {
    let meta = |files| site(files).series.articles[0].meta.clone();
    let hard = "Neuropharmacological considerations predominate for 24 hours.";
    let figure = meta(with_figure(DRAWING, &format!("{hard}\nOne long day.[^fact: alpha2020]")));
    let caption = meta(with_text("One long day.[^fact: alpha2020]"));
    assert_eq!((figure.words, figure.claims), (caption.words, caption.claims));
    assert!(figure.grade > caption.grade, "{} and {}", figure.grade, caption.grade);
}

#[test]
fn a_row_of_a_table_has_a_head_and_each_other_cell_the_words_over_its_column() {
    let body = article(
        "| Way | How *long* \"it\" `takes` | What you feel |\n|---|---|---|\n| Drip | Long.[^strong: alpha2020] | Far off |\n\
         | Spray | | Less |",
    );
    let table = body.named("table")[0];
    let heads: Vec<&Element> = table.named("thead")[0].named("th");
    assert!(heads.iter().all(|head| head.get("scope") == "col"));
    assert_eq!(texts(&heads), ["Way", "How long “it” takes", "What you feel"]);
    let rows = table.named("tbody")[0].named("tr");
    assert_eq!(rows.len(), 2);
    for (row, name) in rows.into_iter().zip(["Drip", "Spray"]) {
        let head = row.named("th");
        assert_eq!((head.len(), head[0].get("scope"), head[0].text().as_str()), (1, "row", name));
        let columns: Vec<&str> = row.named("td").iter().map(|cell| cell.get("data-column")).collect();
        assert_eq!(columns, ["How long “it” takes", "What you feel"]);
    }
}

#[test]
fn a_citation_with_a_reason_stands_in_a_table_behind_a_backslash() {
    let body = article("| A | B |\n|---|---|\n| c | d.[^strong: alpha2020 \\| Few people.] |");
    let card = body.named("td")[0].of_class("card")[0];
    assert_eq!(card.text(), "Strong evidence Few people. Alpha and others, 2020");
}

#[test]
fn each_kind_of_aside_has_its_name() {
    for (marker, class, name) in [
        ("NOTE", "block-note", "Good to know"),
        ("WARNING", "block-warning", "Take care"),
        ("CAUTION", "block-urgent", "Call for help now"),
    ] {
        let body = article(&format!("> [!{marker}]\n> Some words.\n"));
        let aside = *body.of_class(class).last().unwrap();
        assert_eq!(aside.get("aria-label"), name);
        assert_eq!(aside.named("p")[0].text(), name);
        assert_eq!(aside.named("p")[1].text(), "Some words.");
    }
}

#[test]
fn numbers_in_names_and_numbers_to_call_need_no_source() {
    let written = "They bind to SV2A and mTORC1, and the PHQ-9 asks nine things.\n\nCall [988](tel:988), or text \
                   [741741](sms:741741).\n\n- Ask for [112](tel:112).\n\n```do\nCall [911](tel:911).\n```";
    let site = compiled(with_text(written));
    assert!(site.is_ok(), "{}", site.unwrap_err());
    for claim in ["They bind to 2 things.", "Call 988."] {
        assert!(compiled(with_text(claim)).unwrap_err().contains("has no source"), "{claim}");
    }
}
