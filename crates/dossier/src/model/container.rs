//! A dossier in a container that is signed: packed by one installation, opened by another, or by any browser.
//!
//! A zip archive with flat names: `loper.json` says what is in it with a checksum of each file, `handtekening.txt` is the
//! Ed25519 signature of exactly those bytes. Whatever is changed, added or left out shows. The signature says that nothing
//! changed since the installation with this key packed it; whose key that is, it can't say. Nothing is unpacked onto a
//! disk, and a name is only ever compared with a name in the list.

pub mod content;

use std::collections::BTreeMap;
use std::io::{Cursor, Read as _};

use ed25519_dalek::{Signature, Signer as _, SigningKey, VerifyingKey};
use loper_document::read::archive::members;
use loper_document::read::problem::Unreadable;
use loper_document::write::archive::{Path, pack};
use loper_vocabulary::hex::hex;
use loper_vocabulary::time::Moment;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

/// The version that this program writes; it reads all versions up to it.
pub const VERSION: u32 = 1;
/// What a container may weigh packed, in bytes.
pub const PACKED_MAX: usize = 64 * 1024 * 1024;
/// What may come out of it at the most.
pub const UNPACKED_MAX: u64 = 256 * 1024 * 1024;
const FORMAT: &str = "loper-dossier";
const LIST: &str = "loper.json";
const SIGNATURE: &str = "handtekening.txt";

/// The key with which an installation signs.
pub struct Key(SigningKey);

impl Key {
    /// The key that follows from 256 bits of chance.
    pub fn new(chance: &[u8; 32]) -> Self {
        Self(SigningKey::from_bytes(chance))
    }

    /// The part of it that everybody may know, as text.
    pub fn public(&self) -> String {
        hex(self.0.verifying_key().as_bytes())
    }
}

/// From where a container comes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct About {
    /// The address of the installation, as it says itself.
    pub address: String,
    /// When it was packed.
    pub made_at: Moment,
}

/// A container that was opened, with nothing changed in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opened {
    /// From where it comes.
    pub about: About,
    /// The public key with which it was signed.
    pub key: String,
    /// The files by their names, without the list and the signature.
    pub files: BTreeMap<String, Vec<u8>>,
}

/// Why a container is not opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refused {
    /// It is no container of Loper.
    Other,
    /// It was made by a newer Loper, in this version of the format.
    Newer(u32),
    /// Something in it was changed, added or left out after it was signed.
    Changed,
    /// It is too large, or swells without end.
    TooLarge,
}

impl Refused {
    /// The word in the keys of texts.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Other => "other",
            Self::Newer(_) => "newer",
            Self::Changed => "changed",
            Self::TooLarge => "too_large",
        }
    }
}

#[derive(Serialize, Deserialize)]
struct List {
    format: String,
    version: u32,
    made_at: i64,
    address: String,
    key: String,
    files: Vec<Line>,
}

#[derive(Serialize, Deserialize)]
struct Line {
    name: String,
    sha256: String,
    size: u64,
}

/// What every version of the list can be asked.
#[derive(Deserialize)]
struct Head {
    format: String,
    version: u32,
}

/// Packs and signs. Nothing when a name can't stand in a container: then a caller made a mistake.
pub fn seal(files: &BTreeMap<String, Vec<u8>>, about: &About, key: &Key) -> Option<Vec<u8>> {
    let lines = files.iter().map(|(name, bytes)| Line {
        name: name.clone(),
        sha256: hex(&Sha256::digest(bytes)),
        size: bytes.len() as u64,
    });
    let list = List {
        format: FORMAT.into(),
        version: VERSION,
        made_at: about.made_at.0,
        address: about.address.clone(),
        key: key.public(),
        files: lines.collect(),
    };
    let list = serde_json::to_vec_pretty(&list).ok()?;
    let signature = hex(&key.0.sign(&list).to_bytes()).into_bytes();
    let own = [(LIST, list.as_slice()), (SIGNATURE, signature.as_slice())];
    let all = own.into_iter().chain(files.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice())));
    let all: Option<Vec<(Path, &[u8])>> = all.map(|(name, bytes)| Some((flat(name)?, bytes))).collect();
    pack(all?.iter().map(|(path, bytes)| (path, *bytes))).ok()
}

/// A name without folders.
fn flat(name: &str) -> Option<Path> {
    Path::parse(name).filter(|_| !name.contains('/') && !name.starts_with('.'))
}

/// Opens a container, when all of it is as it was signed.
pub fn open(bytes: &[u8]) -> Result<Opened, Refused> {
    let mut files = unpack(bytes)?;
    let list = files.remove(LIST).ok_or(Refused::Other)?;
    let head: Head = serde_json::from_slice(&list).map_err(|_| Refused::Other)?;
    if head.format != FORMAT {
        return Err(Refused::Other);
    }
    if head.version > VERSION {
        return Err(Refused::Newer(head.version));
    }
    let signature = files.remove(SIGNATURE).ok_or(Refused::Changed)?;
    let read: List = serde_json::from_slice(&list).map_err(|_| Refused::Changed)?;
    verify(&list, &signature, &read.key).ok_or(Refused::Changed)?;
    let is_same = |line: &Line| {
        files.get(&line.name).is_some_and(|it| {
            it.len() as u64 == line.size && hex(&Sha256::digest(it)) == line.sha256.to_lowercase()
        })
    };
    if read.files.len() != files.len() || !read.files.iter().all(is_same) {
        return Err(Refused::Changed);
    }
    let about = About { address: read.address, made_at: Moment(read.made_at) };
    Ok(Opened { about, key: read.key, files })
}

fn verify(list: &[u8], signature: &[u8], key: &str) -> Option<()> {
    let key = VerifyingKey::from_bytes(&unhex::<32>(key)?).ok()?;
    let signature = std::str::from_utf8(signature).ok()?;
    let signature = Signature::from_bytes(&unhex::<64>(signature.trim())?);
    key.verify_strict(list, &signature).ok()
}

fn unhex<const N: usize>(text: &str) -> Option<[u8; N]> {
    if text.len() != 2 * N || !text.is_ascii() {
        return None;
    }
    let mut bytes = [0; N];
    for (place, byte) in bytes.iter_mut().enumerate() {
        *byte = u8::from_str_radix(text.get(2 * place..2 * place + 2)?, 16).ok()?;
    }
    Some(bytes)
}

/// The files in an archive, by their names; never more than fits.
fn unpack(bytes: &[u8]) -> Result<BTreeMap<String, Vec<u8>>, Refused> {
    if bytes.len() > PACKED_MAX {
        return Err(Refused::TooLarge);
    }
    let all = match members(Cursor::new(bytes)) {
        Ok(Some(all)) => all,
        Err(Unreadable::TooLarge(_)) => return Err(Refused::TooLarge),
        Ok(None) | Err(_) => return Err(Refused::Other),
    };
    let mut files = BTreeMap::new();
    let mut room = UNPACKED_MAX;
    for member in all {
        let mut content = Vec::new();
        let opened = member.open(Cursor::new(bytes)).map_err(|_| Refused::Changed)?;
        // One byte more than fits is enough to know that it does not.
        opened.take(room + 1).read_to_end(&mut content).map_err(|_| Refused::Changed)?;
        room = room.checked_sub(content.len() as u64).ok_or(Refused::TooLarge)?;
        if files.insert(member.name, content).is_some() {
            return Err(Refused::Changed);
        }
    }
    Ok(files)
}
