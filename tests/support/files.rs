//! Files below a folder, for both suites.

use std::fs;
use std::path::Path;

/// Every file below a folder, as paths below it with `/` between the parts, in order.
pub(crate) fn files_below(folder: &Path) -> Vec<String> {
    fn collect(folder: &Path, prefix: &str, files: &mut Vec<String>) {
        for entry in fs::read_dir(folder).unwrap() {
            let entry = entry.unwrap();
            let name = entry.file_name().into_string().unwrap();
            if entry.path().is_dir() {
                collect(&entry.path(), &format!("{prefix}{name}/"), files);
            } else {
                files.push(format!("{prefix}{name}"));
            }
        }
    }
    let mut files = Vec::new();
    collect(folder, "", &mut files);
    files.sort();
    files
}
