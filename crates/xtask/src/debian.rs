//! Programs that the tests need from the system, as Debian names and packages them.

use anyhow::{Result, bail};

use crate::process;

/// Each program and its package: the browser that the tests drive, its driver, the checker of books, and what brings
/// and runs the packages of `node.rs`.
const NEEDED: [(&str, &str); 6] = [
    ("chromium", "chromium"),
    ("chromedriver", "chromium-driver"),
    ("epubcheck", "epubcheck"),
    ("java", "default-jre-headless"),
    ("node", "nodejs"),
    ("npm", "npm"),
];

/// Makes sure that the programs are there; installs them where that is possible without asking.
pub(crate) fn ensure() -> Result<()> {
    let packages = missing();
    if packages.is_empty() {
        return Ok(());
    }
    if process::find("apt-get").is_some() && is_root() {
        println!("Installing {}", packages.join(", "));
        process::run(process::program("apt-get").args(["update", "--quiet=2"]))?;
        process::run(
            process::program("apt-get")
                .args(["install", "--yes", "--quiet=2", "--no-install-recommends"])
                .args(&packages)
                .env("DEBIAN_FRONTEND", "noninteractive"),
        )?;
    }
    let packages = missing().join(" ");
    if !packages.is_empty() {
        bail!("the tests need more: run `sudo apt-get install --yes {packages}`, then this command again");
    }
    Ok(())
}

/// The packages whose programs are not there.
fn missing() -> Vec<&'static str> {
    NEEDED.into_iter().filter(|(program, _)| process::find(program).is_none()).map(|(_, package)| package).collect()
}

fn is_root() -> bool {
    let output = process::program("id").arg("-u").output();
    output.is_ok_and(|output| String::from_utf8_lossy(&output.stdout).trim() == "0")
}
