//! Sites to open: the built ones, changed copies of them, and the server that serves them.

use std::fs;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};

use base64::prelude::{BASE64_STANDARD, Engine};
use sha2::{Digest, Sha256};

use crate::files::files_below;

/// The path below which the site in `sub-path` is published.
pub(crate) const SUB_PATH: &str = "/some/path/";

/// A folder with a site.
pub(crate) struct Folder {
    path: PathBuf,
    is_copy: bool,
}

fn sites() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("target/sites")
}

impl Folder {
    /// A site as `cargo xtask test` built it: `release`, `sub-path`, `debug` or `overlay`.
    pub(crate) fn built(name: &str) -> Self {
        let path = sites().join(name);
        assert!(path.join("index.html").is_file(), "there is no site in {}: run `cargo xtask test`", path.display());
        Self { path, is_copy: false }
    }

    /// A site that another tool built, or a page of ours beside it.
    pub(crate) fn of_a_peer(path: &Path) -> Self {
        assert!(path.join("index.html").is_file(), "there is no site in {}: run this by cargo xtask", path.display());
        Self { path: path.to_owned(), is_copy: false }
    }

    /// A copy of the release site that a test may change. Compressed files are left out: they would hide a change.
    pub(crate) fn copy() -> Self {
        Self::copy_of("release", |file| !file.ends_with(".br") && !file.ends_with(".gz"))
    }

    /// A copy of another site that a test may change. One with debug assertions holds no compressed files.
    pub(crate) fn copy_of_site(name: &str) -> Self {
        Self::copy_of(name, |_| true)
    }

    /// A copy of the release site as it is, to which files may be added.
    pub(crate) fn whole_copy() -> Self {
        Self::copy_of("release", |_| true)
    }

    fn copy_of(name: &str, is_wanted: fn(&str) -> bool) -> Self {
        static NUMBER: AtomicU32 = AtomicU32::new(0);
        let number = NUMBER.fetch_add(1, Ordering::Relaxed);
        let path = std::env::temp_dir().join(format!("exploring-kap-site-{}-{number}", std::process::id()));
        let from = sites().join(name);
        for file in files_below(&from).iter().filter(|file| is_wanted(file)) {
            let to = path.join(file);
            fs::create_dir_all(to.parent().unwrap()).unwrap();
            fs::copy(from.join(file), to).unwrap();
        }
        Self { path, is_copy: true }
    }

    /// A file of the site, as text.
    pub(crate) fn read(&self, file: &str) -> String {
        fs::read_to_string(self.path.join(file)).unwrap()
    }

    /// The bytes of a file.
    pub(crate) fn bytes(&self, file: &str) -> Vec<u8> {
        fs::read(self.path.join(file)).unwrap()
    }

    /// A file of the program that is called so: where it lies, and its bytes.
    pub(crate) fn chunk(&self, name: &str) -> (String, Vec<u8>) {
        let file = files_below(&self.path).into_iter().find(|file| file.ends_with(&format!("/{name}")));
        let file = file.unwrap_or_else(|| panic!("the program has no {name}"));
        let bytes = fs::read(self.path.join(&file)).unwrap();
        (file, bytes)
    }

    /// Changes the script of a copy whose name begins so.
    pub(crate) fn edit_script(&self, name: &str, edit: impl Fn(&str) -> String) {
        let is_it = |file: &String| file.contains(&format!("/{name}-")) && file.ends_with(".js");
        let file = files_below(&self.path).into_iter().find(is_it).unwrap_or_else(|| panic!("no script is {name}"));
        let (before, after) = (self.read(&file), edit(&self.read(&file)));
        assert_ne!(before, after, "{file} does not say what is to be changed");
        self.write(&file, &after);
    }

    /// Changes a file of a copy.
    pub(crate) fn write(&self, file: &str, text: &str) {
        assert!(self.is_copy, "a built site is not changed");
        fs::write(self.path.join(file), text).unwrap();
    }

    /// Adds a file to a copy.
    pub(crate) fn add(&self, file: &str, bytes: &[u8]) {
        assert!(self.is_copy, "a built site is not changed");
        let path = self.path.join(file);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }

