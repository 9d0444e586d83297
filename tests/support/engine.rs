//! The browser engines that readers have, and how a driver of each is started.
//!
//! Chromium runs every test. Firefox and WebKit run the journeys of `tests/engines`. `EXPLORING_KAP_ENGINE` narrows those to
//! one of them.

use std::fs;
use std::io::{BufRead, BufReader};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, Instant};

use serde_json::{Value, json};

/// How long a driver may take to listen.
const PATIENCE: Duration = Duration::from_secs(30);

/// An engine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Engine {
    /// Chromium, by ChromeDriver.
    Chromium,
    /// Firefox, by geckodriver.
    Firefox,
    /// WebKitGTK in its own small browser, by its own driver, on a screen that nobody sees.
    WebKit,
}

/// A browser's profile: what it keeps between two starts.
pub(crate) struct Profile(PathBuf);

impl Profile {
    /// A profile that was never used.
    pub(crate) fn new() -> Self {
        static NUMBER: AtomicU32 = AtomicU32::new(0);
        let number = NUMBER.fetch_add(1, Ordering::Relaxed);
        Self(std::env::temp_dir().join(format!("exploring-kap-profile-{}-{number}", std::process::id())))
    }

    /// Its folder.
    pub(crate) fn path(&self) -> &Path {
        &self.0
    }
}

impl Drop for Profile {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// What runs beside a browser and ends with it.
pub(crate) struct Driver {
    /// The driver, and for WebKit the screen.
    processes: Vec<Child>,
    /// Where the driver listens.
    pub(crate) url: String,
}

impl Driver {
    /// Ends the driver, and what runs beside it.
    pub(crate) fn stop(&mut self) {
        for process in &mut self.processes {
            let _ = process.kill();
            let _ = process.wait();
        }
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        self.stop();
    }
}

impl Engine {
    /// Whether this run is for this engine.
    pub(crate) fn is_asked_for(self) -> bool {
        let Ok(asked) = std::env::var("EXPLORING_KAP_ENGINE") else { return true };
        let is_known = [Self::Chromium, Self::Firefox, Self::WebKit].iter().any(|engine| engine.name() == asked);
        assert!(is_known, "there is no engine `{asked}`");
        asked == self.name()
    }

    /// Its name, as `cargo xtask test --engine` takes it.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::WebKit => "webkit",
        }
    }

    /// Starts its driver. `environment` is the browser's.
    pub(crate) fn drive(self, environment: &[(&str, String)]) -> Driver {
        match self {
            Self::Chromium => listening("started successfully on port ", ".", || {
                start(Command::new("chromedriver").arg("--port=0").envs(environment.iter().cloned()))
            }),
            Self::Firefox => {
                listening("Listening on 127.0.0.1:", "", || start(Command::new(geckodriver()).arg("--port=0")))
            }
            Self::WebKit => {
                let mut screen = start(Command::new("Xvfb").args([
                    "-displayfd",
                    "1",
                    "-screen",
                    "0",
                    "1400x1000x24",
                    "-nolisten",
                    "tcp",
                ]));
                let display = first_line(&mut screen);
                let port = free_port();
                let process = start(
                    Command::new("WebKitWebDriver")
                        .arg(format!("--port={port}"))
                        .env("DISPLAY", format!(":{display}"))
                        // Its sandbox wants rights that a test, run as root or in a container, does not have.
                        .env("WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS", "1")
                        // There is no graphics card behind the screen.
                        .env("WEBKIT_DISABLE_DMABUF_RENDERER", "1"),
                );
                let driver = Driver { processes: vec![process, screen], url: format!("http://127.0.0.1:{port}") };
                wait_for(port);
                driver
            }
        }
    }

    /// What a session of this engine is asked to be. `profile` is where Chromium keeps what it keeps; the drivers of the
    /// others make a new profile for each session.
    pub(crate) fn capabilities(self, profile: &Path, arguments: &[&str]) -> Value {
        match self {
            Self::Chromium => {
                let profile = format!("--user-data-dir={}", profile.display());
                let usual = [
                    "--headless",
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                    "--window-size=1280,900",
                    &profile,
                ];
                json!({
                    "goog:chromeOptions": { "args": usual.iter().chain(arguments).collect::<Vec<_>>() },
                    "goog:loggingPrefs": { "browser": "ALL" },
                })
            }
            Self::Firefox => json!({
                "moz:firefoxOptions": { "args": ["-headless", "--width=1280", "--height=900"], "prefs": {
                    // Nothing of its own is asked for on the network.
                    "app.normandy.enabled": false,
                    "network.captive-portal-service.enabled": false,
                    "network.connectivity-service.enabled": false,
                } },
            }),
            Self::WebKit => json!({
                "webkitgtk:browserOptions": { "binary": mini_browser(), "args": ["--automation"] },
            }),
        }
    }
}

