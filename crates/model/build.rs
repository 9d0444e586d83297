//! Gives a crate whose data travel a version of its own: a number made of its source. Other crates name this script as theirs.

use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::Path;
use std::{env, fs, io};

fn main() -> io::Result<()> {
    println!("cargo::rerun-if-changed=src");
    let mut files = Vec::new();
    add_files(Path::new("src"), &mut files)?;
    files.sort();
    let mut hasher = DefaultHasher::new();
    for file in files {
        fs::read_to_string(file)?.hash(&mut hasher);
    }
    println!(
        "cargo::rustc-env={}_VERSION={:016x}",
        env::var("CARGO_PKG_NAME").unwrap_or_default().to_uppercase(),
        hasher.finish()
    );
    Ok(())
}

fn add_files(folder: &Path, files: &mut Vec<std::path::PathBuf>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            add_files(&path, files)?;
        } else {
            files.push(path);
        }
    }
    Ok(())
}
