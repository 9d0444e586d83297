//! What is promised of the content, of the finished site and of the code. The modules are the table of contents.

mod budget;
mod content;
mod site;
mod tidy;
