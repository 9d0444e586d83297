//! What is promised of the content, of the finished site and of the code. The modules are the table of contents.

#![allow(clippy::unwrap_used, reason = "in a test, a panic is how a broken promise is reported")]

#[path = "../support/files.rs"]
mod files;

mod book;
mod budget;
mod calendar;
mod client;
mod colour;
mod content;
mod contrast;
mod dependencies;
mod html;
mod packages;
mod pages;
mod selectors;
mod site;
mod style;
mod tidy;
