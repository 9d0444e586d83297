//! The library: the articles of a large series, which a device keeps only where the reader wants it. The worker's own list
//! holds all else.

use serde::{Deserialize, Serialize};

use crate::{Slug, wire};

/// How large the library is. This is what the page asks for that offers to keep it, so it is small.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LibrarySize {
    /// How many articles it has.
    pub articles: u32,
    /// How many bytes all of them take on the device.
    pub bytes: u64,
    /// The name of the version: the hash of its list, as [`library_file`](crate::address::library_file) takes it. It stands
    /// last: a text that ends with a number could be cut within its escape and still be read.
    pub version: String,
}

/// The list of a version of the library.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Library {
    /// Its articles, in reading order.
    pub articles: Vec<LibraryArticle>,
}

/// The files of an article, each by the SHA-256 of its bytes, as browsers check it: in Base64.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LibraryArticle {
    /// Which article it is.
    pub slug: Slug,
    /// The hash of its HTML.
    pub html: String,
    /// The hash of its data.
    pub data: String,
}

/// A value that travels as a text.
macro_rules! travels {
    ($name:ident) => {
        impl $name {
            /// The value as a text in ASCII.
            ///
            /// # Errors
            ///
            /// When postcard cannot write it.
            pub fn to_wire(&self) -> Result<String, postcard::Error> {
                wire::write(self)
            }

            /// The value that a text holds; `None` where it holds anything else.
            pub fn from_wire(text: &str) -> Option<Self> {
                wire::read(text)
            }
        }
    };
}

travels!(LibrarySize);
travels!(Library);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_and_nothing_else() {
        let article = LibraryArticle { slug: Slug::parse("a").unwrap(), html: "1=".to_owned(), data: "2=".to_owned() };
        let library = Library { articles: vec![article] };
        let size = LibrarySize { version: "1a".to_owned(), articles: 5_000, bytes: 800_000_000 };
        let text = library.to_wire().unwrap();
        assert_eq!(Library::from_wire(&text), Some(library));
        assert_eq!(Library::from_wire(&text[..text.len() - 1]), None);
        let text = size.to_wire().unwrap();
        (0..text.len()).for_each(|place| assert_eq!(LibrarySize::from_wire(&text[..place]), None, "{place}"));
        assert_eq!(LibrarySize::from_wire(&text), Some(size));
        assert_eq!(LibrarySize::from_wire("<!doctype html>"), None);
    }
}
