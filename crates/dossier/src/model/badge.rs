//! Open Badges, of version 2 and 3: what one says, what of it was checked, and what was not.
//!
//! Nothing is asked of the network: what only the issuer's website could tell is said to be not checked. A badge holds
//! when its signature does; whose key that is, is known only for the issuers that an administrator named, and for the
//! schools of this installation.

pub mod baked;
mod code;
pub mod issue;
pub mod jws;
pub mod key;
#[cfg(test)]
mod tests;
mod three;
mod two;

use jiff::civil::Date;
use loper_vocabulary::hex::hex;
use loper_vocabulary::time::Moment;
use serde_json::Value;
use sha2::{Digest as _, Sha256};

use baked::Unreadable;
use jws::{Jws, Signature};
use key::Issuers;

/// So long a line of a badge may be, in characters.
const LINE_MAX: usize = 150;
/// So long an explanation may be, in characters.
const WORDS_MAX: usize = 2_000;

/// On whose name a badge is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Subject {
    /// On an address of the one who has it here.
    Yours,
    /// On an address that is not one of theirs.
    Other,
    /// On a name or an identifier that can't be compared.
    Unknown,
    /// Whoever has it here has no address that was found to be theirs.
    NoAddress,
}

impl Subject {
    /// The word in the keys of texts.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Yours => "yours",
            Self::Other => "other",
            Self::Unknown => "unknown",
            Self::NoAddress => "no_address",
        }
    }
}

/// Whether a badge is valid today.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Validity {
    /// Without an end.
    Always,
    /// Until a day.
    Until(Date),
    /// It was, until a day.
    Ended(Date),
    /// Not before a day.
    NotYet(Date),
    /// It names a moment that is none.
    Unclear,
}

/// What a badge says, and what of it was checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Badge {
    /// Of which version of the standard: 2 or 3.
    pub version: u8,
    /// What was achieved.
    pub title: String,
    /// What that is.
    pub description: String,
    /// What was done for it.
    pub criteria: String,
    /// Who issued it, as it says itself.
    pub issuer_name: String,
    /// What the issuer is known by.
    pub issuer_id: String,
    /// Since when.
    pub issued_on: Option<Date>,
    /// Whether it is valid today.
    pub validity: Validity,
    /// On whose name.
    pub subject: Subject,
    /// Whether it can be taken back by its issuer, which can't be looked up from here.
    pub can_be_recalled: bool,
    /// What can be said of its signature.
    pub signature: Signature,
}

impl Badge {
    /// Whether it may be put in a dossier: not when it was changed, contradicts itself, or pretends to be signed.
    pub const fn may_be_kept(&self) -> bool {
        !self.signature.is_wrong()
    }

    /// Whether everything that can be checked was checked, and holds.
    pub const fn is_sound(&self) -> bool {
        self.signature.is_sure()
            && matches!(self.subject, Subject::Yours)
            && matches!(self.validity, Validity::Always | Validity::Until(_))
    }
}

/// Against what a badge is read.
#[derive(Debug, Clone, Copy)]
pub struct Against<'a> {
    /// The issuers whose keys are known.
    pub issuers: &'a Issuers,
    /// The addresses that were found to be of whoever has it, folded to lower case.
    pub addresses: &'a [String],
    /// Now.
    pub now: Moment,
}

/// Reads a badge from text: a compact JWS, or JSON.
pub fn read(text: &str, against: Against<'_>) -> Result<Badge, Unreadable> {
    if text.len() > baked::TEXT_MAX {
        return Err(Unreadable::TooLarge);
    }
    if text.starts_with('{') {
        let body: Value = serde_json::from_str(text).map_err(|_| Unreadable::Other)?;
        return three::read(&body, None, against)
            .or_else(|| two::read(&body, None, against))
            .ok_or(Unreadable::Other);
    }
    let jws = Jws::parse(text).ok_or(Unreadable::Other)?;
    three::read(&jws.body, Some(&jws), against)
        .or_else(|| two::read(&jws.body, Some(&jws), against))
        .ok_or(Unreadable::Other)
}

