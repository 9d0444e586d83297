//! The file that a book is: a ZIP archive (APPNOTE 6.3) whose first entry says what it holds (EPUB 3.3, section 4.2).
//!
//! Written here, and not by a crate, so that the same book has the same bytes: no entry has a time. It is also less than
//! the crates for it bring along, which are made for archives of every kind.

use flate2::{Compress, Compression, Crc, FlushCompress, Status};

/// The type of a book, which its first entry holds.
const MIMETYPE: &str = "application/epub+zip";

/// What every entry says of itself: the version of the format that a reader needs.
const VERSION: u16 = 20;
/// Kept as it is.
const STORED: u16 = 0;
/// Compressed (RFC 1951).
const DEFLATED: u16 = 8;
/// The first day that the format can name, 1 January 1980, and its first second.
const TIME_AND_DATE: u32 = 0x0021_0000;

/// A book's file while it is written.
pub(super) struct Container {
    /// The entries so far.
    entries: Vec<u8>,
    /// The list of the entries, which ends the file.
    directory: Vec<u8>,
    count: u16,
}

/// A file of a book, compressed.
pub(super) struct Compressed<'content> {
    name: String,
    content: &'content [u8],
    compressed: Vec<u8>,
}

impl<'content> Compressed<'content> {
    /// Compresses a file.
    ///
    /// # Errors
    ///
    /// When the library for it fails.
    pub(super) fn of(name: String, content: &'content [u8]) -> Result<Self, String> {
        let compressed = deflated(content).map_err(|error| format!("{name} cannot be compressed: {error}"))?;
        Ok(Self { name, content, compressed })
    }
}

impl Container {
    /// A file with the entry that says that it is a book.
    pub(super) fn new() -> Result<Self, String> {
        let mut container = Self { entries: Vec::new(), directory: Vec::new(), count: 0 };
        // Not compressed, so that its words stand at a known place of the file.
        container.add_entry("mimetype", MIMETYPE.as_bytes(), MIMETYPE.as_bytes(), STORED)?;
        Ok(container)
    }

    /// Adds a file of the book.
    ///
    /// # Errors
    ///
    /// When it or the whole is larger than the format can say: four gigabytes, 65,535 files.
    pub(super) fn add(&mut self, name: &str, content: &[u8]) -> Result<(), String> {
        self.add_compressed(&Compressed::of(name.to_owned(), content)?)
    }

    /// Adds a file of the book that was compressed before.
    ///
    /// # Errors
    ///
    /// As [`Self::add`].
    pub(super) fn add_compressed(&mut self, file: &Compressed<'_>) -> Result<(), String> {
        self.add_entry(&file.name, file.content, &file.compressed, DEFLATED)
    }

    fn add_entry(&mut self, name: &str, content: &[u8], kept: &[u8], method: u16) -> Result<(), String> {
        let too_large = |_| format!("{name} is too large for a book");
        let mut crc = Crc::new();
        crc.update(content);
        let place = u32::try_from(self.entries.len()).map_err(too_large)?;
        // The part that an entry and its line in the list have in common.
        let mut common = Vec::new();
        common.extend(VERSION.to_le_bytes());
        common.extend(0_u16.to_le_bytes());
        common.extend(method.to_le_bytes());
        common.extend(TIME_AND_DATE.to_le_bytes());
        common.extend(crc.sum().to_le_bytes());
        common.extend(u32::try_from(kept.len()).map_err(too_large)?.to_le_bytes());
        common.extend(u32::try_from(content.len()).map_err(too_large)?.to_le_bytes());
        common.extend(u16::try_from(name.len()).map_err(too_large)?.to_le_bytes());
        common.extend(0_u16.to_le_bytes());

        self.entries.extend(b"PK\x03\x04");
        self.entries.extend(&common);
        self.entries.extend(name.as_bytes());
        self.entries.extend(kept);

        self.directory.extend(b"PK\x01\x02");
        self.directory.extend(VERSION.to_le_bytes());
        self.directory.extend(&common);
        // No comment, the first disk, no attributes.
        self.directory.extend([0; 10]);
        self.directory.extend(place.to_le_bytes());
        self.directory.extend(name.as_bytes());
        self.count = self.count.checked_add(1).ok_or("the book has too many files")?;
        Ok(())
    }

    /// The finished file.
    pub(super) fn finish(mut self) -> Result<Vec<u8>, String> {
        let too_large = |_| "the book is too large".to_owned();
        let start = u32::try_from(self.entries.len()).map_err(too_large)?;
        let length = u32::try_from(self.directory.len()).map_err(too_large)?;
        self.entries.append(&mut self.directory);
        self.entries.extend(b"PK\x05\x06\0\0\0\0");
        self.entries.extend(self.count.to_le_bytes());
        self.entries.extend(self.count.to_le_bytes());
        self.entries.extend(length.to_le_bytes());
        self.entries.extend(start.to_le_bytes());
        self.entries.extend(0_u16.to_le_bytes());
        Ok(self.entries)
    }
}

fn deflated(content: &[u8]) -> Result<Vec<u8>, flate2::CompressError> {
    let mut compress = Compress::new(Compression::best(), false);
    let mut compressed = Vec::with_capacity(content.len() + 64);
    loop {
        // In range: no more is read than there is.
        let read = compress.total_in() as usize;
        if compress.compress_vec(&content[read..], &mut compressed, FlushCompress::Finish)? == Status::StreamEnd {
            return Ok(compressed);
        }
        compressed.reserve(content.len() + 64);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_book_says_what_it_is_at_its_start_and_holds_what_was_put_in() {
        let text = "Words, and words again. ".repeat(100);
        let mut container = Container::new().unwrap();
        container.add("a/text.txt", text.as_bytes()).unwrap();
        let file = container.finish().unwrap();
        // As programs look for it, without reading the archive.
        assert_eq!(&file[30..58], b"mimetypeapplication/epub+zip");
        assert!(file.len() < text.len());
        let start = 58 + 30 + "a/text.txt".len();
        let mut read = Vec::with_capacity(text.len());
        let length = u32::from_le_bytes(file[76..80].try_into().unwrap()) as usize;
        let mut decompress = flate2::Decompress::new(false);
        decompress.decompress_vec(&file[start..start + length], &mut read, flate2::FlushDecompress::Finish).unwrap();
        assert_eq!(String::from_utf8(read).unwrap(), text);
    }
}
