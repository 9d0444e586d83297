//! What a page says of itself to those who link to it.

#![allow(clippy::unwrap_used, reason = "in a test, a panic is how a broken promise is reported")]

mod support;

use compiler::Site;
use model::{Address, Base, Page};
use publication::head;
use serde_json::{Value, json};
use support::{HOSTILE, hostile, origin, overlaid, published};

fn heads(site: &Site, base: &Base, has_origin: bool) -> Vec<(Page, String)> {
    let origin = has_origin.then(origin);
    site.pages.iter().map(|page| (page.clone(), head(page, &site.series, base, origin.as_ref()))).collect()
}

fn linked_data(head: &str) -> Value {
    let json = head.split("<script type=\"application/ld+json\">").nth(1).unwrap().split("</script>").next().unwrap();
    serde_json::from_str(json).unwrap()
}

fn is_listed(page: &Page) -> bool {
    !matches!(page, Page::NotFound(_) | Page::Moved(_))
}

#[test]
fn every_page_states_the_one_address_under_which_it_wants_to_be_known() {
    let base = Base::parse("/some/path/").unwrap();
    let site = published(&base);
    for (page, head) in heads(&site, &base, true).into_iter().filter(|(page, _)| is_listed(page)) {
        let link = format!("https://kap.example{}", base.link(page.address()));
        assert!(head.contains(&format!("<link rel=\"canonical\" href=\"{link}\">")), "{head}");
        assert!(head.contains(&format!("<meta property=\"og:url\" content=\"{link}\">")), "{head}");
        let card = format!("https://kap.example/some/path/{}", page.address().card_file());
        assert!(head.contains(&format!("<meta property=\"og:image\" content=\"{card}\">")), "{head}");
    }
}

#[test]
fn a_page_without_an_address_of_its_own_claims_none() {
    let site = overlaid();
    let mut moved = 0;
    for (page, head) in heads(&site, &Base::root(), true).into_iter().filter(|(page, _)| !is_listed(page)) {
        moved += u32::from(matches!(page, Page::Moved(_)));
        let expected =
            if *page.address() == Address::NotFound { "<meta name=\"robots\" content=\"noindex\">" } else { "" };
        assert_eq!(head, expected, "{}", page.address());
    }
    assert!(moved > 0, "no page has moved");
}

#[test]
fn without_an_origin_nothing_is_said_that_needs_one() {
    for (page, head) in heads(&published(&Base::root()), &Base::root(), false) {
        for word in ["og:url", "og:image", "twitter:", "application/atom+xml", "kap.example"] {
            assert!(!head.contains(word), "{} says {word}", page.address());
        }
        let link = format!("<link rel=\"canonical\" href=\"{}\">", Base::root().link(page.address()));
        assert_eq!(head.contains(&link), is_listed(&page), "{head}");
    }
}

#[test]
fn no_text_can_end_the_linked_data_or_an_attribute() {
    for (page, head) in heads(&hostile(), &Base::root(), true).into_iter().filter(|(page, _)| is_listed(page)) {
        assert_eq!(head.matches("<script").count(), 1, "{head}");
        assert_eq!(head.matches("</script").count(), 1, "{head}");
        assert!(!head.contains("<!--") && !head.contains("<b>"), "{head}");
        let data = linked_data(&head);
        assert_eq!(data["description"], json!(HOSTILE), "{}", page.address());
        // Each element is whole: no quotation mark of the text ended its value.
        for line in head.lines().take_while(|line| !line.starts_with("<script")) {
            assert!(line.starts_with('<') && line.ends_with("\">"), "{line}");
            assert_eq!(line.matches('<').count(), 1, "{line}");
        }
    }
}

#[test]
fn nobody_is_made_up_and_every_day_is_the_day_of_the_last_check() {
    let mut site = published(&Base::root());
    for (page, head) in heads(&site, &Base::root(), true).into_iter().filter(|(page, _)| is_listed(page)) {
        let data = linked_data(&head);
        for name in ["author", "creator", "reviewedBy", "publisher"] {
            assert_eq!(data[name], Value::Null, "{} names a {name}", page.address());
        }
        let day = page.header().review.as_ref().map(|review| review.reviewed.to_string());
        assert_eq!(data["lastReviewed"], json!(day), "{}", page.address());
    }
    for page in &mut site.pages {
        if let Some(review) = &mut page.header_mut().review {
            review.reviewed_by = Some("A Reviewer".to_owned());
        }
    }
    let (_, reviewed) = heads(&site, &Base::root(), true).into_iter().nth(1).unwrap();
    assert_eq!(linked_data(&reviewed)["reviewedBy"], json!({ "@type": "Person", "name": "A Reviewer" }));
}

#[test]
fn the_way_to_a_step_leads_over_the_page_of_all_steps() {
    let site = published(&Base::root());
    let heads = heads(&site, &Base::root(), true);
    let (page, head) = heads.iter().find(|(page, _)| matches!(page, Page::Step(_))).unwrap();
    let data = linked_data(head);
    let items = data["breadcrumb"]["itemListElement"].as_array().unwrap();
    let links: Vec<_> = items.iter().map(|item| item["item"].as_str().unwrap().to_owned()).collect();
    let step = format!("https://kap.example{}", page.address());
    assert_eq!(links, ["https://kap.example/", "https://kap.example/what-to-expect/", &step]);
    assert_eq!(items.iter().map(|item| item["position"].as_u64().unwrap()).collect::<Vec<_>>(), [1, 2, 3]);
}
