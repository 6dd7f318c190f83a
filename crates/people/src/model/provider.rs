//! Where people may come in with an account of elsewhere, as the administrator wrote it down, and what is read from what
//! such a place says of someone.

use loper_access::actor::Role;
use loper_vocabulary::language::Language;
use serde::Deserialize;
use serde_json::{Map, Value};

use super::membership::is_staff;

/// The longest subject, as the protocol has it.
const SUBJECT_MAX: usize = 255;
/// The longest text that is kept of a claim.
const CLAIM_MAX: usize = 200;

/// A provider of identities: a school, or a federation that speaks for many.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Provider {
    /// Its name in addresses: small letters, digits, hyphens.
    pub name: String,
    /// The word on the button.
    pub label: String,
    /// The same in English, where it differs.
    pub label_en: Option<String>,
    /// Its issuer, to the letter as it calls itself.
    pub issuer: String,
    /// What it calls this Loper.
    pub client_id: String,
    /// The file with the secret, beside the file that names the providers; none where the provider gives no secret.
    pub secret_file: Option<String>,
    /// What is asked for beside `openid`.
    #[serde(default)]
    pub scopes: Vec<String>,
    /// The claim that names the organisation someone belongs to.
    pub home_claim: Option<String>,
    /// That organisation, where the provider speaks for one school only.
    pub home: Option<String>,
    /// The claim that says as what someone belongs there.
    pub affiliation_claim: Option<String>,
    /// It asks a second factor of everyone, so that its sessions are strong.
    #[serde(default)]
    pub strong: bool,
    /// With these values of `acr` it says that a second factor was asked.
    #[serde(default)]
    pub strong_acr: Vec<String>,
    /// These values of `acr` are asked for.
    #[serde(default)]
    pub ask_acr: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(default)]
    provider: Vec<Provider>,
}

/// Reads the providers; a sentence that says what is wrong otherwise.
pub fn parse(text: &str) -> Result<Vec<Provider>, String> {
    let file: File = toml::from_str(text).map_err(|it| it.to_string())?;
    if file.provider.is_empty() {
        return Err("no [[provider]] stands in it".to_owned());
    }
    for (at, it) in file.provider.iter().enumerate() {
        check(it).map_err(|problem| format!("the provider {:?}: {problem}", it.name))?;
        if let Some(other) = file.provider[..at].iter().find(|other| is_same(other, it)) {
            return Err(format!("{:?} and {:?} have the same name or issuer", other.name, it.name));
        }
    }
    Ok(file.provider)
}

fn is_same(one: &Provider, other: &Provider) -> bool {
    one.name == other.name || one.issuer == other.issuer
}

fn check(it: &Provider) -> Result<(), &'static str> {
    let is_name = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    if it.name.is_empty() || it.name.len() > 40 || !it.name.bytes().all(is_name) {
        return Err("its name takes small letters, digits and hyphens");
    }
    if it.label.trim().is_empty() || it.client_id.trim().is_empty() {
        return Err("it needs a label and a client_id");
    }
    if !it.issuer.starts_with("https://") && !it.is_here() {
        return Err("its issuer must begin with https://");
    }
    if it.home.is_some() && it.home_claim.is_some() {
        return Err("it takes home or home_claim, not both");
    }
    Ok(())
}

impl Provider {
    /// Whether it runs on this machine, where nobody listens on the way: for who tries things out.
    pub fn is_here(&self) -> bool {
        ["http://localhost:", "http://127.0.0.1:"].iter().any(|it| self.issuer.starts_with(it))
    }

    /// The word on the button.
    pub fn label(&self, language: Language) -> &str {
        match (&self.label_en, language) {
            (Some(english), Language::En) => english,
            _ => &self.label,
        }
    }

    /// The claims that are wanted beside the subject.
    pub fn wanted(&self) -> impl Iterator<Item = &str> {
        [&self.home_claim, &self.affiliation_claim].into_iter().flatten().map(String::as_str)
    }

    /// What is kept of what it said. `acr` stands apart, because only the signed token may say how someone came in.
    pub fn read(&self, subject: &str, acr: Option<&str>, claims: &Map<String, Value>) -> Option<Said> {
        let of = |name: &Option<String>| words(claims.get(name.as_deref()?)?);
        let is_subject = !subject.is_empty() && subject.len() <= SUBJECT_MAX;
        is_subject.then(|| Said {
            issuer: self.issuer.clone(),
            subject: subject.to_owned(),
            home: self.home.clone().or_else(|| of(&self.home_claim)).map(|it| it.to_lowercase()),
            affiliation: of(&self.affiliation_claim).map(|it| it.to_lowercase()),
            is_strong: self.strong || acr.is_some_and(|acr| self.strong_acr.iter().any(|it| it == acr)),
        })
    }
}

/// A claim as text: a word, or a list of them.
fn words(claim: &Value) -> Option<String> {
    let text = match claim {
        Value::String(text) => text.trim().to_owned(),
        Value::Array(all) => {
            all.iter().filter_map(Value::as_str).map(str::trim).collect::<Vec<_>>().join(" ")
        }
        _ => return None,
    };
    let is_plain = !text.is_empty() && text.len() <= CLAIM_MAX && !text.chars().any(char::is_control);
    is_plain.then_some(text)
}

/// What a provider said of someone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// Who says it.
    pub issuer: String,
    /// Of whom.
    pub subject: String,
    /// To which organisation they belong, in small letters.
    pub home: Option<String>,
    /// As what, in small letters.
    pub affiliation: Option<String>,
    /// Whether a second factor was asked there.
    pub is_strong: bool,
}

/// Whether an organisation takes someone who belongs to `said`: one that has a name in a federation takes its own only.
pub fn is_at_home(home: Option<&str>, said: Option<&str>) -> bool {
    home.is_none_or(|home| said.is_some_and(|said| said.eq_ignore_ascii_case(home)))
}

/// Whether someone with these affiliations may take up a role: one of staff is not for who is there to learn only.
pub fn suits(role: Role, affiliation: Option<&str>) -> bool {
    let is = |all: &[&str]| affiliation.is_some_and(|it| it.split_whitespace().any(|it| all.contains(&it)));
    !is_staff(role) || !is(&["student"]) || is(&["employee", "staff", "faculty"])
}
