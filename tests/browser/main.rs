//! Journeys of readers, in a real browser against a real server.
//!
//! `cargo xtask test` builds the sites that are opened here. `session` and `site` are the tools; every other module is
//! a kind of promise.

#![allow(clippy::unwrap_used, reason = "in a test, a panic is how a broken promise is reported")]

#[path = "../support/files.rs"]
mod files;

mod session;
mod site;

mod addresses;
mod hydration;
mod navigation;
mod offline;
mod paper;
mod promises;
mod reading;
mod settings;
mod shell;
mod trouble;
