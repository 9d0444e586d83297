//! Renders every page on the host: `prerender STAGING OUTPUT BASE`.
//!
//! Reads the pages' data from `STAGING/data` and writes, for each, what belongs into its `<main>` to `OUTPUT`, beside a copy
//! of the data. A page whose data are those of its copy is there already. The caller takes another `OUTPUT` for another
//! program.

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::thread::{self, ScopedJoinHandle};
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
    let files = files_below(data)?;
    let threads = thread::available_parallelism().map_or(1, usize::from);
    let render_some = &|files: &[PathBuf]| files.iter().try_for_each(|file| render(file, output, base));
    thread::scope(|scope| {
        let shares = files.chunks(files.len().div_ceil(threads).max(1));
        let threads: Vec<ScopedJoinHandle<io::Result<()>>> =
            shares.map(|share| scope.spawn(move || render_some(share))).collect();
        threads.into_iter().try_for_each(|thread| thread.join().map_err(|_| io::Error::other("a page panicked"))?)
    })
}

/// Renders the page whose data are in a file, unless that was done.
fn render(file: &Path, output: &Path, base: &Base) -> io::Result<()> {
    let data = fs::read_to_string(file)?;
    let page = Page::from_wire(&data).ok_or_else(|| io::Error::other(format!("{} holds no page", file.display())))?;
    let path = output.join(page.address().html_file());
    let rendered_from = output.join(page.address().data_file());
    if path.is_file() && fs::read_to_string(&rendered_from).is_ok_and(|before| before == data) {
        return Ok(());
    }
    for path in [&path, &rendered_from] {
        fs::create_dir_all(path.parent().unwrap_or(output))?;
    }
    fs::write(path, exploring_kap::render(&page, base))?;
    // Last, so that no page that was not written whole counts as rendered.
    fs::write(rendered_from, data)
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
