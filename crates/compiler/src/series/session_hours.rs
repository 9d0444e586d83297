//! The hours of a session: all routes and stages, each once, with what they rest on.

use std::ops::Range;

use model::session_hours::{Band, Leave, MinuteRange, RouteHours, SourcedRoute, SourcedStage, Stage, StageWords};
use model::{Base, Route, SessionHours, SourceId, Step, StepId};
use toml::Spanned;

use crate::checks::lint::{self, Subject};
use crate::inputs::session_hours;
use crate::render::rendering::Rendering;
use crate::resolve::citation::listed_sources;
use crate::resolve::index::Index;
use crate::syntax::diagnostic::{Diagnostic, Report, did_you_mean};
use crate::syntax::file::{Excerpt, File};
use crate::syntax::files::Files;
use crate::syntax::outline::plain_text;

/// Reads the hours; reports what is wrong in them. What they cite counts as cited by the step that shows them.
pub(super) fn read(
    files: &Files,
    index: &Index,
    base: &Base,
    steps: &mut [Step],
    report: &mut Report,
) -> Option<SessionHours> {
    let (file, written) = session_hours::read(files, report)?;
    let mut reader = Reader { file: &file, index, report };
    let id = reader.step(&written.step);
    let routes =
        reader.one_of_each("route", Route::ALL.map(Route::id), &written.route, &written.step, |entry| &entry.route);
    let stages =
        reader.one_of_each("stage", Stage::ALL.map(Stage::id), &written.stage, &written.step, |entry| &entry.stage);
    let routes: Vec<_> = written.route.iter().map(|entry| reader.route(entry)).zip(routes).collect();
    let stages: Vec<_> = written.stage.iter().map(|entry| reader.stage(entry)).zip(stages).collect();
    let caption = reader.caption(&written.caption);
    let step = steps.iter_mut().find(|step| Some(&step.id) == id.as_ref())?;
    let mut prose = Rendering::new(index, base, &[], "session_hours");
    prose.cited.clone_from(&step.cited);
    let caption = prose.line(&caption?, report);
    let routes: [SourcedRoute; 4] = in_order(routes)?;
    let stages: [SourcedStage; 5] = in_order(stages)?;
    for source in routes.iter().flat_map(|route| &route.sources).chain(stages.iter().flat_map(|stage| &stage.sources)) {
        prose.cite(source);
    }
    step.cited = prose.cited;
    Some(SessionHours { step: id?, caption, routes, stages })
}

/// The entries in the order of their kinds; `None` where one is missing, which was reported.
fn in_order<T, const COUNT: usize>(entries: Vec<(Option<T>, Option<usize>)>) -> Option<[T; COUNT]> {
    let mut known: Vec<(usize, T)> = entries.into_iter().filter_map(|(entry, place)| Some((place?, entry?))).collect();
    known.sort_by_key(|(place, _)| *place);
    known.into_iter().map(|(_, entry)| entry).collect::<Vec<T>>().try_into().ok()
}

struct Reader<'file, 'run> {
    file: &'file File,
    index: &'run Index,
    report: &'run mut Report,
}

