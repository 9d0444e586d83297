//! The visible parts. Each wires data to markup; none fetches. A part's style has the same name in
//! `style/components`.

pub(crate) mod bottom_bar;
pub(crate) mod carried_link;
pub(crate) mod clinic;
pub(crate) mod contents;
pub(crate) mod heading;
pub(crate) mod key_message;
pub(crate) mod legend;
pub(crate) mod options;
pub(crate) mod page_heading;
pub(crate) mod page_list;
pub(crate) mod pager;
pub(crate) mod pages_behind_number;
pub(crate) mod panel;
pub(crate) mod people;
pub(crate) mod prose;
pub(crate) mod qr_code;
pub(crate) mod readers;
pub(crate) mod references;
pub(crate) mod series_list;
pub(crate) mod session_hours;
