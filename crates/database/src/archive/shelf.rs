//! The folder of an archive: what lies in it, under which names.
//!
//! A chain is a folder: bases (whole copies) and segments (records, one after the other). A chain ends when what came next
//! cannot be proven to follow; the next one begins with a base of its own. Names say all that is needed to choose:
//! `base-NUMBER-MOMENT.db` holds every record before NUMBER and can be gone back to from MOMENT on;
//! `segment-NUMBER-MOMENT.log.zst` begins with record NUMBER, and none of its records is older than MOMENT.
//! What is being written ends in `.part`, or in `.log` while a segment is open.

use std::fs::{self, File};
use std::io::{self, BufReader, Read, Write as _};
use std::path::{Path, PathBuf};

use loper_vocabulary::time::Moment;

use super::record::{self, Hash, Next, Record, SegmentHead};

/// How hard a segment is packed: neighbouring versions of the same page are found in this many bytes, as a power of two.
const WINDOW: u32 = 25;
const LEVEL: i32 = 3;
const UNTIL: &str = "until";

/// A folder of an archive.
#[derive(Debug, Clone)]
pub(super) struct Shelf {
    folder: PathBuf,
}

/// Something on the shelf with a number and a moment in its name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Item {
    /// The number of a record.
    pub(super) number: u64,
    /// A moment; what it means depends on what it is.
    pub(super) at: Moment,
    /// Where it is.
    pub(super) path: PathBuf,
}

/// The end of the newest chain.
#[derive(Debug, Clone)]
pub(super) struct Tail {
    /// Its name.
    pub(super) chain: String,
    /// The last record.
    pub(super) record: Record,
    /// The size of a page.
    pub(super) page: u32,
}

impl Shelf {
    /// The shelf in a folder, which is made when it is not there.
    pub(super) fn open(folder: &Path) -> io::Result<Self> {
        fs::create_dir_all(folder)?;
        Ok(Self { folder: folder.to_owned() })
    }

    /// The shelf in a folder that must be there.
    pub(super) fn at(folder: &Path) -> Self {
        Self { folder: folder.to_owned() }
    }

    /// All chains, the oldest first.
    pub(super) fn chains(&self) -> io::Result<Vec<String>> {
        let mut all = Vec::new();
        for it in fs::read_dir(&self.folder)? {
            let name = it?.file_name().to_string_lossy().into_owned();
            if name.strip_prefix("chain-").is_some_and(|it| it.bytes().all(|it| it.is_ascii_digit())) {
                all.push(name);
            }
        }
        all.sort_unstable();
        Ok(all)
    }

    /// Begins a chain.
    pub(super) fn begin(&self, at: Moment) -> io::Result<String> {
        let name = format!("chain-{:020}", at.0);
        fs::create_dir(self.folder.join(&name))?;
        flush(&self.folder)?;
        Ok(name)
    }

    /// Where a chain is.
    pub(super) fn chain(&self, name: &str) -> PathBuf {
        self.folder.join(name)
    }

    fn items(&self, chain: &str, word: &str, endings: &[&str]) -> io::Result<Vec<Item>> {
        let mut all = Vec::new();
        for it in fs::read_dir(self.chain(chain))? {
            let path = it?.path();
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            let Some(rest) = name.strip_prefix(word) else { continue };
            let Some(rest) = endings.iter().find_map(|it| rest.strip_suffix(it)) else { continue };
            let Some((number, at)) = rest.split_once('-') else { continue };
            if let (Ok(number), Ok(at)) = (number.parse(), at.parse()) {
                all.push(Item { number, at: Moment(at), path });
            }
        }
        all.sort_unstable_by_key(|it| it.number);
        Ok(all)
    }

    /// The bases of a chain.
    pub(super) fn bases(&self, chain: &str) -> io::Result<Vec<Item>> {
        self.items(chain, "base-", &[".db"])
    }

    /// The segments of a chain, open ones too.
    pub(super) fn segments(&self, chain: &str) -> io::Result<Vec<Item>> {
        let mut all = self.items(chain, "segment-", &[".log", ".log.zst"])?;
        // A crash between the packed one and the end of the open one leaves both; the packed one is whole.
        all.sort_by_key(|it| (it.number, !is_packed(&it.path)));
        all.dedup_by_key(|it| it.number);
        Ok(all)
    }

    /// Under which name a base is written, and which it has when it is whole.
    pub(super) fn base(&self, chain: &str, number: u64, at: Moment) -> (PathBuf, PathBuf) {
        let folder = self.chain(chain);
        (folder.join("base.part"), folder.join(format!("base-{number:012}-{:020}.db", at.0)))
    }

    /// Under which name a segment is open.
    pub(super) fn segment(&self, chain: &str, number: u64, at: Moment) -> PathBuf {
        self.chain(chain).join(format!("segment-{number:012}-{:020}.log", at.0))
    }

    /// Says up to when a chain has everything.
    pub(super) fn beat(&self, chain: &str, until: Moment) -> io::Result<()> {
        let path = self.chain(chain).join(UNTIL);
        let part = path.with_extension("part");
        fs::write(&part, format!("{}\n", until.0))?;
        fs::rename(part, path)
    }

    /// Up to when a chain has everything, as far as it was said.
    pub(super) fn until(&self, chain: &str) -> Option<Moment> {
        let text = fs::read_to_string(self.chain(chain).join(UNTIL)).ok()?;
        text.trim().parse().ok().map(Moment)
    }