    /// Takes a file out of a copy.
    pub(crate) fn remove(&self, file: &str) {
        assert!(self.is_copy, "a built site is not changed");
        fs::remove_file(self.path.join(file)).unwrap();
    }

    /// Takes the service worker away, so that everything comes from the host.
    pub(crate) fn keep_nothing(&self) {
        for file in files_below(&self.path).iter().filter(|file| file.starts_with("sw.js")) {
            self.remove(file);
        }
    }

    /// Publishes changed files of a copy as the next build would: with their new hashes and a new version.
    pub(crate) fn publish_next_version(&self, changed: &[(&str, &str)]) {
        let worker = self.read("sw.js");
        let version = worker.split("VERSION = \"").nth(1).unwrap().split('"').next().unwrap().to_owned();
        let mut worker = worker.replace(&version, &format!("{version}-next"));
        for (url, file) in changed {
            let start = worker.find(&format!("\"{url}\":\"")).unwrap() + url.len() + 4;
            let end = start + worker[start..].find('"').unwrap();
            let hash = BASE64_STANDARD.encode(Sha256::digest(fs::read(self.path.join(file)).unwrap()));
            worker.replace_range(start..end, &hash);
        }
        self.write("sw.js", &worker);
    }

    /// Publishes a next version of a copy, in which the page about the series has another title.
    pub(crate) fn publish_another_title(&self) {
        let page = "about/index.html";
        // The page's data, which say how long each text is, have to stay readable. A program that cannot read them fetches
        // the page's data file, which has the title before.
        let (before, after) = ("About this series", "About new version");
        assert_eq!(before.len(), after.len());
        self.write(page, &self.read(page).replace(before, after));
        self.publish_next_version(&[("/about/", page)]);
    }

    /// The address, below the base, of every page of the site.
    pub(crate) fn pages(&self) -> Vec<String> {
        let pages: Vec<String> = files_below(&self.path)
            .into_iter()
            .filter_map(|file| Some(file.strip_suffix("index.html")?.to_owned()))
            .collect();
        assert!(pages.len() > 20, "the site has only the pages {pages:?}");
        pages
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        if self.is_copy {
            let _ = fs::remove_dir_all(&self.path);
        }
    }
}

/// The server of `cargo xtask serve`, running.
pub(crate) struct Server {
    process: Child,
    /// Where the site's home page is.
    pub(crate) url: String,
}

impl Server {
    /// Serves a folder at the root of a free port.
    pub(crate) fn start(folder: &Folder) -> Self {
        Self::run(folder, "/", 0)
    }

    /// Serves a site of another tool. A browser keeps files without asking whose path holds the text `unchanging`.
    pub(crate) fn start_peer(folder: &Folder, unchanging: &str) -> Self {
        Self::run_with(folder, "/", 0, &["--unchanging", unchanging])
    }

    /// Serves a folder below a path.
    pub(crate) fn start_below(folder: &Folder, base: &str) -> Self {
        Self::run(folder, base, 0)
    }

    /// Serves a folder where another server was before.
    pub(crate) fn start_again(folder: &Folder, url: &str) -> Self {
        Self::start_below_again(folder, "/", url)
    }

    /// Serves a folder below a path of the host on which another server was before.
    pub(crate) fn start_below_again(folder: &Folder, base: &str, url: &str) -> Self {
        let port = url.rsplit(':').next().unwrap().trim_end_matches('/').parse().unwrap();
        Self::run(folder, base, port)
    }

    fn run(folder: &Folder, base: &str, port: u16) -> Self {
        Self::run_with(folder, base, port, &[])
    }

    fn run_with(folder: &Folder, base: &str, port: u16, arguments: &[&str]) -> Self {
        // The tests are built by the same command, so it is there.
        let program = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/debug/xtask");
        let mut process = Command::new(program)
            .args(["serve", "--port", &port.to_string(), "--base", base])
            .args(arguments)
            .arg("--folder")
            .arg(&folder.path)
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut line = String::new();
        BufReader::new(process.stdout.take().unwrap()).read_line(&mut line).unwrap();
        let url = line.trim().strip_prefix("Serving ").expect("the server says where it serves").to_owned();
        Self { process, url }
    }

    /// Stops the server: from now on there is no network.
    pub(crate) fn stop(self) {}
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
