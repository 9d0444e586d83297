//! Cards: the pictures that stand beside a shared link, set like the covers of books.

mod lines;
mod press;

use model::{Page, Series};

use lines::Lines;
pub use press::CardError;
use press::{Press, Style, text};

/// The width of a card in pixels: what the large services show without cutting (1.91 to 1).
pub(crate) const WIDTH: u32 = 1200;
/// The height of a card in pixels.
pub(crate) const HEIGHT: u32 = 630;

/// A card: a picture, and where it is published.
#[derive(Debug)]
pub struct Card {
    /// The file below the base.
    pub file: String,
    /// The picture, as PNG.
    pub png: Vec<u8>,
}

/// Draws every card: one for each article, one for the steps, and one for the series, which stands for all other pages.
///
/// # Errors
///
/// When a picture cannot be drawn or encoded.
pub fn cards(pages: &[Page], series: &Series) -> Result<Vec<Card>, CardError> {
    let press = Press::new();
    let covers = pages.iter().filter_map(|page| Some((page.address().card_file(), Cover::of(page, series)?)));
    covers.map(|(file, cover)| Ok(Card { file, png: press.print(&cover.svg(&press)?)? })).collect()
}

/// The words on a card.
struct Cover {
    /// Above the title: which series it belongs to.
    above: Option<String>,
    /// The title.
    title: String,
    /// Below the ornament.
    below: String,
}

/// What stands on every card.
const GROUND: &str = include_str!("card/ground.svg");
/// What stands on the cover of the book.
const BOOK_GROUND: &str = include_str!("card/book.svg");
const SLOT: &str = "{{ words }}";

/// The middle of a card and of the cover, at which every line is centred.
const MIDDLE: f32 = 600.0;
/// The widest that a line may be.
const MEASURE: f32 = 960.0;
/// Where the title of a card ends at most; the ornament is below.
const TITLE_BOTTOM: f32 = 432.0;

const ABOVE: Style =
    Style { size: 40.0, attributes: "fill=\"#004e56\" font-variant=\"small-caps\" letter-spacing=\".12em\"" };
const TITLE: &str = "fill=\"#152526\" font-weight=\"600\"";
const BELOW: Style = Style { size: 36.0, attributes: "fill=\"#3a4b4c\" font-style=\"italic\"" };

impl Cover {
    /// The words on the card of a page that has one of its own.
    fn of(page: &Page, series: &Series) -> Option<Self> {
        let (above, below) = match page {
            Page::Home(_) => (None, series.subtitle.clone()),
            Page::Article(article) => {
                let place = article.place.in_words()?;
                (Some(series.title.clone()), place)
            }
            Page::Overview(_) => (Some(series.title.clone()), format!("The {} steps", series.steps.len())),
            _ => return None,
        };
        Some(Self { above, title: page.header().title.clone(), below })
    }

    /// The card as SVG, with every line set so that it fits.
    fn svg(&self, press: &Press) -> Result<String, CardError> {
        let mut words = String::new();
        // A title alone on its card may be larger, and has the room of the line above.
        let (top, largest) = if self.above.is_some() { (140.0, 92.0) } else { (80.0, 128.0) };
        if let Some(above) = &self.above {
            words.push_str(&line(above, 116.0, ABOVE, press)?);
        }
        words.push_str(&Lines::fit(&self.title, largest, TITLE_BOTTOM - top, TITLE, press)?.between(top, TITLE_BOTTOM));
        words.push_str(&line(&self.below, 552.0, BELOW, press)?);
        Ok(GROUND.replace(SLOT, &words))
    }
}

/// The cover of the book, as PNG.
pub(crate) fn book_cover(series: &Series) -> Result<Vec<u8>, CardError> {
    let press = Press::new();
    let title = Lines::fit(&series.title, 176.0, 560.0, TITLE, &press)?.between(300.0, 860.0);
    let subtitle = Lines::fit(&series.subtitle, 60.0, 300.0, BELOW.attributes, &press)?.between(1180.0, 1480.0);
    press.print(&BOOK_GROUND.replace(SLOT, &(title + &subtitle)))
}

/// A line of its own, smaller where it would be too wide.
fn line(words: &str, baseline: f32, style: Style, press: &Press) -> Result<String, CardError> {
    let size = style.size * (MEASURE / press.width(words, style)?).min(1.0);
    Ok(text(words, MIDDLE, baseline, Style { size, ..style }))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Inside of the inner rule.
    const LEFT: f32 = 60.0;
    const RIGHT: f32 = 1140.0;

    #[test]
    fn no_word_of_a_card_leaves_it_or_meets_another_whatever_the_title() {
        let press = Press::new();
        let titles = [
            "Safety".to_owned(),
            "The science of ketamine: how it may work, what trials show, how sure we are".to_owned(),
            "W".repeat(2000),
            "A very long title ".repeat(50),
            format!("Short {} and short again", "incomprehensibilities".repeat(9)),
            "<tspan x='0'>&\"{{ words }}".to_owned(),
            "\u{0}\u{7}\u{1f600} \u{4f60}\u{597d}".to_owned(),
            String::new(),
        ];
        for title in titles {
            for above in [None, Some("Exploring KAP".to_owned()), Some("A series with a long name ".repeat(20))] {
                let cover = Cover { above, title: title.clone(), below: "Part of more than fits. ".repeat(10) };
                let mut boxes = press::texts(&press.read(&cover.svg(&press).unwrap()).unwrap());
                boxes.sort_by(|first, second| first.top().total_cmp(&second.top()));
                for text in &boxes {
                    assert!(text.left() >= LEFT && text.right() <= RIGHT, "{title:.40}: {text:?}");
                    assert!(text.top() >= LEFT && text.bottom() <= 570.0, "{title:.40}: {text:?}");
                }
                // The room between the lines is part of their boxes, so these may touch each other a little.
                let lines = boxes.windows(2);
                lines.for_each(|pair| assert!(pair[1].top() - pair[0].top() > 20.0, "{title:.40}: {pair:?}"));
            }
        }
    }

    #[test]
    fn a_card_has_the_same_bytes_each_time_and_is_light() {
        let cover = || Cover {
            above: Some("Exploring KAP".to_owned()),
            title: "The science of ketamine: how it may work, what trials show, how sure we are".to_owned(),
            below: "Part 2 of 6".to_owned(),
        };
        let print = || {
            let press = Press::new();
            press.print(&cover().svg(&press).unwrap()).unwrap()
        };
        let png = print();
        assert_eq!(png, print());
        assert!(png.len() < 60_000, "the card has {} bytes", png.len());
    }
}
