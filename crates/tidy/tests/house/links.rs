//! The documents of the project lead somewhere, and name nothing of one machine.

use loper_tidy::tree;

use crate::none;

#[test]
fn links_in_documents_lead_somewhere() {
    let mut wrong = Vec::new();
    let sources = tree::sources();
    let is_door = |address: &str| sources.iter().flat_map(|it| &it.literals).any(|it| it.text == address);
    for path in tree::files().into_iter().filter(|path| path.extension().is_some_and(|it| it == "md")) {
        let text = tree::read(&path);
        for target in text.split("](").skip(1).filter_map(|rest| rest.split(')').next()) {
            let file = target.split(['#', ' ']).next().unwrap_or_default();
            if file.is_empty() || target.contains("://") || target.starts_with("mailto:") {
                continue;
            }
            // A text of the site leads to pages of the site.
            if file.starts_with('/') && is_door(file) {
                continue;
            }
            let from = path.parent().map(|folder| tree::root().join(folder)).unwrap_or_default();
            if !from.join(file).exists() {
                wrong.push(format!("{}: {target}", tree::name(&path)));
            }
        }
    }
    none("links that lead nowhere", &wrong);
}

#[test]
fn nothing_names_one_machine_or_one_registry() {
    // Written in two halves, so that this file does not name them either.
    let words = [
        concat!("/wo", "rk/"),
        concat!("/ho", "me/"),
        concat!("/ro", "ot/"),
        concat!("registry.", "npmjs"),
        concat!("npmjs", ".org"),
        concat!("static.", "crates.io"),
        concat!("\"reso", "lved\":"),
        concat!("192", ".168."),
    ];
    let text = ["rs", "toml", "md", "ftl", "js", "mjs", "css", "sql", "json", "csv", "sh", "lock", ""];
    let mut wrong = Vec::new();
    for path in tree::files() {
        let ending = path.extension().map(|it| it.to_string_lossy().into_owned()).unwrap_or_default();
        if !text.contains(&ending.as_str()) {
            continue;
        }
        let content = tree::read(&path);
        for word in words.iter().filter(|word| content.contains(**word)) {
            wrong.push(format!("{}: {word}", tree::name(&path)));
        }
    }
    none("names of a machine or a registry", &wrong);
}
