//! Where in the code of others a program can panic: taken out of the program. Nobody reads it in a published page, it
//! names folders of the machine that built it, and it makes the same program differ from machine to machine.

/// What the paths of the standard library begin with, in every program.
const LIBRARY: [&str; 3] = ["library/alloc/src/", "library/core/src/", "library/std/src/"];

/// Writes spaces over each path that begins so or lies in the folder of packages, so that nothing in the program moves.
/// `packages` is where cargo keeps them.
pub(super) fn forget(program: &mut [u8], packages: &str) {
    for beginning in LIBRARY.into_iter().chain([packages]) {
        let mut from = 0;
        while let Some(start) = find(&program[from..], beginning.as_bytes()).map(|start| from + start) {
            let Some(end) = find(&program[start..], b".rs").map(|end| start + end + 3) else { return };
            program[start..end].fill(b' ');
            from = end;
        }
    }
}

fn find(bytes: &[u8], what: &[u8]) -> Option<usize> {
    bytes.windows(what.len()).position(|window| window == what)
}

#[cfg(test)]
mod tests {
    use super::forget;

    #[test]
    fn paths_of_others_become_spaces_and_all_else_stays() {
        let mut program = b"x/home/a/.cargo/registry/src/b-1/src/c.rssrc/boot.rslibrary/core/src/d.rs!".to_vec();
        let length = program.len();
        forget(&mut program, "/home/a/.cargo/registry/src/");
        let program = String::from_utf8(program).unwrap();
        assert_eq!(program.len(), length);
        assert_eq!(program.split_whitespace().collect::<Vec<_>>(), ["x", "src/boot.rs", "!"]);
    }
}