fn start(command: &mut Command) -> Child {
    let name = command.get_program().to_owned();
    command
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap_or_else(|error| panic!("{} cannot be started ({error}): run `cargo xtask sites`", name.display()))
}

/// How often a driver is started. One that takes a free port in one family of addresses gives up where the other has taken
/// the same port meanwhile.
const TRIES: usize = 5;

/// Starts a driver until it says at which port it listens.
fn listening(before: &str, after: &str, start: impl Fn() -> Child) -> Driver {
    for _ in 0..TRIES {
        let mut process = start();
        let mut lines = BufReader::new(process.stdout.take().unwrap()).lines().map_while(Result::ok);
        let port = lines.find_map(|line| line.split_once(before).map(|(_, port)| port.trim().to_owned()));
        let mut driver = Driver { processes: vec![process], url: String::new() };
        if let Some(port) = port {
            // What the driver says later is of no use, but a driver that nobody listens to ends.
            std::thread::spawn(move || lines.for_each(drop));
            driver.url = format!("http://127.0.0.1:{}", port.trim_end_matches(after));
            return driver;
        }
    }
    panic!("in {TRIES} tries the driver did not say at which port it listens");
}

fn first_line(process: &mut Child) -> String {
    let mut line = String::new();
    BufReader::new(process.stdout.take().unwrap()).read_line(&mut line).unwrap();
    line.trim().to_owned()
}

fn free_port() -> u16 {
    TcpListener::bind(("127.0.0.1", 0)).unwrap().local_addr().unwrap().port()
}

fn wait_for(port: u16) {
    let start = Instant::now();
    while TcpStream::connect(("127.0.0.1", port)).is_err() {
        assert!(start.elapsed() < PATIENCE, "WebKitWebDriver does not listen: run `apt-get install webkit2gtk-driver`");
        std::thread::sleep(Duration::from_millis(20));
    }
}

/// geckodriver as `cargo xtask sites` brought it.
fn geckodriver() -> PathBuf {
    let tools = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/tools");
    let found = folder_with(&tools, "geckodriver-").map(|folder| folder.join("bin/geckodriver"));
    found.expect("geckodriver is in target/tools: run `cargo xtask sites`")
}

/// The small browser that Debian's package of WebKitGTK brings.
fn mini_browser() -> PathBuf {
    let libraries = Path::new("/usr/lib").join(format!("{}-linux-gnu", std::env::consts::ARCH));
    let found = folder_with(&libraries, "webkit2gtk-4").map(|folder| folder.join("MiniBrowser"));
    found.expect("WebKitGTK's MiniBrowser is there: run `apt-get install webkit2gtk-driver`")
}

/// The last folder in a folder whose name begins so.
fn folder_with(folder: &Path, start: &str) -> Option<PathBuf> {
    let entries = fs::read_dir(folder).ok()?.filter_map(|entry| Some(entry.ok()?.path()));
    entries.filter(|path| path.file_name().is_some_and(|name| name.to_string_lossy().starts_with(start))).max()
}
