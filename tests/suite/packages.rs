//! Which package asks for which, and for which half of the client: within one command, cargo unites what all ask for.

use std::process::Command;

use serde_json::Value;

use crate::dependencies::{Graph, expect_no_circle};

/// The client.
const CLIENT: &str = "exploring-kap";

fn cargo(arguments: &[&str]) -> String {
    let mut command = Command::new(env!("CARGO"));
    let output = command.args(arguments).arg("--locked").current_dir(env!("CARGO_MANIFEST_DIR")).output().unwrap();
    assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

/// The packages of this project, as cargo reads them.
fn packages() -> Vec<Value> {
    let metadata: Value = serde_json::from_str(&cargo(&["metadata", "--format-version", "1", "--no-deps"])).unwrap();
    metadata["packages"].as_array().unwrap().clone()
}

/// What a package depends on.
fn dependencies(package: &Value) -> impl Iterator<Item = &Value> {
    package["dependencies"].as_array().unwrap().iter()
}

fn text(value: &Value) -> String {
    value.as_str().unwrap().to_owned()
}

/// Whether a command builds the client for the browser, and whether for the host.
fn built_for(arguments: &[&str]) -> (bool, bool) {
    let tree = cargo(&[&["tree", "--invert", "leptos", "--depth", "1", "--prefix", "none"], arguments].concat());
    let has = |feature: &str| tree.lines().any(|line| line == format!("leptos feature \"{feature}\""));
    (has("hydrate"), has("ssr"))
}

#[test]
fn no_package_depends_on_itself_even_for_its_tests() {
    let graph: Graph = packages()
        .iter()
        .map(|package| {
            let own = dependencies(package).filter(|dependency| dependency["path"].is_string());
            (text(&package["name"]), own.map(|dependency| text(&dependency["name"])).collect())
        })
        .collect();
    assert!(graph.values().flatten().any(|name| name == CLIENT), "nothing depends on the client");
    expect_no_circle(&graph);
}

#[test]
fn the_client_is_built_for_the_browser_or_for_the_host_and_never_for_both() {
    for package in packages() {
        for dependency in dependencies(&package) {
            let (name, asks) = (text(&package["name"]), dependency["features"].as_array().unwrap());
            if dependency["name"] == CLIENT {
                // As a part of a program it would bring its half into the commands that build that program.
                assert_eq!(dependency["kind"], "dev", "{name} depends on the client");
                assert_eq!(asks, &["ssr"], "{name}");
            }
            if name == CLIENT {
                let halves = asks.iter().any(|feature| ["hydrate", "ssr", "csr"].iter().any(|half| feature == half));
                assert!(!halves, "the client asks for a half by itself: {dependency}");
            }
        }
    }
    let browser = ["--package", CLIENT, "--features", "hydrate", "--target", "wasm32-unknown-unknown"];
    assert_eq!(built_for(&[&browser[..], &["--edges", "normal,build,features"]].concat()), (true, false));
    assert_eq!(built_for(&["--workspace", "--features", "ssr", "--edges", "all,features"]), (false, true));
    // The tests of the other packages name no half.
    assert_eq!(built_for(&["--workspace", "--edges", "all,features"]), (false, true));
}
