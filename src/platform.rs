//! The only door to the browser: nothing outside of this folder names `web_sys` or `js_sys`.
//!
//! What a browser refuses (storage in a private window, say) is answered here with the next best thing, never with a
//! panic: the text is readable without any of it.

#![allow(clippy::disallowed_types, reason = "this is the one module that may name the browser")]

pub(crate) mod by_id;
pub(crate) mod clock;
pub(crate) mod connection;
pub(crate) mod contents;
pub(crate) mod document;
pub(crate) mod download;
mod elements;
mod entry;
pub(crate) mod events;
pub(crate) mod highlight;
pub(crate) mod history;
pub(crate) mod keyboard;
pub(crate) mod library;
pub(crate) mod links;
pub(crate) mod mount;
mod names;
pub(crate) mod panel;
pub(crate) mod paper;
pub(crate) mod popovers;
pub(crate) mod progress;
pub(crate) mod selection;
pub(crate) mod session;
pub(crate) mod shape;
pub(crate) mod share;
pub(crate) mod sight;
pub(crate) mod speech;
pub(crate) mod storage;
pub(crate) mod swipe;
pub(crate) mod upload;
pub(crate) mod viewport;
pub(crate) mod words;
pub(crate) mod worker;
