//! The files of the project.

use std::fs;
use std::path::{Path, PathBuf};

use crate::source::Source;

/// Folders that hold nothing of ours.
const NOT_OURS: [&str; 5] = ["target", ".git", "node_modules", "data", ".cargo"];

/// The folder of the project.
pub fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.ancestors().nth(2).expect("this crate lives in crates/tidy").to_owned()
}

/// Every file of the project, relative to [`root`], sorted.
pub fn files() -> Vec<PathBuf> {
    let root = root();
    let mut found = Vec::new();
    walk(&root, &mut found);
    let mut files: Vec<PathBuf> =
        found.iter().filter_map(|path| path.strip_prefix(&root).ok()).map(Path::to_owned).collect();
    files.sort();
    files
}

/// The files under a folder whose names end so.
pub fn files_in(folder: &str, ending: &str) -> Vec<PathBuf> {
    files().into_iter().filter(|path| path.starts_with(folder) && name(path).ends_with(ending)).collect()
}

/// The text of a file of the project.
pub fn read(path: impl AsRef<Path>) -> String {
    let path = root().join(path);
    fs::read_to_string(&path).unwrap_or_else(|problem| panic!("{}: {problem}", path.display()))
}

/// Every Rust file, read.
pub fn sources() -> Vec<Source> {
    let mut sources: Vec<Source> =
        files_in("crates", ".rs").into_iter().map(|path| Source::new(path.clone(), read(&path))).collect();
    let test_only: Vec<PathBuf> = sources.iter().flat_map(Source::test_modules).collect();
    for source in &mut sources {
        source.is_test_module = test_only.contains(&source.path);
    }
    sources
}

/// The names of the crates: the folders of `crates/`.
pub fn crates() -> Vec<String> {
    let manifests = files_in("crates", "Cargo.toml");
    manifests.iter().filter_map(|path| path.iter().nth(1)).map(|it| it.to_string_lossy().into()).collect()
}

/// A path as it is written in messages.
pub fn name(path: &Path) -> String {
    path.to_string_lossy().replace('\\', "/")
}

fn walk(folder: &Path, found: &mut Vec<PathBuf>) {
    let entries = fs::read_dir(folder).unwrap_or_else(|problem| panic!("{}: {problem}", folder.display()));
    for entry in entries {
        let entry = entry.expect("an entry of a folder can be read");
        let kind = entry.file_type().expect("an entry has a kind");
        let is_ours = !NOT_OURS.contains(&entry.file_name().to_string_lossy().as_ref());
        if kind.is_dir() && is_ours {
            walk(&entry.path(), found);
        } else if kind.is_file() && is_ours {
            found.push(entry.path());
        }
    }
}
