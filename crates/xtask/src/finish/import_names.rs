//! The names by which the program and wasm-bindgen's script know each other, made short.
//!
//! wasm-bindgen names each thing that the program takes from the script by what it does and by a hash, so that two of its
//! packages never meet, and says with each from which module it comes. Here there is one package: a number is enough. It
//! saves a fiftieth of the program and an eighth of the script.

use std::collections::BTreeMap;

use anyhow::{Context, Result, bail, ensure};

/// The magic number and the version (WebAssembly Core Specification 2.0, section 5.5.16).
const HEADER: &[u8] = b"\0asm\x01\0\0\0";

/// The section that lists what a program takes (section 5.5.5).
const IMPORTS: u8 = 2;

/// What names of wasm-bindgen begin with.
const BEGINNING: &[u8] = b"__wb";

/// What the one module is called, and what wasm-bindgen's script calls it.
const MODULE: &str = "x";
const MODULE_IN_SCRIPT: &str = "\"./exploring-kap_bg.js\"";

/// Makes the names short in both files.
///
/// # Errors
///
/// When the program is not what wasm-bindgen makes, or the script uses one of the short names already.
pub(super) fn shorten(script: &str, program: &[u8]) -> Result<(Vec<u8>, Vec<u8>)> {
    let mut names = BTreeMap::new();
    let program = sections(program, &mut names)?;
    let script = script.replace(MODULE_IN_SCRIPT, MODULE);
    let mut short = Vec::new();
    let mut rest = script.as_bytes();
    while !rest.is_empty() {
        let is_word = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'$');
        let length = rest.iter().take_while(|byte| is_word(byte)).count();
        let (word, after) = rest.split_at(length.max(1));
        ensure!(
            !names.values().any(|taken: &Vec<u8>| taken == word),
            "wasm-bindgen's script uses the name `{}`; choose others in finish/import_names.rs",
            String::from_utf8_lossy(word)
        );
        short.extend_from_slice(names.get(word).map_or(word, Vec::as_slice));
        rest = after;
    }
    Ok((short, program))
}

/// The program with short names in its imports; notes which are for which.
fn sections(program: &[u8], names: &mut BTreeMap<Vec<u8>, Vec<u8>>) -> Result<Vec<u8>> {
    let mut reader = Reader(program.strip_prefix(HEADER).context("the program is no WebAssembly of version 1")?);
    let mut written = HEADER.to_vec();
    while !reader.0.is_empty() {
        let id = reader.take(1)?[0];
        let section = reader.bytes()?;
        let section = if id == IMPORTS { imports(section, names)? } else { section.to_vec() };
        written.push(id);
        put(&mut written, &section);
    }
    Ok(written)
}

fn imports(section: &[u8], names: &mut BTreeMap<Vec<u8>, Vec<u8>>) -> Result<Vec<u8>> {
    let mut reader = Reader(section);
    let count = reader.number()?;
    let mut written = Vec::new();
    put_number(&mut written, count);
    let mut module = None;
    for _ in 0..count {
        let from = reader.bytes()?;
        ensure!(*module.get_or_insert(from) == from, "the program takes from more than one module");
        let name = reader.bytes()?;
        ensure!(name.starts_with(BEGINNING), "`{}` is no name of wasm-bindgen", String::from_utf8_lossy(name));
        let next = format!("w{}", names.len()).into_bytes();
        let name = names.entry(name.to_vec()).or_insert(next);
        put(&mut written, MODULE.as_bytes());
        put(&mut written, name);
        let kind = reader.take(1)?;
        ensure!(kind == [0], "the program takes something that is no function");
        written.push(0);
        put_number(&mut written, reader.number()?);
    }
    ensure!(reader.0.is_empty(), "something follows the imports");
    Ok(written)
}

struct Reader<'bytes>(&'bytes [u8]);

impl<'bytes> Reader<'bytes> {
    fn take(&mut self, count: usize) -> Result<&'bytes [u8]> {
        let (taken, rest) = self.0.split_at_checked(count).context("the program is cut off")?;
        self.0 = rest;
        Ok(taken)
    }

    /// A number as LEB128 (section 5.2.2), of at most 32 bits.
    fn number(&mut self) -> Result<usize> {
        let mut number = 0;
        for shift in [0, 7, 14, 21, 28] {
            let byte = self.take(1)?[0];
            number |= usize::from(byte & 127) << shift;
            if byte < 128 {
                return Ok(number);
            }
        }
        bail!("a number in the program is too long")
    }

    /// Bytes with their number before them.
    fn bytes(&mut self) -> Result<&'bytes [u8]> {
        let count = self.number()?;
        self.take(count)
    }
}

fn put(written: &mut Vec<u8>, bytes: &[u8]) {
    put_number(written, bytes.len());
    written.extend_from_slice(bytes);
}

fn put_number(written: &mut Vec<u8>, mut number: usize) {
    while number >= 128 {
        // The lower seven bits of a byte.
        written.push((number & 127) as u8 | 128);
        number >>= 7;
    }
    written.push(number as u8);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn program(names: &[&str]) -> Vec<u8> {
        let mut section = Vec::new();
        put_number(&mut section, names.len());
        for name in names {
            put(&mut section, b"./exploring-kap_bg.js");
            put(&mut section, name.as_bytes());
            section.extend([0, 5]);
        }
        let mut program = HEADER.to_vec();
        program.push(IMPORTS);
        put(&mut program, &section);
        program.extend([10, 1, 0]);
        program
    }

    #[test]
    fn both_files_know_each_name_by_the_same_number() {
        let script = "const imports = { \"./exploring-kap_bg.js\": i, __wbg_a_0123: f, __wbg_ab_4567: g }; wasm.__wbg_free(); __wbg_a_0123x;";
        let (script, program) = shorten(script, &program(&["__wbg_ab_4567", "__wbg_a_0123", "__wbg_a_0123"])).unwrap();
        assert_eq!(
            String::from_utf8(script).unwrap(),
            "const imports = { x: i, w1: f, w0: g }; wasm.__wbg_free(); __wbg_a_0123x;"
        );
        let imports = b"\x03\x01x\x02w0\0\x05\x01x\x02w1\0\x05\x01x\x02w1\0\x05";
        let expected = [HEADER, &[IMPORTS, imports.len() as u8], imports, &[10, 1, 0]].concat();
        assert_eq!(program, expected);
    }

    #[test]
    fn what_is_no_program_or_would_mix_names_up_is_a_mistake() {
        let whole = program(&["__wbg_a_0123"]);
        assert!(shorten("w0", &whole).is_err(), "the script uses the short name");
        assert!(shorten("", &program(&["alert"])).is_err());
        for end in [0, 4, HEADER.len() + 1, whole.len() - 1] {
            assert!(shorten("", &whole[..end]).is_err(), "{end}");
        }
    }
}
