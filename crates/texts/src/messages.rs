//! Messages of all features, looked up by key.

use std::collections::HashMap;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use loper_vocabulary::language::Language;
use unic_langid::LanguageIdentifier;

/// The message files of one feature.
#[derive(Debug, Clone, Copy)]
pub struct Texts {
    /// The room: keys begin with it (`explore-…`).
    pub feature: &'static str,
    /// The Dutch file.
    pub nl: &'static str,
    /// The English file.
    pub en: &'static str,
}

/// Declares the message files of a feature.
#[macro_export]
macro_rules! texts {
    ($feature:literal) => {
        $crate::messages::Texts {
            feature: $feature,
            nl: include_str!("../texts/nl.ftl"),
            en: include_str!("../texts/en.ftl"),
        }
    };
}

struct Spoken {
    plain: HashMap<String, String>,
    bundle: FluentBundle<FluentResource>,
}

/// Every message in both languages.
pub struct Messages {
    nl: Spoken,
    en: Spoken,
}

impl Messages {
    /// Reads the files of all features; answers what is wrong with them in sentences.
    pub fn new(all: &[Texts]) -> Result<Self, Vec<String>> {
        let mut wrong = Vec::new();
        let nl = spoken(Language::Nl, all, &mut wrong);
        let en = spoken(Language::En, all, &mut wrong);
        if wrong.is_empty() { Ok(Self { nl, en }) } else { Err(wrong) }
    }

    fn of(&self, language: Language) -> &Spoken {
        match language {
            Language::Nl => &self.nl,
            Language::En => &self.en,
        }
    }

    /// A message without parts. A key that is not there shows itself between marks: a test finds those.
    pub fn get<'a>(&'a self, language: Language, key: &'a str) -> &'a str {
        self.of(language).plain.get(key).map_or(key, String::as_str)
    }

    /// Whether there is a message with this key (with or without parts).
    pub fn has(&self, language: Language, key: &str) -> bool {
        self.of(language).bundle.has_message(key)
    }

    /// A message with parts filled in: `[("count", 3.into())]`.
    pub fn fill(&self, language: Language, key: &str, parts: &[(&str, FluentValue<'_>)]) -> String {
        let spoken = self.of(language);
        let Some(pattern) = spoken.bundle.get_message(key).and_then(|message| message.value()) else {
            return format!("⟦{key}⟧");
        };
        let mut args = FluentArgs::with_capacity(parts.len());
        for (name, value) in parts {
            args.set(*name, value.clone());
        }
        let mut problems = Vec::new();
        let text = spoken.bundle.format_pattern(pattern, Some(&args), &mut problems).into_owned();
        if problems.is_empty() { text } else { format!("⟦{key}⟧") }
    }

    /// All keys of one language, sorted.
    pub fn keys(&self, language: Language) -> Vec<String> {
        let mut keys: Vec<String> = self.of(language).plain.keys().cloned().collect();
        keys.sort_unstable();
        keys
    }
}

fn spoken(language: Language, all: &[Texts], wrong: &mut Vec<String>) -> Spoken {
    let code: LanguageIdentifier = language.code().parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![code]);
    // Marks around filled-in parts are for mixed writing directions; in a page they would be copied along.
    bundle.set_use_isolating(false);
    let mut keys = Vec::new();
    for texts in all {
        let source = match language {
            Language::Nl => texts.nl,
            Language::En => texts.en,
        };
        keys.extend(keys_of(source));
        match FluentResource::try_new(source.to_owned()) {
            Ok(resource) => {
                if let Err(problems) = bundle.add_resource(resource) {
                    let told =
                        problems.iter().map(|it| format!("{} {}: {it}", texts.feature, language.code()));
                    wrong.extend(told);
                }
            }
            Err((_, problems)) => {
                let told = problems.iter().map(|it| format!("{} {}: {it}", texts.feature, language.code()));
                wrong.extend(told);
            }
        }
    }
    let plain = keys.into_iter().filter_map(|key| Some((key.clone(), plain(&bundle, &key)?))).collect();
    Spoken { plain, bundle }
}

/// The keys of a message file: lines that begin with a name and `=`.
pub fn keys_of(source: &str) -> Vec<String> {
    let key = |line: &str| {
        let (name, _) = line.split_once('=')?;
        let name = name.trim_end();
        let is_key = name.starts_with(|c: char| c.is_ascii_lowercase())
            && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_');
        is_key.then(|| name.to_owned())
    };
    source.lines().filter_map(key).collect()
}

/// The text of a message as it stands; one with parts comes out with its parts in braces.
fn plain(bundle: &FluentBundle<FluentResource>, key: &str) -> Option<String> {
    let pattern = bundle.get_message(key)?.value()?;
    let mut problems = Vec::new();
    Some(bundle.format_pattern(pattern, None, &mut problems).into_owned())
}
