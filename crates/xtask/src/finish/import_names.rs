//! The names by which the program and wasm-bindgen's script know each other, without what chance put into them.
//!
//! wasm-bindgen ends each name with a hash of sixteen digits, so that two of its packages never meet. Chance does not
//! compress: these digits are a fifth of the script. Here each becomes a number of as many digits, the same in both files,
//! so nothing in the program moves.

use std::collections::BTreeMap;

/// How many digits a hash has.
const DIGITS: usize = 16;

/// Gives the hashes in the script's names numbers, and writes these into both files.
pub(super) fn number(script: &mut [u8], program: &mut [u8]) {
    let mut numbers: BTreeMap<Vec<u8>, String> = BTreeMap::new();
    for place in hashes(script) {
        let next = numbers.len();
        numbers.entry(script[place..place + DIGITS].to_vec()).or_insert_with(|| format!("{next:0DIGITS$}"));
    }
    for file in [script, program] {
        for place in hashes(file) {
            let hash = &mut file[place..place + DIGITS];
            if let Some(number) = numbers.get(&*hash) {
                hash.copy_from_slice(number.as_bytes());
            }
        }
    }
}

/// Where hashes begin: behind an underscore, or an underscore and an `h`, and at the end of a name.
fn hashes(file: &[u8]) -> Vec<usize> {
    let is_digit = |byte: &u8| matches!(byte, b'0'..=b'9' | b'a'..=b'f');
    let is_hash = |place: usize| {
        let begins = file[..place].ends_with(b"_") || file[..place].ends_with(b"_h");
        let ends = file.get(place + DIGITS).is_none_or(|next| !next.is_ascii_alphanumeric() && *next != b'_');
        begins && ends
    };
    let windows = file.windows(DIGITS).enumerate();
    windows.filter(|(place, digits)| digits.iter().all(is_digit) && is_hash(*place)).map(|(place, _)| place).collect()
}

#[cfg(test)]
mod tests {
    use super::number;

    #[test]
    fn both_files_know_each_name_by_the_same_number_and_keep_their_lengths() {
        let mut script = b"__wbg_a_0123456789abcdef: 1, __wbg_b_fedcba9876543210: 2, x__h0123456789abcdef()".to_vec();
        let mut program = b"\x18__wbg_b_fedcba9876543210\x00_0123456789abcdef\x01_ffffffffffffffff".to_vec();
        number(&mut script, &mut program);
        let first = "0000000000000000";
        let second = "0000000000000001";
        let expected = format!("__wbg_a_{first}: 1, __wbg_b_{second}: 2, x__h{first}()");
        assert_eq!(String::from_utf8(script).unwrap(), expected);
        let expected = format!("\x18__wbg_b_{second}\x00_{first}\x01_ffffffffffffffff");
        assert_eq!(String::from_utf8(program).unwrap(), expected);
    }
}
