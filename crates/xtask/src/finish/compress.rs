//! Compresses every file that gains from it, so that a host only has to send what is there.

use std::fs;
use std::io::Write;
use std::path::Path;

use anyhow::Result;
use brotlic::{BrotliEncoderOptions, CompressorWriter, Quality, WindowSize};
use flate2::Compression;
use flate2::write::GzEncoder;
use model::address;
use rayon::prelude::*;

use crate::paths;

/// What is compressed already. Everything else is: a kind of file that is new gains from it before anybody thinks of it.
const COMPRESSED: [&str; 2] = ["epub", "png"];

/// Of more files than this, about two hundred pages, pages and their data are not compressed as well as they could be: the
/// last 2 % take two thirds of the time.
const MANY: usize = 500;

/// Of more files than this, about a thousand pages, they are compressed in a tenth of the time that would take, for 10 % more
/// bytes. What every page fetches is compressed as well as it can be all the same.
const VERY_MANY: usize = 2_000;

/// Writes a `.br` and a `.gz` beside every file that gains from it. What is the same in the site of the last build, which
/// lies in `before`, was compressed then.
pub(crate) fn all(staging: &Path, before: Option<&Path>) -> Result<()> {
    let files = paths::files_below(staging)?;
    let (quality_of_pages, gzip_of_pages) = if files.len() > VERY_MANY {
        (Quality::new(8)?, Compression::default())
    } else if files.len() > MANY {
        (Quality::new(10)?, Compression::best())
    } else {
        (Quality::best(), Compression::best())
    };
    files.par_iter().filter(|file| gains(file)).try_for_each(|file| {
        let bytes = paths::read(&staging.join(file))?;
        let before = before.filter(|before| fs::read(before.join(file)).is_ok_and(|known| known == bytes));
        let write = |extension, compress: &dyn Fn(&[u8]) -> Result<Vec<u8>>| {
            let name = format!("{file}.{extension}");
            let known = before.and_then(|before| fs::read(before.join(&name)).ok());
            paths::write(&staging.join(&name), known.map_or_else(|| compress(&bytes), Ok)?)
        };
        let is_of_page = file.ends_with(".html") || file.starts_with(address::DATA);
        let (quality, level) =
            if is_of_page { (quality_of_pages, gzip_of_pages) } else { (Quality::best(), Compression::best()) };
        write("br", &|bytes| brotli(bytes, quality))?;
        write("gz", &|bytes| gzip(bytes, level))
    })
}

/// Whether a file gains. What has no extension (`_headers`, `.nojekyll`) is for the host.
fn gains(file: &str) -> bool {
    let extension = Path::new(file).extension().and_then(|extension| extension.to_str());
    extension.is_some_and(|extension| !COMPRESSED.contains(&extension))
}

/// Brotli (RFC 7932), with the largest window that every browser accepts.
pub(crate) fn brotli(bytes: &[u8], quality: Quality) -> Result<Vec<u8>> {
    let mut options = BrotliEncoderOptions::new();
    options.quality(quality).window_size(WindowSize::best()).size_hint(bytes.len().try_into()?);
    let mut writer = CompressorWriter::with_encoder(options.build()?, Vec::new());
    writer.write_all(bytes)?;
    Ok(writer.into_inner()?)
}

/// Gzip (RFC 1952), for hosts that know nothing else.
fn gzip(bytes: &[u8], level: Compression) -> Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), level);
    encoder.write_all(bytes)?;
    Ok(encoder.finish()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_did_not_change_is_not_compressed_again_and_all_else_is() {
        let folder = paths::target().join("tests/compress");
        paths::empty_folder(&folder).unwrap();
        let (staging, before) = (folder.join("staging"), folder.join("before"));
        for (file, now, known) in [("same.txt", "a", "a"), ("other.txt", "b", "c"), ("card.png", "d", "d")] {
            paths::write(&staging.join(file), now).unwrap();
            paths::write(&before.join(file), known).unwrap();
            paths::write(&before.join(format!("{file}.br")), "compressed before").unwrap();
        }
        all(&staging, Some(&before)).unwrap();
        let is_taken_over = |file: &str| paths::read(&staging.join(file)).unwrap() == b"compressed before";
        assert!(is_taken_over("same.txt.br") && !is_taken_over("other.txt.br"));
        assert_eq!(
            paths::files_below(&staging).unwrap(),
            ["card.png", "other.txt", "other.txt.br", "other.txt.gz", "same.txt", "same.txt.br", "same.txt.gz"]
        );
    }
}
