//! Short names for what the program imports from wasm-bindgen's script.
//!
//! wasm-bindgen names each import by what it does and by a hash of 16 digits, so that two of its packages never meet. Here
//! there is one, so a number is enough. Hashes do not compress: they are 2.7 of the 9.0 kB of the script.

use std::collections::BTreeMap;

use anyhow::{Result, ensure};
use wasm_encoder::reencode::{Reencode, RoundtripReencoder};
use wasm_encoder::{ImportSection, Module};
use wasmparser::Payload;

use super::sections::sections;

/// The module from which the program imports what the script holds.
const SCRIPT: &str = "./exploring-kap_bg.js";

/// Gives the script and the main module short names for the same things.
///
/// # Errors
///
/// When the program is none, or the script does not hold what the program imports.
pub(super) fn shorten(script: &str, program: &[u8]) -> Result<(String, Vec<u8>)> {
    let mut module = Module::new();
    let mut names = BTreeMap::new();
    for (payload, bytes) in sections(program)? {
        let Payload::ImportSection(imports) = payload else {
            module.section(&bytes);
            continue;
        };
        let mut section = ImportSection::new();
        for import in imports.into_imports() {
            let import = import?;
            let mut name = import.name;
            if import.module == SCRIPT {
                let next = format!("w{}", names.len());
                name = names.entry(name.to_owned()).or_insert(next);
            }
            section.import(import.module, name, RoundtripReencoder.entity_type(import.ty)?);
        }
        module.section(&section);
    }
    let mut short = script.to_owned();
    for (name, next) in &names {
        let key = format!("\n{name}: ");
        ensure!(short.matches(&key).count() == 1, "wasm-bindgen's script does not hold `{name}` once");
        short = short.replace(&key, &format!("\n{next}: "));
    }
    Ok((short, module.finish()))
}

#[cfg(test)]
mod tests {
    use wasm_encoder::{EntityType, TypeSection};

    use super::*;

    const SCRIPT_TEXT: &str = "const import0 = {\n__wbg_a_0123: f,\n__wbg_b_4567: g,\n};\n";

    fn program() -> Vec<u8> {
        let mut types = TypeSection::new();
        types.ty().function([], []);
        let mut imports = ImportSection::new();
        imports.import(SCRIPT, "__wbg_a_0123", EntityType::Function(0));
        imports.import("./__wasm_split.js", "load", EntityType::Function(0));
        imports.import(SCRIPT, "__wbg_b_4567", EntityType::Function(0));
        let mut module = Module::new();
        module.section(&types).section(&imports);
        module.finish()
    }

    #[test]
    fn both_files_use_the_same_short_names_and_other_imports_keep_theirs() {
        let (script, program) = shorten(SCRIPT_TEXT, &program()).unwrap();
        assert_eq!(script, "const import0 = {\nw0: f,\nw1: g,\n};\n");
        let mut found = Vec::new();
        for (payload, _) in sections(&program).unwrap() {
            if let Payload::ImportSection(imports) = payload {
                found.extend(imports.into_imports().map(|import| import.unwrap().name.to_owned()));
            }
        }
        assert_eq!(found, ["w0", "load", "w1"]);
    }

    #[test]
    fn a_script_that_lacks_an_import_is_a_mistake() {
        assert!(shorten("const import0 = {\n__wbg_a_0123: f,\n};\n", &program()).is_err());
        assert!(shorten(SCRIPT_TEXT, b"\0asm").is_err(), "it is no program");
    }
}
