//! A saved file joined with what is on the device: new things are added, what differs is kept beside what is there, and
//! nothing is lost.

use model::ItemId;

use super::{File, Thing};
use crate::bad_days::WrittenPart;
use crate::note::Note;
use crate::plan::{Plan, UNREADABLE};
use crate::question::Question;
use crate::reading_position::ReadingPosition;
use crate::record::{Own, Record};

/// What is kept as text besides the plan, and what is said when the device has another one, which stays.
const CHOICES: [(&str, &str); 5] = [
    ("settings", "How the text is set stays as it is on this device."),
    ("variant", "The choice of your treatment stays as it is on this device."),
    ("listening", "How texts are read aloud stays as it is on this device."),
    ("calendar", "Entries in your calendar keep the names that this device gives them."),
    (UNREADABLE, "A plan that this version cannot read is in the file and another one is here, which stays."),
];

/// What is said of a part of the plan for bad days that has no room for what the file holds.
const TOO_LONG_TOGETHER: &str =
    "A part of your plan for bad days and the one in the file are too long together, so yours is left as it is.";

/// What is said of a statement that was weighed otherwise on the device.
const WEIGHED_OTHERWISE: &str = "What you said of a statement on this device stays; in the file it is otherwise.";

/// What became of a file, in numbers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// What was not on the device.
    pub added: usize,
    /// What was there already.
    pub known: usize,
    /// What was there in other words, and now is there twice.
    pub beside: usize,
    /// Reading positions that were newer in the file.
    pub newer: usize,
    /// Reading positions that were newer on the device.
    pub older: usize,
    /// What cannot be read.
    pub unreadable: usize,
    /// What the browser does not keep.
    pub not_kept: usize,
    /// What is to be said of the plan, and of what stays as it is on the device.
    pub said: Vec<&'static str>,
}

/// The device: what is kept under a name, and how it is kept there. Says whether it will be.
pub struct Device<'device> {
    /// What is kept.
    pub get: &'device dyn Fn(&str) -> Option<String>,
    /// Keeps.
    pub set: &'device dyn Fn(&str, &str) -> bool,
}

/// Joins a file with what is on the device.
pub fn merge(file: &File, device: &Device<'_>) -> Report {
    let mut report = Report::default();
    for (key, record) in &file.records.0 {
        match Thing::read(key, record) {
            Some(thing) => report.take(device, key, record, &thing),
            None => report.unreadable += 1,
        }
    }
    report.take_texts(device, &file.texts);
    report
}

impl Report {
    fn keep(&mut self, device: &Device<'_>, key: &str, text: &str) {
        if !(device.set)(key, text) {
            self.not_kept += 1;
        }
    }

    fn take(&mut self, device: &Device<'_>, key: &str, record: &Record, thing: &Thing) {
        let (mut key, mut is_beside) = (key.to_owned(), false);
        loop {
            let Some(stored) = (device.get)(&key) else {
                self.keep(device, &key, &record.to_json());
                *(if is_beside { &mut self.beside } else { &mut self.added }) += 1;
                return;
            };
            let known = Record::parse(&stored).and_then(|record| Thing::read(&key, &record));
            match (known, thing) {
                (Some(Thing::ReadingPosition(known)), Thing::ReadingPosition(position)) => {
                    return self.take_position(device, known, position);
                }
                (Some(Thing::BadDays(known)), Thing::BadDays(part)) => return self.join_part(device, &known, part),
                (Some(Thing::Value(known)), Thing::Value(answer)) => {
                    if known == *answer {
                        self.known += 1;
                    } else if !self.said.contains(&WEIGHED_OTHERWISE) {
                        self.said.push(WEIGHED_OTHERWISE);
                    }
                    return;
                }
                (None, Thing::ReadingPosition(_) | Thing::BadDays(_) | Thing::Value(_)) => {
                    self.unreadable += 1;
                    return;
                }
                // The id of one that stands beside another is not the one it came with.
                (Some(Thing::Note(known)), Thing::Note(note))
                    if (Note { id: note.id, is_changed: note.is_changed, ..known.clone() }) == *note =>
                {
                    self.known += 1;
                    return;
                }
                (Some(Thing::Question(known)), Thing::Question(question)) if known.words == question.words => {
                    self.known += 1;
                    if question.is_done && !known.is_done {
                        let known = Question { is_done: true, ..known };
                        self.keep(device, &key, &known.to_record().to_json());
                    }
                    return;
                }
                _ => {}
            }
            // The same file gives the same name again, so that nothing is there three times.
            let end = key.rfind(' ').map_or(0, |end| end + 1);
            let id = ItemId::of(&format!("{key} {}", record.to_json()));
            key.replace_range(end.., &id.to_string());
            is_beside = true;
        }
    }

