//! A text as a picture that a phone's camera reads: a QR code (ISO/IEC 18004).

use std::fmt::Write as _;

use qrcodegen::{QrCode as Encoded, QrCodeEcc, QrSegment, Version};

/// How many modules around the code stay light, so that cameras find it: the standard's four.
const QUIET: i32 = 4;

/// The largest version, of 40, that is chosen for the sake of stronger repair: 69 modules a side, for 331 bytes.
const STRONG_UP_TO: u8 = 13;

/// A QR code, ready to be drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QrCode {
    /// How many modules a side has, the light ones around the code included.
    pub side: i32,
    /// The dark modules, as the data of an SVG path in units of modules.
    pub path: String,
}

impl QrCode {
    /// Encodes a text; `None` for one that is longer than a code holds, which is 2,953 bytes.
    ///
    /// A code with a smaller part for repair has fewer modules, which are larger on the same screen. So the stronger
    /// level (M, 15 % of it may be lost) is for short texts, the weaker one (L, 7 %) for long ones; room that is left over
    /// goes to repair.
    pub fn encode(text: &str) -> Option<Self> {
        let segments = [QrSegment::make_bytes(text.as_bytes())];
        let code = [(QrCodeEcc::Medium, STRONG_UP_TO), (QrCodeEcc::Low, Version::MAX.value())].into_iter().find_map(
            |(level, largest)| {
                let largest = Version::new(largest);
                Encoded::encode_segments_advanced(&segments, level, Version::MIN, largest, None, true).ok()
            },
        )?;
        let mut path = String::new();
        for y in 0..code.size() {
            let mut x = 0;
            while x < code.size() {
                // Outside of the code every module is light, so a row ends by itself.
                let length = (x..).take_while(|x| code.get_module(*x, y)).count();
                if length > 0 {
                    // Writing to a `String` cannot fail.
                    let _ = write!(path, "M{} {}h{length}v1h-{length}z", x + QUIET, y + QUIET);
                }
                x += i32::try_from(length).unwrap_or_default() + 1;
            }
        }
        Some(Self { side: code.size() + 2 * QUIET, path })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Looks at the picture as a camera would: draws it, dark on light, and reads it with a program that knows nothing of
    /// the one that wrote it.
    fn seen(code: &QrCode) -> (usize, rqrr::MetaData, String) {
        const SCALE: usize = 3;
        let side = usize::try_from(code.side).unwrap();
        let mut dark = vec![false; side * side];
        for row in code.path.split('M').skip(1) {
            let (place, length) = row.split_once('h').unwrap();
            let (x, y) = place.split_once(' ').unwrap();
            let (x, y): (usize, usize) = (x.parse().unwrap(), y.parse().unwrap());
            let length: usize = length.split('v').next().unwrap().parse().unwrap();
            dark[y * side + x..][..length].fill(true);
        }
        let mut picture = rqrr::PreparedImage::prepare_from_greyscale(side * SCALE, side * SCALE, |x, y| {
            if dark[y / SCALE * side + x / SCALE] { 0 } else { 255 }
        });
        let found = picture.detect_grids();
        assert_eq!(found.len(), 1, "one code is seen");
        let (about, text) = found[0].decode().unwrap();
        (side, about, text)
    }

    #[test]
    fn a_camera_reads_what_was_written_however_long() {
        let mut sides = Vec::new();
        for length in [0, 1, 60, 251, 331, 332, 600, 1200, 2000, 2953] {
            let link = format!("https://kap.example/my-plan/#plan1.{}", "day-2026-12-07.ticks-abcde".repeat(120));
            let text: String = link[..length].to_owned();
            let (side, _, read) = seen(&QrCode::encode(&text).unwrap());
            assert_eq!(read, text, "{length} bytes");
            sides.push(side - 8);
        }
        assert_eq!(sides, [21, 21, 33, 61, 69, 65, 85, 117, 149, 177]);
        assert_eq!(seen(&QrCode::encode("Grüße 🌱").unwrap()).2, "Grüße 🌱");
    }

    #[test]
    fn short_texts_are_written_with_stronger_repair() {
        let level = |length| seen(&QrCode::encode(&"a".repeat(length)).unwrap()).1.ecc_level;
        // As the format spells them: M is 0, L is 1, H is 2, Q is 3.
        assert_ne!(level(331), 1);
        assert_eq!(level(2953), 1);
    }

    #[test]
    fn what_no_code_holds_gives_none() {
        assert_eq!(QrCode::encode(&"a".repeat(2954)), None);
    }
}
