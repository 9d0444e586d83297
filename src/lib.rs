//! The client: it adopts a prerendered page in the browser, and renders pages on the host.
//!
//! Read in this order: [`app`] is the root of both; [`page_state`] says what can be shown and [`pages`] shows it, made
//! of [`components`]; [`navigation`] leads from page to page: [`page_loading`] brings the data, which [`page_data`] fetches,
//! and the view; the crate `reader` holds what can be decided without a browser; [`features`] holds what a reader can do
//! besides reading, and [`persistence`] says how the device stores it; [`page_events`] tells what happens to the page to the
//! chunks that `chunks` fetches; [`platform`] is the only door to a browser; `boot` starts it all.

#![cfg_attr(
    not(feature = "hydrate"),
    allow(dead_code, reason = "on the host nothing starts the client, so half of this is not called")
)]
#![allow(unreachable_pub, reason = "Leptos's component macro makes the items it adds public")]

mod app;
#[cfg(feature = "hydrate")]
mod boot;
#[cfg(feature = "hydrate")]
mod chunks;
mod components;
mod drawn;
mod features;
mod navigation;
mod page_ahead;
mod page_data;
mod page_events;
mod page_loading;
mod page_state;
mod pages;
mod persistence;
mod platform;
#[cfg(feature = "ssr")]
mod prerender;
mod slices;
mod store;

#[cfg(feature = "hydrate")]
pub use boot::start;
#[cfg(feature = "ssr")]
pub use prerender::render;
