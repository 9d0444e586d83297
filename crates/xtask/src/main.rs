//! The project's commands. `cargo xtask help` lists them.
//!
//! The only code that reads and writes files and starts programs. Read in this order: [`build`] runs Trunk, which
//! calls [`content`] before and [`finish`] after; [`serve`] shows the result; [`gate`] is what CI runs.

mod build;
mod content;
mod development;
mod fingerprint;
mod finish;
mod gate;
mod growth;
mod node;
mod paths;
mod peers;
mod process;
mod recipe;
mod search_quality;
mod serve;
mod system;
mod tool;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand};
use model::Base;
use publication::Origin;

use crate::build::{Profile, Site};
use crate::finish::headers;

#[derive(Parser)]
#[command(name = "cargo xtask", about = "The commands of Exploring KAP", disable_version_flag = true)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Build the site if anything changed and serve it as a production host would
    Serve {
        /// The port on 127.0.0.1; 0 takes a free one
        #[arg(long, default_value_t = 8080)]
        port: u16,
        /// Serve this folder as it is instead of building
        #[arg(long, value_name = "FOLDER")]
        folder: Option<PathBuf>,
        /// The path below which the site is served
        #[arg(long, value_name = "/PATH/", default_value = "/", value_parser = Base::parse)]
        base: Base,
        /// What the paths of files hold that a browser keeps without asking, where the folder is another tool's
        #[arg(long, value_name = "TEXT", default_value = headers::UNCHANGING_FOLDER, requires = "folder", hide = true)]
        unchanging: String,
        /// The origin that the site is built for; it is served on 127.0.0.1 all the same
        #[arg(long, value_name = "https://HOST", value_parser = Origin::parse, conflicts_with = "folder")]
        origin: Option<Origin>,
    },
    /// Build the site into dist/
    Build {
        /// The path below which the site will be published
        #[arg(long, value_name = "/PATH/", default_value = "/", value_parser = Base::parse)]
        base: Base,
        /// The origin under which the site will be published: without it, what needs addresses from anywhere is left out
        #[arg(long, value_name = "https://HOST", value_parser = Origin::parse)]
        origin: Option<Origin>,
    },
    /// Check the content and say what is wrong in it, without building anything
    Check,
    /// Add every new address to the register of addresses that must never be lost
    Register,
    /// Formatting, lints and all tests: the whole gate
    Test {
        /// Run what readers do in this engine only
        #[arg(long)]
        engine: Option<gate::Engine>,
    },
    /// Bring what the tests need and build the sites that they open; tests/README.md shows how to run one
    Sites,
    /// Measure how fast the site is on a slow phone; nothing fails for being slow
    Bench {
        /// One part instead of the first three; `peers` measures other tools beside this site, and brings them; `growth`
        /// builds large libraries; `search` asks the gold set, of other search engines as well, and brings them
        #[arg(value_parser = ["loading", "answers", "dragging", "peers", "growth", "search"])]
        part: Option<String>,
        /// With `growth`: how many articles a library has, in place of 10, 100, 1,000 and 5,000
        #[arg(long)]
        articles: Vec<usize>,
    },
    /// Serve while writing: rebuilds and reloads at every change
    Dev,
    /// Start a new article or component from its recipe
    New {
        #[command(subcommand)]
        what: New,
    },
    /// Called by Trunk before a build: compile the content into Trunk's staging folder
    #[command(hide = true)]
    Content,
    /// Called by Trunk after a build: make the finished site in Trunk's staging folder
    #[command(hide = true)]
    Finish,
}

#[derive(Subcommand)]
enum New {
    /// An article: its file, and its line in content/series.toml
    Article {
        /// The last part of its address
        slug: String,
    },
    /// A component: its Rust, its style and its line in index.html
    Component {
        /// Its name in snake_case
        name: String,
    },
}

/// The site for readers, in `dist/`.
fn published(base: Base, origin: Option<Origin>) -> Site {
    Site { profile: Profile::Release, base, origin, folder: paths::dist(), overlay: None }
}

fn main() -> ExitCode {
    let outcome = match Arguments::parse().command {
        Command::Serve { port, folder: Some(folder), base, unchanging, .. } => {
            serve::serve(&folder, &base, port, &unchanging)
        }
        Command::Serve { port, folder: None, base, origin, unchanging } => {
            build::fresh(&published(base.clone(), origin))
                .and_then(|()| serve::serve(&paths::dist(), &base, port, &unchanging))
        }
        Command::Build { base, origin } => build::build(&published(base, origin)),
        Command::Check => content::check(),
        Command::Register => content::register(),
        Command::Test { engine } => gate::run(engine),
        Command::Sites => gate::prepare(),
        Command::Bench { part, articles } if part.as_deref() == Some("growth") => growth::measure(&articles),
        Command::Bench { part, .. } if part.as_deref() == Some("search") => search_quality::measure(),
        Command::Bench { part, .. } => gate::bench(part.as_deref()),
        Command::Dev => development::run(),
        Command::New { what: New::Article { slug } } => recipe::article(&slug),
        Command::New { what: New::Component { name } } => recipe::component(&name),
        Command::Content => content::run(),
        Command::Finish => finish::run(),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}