impl<'file> Reader<'file, '_> {
    fn mistake(
        &mut self,
        span: Range<usize>,
        title: impl Into<String>,
        label: impl Into<String>,
        help: impl Into<String>,
    ) {
        self.report.add(Diagnostic::at(self.file, span, title, label, help));
    }

    fn step(&mut self, written: &Spanned<String>) -> Option<StepId> {
        let name = written.get_ref();
        let found = self.index.steps.keys().find(|step| step.as_str() == name).cloned();
        if found.is_none() {
            let label = did_you_mean(name, self.index.steps.keys().map(StepId::as_str));
            self.mistake(
                written.span(),
                format!("there is no step `{name}`"),
                label,
                "name the step that shows the hours",
            );
        }
        found
    }

    /// The place of each entry among the names; reports one that is none of them, stands twice or is missing.
    fn one_of_each<T, const COUNT: usize>(
        &mut self,
        kind: &str,
        names: [&'static str; COUNT],
        entries: &[T],
        top: &Spanned<String>,
        name_of: fn(&T) -> &Spanned<String>,
    ) -> Vec<Option<usize>> {
        let mut places: Vec<Option<usize>> = Vec::new();
        for entry in entries {
            let written = name_of(entry);
            let name = written.get_ref();
            let place = names.iter().position(|known| known == name);
            if place.is_none() {
                let title = format!("there is no {kind} `{name}`");
                self.mistake(
                    written.span(),
                    title,
                    did_you_mean(name, names),
                    format!("the {kind}s are {}", names.join(", ")),
                );
            } else if places.contains(&place) {
                let title = format!("the {kind} `{name}` stands here twice");
                self.mistake(written.span(), title, "the second one", "keep one of the two");
            }
            places.push(place);
        }
        // A name that was misspelt may be the one that is missing.
        if !places.contains(&None) {
            let span = entries.last().map_or(top, name_of).span();
            for (_, name) in names.iter().enumerate().filter(|(place, _)| !places.contains(&Some(*place))) {
                let help = format!("write a `[[{kind}]]` for it");
                self.mistake(span.clone(), format!("the {kind} `{name}` is missing"), "it belongs below this", help);
            }
        }
        places
    }

    fn route(&mut self, entry: &session_hours::Route) -> Option<SourcedRoute> {
        let spans = [entry.starts.span(), entry.strongest.span(), entry.fading.span(), entry.leave.span()];
        let (starts, strongest, fading) =
            (self.range(&entry.starts), self.range(&entry.strongest), self.range(&entry.fading));
        let leave = match entry.leave.get_ref().as_slice() {
            [minute] => Some(Leave::NotBefore(*minute)),
            _ => self.range(&entry.leave).map(Leave::Within),
        };
        let sources = self.sources(&entry.sources);
        let hours = RouteHours::new(Route::parse(entry.route.get_ref())?, starts?, strongest?, fading?, leave?);
        match hours {
            Ok(hours) => Some(SourcedRoute { hours, sources: sources? }),
            Err(band) => {
                let title = format!("`{}` begins before the band in front of it ends", band.id());
                let help = format!("the bands follow each other: {}", Band::ALL.map(Band::id).join(", "));
                self.mistake(spans[band as usize].clone(), title, "this band", help);
                None
            }
        }
    }

    fn range(&mut self, written: &Spanned<Vec<u16>>) -> Option<MinuteRange> {
        let (title, help) = match *written.get_ref().as_slice() {
            [from, to] => match MinuteRange::new(from, to) {
                Some(range) => return Some(range),
                None => ("this band ends before it begins", "write the earlier minute first, as in `[30, 50]`"),
            },
            _ => (
                "a band has two ends",
                "write two minutes, as in `[30, 50]`; `leave` alone may be one: not before that minute",
            ),
        };
        self.mistake(written.span(), title, "here", help);
        None
    }

    fn stage(&mut self, entry: &session_hours::Stage) -> Option<SourcedStage> {
        let mut text = |written| Some(plain_text(&self.words(written)?.markdown));
        let (title, typical, staff, feel) =
            (text(&entry.title), text(&entry.typical), text(&entry.staff), text(&entry.feel));
        let sources = self.sources(&entry.sources);
        let words = StageWords { title: title?, typical: typical?, staff: staff?, feel: feel? };
        Some(SourcedStage { words, evidence: entry.evidence, sources: sources? })
    }

    /// The caption; reports one without a citation.
    fn caption(&mut self, written: &Spanned<String>) -> Option<Excerpt<'file>> {
        let caption = self.words(written)?;
        if !caption.markdown.contains("[^") {
            let help = "end it with a mark, as in `[^fact: source]`: it says how sure the picture is";
            self.mistake(written.span(), "the caption of the hours has no source", "here", help);
        }
        Some(caption)
    }

    /// A text; reports one that is empty, and what a careful reader would strike.
    fn words(&mut self, written: &Spanned<String>) -> Option<Excerpt<'file>> {
        if written.get_ref().trim().is_empty() {
            self.mistake(written.span(), "this text is empty", "here", "say it in a sentence or two");
            return None;
        }
        let excerpt = Excerpt::of_toml_string(self.file, written.span(), written.get_ref());
        lint::check_words(&excerpt, Subject::Step, self.index, self.report);
        Some(excerpt)
    }

    fn sources(&mut self, written: &Spanned<Vec<Spanned<String>>>) -> Option<Vec<SourceId>> {
        if written.get_ref().is_empty() {
            self.mistake(
                written.span(),
                "no source is named",
                "here",
                "name at least one that stands in content/sources.json",
            );
            return None;
        }
        let sources = listed_sources(self.file, written.get_ref(), self.index, self.report);
        (sources.len() == written.get_ref().len()).then_some(sources)
    }
}
