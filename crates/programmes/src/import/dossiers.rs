//! The core tasks of qualification files, from the XML of SBB. Pure, read as a stream.

use std::collections::BTreeSet;
use std::io::{BufRead, BufReader, Read};

use loper_document::read::problem::{Problem, Unreadable};
use quick_xml::XmlVersion;
use quick_xml::events::{BytesStart, Event};
use quick_xml::reader::Reader;

use crate::import::reader::five_digits;

/// Nothing in such a file is nested as deep as this.
const DEPTH_MAX: usize = 100;

/// The core tasks of one qualification.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tasks {
    /// The code of the qualification.
    pub code: String,
    /// Its core tasks, those of the whole file first.
    pub tasks: Vec<String>,
}

/// What a file holds.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Dossiers {
    /// By qualification, each once.
    pub rows: Vec<Tasks>,
    /// What could not be used.
    pub refusals: Vec<Problem>,
}

#[derive(Default)]
struct State {
    path: Vec<String>,
    basis: Vec<String>,
    profile: Vec<String>,
    codes: Vec<String>,
    crebo: Option<String>,
    waiting: Vec<Tasks>,
    seen: BTreeSet<String>,
    found: Dossiers,
}

/// Reads the file. A document type is refused: it could make a small file swell without end.
pub fn dossiers(input: impl Read) -> Result<Dossiers, Unreadable> {
    let mut reader = Reader::from_reader(BufReader::new(input));
    let mut state = State::default();
    let mut buffer = Vec::new();
    loop {
        buffer.clear();
        let line_at = reader.buffer_position();
        let event = reader.read_event_into(&mut buffer).map_err(|problem| unreadable(&problem))?;
        match event {
            Event::Start(tag) => state.open(&tag, &reader, line_at)?,
            Event::Empty(tag) => {
                state.open(&tag, &reader, line_at)?;
                state.close();
            }
            Event::End(_) => state.close(),
            Event::Text(text) => {
                if let Some(crebo) = &mut state.crebo {
                    crebo.push_str(&String::from_utf8_lossy(&text));
                }
            }
            Event::DocType(_) => {
                let why = "it declares a document type, which files of SBB do not; it is refused for safety";
                return Err(Unreadable::Broken(why.into()));
            }
            Event::Eof => break,
            _ => {}
        }
    }
    if !state.path.is_empty() {
        return Err(Unreadable::Torn);
    }
    if state.found.rows.is_empty() && state.found.refusals.is_empty() {
        let missing = vec!["dossier, profiel, crebo and kerntaak".into()];
        let looks_like = Some("this is XML, but not a file of qualification files of SBB".into());
        return Err(Unreadable::Columns { missing, looks_like });
    }
    Ok(state.found)
}

fn unreadable(problem: &quick_xml::Error) -> Unreadable {
    match problem {
        quick_xml::Error::Syntax(_) => Unreadable::Torn,
        other => Unreadable::Broken(format!("this is not sound XML: {other}")),
    }
}

impl State {
    fn open(
        &mut self,
        tag: &BytesStart<'_>,
        reader: &Reader<impl BufRead>,
        at: u64,
    ) -> Result<(), Unreadable> {
        if self.path.len() == DEPTH_MAX {
            return Err(Unreadable::TooLarge("its elements are nested more than a hundred deep".into()));
        }
        let name = String::from_utf8_lossy(tag.local_name().as_ref()).to_lowercase();
        if self.path.is_empty() && name != "sbb" && name != "dossiers" {
            let missing = vec!["sbb".into()];
            let looks_like = Some(format!("this is XML of another kind, which begins with <{name}>"));
            return Err(Unreadable::Columns { missing, looks_like });
        }
        match name.as_str() {
            "dossier" => {
                self.basis.clear();
                self.waiting.clear();
            }
            "profiel" => {
                self.profile.clear();
                self.codes.clear();
            }
            "crebo" if self.is_in("profiel") => self.crebo = Some(String::new()),
            "kerntaak" => self.task(tag, reader, at),
            _ => {}
        }
        self.path.push(name);
        Ok(())
    }

    fn task(&mut self, tag: &BytesStart<'_>, reader: &Reader<impl BufRead>, at: u64) {
        let title = tag.attributes().flatten().find(|it| it.key.as_ref().eq_ignore_ascii_case(b"titel"));
        let title = title.and_then(|it| {
            Some(
                it.decoded_and_normalized_value(XmlVersion::Implicit1_0, reader.decoder()).ok()?.into_owned(),
            )
        });
        let title = title.unwrap_or_default().split_whitespace().collect::<Vec<_>>().join(" ");
        if title.is_empty() {
            let reason = format!("A core task at byte {at} has no title.");
            self.found.refusals.push(Problem::new(0, "kerntaak", "", reason));
        } else if self.is_in("profiel") {
            self.profile.push(title);
        } else {
            self.basis.push(title);
        }
    }

    fn is_in(&self, name: &str) -> bool {
        self.path.iter().any(|it| it == name)
    }

    fn close(&mut self) {
        match self.path.pop().as_deref() {
            Some("crebo") => {
                let Some(text) = self.crebo.take() else { return };
                match five_digits(&text) {
                    Ok(code) => self.codes.push(code),
                    Err(why) => self.found.refusals.push(Problem::new(0, "crebo", text.trim(), why)),
                }
            }
            Some("profiel") => {
                let tasks = std::mem::take(&mut self.profile);
                let of = |code| Tasks { code, tasks: tasks.clone() };
                self.waiting.extend(std::mem::take(&mut self.codes).into_iter().map(of));
            }
            // The tasks of the whole file may stand behind its profiles, so they are joined at its end.
            Some("dossier") => self.join(),
            _ => {}
        }
    }

    fn join(&mut self) {
        for Tasks { code, tasks } in std::mem::take(&mut self.waiting) {
            if !self.seen.insert(code.clone()) {
                let reason = "This qualification stands in two files; the first one counts.";
                self.found.refusals.push(Problem::new(0, "crebo", &code, reason));
                continue;
            }
            let tasks: Vec<String> = self.basis.iter().cloned().chain(tasks).collect();
            if tasks.is_empty() {
                let reason = "This qualification has no core tasks.";
                self.found.refusals.push(Problem::new(0, "crebo", &code, reason));
            } else {
                self.found.rows.push(Tasks { code, tasks });
            }
        }
    }
}
