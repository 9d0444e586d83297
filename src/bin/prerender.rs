//! Renders every page on the host: `prerender STAGING OUTPUT BASE`.
//!
//! Reads the pages' data from `STAGING/data` and writes, for each, what belongs into its `<main>` to `OUTPUT`.

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs, io};

use model::address::DATA;
use model::{Base, Page};

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let [staging, output, base] = arguments.as_slice() else {
        eprintln!("usage: prerender STAGING OUTPUT BASE");
        return ExitCode::FAILURE;
    };
    let base = match Base::parse(base) {
        Ok(base) => base,
        Err(reason) => {
            eprintln!("prerender: {reason}");
            return ExitCode::FAILURE;
        }
    };
    match render_all(&Path::new(staging).join(DATA), Path::new(output), &base) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("prerender: {error}");
            ExitCode::FAILURE
        }
    }
}

fn render_all(data: &Path, output: &Path, base: &Base) -> io::Result<()> {
    for file in files_below(data)? {
        let page = Page::from_wire(&fs::read_to_string(&file)?)
            .ok_or_else(|| io::Error::other(format!("{} holds no page", file.display())))?;
        let path = output.join(page.address().html_file());
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder)?;
        }
        fs::write(path, exploring_kap::render(&page, base))?;
    }
    Ok(())
}

fn files_below(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            files.extend(files_below(&path)?);
        } else {
            files.push(path);
        }
    }
    Ok(files)
}
