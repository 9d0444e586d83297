//! The browser that the tests drive: Chromium and its driver.

use anyhow::{Result, bail};

use crate::process;

const INSTALL: &str = "apt-get install --yes chromium chromium-driver";

/// Makes sure that Chromium and ChromeDriver are there; installs them where that is possible without asking.
pub(crate) fn ensure() -> Result<()> {
    if is_there() {
        return Ok(());
    }
    if process::find("apt-get").is_some() && is_root() {
        println!("Installing Chromium and ChromeDriver");
        process::run(process::program("apt-get").args(["update", "--quiet=2"]))?;
        process::run(
            process::program("apt-get")
                .args(["install", "--yes", "--quiet=2", "--no-install-recommends", "chromium", "chromium-driver"])
                .env("DEBIAN_FRONTEND", "noninteractive"),
        )?;
    }
    if !is_there() {
        bail!("the tests need Chromium and ChromeDriver: run `sudo {INSTALL}`, then this command again");
    }
    Ok(())
}

fn is_there() -> bool {
    process::find("chromium").is_some() && process::find("chromedriver").is_some()
}

fn is_root() -> bool {
    let output = process::program("id").arg("-u").output();
    output.is_ok_and(|output| String::from_utf8_lossy(&output.stdout).trim() == "0")
}
