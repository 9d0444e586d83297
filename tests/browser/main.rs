//! Journeys of readers, in a real browser against a real server.
//!
//! `cargo xtask test` builds the sites that are opened here. `session` and `site` are the tools; every other module is
//! a kind of promise.

#![allow(clippy::unwrap_used, reason = "in a test, a panic is how a broken promise is reported")]

#[path = "../support/elsewhere.rs"]
mod elsewhere;
#[allow(dead_code, reason = "the journeys of tests/engines need more of it")]
#[path = "../support/engine.rs"]
mod engine;
#[path = "../support/files.rs"]
mod files;
#[path = "../support/finger.rs"]
mod finger;
#[path = "../support/keeping.rs"]
mod keeping;
#[path = "../support/keyboard.rs"]
mod keyboard;
#[path = "../support/printer.rs"]
mod printer;
#[path = "../support/refusal.rs"]
mod refusal;
#[path = "../support/saved_files.rs"]
mod saved_files;
#[allow(dead_code, reason = "the journeys of tests/engines need more of it")]
#[path = "../support/session.rs"]
mod session;
#[allow(dead_code, reason = "the measurements of tests/bench need more of it")]
#[path = "../support/site.rs"]
mod site;
#[path = "../support/slow_data.rs"]
mod slow_data;
#[path = "../support/speaker.rs"]
mod speaker;
#[path = "../support/voice.rs"]
mod voice;
#[path = "../support/words.rs"]
mod words;

mod accessibility;
mod addresses;
mod bad_days;
mod changed_pages;
mod chunks;
mod during_the_start;
mod history;
mod hydration;
mod leaving;
mod library;
mod listening;
mod navigation;
mod notes;
mod notice_pages;
mod offline;
mod options;
mod own_data;
mod own_state;
mod paper;
mod plan;
mod plan_elsewhere;
mod private_reading;
mod promises;
mod questions;
mod reading;
mod reading_positions;
mod saved;
mod search;
mod search_panel;
mod selection;
mod session_hours;
mod settings;
mod shell;
mod slow_pages;
mod steps;
mod styles;
mod system_text;
mod treatment;
mod trouble;
mod values;
mod voices;
