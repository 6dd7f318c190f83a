//! Packs the reference set into one compressed archive that the program carries.

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};

fn main() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../reference");
    println!("cargo::rerun-if-changed={}", root.display());
    let mut files = Vec::new();
    gather(&root, &mut files);
    files.sort();
    let mut plain = Vec::new();
    for file in files {
        println!("cargo::rerun-if-changed={}", file.display());
        let name =
            file.strip_prefix(&root).expect("a file of the folder").to_string_lossy().replace('\\', "/");
        let bytes = fs::read(&file).expect("a readable file");
        for part in [name.as_bytes(), &bytes] {
            plain.extend_from_slice(&u32::try_from(part.len()).expect("a file under 4 GB").to_le_bytes());
            plain.extend_from_slice(part);
        }
    }
    // A debug build is made often, a release seldom: the level follows.
    let level = if std::env::var("PROFILE").is_ok_and(|profile| profile == "release") { 15 } else { 3 };
    let packed = zstd::bulk::compress(&plain, level).expect("packs");
    let out = PathBuf::from(std::env::var("OUT_DIR").expect("cargo says where")).join("reference.zst");
    fs::File::create(out).and_then(|mut file| file.write_all(&packed)).expect("writes");
}

fn gather(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            gather(&path, files);
        } else if path.extension().is_some_and(|ending| ["csv", "toml", "md"].iter().any(|it| ending == *it))
        {
            files.push(path);
        }
    }
}