    /// The newer position counts. What was read stays read.
    fn take_position(&mut self, device: &Device<'_>, known: ReadingPosition, position: &ReadingPosition) {
        let is_read = known.is_read || position.is_read;
        let joined = if known.when < position.when {
            self.newer += 1;
            position.clone()
        } else {
            *(if known.when == position.when { &mut self.known } else { &mut self.older }) += 1;
            known.clone()
        };
        let joined = ReadingPosition { is_read, ..joined };
        if joined != known {
            self.keep(device, &joined.key(), &joined.to_record().to_json());
        }
    }

    /// A part of the plan for bad days holds the lines of both.
    fn join_part(&mut self, device: &Device<'_>, known: &WrittenPart, part: &WrittenPart) {
        match known.join(&part.words) {
            Some(joined) if joined == *known => self.known += 1,
            Some(joined) => {
                self.keep(device, &joined.key(), &joined.to_record().to_json());
                self.beside += 1;
            }
            None => self.said.push(TOO_LONG_TOGETHER),
        }
    }

    fn take_texts(&mut self, device: &Device<'_>, texts: &Record) {
        for (name, stays) in CHOICES {
            let own = (device.get)(name).unwrap_or_default();
            let text = texts.get(name);
            if own.is_empty() && !text.is_empty() {
                self.keep(device, name, text);
            } else if !text.is_empty() && own != text {
                self.said.push(stays);
            }
        }
        let is_known = |name: &str| name == "plan" || CHOICES.iter().any(|(known, _)| *known == name);
        self.unreadable += texts.names().filter(|name| !is_known(name)).count();
        let text = texts.get("plan");
        if text.is_empty() {
            return;
        }
        let own = (device.get)("plan").unwrap_or_default();
        let known = if own.is_empty() { Ok(Plan::default()) } else { Plan::parse(&own) };
        let said = match (known, Plan::parse(text)) {
            (Err(_), _) => "The plan on this device cannot be read by this version, so it is left as it is.",
            (_, Err(_)) if (device.get)(UNREADABLE).unwrap_or_default().is_empty() => {
                self.keep(device, UNREADABLE, text);
                "The plan in the file cannot be read by this version. It is kept as it is, beside your own."
            }
            (_, Err(_)) => "The plan in the file cannot be read.",
            (Ok(known), Ok(plan)) => {
                let joined = known.join(&plan);
                if joined == known {
                    "Your plan is here already."
                } else if known.is_empty() {
                    self.keep(device, "plan", text);
                    "Your plan was added."
                } else if joined.fits() {
                    self.keep(device, "plan", &joined.to_text());
                    "Your plan was joined with the one in the file."
                } else {
                    "Your plan and the one in the file are too long together, so yours is left as it is."
                }
            }
        };
        self.said.push(said);
    }

    /// The report, sentence by sentence.
    pub fn in_words(&self) -> Vec<String> {
        let mut lines: Vec<String> = [
            (self.added, "of your things added"),
            (self.known, "already here"),
            (self.beside, "kept beside what is here, because the words differ"),
            (self.newer, "with a place that is newer in the file; it counts now"),
            (self.older, "with a place that is newer on this device; it stays"),
            (self.unreadable, "left out: this version cannot read them"),
            (self.not_kept, "held only until you close this page, because this browser keeps no more"),
        ]
        .into_iter()
        .filter(|(number, _)| *number > 0)
        .map(|(number, what)| format!("{number} {what}."))
        .collect();
        lines.extend(self.said.iter().map(|line| (*line).to_owned()));
        if lines.is_empty() {
            lines.push("There is nothing in this file.".to_owned());
        }
        lines
    }
}
