//! Which file names which: no circle, so that a part can be read, changed and tested without those that stand on it.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use crate::tidy::{code, files};

/// The compiler.
const COMPILER: &str = "crates/compiler/src";

/// Its parts. Each uses itself and those before it.
const ORDER: [&str; 11] = [
    "html",
    "syntax",
    "reading",
    "inputs",
    "drawings",
    "resolve",
    "render",
    "checks",
    "series",
    "pages",
    "search_index",
];

/// The client.
const CLIENT: &str = "src";

/// For each module the modules that it names.
pub(crate) type Graph = BTreeMap<String, BTreeSet<String>>;

/// The graph of a crate whose sources stand in a folder. A module is named by its path, the crate's root by nothing.
fn graph(folder: &str) -> Graph {
    let sources: BTreeMap<String, String> = files(&[folder], ".rs")
        .into_iter()
        .map(|file| {
            let path = file.trim_start_matches(folder).trim_matches('/').trim_end_matches(".rs").replace('/', "::");
            (if path == "lib" { String::new() } else { path }, code(&file))
        })
        .collect();
    let known: BTreeSet<&str> = sources.keys().map(String::as_str).collect();
    let named = |(module, code): (&String, &String)| {
        let paths = named_from_root(code, module).into_iter().chain(named_children(code, module, &known));
        let modules = paths.filter_map(|path| module_of(&path, &known)).filter(|other| other != module);
        (module.clone(), modules.collect())
    };
    sources.iter().map(named).collect()
}

/// The module that a path leads into; `None` where it leads to the root, which gives only what modules gave to it.
fn module_of(path: &str, known: &BTreeSet<&str>) -> Option<String> {
    let mut path = path;
    while !known.contains(path) {
        path = path.rsplit_once("::")?.0;
    }
    (!path.is_empty()).then(|| path.to_owned())
}

/// The paths in a module's code that begin with `crate`, `self` or `super`, from the root on.
fn named_from_root(code: &str, module: &str) -> Vec<String> {
    let parent = |module: &str| module.rsplit_once("::").map_or(String::new(), |(parent, _)| parent.to_owned());
    let mut paths = Vec::new();
    for (word, start) in [("crate::", String::new()), ("self::", module.to_owned()), ("super::", parent(module))] {
        for (place, _) in code.match_indices(word) {
            let is_word = !code[..place].ends_with(|before: char| before.is_alphanumeric() || "_:".contains(before));
            if is_word {
                let (mut start, mut rest) = (start.clone(), &code[place + word.len()..]);
                while let Some(after) = rest.strip_prefix("super::") {
                    (start, rest) = (parent(&start), after);
                }
                paths_in(rest, &start, &mut paths);
            }
        }
    }
    paths
}

/// The paths of a tree such as `a::{b, c::{self, d}}`, each behind `start`; gives what follows the tree.
fn paths_in<'code>(tree: &'code str, start: &str, paths: &mut Vec<String>) -> &'code str {
    let tree = tree.trim_start();
    if let Some(mut rest) = tree.strip_prefix('{') {
        loop {
            rest = paths_in(rest, start, paths).trim_start();
            match rest.strip_prefix(',') {
                Some(after) if !after.trim_start().starts_with('}') => rest = after,
                other => return other.unwrap_or(rest).trim_start().trim_start_matches('}'),
            }
        }
    }
    let end = tree.find(|one: char| !(one.is_alphanumeric() || one == '_')).unwrap_or(tree.len());
    let (name, rest) = tree.split_at(end);
    let path = match (start, name) {
        // Neither `self` nor `*` is a name in the module.
        (_, "self" | "") => start.to_owned(),
        ("", name) => name.to_owned(),
        (start, name) => format!("{start}::{name}"),
    };
    if let Some(after) = rest.strip_prefix("::") {
        return paths_in(after, &path, paths);
    }
    paths.push(path);
    // Another name may follow, as in `a as b`.
    rest.find([',', '}', ';']).map_or("", |end| &rest[end..])
}

/// The submodules that a module names without more, as in `child::item`.
fn named_children(code: &str, module: &str, known: &BTreeSet<&str>) -> Vec<String> {
    let begin = if module.is_empty() { String::new() } else { format!("{module}::") };
    let children = known.iter().filter_map(|known| known.strip_prefix(&begin)).filter(|name| !name.contains("::"));
    let is_named = |child: &&str| {
        code.match_indices(&format!("{child}::")).any(|(place, _)| {
            !code[..place].ends_with(|before: char| before.is_alphanumeric() || "_:".contains(before))
        })
    };
    children.filter(|child| !child.is_empty()).filter(is_named).map(|child| format!("{begin}{child}")).collect()
}