    /// The end of the newest chain, made tidy: what a crash left half is cut off, and its open segment is packed.
    pub(super) fn tail(&self) -> io::Result<Option<Tail>> {
        let Some(chain) = self.chains()?.pop() else { return Ok(None) };
        for segment in self.segments(&chain)?.into_iter().rev() {
            let (mut last, mut least, mut length, mut page) = (None, segment.at, 0, 0);
            if let Some((head, mut file)) = open(&segment.path)? {
                (page, length) = (head.page, head.bytes().len() as u64);
                let (mut hash, mut pages) = (head.before, Vec::new());
                while let Next::Record(record) = record::read(&mut file, &hash, page, &mut pages)? {
                    hash = record.hash;
                    length += record::length(&record, page);
                    least = least.min(record.at);
                    last = Some(record);
                }
            }
            match last {
                None => fs::remove_file(&segment.path)?,
                Some(record) => {
                    if !is_packed(&segment.path) {
                        let file = File::options().write(true).open(&segment.path)?;
                        file.set_len(length)?;
                        file.sync_all()?;
                        pack(&segment.path, segment.number, least)?;
                    }
                    return Ok(Some(Tail { chain, record, page }));
                }
            }
        }
        Ok(None)
    }

    /// Takes away what nobody needs to go back to a moment, or a later one: bases before the last one that was whole at
    /// that moment, segments before them, and chains without any.
    pub(super) fn retain(&self, moment: Moment, current: &str) -> io::Result<()> {
        let chains = self.chains()?;
        let mut bases = Vec::new();
        for chain in &chains {
            bases.extend(self.bases(chain)?.into_iter().map(|it| (it.at, it.number, chain)));
        }
        bases.sort_unstable();
        let Some(first) = bases.iter().rev().find(|it| it.0 <= moment).copied() else { return Ok(()) };
        for chain in &chains {
            let kept: Vec<u64> =
                bases.iter().filter(|it| it.2 == chain && **it >= first).map(|it| it.1).collect();
            let Some(begin) = kept.iter().min() else {
                if chain != current {
                    fs::remove_dir_all(self.chain(chain))?;
                }
                continue;
            };
            for base in self.bases(chain)? {
                if (base.at, base.number, chain) < first {
                    fs::remove_file(base.path)?;
                }
            }
            for pair in self.segments(chain)?.windows(2) {
                if pair[1].number <= *begin {
                    fs::remove_file(&pair[0].path)?;
                }
            }
        }
        Ok(())
    }
}

/// Whether a segment was ended.
pub(super) fn is_packed(path: &Path) -> bool {
    path.extension().is_some_and(|it| it == "zst")
}

/// Opens a segment, packed or not; nothing when it does not even have its head.
pub(super) fn open(path: &Path) -> io::Result<Option<(SegmentHead, Box<dyn Read>)>> {
    let file = File::open(path)?;
    let mut reader: Box<dyn Read> = if is_packed(path) {
        let mut decoder = zstd::Decoder::new(file)?;
        decoder.window_log_max(WINDOW + 2)?;
        Box::new(BufReader::with_capacity(1 << 18, decoder))
    } else {
        Box::new(BufReader::with_capacity(1 << 18, file))
    };
    Ok(SegmentHead::read(&mut reader)?.map(|head| (head, reader)))
}

/// Packs an open segment and takes the open one away.
pub(super) fn pack(path: &Path, number: u64, least: Moment) -> io::Result<()> {
    let folder = path.parent().unwrap_or(Path::new("."));
    let part = folder.join("segment.part");
    let mut packed = zstd::Encoder::new(File::create(&part)?, LEVEL)?;
    packed.window_log(WINDOW)?;
    packed.long_distance_matching(true)?;
    packed.include_checksum(true)?;
    io::copy(&mut File::open(path)?, &mut packed)?;
    let mut file = packed.finish()?;
    file.flush()?;
    file.sync_all()?;
    fs::rename(&part, folder.join(format!("segment-{number:012}-{:020}.log.zst", least.0)))?;
    flush(folder)?;
    fs::remove_file(path)
}

/// A new name is on the disk once its folder is.
pub(super) fn flush(folder: &Path) -> io::Result<()> {
    File::open(folder)?.sync_all()
}

/// An open segment.
pub(super) struct Open {
    file: File,
    path: PathBuf,
    head: SegmentHead,
    least: Moment,
    /// When it was opened.
    pub(super) since: Moment,
    /// How many bytes it has.
    pub(super) length: u64,
}

impl Open {
    /// Opens a new segment that begins after a record.
    pub(super) fn begin(
        shelf: &Shelf,
        chain: &str,
        (number, before): (u64, Hash),
        page: u32,
        now: Moment,
    ) -> io::Result<Self> {
        let path = shelf.segment(chain, number, now);
        let head = SegmentHead { page, first: number, before };
        let mut file = File::create(&path)?;
        file.write_all(&head.bytes())?;
        file.sync_all()?;
        flush(&shelf.chain(chain))?;
        Ok(Self { file, path, head, least: now, since: now, length: head.bytes().len() as u64 })
    }

    /// Adds records that are already in bytes; on the disk when this returns.
    pub(super) fn add(&mut self, bytes: &[u8], least: Moment) -> io::Result<()> {
        self.file.write_all(bytes)?;
        self.file.sync_data()?;
        self.length += bytes.len() as u64;
        self.least = self.least.min(least);
        Ok(())
    }

    /// Ends it.
    pub(super) fn close(self) -> io::Result<()> {
        drop(self.file);
        pack(&self.path, self.head.first, self.least)
    }
}
