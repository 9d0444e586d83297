//! The book, held against the rules for books by EPUBCheck, the checker of the W3C.

use std::env;
use std::fs;
use std::process::Command;

use crate::site::folder;

/// EPUBCheck. Debian's is an archive of Java, which the system runs by itself only where it was told how.
fn checker() -> Command {
    let path = env::var_os("PATH").unwrap();
    let program = env::split_paths(&path)
        .map(|folder| folder.join("epubcheck"))
        .find(|file| file.is_file())
        .expect("there is no epubcheck: run `sudo apt-get install --yes epubcheck`, then this test again");
    if !fs::read(&program).unwrap().starts_with(b"PK") {
        return Command::new(program);
    }
    let mut java = Command::new("java");
    java.arg("-jar").arg(program);
    java
}

#[test]
fn the_book_follows_every_rule_for_books() {
    for name in ["release", "sub-path", "overlay"] {
        let book = folder(name).join("exploring-kap.epub");
        let output = checker().arg("--failonwarnings").arg(&book).output().unwrap();
        let said = format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
        assert!(output.status.success() && said.contains("0 errors / 0 warnings"), "{name}:\n{said}");
    }
}
