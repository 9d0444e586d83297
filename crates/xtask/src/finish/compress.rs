//! Compresses every file that gains from it, so that a host only has to send what is there.

use std::io::Write;
use std::path::Path;

use anyhow::Result;
use brotli::enc::BrotliEncoderParams;
use flate2::Compression;
use flate2::write::GzEncoder;

use crate::paths;

/// What is compressed already. Everything else is: a kind of file that is new gains from it before anybody thinks of it.
const COMPRESSED: [&str; 2] = ["epub", "png"];

/// Writes a `.br` and a `.gz` beside every file that gains from it.
pub(crate) fn all(staging: &Path) -> Result<()> {
    for file in paths::files_below(staging)? {
        // What has no extension (`_headers`, `.nojekyll`) is for the host.
        match Path::new(&file).extension().and_then(|extension| extension.to_str()) {
            Some(extension) if !COMPRESSED.contains(&extension) => {}
            _ => continue,
        }
        let bytes = paths::read(&staging.join(&file))?;
        paths::write(&staging.join(format!("{file}.br")), brotli(&bytes)?)?;
        paths::write(&staging.join(format!("{file}.gz")), gzip(&bytes)?)?;
    }
    Ok(())
}

/// Brotli (RFC 7932) at its highest quality, with the largest window that every browser accepts.
fn brotli(bytes: &[u8]) -> Result<Vec<u8>> {
    let parameters = BrotliEncoderParams { quality: 11, lgwin: 24, size_hint: bytes.len(), ..Default::default() };
    let mut compressed = Vec::new();
    brotli::BrotliCompress(&mut &bytes[..], &mut compressed, &parameters)?;
    Ok(compressed)
}

/// Gzip (RFC 1952), for hosts that know nothing else.
fn gzip(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    Ok(encoder.finish()?)
}