/// The same graph with all modules of one name in one.
fn joined(graph: &Graph, name: impl Fn(&str) -> String) -> Graph {
    let mut joined = Graph::new();
    for (module, named) in graph {
        let module = name(module);
        let named = named.iter().map(|other| name(other)).filter(|other| *other != module);
        joined.entry(module.clone()).or_default().extend(named);
    }
    joined
}

/// The name of a module of the client. A feature and a component count as one with the files in their folder, and so do the
/// pages and the door to the browser.
fn name_in_client(module: &str) -> String {
    let count = if ["features", "components"].contains(&part_of(module)) { 2 } else { 1 };
    module.split("::").take(count).collect::<Vec<_>>().join("::")
}

fn part_of(module: &str) -> &str {
    module.split("::").next().unwrap_or_default()
}

/// The shortest circle through a module, each naming the next.
fn circle<'graph>(graph: &'graph Graph, module: &'graph str) -> Option<Vec<&'graph str>> {
    let mut came_from: BTreeMap<&str, &str> = BTreeMap::new();
    let mut next = VecDeque::from([module]);
    while let Some(one) = next.pop_front() {
        for other in graph.get(one).into_iter().flatten() {
            if other == module {
                let mut way = vec![module];
                let mut at = one;
                while at != module {
                    way.insert(1, at);
                    at = came_from[at];
                }
                return Some(way);
            }
            if !came_from.contains_key(other.as_str()) {
                came_from.insert(other, one);
                next.push_back(other);
            }
        }
    }
    None
}

/// Fails when modules name each other in a circle.
pub(crate) fn expect_no_circle(graph: &Graph) {
    let ways = graph.keys().filter_map(|module| circle(graph, module));
    // Each module of a circle finds it; it is told once, from its first module on.
    let circles: BTreeSet<String> =
        ways.filter(|way| way.iter().min() == way.first()).map(|way| way.join(" → ")).collect();
    assert!(circles.is_empty(), "there are circles:\n{circles:#?}");
}

#[test]
fn no_files_of_the_compiler_name_each_other_in_a_circle() {
    let graph = graph(COMPILER);
    assert!(graph.len() > 50, "only {} modules were found", graph.len());
    expect_no_circle(&graph);
}

#[test]
fn no_files_of_the_client_name_each_other_in_a_circle() {
    let graph = graph(CLIENT);
    assert!(graph.len() > 100, "only {} modules were found", graph.len());
    expect_no_circle(&graph);
}

#[test]
fn no_parts_of_the_client_name_each_other_in_a_circle() {
    let graph = joined(&graph(CLIENT), name_in_client);
    assert!(graph.len() > 40, "only {} parts were found", graph.len());
    expect_no_circle(&graph);
}

/// A view follows from state: whatever shows a state can be changed or left out, and the state is the same.
#[test]
fn a_state_names_nothing_that_draws_it() {
    let mut states = 0;
    for (module, named) in &graph(CLIENT) {
        if !module.split("::").any(|part| part == "state") {
            continue;
        }
        for other in named {
            let draws =
                ["components", "pages"].contains(&part_of(other)) || other.split("::").any(|part| part == "view");
            assert!(!draws, "`{module}` names `{other}`");
        }
        let code = code(&format!("{CLIENT}/{}.rs", module.replace("::", "/")));
        for word in ["view!", "#[component]", "IntoView"] {
            assert!(!code.contains(word), "`{module}` holds `{word}`");
        }
        states += 1;
    }
    assert!(states > 8, "only {states} states were found");
}

#[test]
fn the_parts_of_the_compiler_stand_in_their_order() {
    let place = |module: &str| ORDER.iter().position(|part| *part == part_of(module));
    for (module, named) in graph(COMPILER).iter().filter(|(module, _)| !module.is_empty()) {
        let own = place(module).unwrap_or_else(|| panic!("`{module}` is in no part: {ORDER:?}"));
        for other in named {
            assert!(place(other).is_some_and(|other| other <= own), "`{module}` names `{other}`, which stands on it");
        }
    }
}

#[test]
fn every_way_of_naming_a_module_is_seen() {
    let code = "use crate::a::{self, b::{C, d as e}, f};\nuse super::g::*;\nself::h::i(super::super::j::K);";
    let mut paths = named_from_root(code, "x::y::z");
    paths.sort();
    assert_eq!(paths, ["a", "a::b::C", "a::b::d", "a::f", "x::j::K", "x::y::g", "x::y::z::h::i"]);
    let known = BTreeSet::from(["x", "x::y", "x::y::z"]);
    assert_eq!(named_children("y::w()", "x", &known), ["x::y"]);
    assert_eq!(named_children("other::y::w() + my::w()", "x", &known), [""; 0]);
    let graph: Graph = [("a", "b"), ("b", "c"), ("c", "a")]
        .map(|(one, other)| (one.to_owned(), BTreeSet::from([other.to_owned()])))
        .into();
    assert_eq!(circle(&graph, "a"), Some(vec!["a", "b", "c"]));
}
