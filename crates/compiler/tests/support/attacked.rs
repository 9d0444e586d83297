//! A series that is attacked: whoever gets words into the content gets no HTML onto a page, not in a text, and not in any
//! field beside it.
//!
//! It holds a `§` wherever an author writes words of his own. Each is a place where an attack is tried.

use std::sync::LazyLock;

use compiler::Site;

use super::safety::HOSTILE;
use super::{ARTICLE, Content, compiled, text, valid};

/// Stands wherever an author writes words of his own.
pub(crate) const PLACE: char = '§';

const TEXT: &str = r#"+++
title = "Title §"
summary = "Summary §"
in_short = "In short §.[^moderate: alpha2020 | Reason §]"
reviewed = 2026-01-15
review_due = 2026-07-15
reviewed_by = "Somebody §"
+++

Words §, *emphasis §* and `code §`.[^moderate: alpha2020 | Reason §] A [term §](term:synapse) and a
[link §](#how-long-it-lasts "title §"), a [site §](https://example.org/§) and [a number](tel:§).

## What it does § {#what-it-does}

### In the brain {#in-the-brain}

| Head | Over § |
|---|---|
| Row § | Cell §[^strong: alpha2020 \| Reason §] |

## How long it lasts {#how-long-it-lasts}

```do
Do §
```

```do-not
Do not §
```

```figure day§
Words and 1 number §
Caption §.[^moderate: alpha2020 | Reason §]
```

```of-100
64 given §
Caption §.[^moderate: alpha2020 | Reason §]
```

> [!NOTE]
> Note §

- Item §
"#;

const DRAWING: &str = r#"<!-- § -->
<svg viewBox="0 0 560 200§"§>
  <title§>Title §</title>
  <desc>Description §</desc>
  <g fill="none§" transform="scale(1)§">§
    <path d="M0 0h20§" stroke='none§'/>
    <text font-size="24§" letter-spacing="0§" §>Words § <tspan x="5§">and more §</tspan></text>
  </g>
</svg>
§"#;

const STEP: &str = r#"+++
title = "Title §"
phase = "before"
in_short = "In short §"
evidence = "consensus"
evidence_note = "Note §"
reviewed = 2026-01-15
review_due = 2026-07-15
reviewed_by = "Somebody §"
sources = ["alpha2020"]
+++
"#;

const GLOSSARY: &str = r#"+++
title = "Title §"
summary = "Summary §"
reviewed = 2026-01-15
review_due = 2026-07-15
reviewed_by = "Somebody §"
+++

## Memory § {#memory}

Definition §

## Synapse § {#synapse}

Definition §
"#;

const SERIES: &str = r#"title = "Title §"
subtitle = "Subtitle §"
summary = "Summary §"
reviewed = 2026-01-15
review_due = 2026-07-15
reviewed_by = "Somebody §"
articles = ["first"]
steps = ["call"]
opening = "day§"
"#;

const SOURCES: &str = r#"[
  {
    "id": "alpha2020", "title": "Title §", "author": [{ "family": "Family §", "given": "§" }, { "literal": "Body §" }],
    "container-title": "Journal §", "issued": { "date-parts": [[2020]] }, "volume": "Volume §", "issue": "Issue §",
    "page": "Page §", "URL": "https://example.org/§"
  },
  { "id": "beta2021", "title": "Title §", "publisher": "Publisher §", "URL": "https://example.org/§" }
]
"#;

const HELP: &str = r#"reviewed = 2026-01-15
review_due = 2026-07-15
reviewed_by = "Somebody §"

[[region]]
id = "united-states"
name = "Name §"

[[region.line]]
need = "Need §"
contact = "[Call § 988](tel:988) §"
hours = "Hours §"
cost = "Cost §"
every_page = true
checked = "read"
"#;

const BAD_DAYS: &str = r#"title = "Title §"
summary = "Summary §"
reviewed = 2026-01-15
review_due = 2026-07-15
reviewed_by = "Somebody §"
opening = "Opening §"
about = "About §"

[[blank]]
id = "whom-i-tell"
title = "Blank §"
prompt = "Prompt §"
numbers = true
"#;

const CLINIC: &str = r#"name = "Name §"
telephone = "[Call §](tel:111) §"
hours = "Hours §"
out_of_hours = "[Call §](tel:112) §"
address = "Address §"
link = "https://example.org/§"
"#;

/// The series with an attack at some of its places, given by number; nothing stands at the others.
pub(crate) fn series(attacks: &[(usize, &str)]) -> Content {
    let mut files = valid();
    let (_, parts) = text(&files, "steps/call.md").split_once("\n+++\n").map(owned).expect("its front matter ends");
    let step = format!("{STEP}{}", parts.replace("- Something.", "- Something §"));
    for (path, text) in [
        (ARTICLE, TEXT),
        ("figures/day.svg", DRAWING),
        ("steps/call.md", &step),
        ("glossary.md", GLOSSARY),
        ("series.toml", SERIES),
        ("sources.json", SOURCES),
        ("help.toml", HELP),
        ("bad-days.toml", BAD_DAYS),
        ("clinic.toml", CLINIC),
    ] {
        files.insert(path.to_owned(), text.as_bytes().to_vec());
    }
    let mut number = 0;
    for (path, bytes) in &mut files {
        let text = String::from_utf8(bytes.clone()).expect("the series is UTF-8");
        *bytes = filled(path, &text, &mut number, attacks).into_bytes();
    }
    files
}

fn owned((first, second): (&str, &str)) -> (String, String) {
    (first.to_owned(), second.to_owned())
}

/// A text with its places filled: as it is in Markdown and in drawings. What stands in TOML or JSON is quoted as an editor's program would.
fn filled(path: &str, text: &str, number: &mut usize, attacks: &[(usize, &str)]) -> String {
    let mut filled = String::new();
    for part in text.split_inclusive(PLACE) {
        let Some(before) = part.strip_suffix(PLACE) else {
            filled.push_str(part);
            break;
        };
        filled.push_str(before);
        let is_markdown = path.ends_with(".md") && filled.matches("+++\n").count() == 2;
        let is_raw = is_markdown || path.ends_with(".svg");
        for (_, attack) in attacks.iter().filter(|(place, _)| place == number) {
            let quoted = serde_json::to_string(attack).expect("a text can be quoted");
            filled.push_str(if is_raw { attack } else { &quoted[1..quoted.len() - 1] });
        }
        *number += 1;
    }
    filled
}

/// How many places there are.
pub(crate) static PLACES: LazyLock<usize> = LazyLock::new(|| {
    // More attacks than places: as many as can be made are.
    let attacks: Vec<(usize, &str)> = (0..1_000).map(|place| (place, "ATTACK")).collect();
    series(&attacks).into_values().map(|bytes| String::from_utf8_lossy(&bytes).matches("ATTACK").count()).sum()
});

/// Tries each attack at each place, and fails where something is wrong with a site that comes of it.
pub(crate) fn assert_no_attack_comes_through(wrong: impl Fn(&Site) -> Option<String>) {
    let mut came_out = 0;
    for place in 0..*PLACES {
        for attack in HOSTILE {
            if let Ok(site) = compiled(series(&[(place, attack)])) {
                came_out += 1;
                assert_eq!(wrong(&site), None, "{attack} at place {place}");
            }
        }
    }
    // Most places are fields, in which such words are words.
    assert!(came_out > 300, "only {came_out} of the attacked series were published");
}
