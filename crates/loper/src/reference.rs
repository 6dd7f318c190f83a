//! The reference set that the program carries: facts and figures, and our own texts.

use std::collections::BTreeMap;

use anyhow::{Context as _, Result};
use loper_database::value::Value;
use loper_vocabulary::hex::hex;
use loper_vocabulary::language::Language;
use serde::Deserialize;
use sha2::{Digest, Sha256};

static PACKED: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/reference.zst"));
/// What the archive unpacks to at the most, in bytes.
const UNPACKED_MAX: usize = 256 * 1024 * 1024;

/// What `sources.toml` says about a part.
#[derive(Debug, Clone, Deserialize)]
pub struct About {
    /// The name of the release in Dutch.
    pub title_nl: String,
    /// Who published the facts.
    pub publisher: String,
    /// When.
    #[serde(default)]
    pub published_on: Option<String>,
    /// Under which licence.
    pub licence: String,
    /// What was derived and what it does not say, in Dutch.
    #[serde(default)]
    pub note_nl: String,
    /// The same in English.
    #[serde(default)]
    pub note_en: String,
}

/// The unpacked set, by file name.
pub struct Reference {
    files: BTreeMap<String, Vec<u8>>,
    about: BTreeMap<String, About>,
}

impl Reference {
    /// Unpacks what the program carries.
    pub fn carried() -> Result<Self> {
        let plain =
            zstd::bulk::decompress(PACKED, UNPACKED_MAX).context("the reference set does not unpack")?;
        let mut files = BTreeMap::new();
        let mut rest = plain.as_slice();
        while !rest.is_empty() {
            let name = String::from_utf8_lossy(take(&mut rest)).into_owned();
            files.insert(name, take(&mut rest).to_vec());
        }
        let about = files.get("sources.toml").map_or(&[][..], Vec::as_slice);
        let about = toml::from_str(&String::from_utf8_lossy(about)).context("reference/sources.toml")?;
        Ok(Self { files, about })
    }

    /// One file.
    pub fn file(&self, name: &str) -> Option<&[u8]> {
        self.files.get(name).map(Vec::as_slice)
    }

    /// What is said about a part.
    pub fn about(&self, part: &str) -> Option<&About> {
        self.about.get(part)
    }

    /// The texts in `texts/<language>/<kind>/`: (language, head and body).
    pub fn texts<'a>(&'a self, kind: &'a str) -> impl Iterator<Item = (Language, Text<'a>)> + 'a {
        Language::ALL.into_iter().flat_map(move |language| {
            let start = format!("texts/{}/{kind}/", language.code());
            let inside = self.files.iter().filter(move |(name, _)| name.starts_with(&start));
            inside
                .filter_map(move |(_, bytes)| Some((language, Text::read(std::str::from_utf8(bytes).ok()?)?)))
        })
    }

    /// A hash over the files whose names begin with one of `starts`.
    pub fn hash(&self, starts: &[&str]) -> String {
        let mut hash = Sha256::new();
        for (name, bytes) in &self.files {
            if starts.iter().any(|start| name.starts_with(start)) {
                hash.update(name.as_bytes());
                hash.update(bytes);
            }
        }
        hex(&hash.finalize())
    }
}

fn take<'a>(rest: &mut &'a [u8]) -> &'a [u8] {
    let (length, after) = rest.split_at(4.min(rest.len()));
    let length = u32::from_le_bytes(length.try_into().unwrap_or_default()) as usize;
    let (part, after) = after.split_at(length.min(after.len()));
    *rest = after;
    part
}

/// A text of ours: its head, and its Markdown.
pub struct Text<'a> {
    /// The subject it is about.
    pub id: &'a str,
    title: &'a str,
    author: &'a str,
    date: &'a str,
    sources: &'a str,
    lead: &'a str,
    body: &'a str,
}

impl<'a> Text<'a> {
    /// Reads the head between two lines of dashes; `None` for a file without one.
    pub fn read(file: &'a str) -> Option<Self> {
        let (head, body) = file.strip_prefix("---\n")?.split_once("\n---\n")?;
        let field = |name: &str| {
            head.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(": ")).unwrap_or("")
        };
        let (lead, body) =
            body.split_once("\n## ").map_or((body, ""), |(lead, _)| (lead, &body[lead.len() + 1..]));
        Some(Self {
            id: field("id"),
            title: field("title"),
            author: field("author"),
            date: field("date"),
            sources: field("sources"),
            lead: lead.trim(),
            body: body.trim(),
        })
    }

    /// The row of a text table, after `release`.
    pub fn values(&self, subject: &str, language: Language) -> Vec<Value> {
        [subject, language.code(), self.title, self.lead, self.body, self.author, self.date, self.sources]
            .map(Value::from)
            .to_vec()
    }
}
