//! What the tests need of the system: browsers of three engines, a voice, a checker of books, Node's package client and
//! Java. Brought by apt where that may be.

use anyhow::{Result, bail};

use crate::process;

/// Programs that the tests start, and the packages of Debian that bring them.
pub(crate) struct Programs {
    name: &'static str,
    /// By name, or by path where they are in none of the folders that are searched.
    commands: &'static [&'static str],
    packages: &'static [&'static str],
}

/// The browser that the tests drive.
pub(crate) const BROWSER: Programs = Programs {
    name: "Chromium and ChromeDriver",
    commands: &["chromium", "chromedriver"],
    packages: &["chromium", "chromium-driver"],
};

/// Firefox. Its driver is a crate, see `tool.rs`.
pub(crate) const FIREFOX: Programs =
    Programs { name: "Firefox", commands: &["firefox-esr"], packages: &["firefox-esr"] };

/// WebKit: its driver with the small browser that it drives, and a screen that nobody sees.
pub(crate) const WEBKIT: Programs = Programs {
    name: "WebKitGTK's driver and a screen for it",
    commands: &["WebKitWebDriver", "Xvfb"],
    packages: &["webkit2gtk-driver", "xvfb"],
};

/// A voice that the browser speaks with, and a sound card that is none, so that it can be listened to by a test.
pub(crate) const VOICE: Programs = Programs {
    name: "a voice",
    commands: &["pulseaudio", "parec", "speech-dispatcher", "/usr/lib/speech-dispatcher-modules/sd_espeak-ng"],
    packages: &[
        "pulseaudio",
        "pulseaudio-utils",
        "speech-dispatcher",
        "speech-dispatcher-audio-plugins",
        "speech-dispatcher-espeak-ng",
    ],
};

/// The client of the npm registry, which brings the packages of `node.rs`, and what runs those that are scripts.
pub(crate) const NPM: Programs =
    Programs { name: "Node and npm", commands: &["node", "npm"], packages: &["nodejs", "npm"] };

/// Brings and runs a tool that is measured beside this site.
pub(crate) const PYTHON: Programs =
    Programs { name: "Python", commands: &["python3"], packages: &["python3", "python3-venv"] };

/// Runs the HTML checker, which wants Java 17 or later.
pub(crate) const JAVA: Programs = Programs { name: "Java", commands: &["java"], packages: &["default-jre-headless"] };

/// Checks the book. Debian brings the Java that it wants.
pub(crate) const BOOK_CHECKER: Programs =
    Programs { name: "EPUBCheck", commands: &["epubcheck"], packages: &["epubcheck"] };

impl Programs {
    /// Makes sure that the programs are there; installs them where that is possible without asking.
    pub(crate) fn ensure(&self) -> Result<()> {
        if self.are_there() {
            return Ok(());
        }
        if process::find("apt-get").is_some() && is_root() {
            println!("Installing {}", self.name);
            process::run(process::program("apt-get").args(["update", "--quiet=2"]))?;
            process::run(
                process::program("apt-get")
                    .args(["install", "--yes", "--quiet=2", "--no-install-recommends"])
                    .args(self.packages)
                    .env("DEBIAN_FRONTEND", "noninteractive"),
            )?;
        }
        if !self.are_there() {
            let packages = self.packages.join(" ");
            bail!(
                "this command needs {}: run `sudo apt-get install --yes {packages}`, then this command again",
                self.name
            );
        }
        Ok(())
    }

    fn are_there(&self) -> bool {
        self.commands.iter().all(|command| process::find(command).is_some())
    }
}

fn is_root() -> bool {
    let output = process::program("id").arg("-u").output();
    output.is_ok_and(|output| String::from_utf8_lossy(&output.stdout).trim() == "0")
}
