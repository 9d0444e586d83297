//! The program and wasm-bindgen's script, made smaller together: without what nobody calls, and with short names.
//!
//! wasm-bindgen exports the classes of every package to whoever imports the script; here that is `boot.js`, which wants
//! none. And it names each thing that the program takes from the script by what it does and by a hash, so that two of its
//! packages never meet; here there is one, so a number is enough. Together a fortieth of the program and a sixth of the
//! script, compressed. What names the places of the code of others goes as well.

use std::collections::BTreeMap;

use anyhow::{Result, ensure};
use walrus::ir::Value;
use walrus::{ConstExpr, DataKind, Module, ModuleConfig, passes};

use super::panic_places;

/// What names of wasm-bindgen begin with.
const BEGINNING: &str = "__wb";

/// What the one module is called from which the program takes things, and what wasm-bindgen's script calls it.
const MODULE: &str = "x";
const MODULE_IN_SCRIPT: &str = "\"./exploring-kap_bg.js\"";

/// Makes both files smaller. `packages` is where cargo keeps the code of others.
///
/// # Errors
///
/// When the program is not what wasm-bindgen makes, or the script uses one of the short names already.
pub(super) fn shrink(script: &str, program: &[u8], packages: &str) -> Result<(String, Vec<u8>)> {
    let script = without_classes(script).replace(MODULE_IN_SCRIPT, MODULE);
    let mut config = ModuleConfig::new();
    config.generate_name_section(false).generate_producers_section(false);
    let mut module = config.parse(program)?;
    forget_exports(&script, &mut module);
    passes::gc::run(&mut module);
    let segments: Vec<_> = module.data.iter().map(walrus::Data::id).collect();
    for segment in segments {
        let data = module.data.get_mut(segment);
        if let DataKind::Active { offset: ConstExpr::Value(Value::I32(start)), .. } = data.kind {
            panic_places::forget(&mut data.value, usize::try_from(start)?, packages);
        }
    }
    let names = shorten_imports(&mut module)?;
    Ok((with_names(&script, &names)?, module.emit_wasm()))
}

/// The script without the classes that it exports, and without what tidies up after these.
fn without_classes(script: &str) -> String {
    let mut short = String::new();
    let mut lines = script.lines();
    while let Some(line) = lines.next() {
        if line.starts_with("export class ") {
            // No text in these classes holds a brace.
            let mut depth = 1_usize;
            while depth > 0 {
                let Some(line) = lines.next() else { break };
                depth = (depth + line.matches('{').count()).saturating_sub(line.matches('}').count());
            }
        } else if line.contains("Finalization = ") {
            lines.by_ref().find(|line| line.ends_with(';'));
        } else if !line.starts_with("if (Symbol.dispose) ") {
            short.push_str(line);
            short.push('\n');
        }
    }
    short
}

fn forget_exports(script: &str, module: &mut Module) {
    let words: Vec<&str> = words(script).collect();
    let unused: Vec<_> =
        module.exports.iter().filter(|export| !words.contains(&export.name.as_str())).map(walrus::Export::id).collect();
    for export in unused {
        module.exports.delete(export);
    }
}

/// Gives each import a short name; says which for which.
fn shorten_imports(module: &mut Module) -> Result<BTreeMap<String, String>> {
    let mut names = BTreeMap::new();
    for import in module.imports.iter_mut() {
        ensure!(import.name.starts_with(BEGINNING), "`{}` is no name of wasm-bindgen", import.name);
        let next = format!("w{}", names.len());
        MODULE.clone_into(&mut import.module);
        import.name = names.entry(std::mem::take(&mut import.name)).or_insert(next).clone();
    }
    Ok(names)
}

fn with_names(script: &str, names: &BTreeMap<String, String>) -> Result<String> {
    let mut short = String::new();
    for word in words(script) {
        ensure!(
            !names.values().any(|taken| taken == word),
            "wasm-bindgen's script uses the name `{word}`; choose others in finish/shrink.rs"
        );
        short.push_str(names.get(word).map_or(word, String::as_str));
    }
    Ok(short)
}

/// A script in pieces: each word whole, and each sign between them.
fn words(script: &str) -> impl Iterator<Item = &str> {
    let mut rest = script;
    std::iter::from_fn(move || {
        let first = rest.chars().next()?;
        let end = rest.find(|sign: char| !sign.is_alphanumeric() && !matches!(sign, '_' | '$'));
        let (word, after) = rest.split_at(end.unwrap_or(rest.len()).max(first.len_utf8()));
        rest = after;
        Some(word)
    })
}

#[cfg(test)]
mod tests {
    use walrus::{FunctionBuilder, ValType};

    use super::*;

    /// A program that takes two things and exports what uses the first and what uses the second.
    fn program() -> Vec<u8> {
        let mut module = Module::default();
        let kind = module.types.add(&[], &[]);
        for (name, export) in [("__wbg_a_0123", "used"), ("__wbg_b_4567", "unused")] {
            let (taken, _) = module.add_import_func("./exploring-kap_bg.js", name, kind);
            let mut function = FunctionBuilder::new(&mut module.types, &[] as &[ValType], &[]);
            function.func_body().call(taken);
            let function = function.finish(Vec::new(), &mut module.funcs);
            module.exports.add(export, function);
        }
        module.emit_wasm()
    }

    const SCRIPT: &str = "export class A {\nfree() {\nwasm.unused();\n}\n}\n\
        if (Symbol.dispose) A.prototype[Symbol.dispose] = A.prototype.free;\n\
        const imports = { \"./exploring-kap_bg.js\": { __wbg_a_0123: f, __wbg_a_0123x: g } };\n\
        const AFinalization = (typeof FinalizationRegistry === 'undefined')\n? {}\n: new FinalizationRegistry(free);\n\
        wasm.used();\n";

    #[test]
    fn what_is_called_has_a_short_name_in_both_files_and_nothing_else_is_left() {
        let (script, program) = shrink(SCRIPT, &program(), "").unwrap();
        assert_eq!(script, "const imports = { x: { w0: f, __wbg_a_0123x: g } };\nwasm.used();\n");
        let module = Module::from_buffer(&program).unwrap();
        let imports: Vec<_> =
            module.imports.iter().map(|import| (import.module.as_str(), import.name.as_str())).collect();
        let exports: Vec<_> = module.exports.iter().map(|export| export.name.as_str()).collect();
        assert_eq!((imports, exports), (vec![("x", "w0")], vec!["used"]));
    }

    #[test]
    fn what_is_no_program_or_would_mix_names_up_is_a_mistake() {
        assert!(shrink(&format!("{SCRIPT}w0"), &program(), "").is_err(), "the script uses the short name");
        assert!(shrink(SCRIPT, b"\0asm", "").is_err());
    }
}
