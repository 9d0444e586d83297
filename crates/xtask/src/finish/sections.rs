//! The sections of a WebAssembly module (WebAssembly Core Specification 2.0, section 5.5.2), to leave some out or to
//! write some anew.

use anyhow::{Context, Result};
use wasm_encoder::RawSection;
use wasmparser::{Parser, Payload};

/// The sections of a module in their order: what each holds, and the same as bytes.
///
/// # Errors
///
/// When it is no module.
pub(super) fn sections(module: &[u8]) -> Result<Vec<(Payload<'_>, RawSection<'_>)>> {
    let mut sections = Vec::new();
    for payload in Parser::new(0).parse_all(module) {
        let payload = payload?;
        if let Some((id, range)) = payload.as_section() {
            let (start, end) = (usize::try_from(range.start)?, usize::try_from(range.end)?);
            let data = module.get(start..end).context("a section ends behind its module")?;
            sections.push((payload, RawSection { id, data }));
        }
    }
    Ok(sections)
}
