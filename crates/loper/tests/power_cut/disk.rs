//! A disk as a power cut leaves it: made of the log of the recorder up to a moment, by one of four models.

use std::path::Path;

/// What was asked of the disk.
#[derive(Debug, Clone)]
pub enum Act {
    /// Bytes at a place.
    Write {
        /// Which file.
        file: usize,
        /// Where.
        offset: usize,
        /// What.
        bytes: Vec<u8>,
    },
    /// The file ends here from now on.
    Cut {
        /// Which file.
        file: usize,
        /// Its length.
        length: usize,
    },
    /// Everything of the file is on the disk.
    Flush {
        /// Which file.
        file: usize,
    },
    /// A line was acknowledged: whoever asked was told that it is kept.
    Acknowledge(String),
}

/// The file of acknowledged lines in the log.
const ACKNOWLEDGED: usize = 2;

/// Reads the log of the recorder.
pub fn read(log: &[u8]) -> Vec<Act> {
    let mut acts = Vec::new();
    let mut rest = log;
    while rest.len() >= 18 {
        let number = |at: usize| {
            let bytes: [u8; 8] = rest[at..at + 8].try_into().expect("eight bytes");
            usize::try_from(u64::from_le_bytes(bytes)).expect("a place")
        };
        let (what, file, offset, length) = (rest[0], usize::from(rest[1]), number(2), number(10));
        rest = &rest[18..];
        match what {
            1 => {
                let bytes = rest[..length].to_vec();
                rest = &rest[length..];
                if file == ACKNOWLEDGED {
                    let lines = String::from_utf8(bytes).expect("lines");
                    acts.extend(lines.lines().map(|it| Act::Acknowledge(it.to_owned())));
                } else {
                    acts.push(Act::Write { file, offset, bytes });
                }
            }
            2 => acts.push(Act::Cut { file, length }),
            3 if file != ACKNOWLEDGED => acts.push(Act::Flush { file }),
            3 => {}
            other => panic!("the log says {other}"),
        }
    }
    acts
}

/// What the disk does with writes that were not flushed.
#[derive(Debug, Clone, Copy)]
pub enum Model {
    /// None of them is there.
    Nothing,
    /// All of them are there.
    All,
    /// Each is there or not.
    Some,
    /// Each sector of 512 bytes is there or not.
    Torn,
}

impl Model {
    /// All four.
    pub const ALL: [Self; 4] = [Self::Nothing, Self::All, Self::Some, Self::Torn];
}

/// Chance that is the same in every run.
pub struct Chance(pub u64);

impl Chance {
    /// The next number below a limit.
    pub fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).expect("a small number") % limit
    }
}

fn put(content: &mut Vec<u8>, offset: usize, bytes: &[u8]) {
    if content.len() < offset + bytes.len() {
        content.resize(offset + bytes.len(), 0);
    }
    content[offset..offset + bytes.len()].copy_from_slice(bytes);
}

fn apply(content: &mut Vec<u8>, act: &Act, model: Model, chance: &mut Chance) {
    let is_there = |chance: &mut Chance| match model {
        Model::Nothing => false,
        Model::All => true,
        Model::Some | Model::Torn => chance.below(2) == 1,
    };
    match act {
        Act::Write { offset, bytes, .. } => {
            let step = if matches!(model, Model::Torn) { 512 } else { bytes.len().max(1) };
            for (place, sector) in bytes.chunks(step).enumerate() {
                if is_there(chance) {
                    put(content, offset + place * step, sector);
                }
            }
        }
        Act::Cut { length, .. } if is_there(chance) => content.resize(*length, 0),
        _ => {}
    }
}

/// Writes the two files as they are after a cut before act `until`.
pub fn write(acts: &[Act], until: usize, model: Model, chance: &mut Chance, folder: &Path) {
    for (file, name) in ["cut.db", "cut.db-wal"].into_iter().enumerate() {
        let of_it: Vec<&Act> = acts[..until]
            .iter()
            .filter(|act| match act {
                Act::Write { file: of, .. } | Act::Cut { file: of, .. } | Act::Flush { file: of } => {
                    *of == file
                }
                Act::Acknowledge(_) => false,
            })
            .collect();
        let safe = of_it.iter().rposition(|act| matches!(act, Act::Flush { .. })).unwrap_or(0);
        let mut content = Vec::new();
        for act in &of_it[..safe] {
            apply(&mut content, act, Model::All, chance);
        }
        for act in &of_it[safe..] {
            apply(&mut content, act, model, chance);
        }
        std::fs::write(folder.join(name), &content).expect("a file of the disk");
    }
}
