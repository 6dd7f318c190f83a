//! Files and functions stay small enough to read in one sitting.

use loper_tidy::tree;

use crate::none;

const FILE_LINES_MAX: usize = 500;
const FUNCTION_LINES_MAX: usize = 60;

/// Files that are longer, with the reason. This list only shrinks.
const LONG_FILES: &[(&str, &str)] = &[];

/// Functions that are longer, as `file::function`, with the reason. This list only shrinks.
const LONG_FUNCTIONS: &[(&str, &str)] =
    &[("crates/web/src/components/icon/mod.rs::shape", "a list of drawings, one a line")];

fn check(what: &str, long: &[(String, usize)], listed: &[(&str, &str)]) {
    let wrong = long.iter().filter(|(name, _)| !listed.iter().any(|(known, _)| known == name));
    none(
        &format!("{what} that are too long"),
        &wrong.map(|it| format!("{}: {} lines", it.0, it.1)).collect::<Vec<_>>(),
    );
    let idle = listed.iter().filter(|(known, _)| !long.iter().any(|(name, _)| name == known));
    none(&format!("{what} listed without need"), &idle.map(|it| it.0.to_owned()).collect::<Vec<_>>());
}

#[test]
fn files_are_short() {
    let lengths = tree::sources().into_iter().map(|source| (source.name(), source.text.lines().count()));
    check("files", &lengths.filter(|(_, lines)| *lines > FILE_LINES_MAX).collect::<Vec<_>>(), LONG_FILES);
}

#[test]
fn functions_are_short() {
    let mut long = Vec::new();
    let mut count = 0;
    for source in tree::sources() {
        for function in source.functions() {
            count += 1;
            if function.lines > FUNCTION_LINES_MAX {
                long.push((format!("{}::{}", source.name(), function.name), function.lines));
            }
        }
    }
    assert!(count > 500, "only {count} functions were found: does the rule still read Rust?");
    check("functions", &long, LONG_FUNCTIONS);
}

#[test]
fn every_module_says_what_it_is_for() {
    let silent = tree::sources().into_iter().filter(|source| !source.text.starts_with("//!"));
    none("modules without a first line of `//!`", &silent.map(|it| it.name()).collect::<Vec<_>>());
}

#[test]
fn our_scripts_are_small() {
    let scripts = tree::files_in("crates/web/assets/js", ".js");
    let size: usize = scripts.iter().map(|path| tree::read(path).len()).sum();
    assert!(size <= 20 * 1024, "{size} bytes of script; a page must not need them, so keep them under 20 kB");
    let long = scripts.iter().map(|path| (tree::name(path), tree::read(path).lines().count()));
    none(
        "scripts of more than one behaviour",
        &long.filter(|it| it.1 > 250).map(|it| it.0).collect::<Vec<_>>(),
    );
}