/// A text of a badge as one line, without signs that do something; the first language where there are more.
fn line(it: Option<&Value>) -> String {
    words(it).split_whitespace().collect::<Vec<_>>().join(" ").chars().take(LINE_MAX).collect()
}

fn words(it: Option<&Value>) -> String {
    let text = match it {
        Some(Value::String(text)) => text.as_str(),
        Some(Value::Object(all)) => {
            all.get("@value").or_else(|| all.values().next()).and_then(Value::as_str).unwrap_or_default()
        }
        _ => "",
    };
    let is_plain = |it: &char| *it == '\n' || !it.is_control();
    text.replace("\r\n", "\n").chars().filter(is_plain).take(WORDS_MAX).collect::<String>().trim().to_owned()
}

/// Whether one of the types of a thing is this one.
fn is_a(it: &Value, name: &str) -> bool {
    match it.get("type").or_else(|| it.get("@type")) {
        Some(Value::String(one)) => one == name,
        Some(Value::Array(all)) => all.iter().any(|one| one.as_str() == Some(name)),
        _ => false,
    }
}

/// An identifier: of a thing that is only named, or of one that is written out.
fn id(it: Option<&Value>) -> String {
    let id = match it {
        Some(Value::String(id)) => id.as_str(),
        Some(it @ Value::Object(_)) => {
            it.get("id").or_else(|| it.get("@id")).and_then(Value::as_str).unwrap_or_default()
        }
        _ => "",
    };
    id.to_owned()
}

/// A day, of a moment in one of the ways in which badges write it: nothing when it is not there, an error when it is none.
fn day(it: Option<&Value>) -> Result<Option<(Date, Moment)>, ()> {
    let at = match it {
        None | Some(Value::Null) => return Ok(None),
        Some(Value::Number(seconds)) => {
            jiff::Timestamp::from_second(seconds.as_i64().ok_or(())?).map_err(|_| ())?
        }
        Some(Value::String(text)) => text
            .parse::<jiff::Timestamp>()
            .or_else(|_| {
                text.parse::<Date>()
                    .map(|it| it.at(0, 0, 0, 0))
                    .and_then(|it| it.to_zoned(jiff::tz::TimeZone::UTC).map(|it| it.timestamp()))
            })
            .map_err(|_| ())?,
        Some(_) => return Err(()),
    };
    let at = Moment(at.as_microsecond());
    at.date().map(|day| Some((day, at))).ok_or(())
}

/// Whether a badge is valid now, of the beginnings and the ends that it names: all of them hold.
fn validity(from: [Option<&Value>; 2], until: [Option<&Value>; 2], now: Moment) -> (Option<Date>, Validity) {
    let all = |them: [Option<&Value>; 2]| them.into_iter().map(day).collect::<Result<Vec<_>, ()>>();
    let (Ok(from), Ok(until)) = (all(from), all(until)) else { return (None, Validity::Unclear) };
    let from = from.into_iter().flatten().max_by_key(|it| it.1.0);
    let until = until.into_iter().flatten().min_by_key(|it| it.1.0);
    let validity = match (from, until) {
        (_, Some((day, at))) if at.0 <= now.0 => Validity::Ended(day),
        (Some((day, at)), _) if at.0 > now.0 => Validity::NotYet(day),
        (_, Some((day, _))) => Validity::Until(day),
        (_, None) => Validity::Always,
    };
    (from.map(|it| it.0), validity)
}

/// Whether an identity is one of these addresses, plain or as the hash of one with its salt.
fn is_address(identity: &str, salt: &str, addresses: &[String]) -> bool {
    addresses.iter().any(|it| {
        let hashed = format!("sha256${}", hex(&Sha256::digest(format!("{it}{salt}"))));
        identity.eq_ignore_ascii_case(&hashed)
            || identity.trim_start_matches("mailto:").eq_ignore_ascii_case(it)
    })
}
