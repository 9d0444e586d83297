//! Where in the code of others a program can panic: taken out of the program. Nobody reads it in a published page, it
//! names folders of the machine that built it, it makes the same program differ from machine to machine, and it is a
//! hundredth of what is sent.

use std::ops::Range;

/// What the paths of the standard library begin with, and of what it is built from, in every program.
const LIBRARY: [&str; 2] = ["/rustc/", "/rust/deps/"];

/// How `core::panic::Location` lies in the memory of a 32-bit program: where the path is, its length, line, column.
const WORD: usize = 4;
const PLACE: usize = 4 * WORD;

/// A path of no length: Rust wants an address that is not zero even for that.
const NOWHERE: [u8; PLACE] = [1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];

/// Makes each place in a file whose path begins so, or lies in the folder of packages, a place in no file, and writes
/// spaces over the path; nothing in the memory moves. `start` is the address of its first byte, `packages` is where
/// cargo keeps them.
pub(super) fn forget(memory: &mut [u8], start: usize, packages: &str) {
    let mut paths = Vec::new();
    for at in (0..memory.len()).step_by(WORD) {
        let path = path_of_place(memory, at, start);
        if let Some(path) = path.filter(|path| is_of_others(&memory[path.clone()], packages)) {
            memory[at..at + PLACE].copy_from_slice(&NOWHERE);
            paths.push(path);
        }
    }
    for path in paths {
        memory[path].fill(b' ');
    }
}

/// Where in the memory the path is that a place names, if this is one.
fn path_of_place(memory: &[u8], at: usize, start: usize) -> Option<Range<usize>> {
    let place = memory.get(at..at + PLACE)?;
    let mut words =
        place.chunks_exact(WORD).map(|word| word.iter().rev().fold(0, |all, byte| all << 8 | *byte as usize));
    let path = words.next()?.checked_sub(start)?;
    let path = path..path.checked_add(words.next()?)?;
    (memory.get(path.clone())?.ends_with(b".rs") && words.all(|number| number > 0)).then_some(path)
}

fn is_of_others(path: &[u8], packages: &str) -> bool {
    LIBRARY.into_iter().chain([packages]).any(|beginning| path.starts_with(beginning.as_bytes()))
}

#[cfg(test)]
mod tests {
    use super::forget;

    #[test]
    fn places_of_others_are_nowhere_and_all_else_stays() {
        let paths = b"/home/a/.cargo/registry/src/b-1/src/c.rssrc/boot.rs!/rustc/0123/library/core/src/d.rs...";
        let place = |path: u32, length: u32| [path, length, 7, 9].map(u32::to_le_bytes).concat();
        let (others, own, library) = (place(1000, 40), place(1040, 11), place(1052, 33));
        let mut memory = [&paths[..], &others, &own, &library].concat();
        forget(&mut memory, 1000, "/home/a/.cargo/registry/src/");
        let nowhere = [1, 0, 0, 0].map(u32::to_le_bytes).concat();
        assert_eq!(memory[paths.len()..], [&nowhere[..], &own, &nowhere].concat());
        let paths = std::str::from_utf8(&memory[..paths.len()]).unwrap();
        assert_eq!(paths.split_whitespace().collect::<Vec<_>>(), ["src/boot.rs!", "..."]);
    }
}
