//! Addresses of occupations: made once from the Dutch name, kept as long as the name stands.

use std::collections::{BTreeMap, BTreeSet};

use loper_vocabulary::occupation::OccupationId;

/// A name as part of an address: lower case, without accents, everything else a dash.
pub fn slug(name: &str) -> String {
    let mut made = String::with_capacity(name.len());
    for letter in name.chars().flat_map(char::to_lowercase) {
        match letter {
            'a'..='z' | '0'..='9' => made.push(letter),
            _ => match plain(letter) {
                Some(letters) => made.push_str(letters),
                // A combining accent follows the letter it belongs to.
                None if matches!(letter, '\u{300}'..='\u{36f}') => {}
                None if !made.ends_with('-') => made.push('-'),
                None => {}
            },
        }
    }
    made.trim_matches('-').to_owned()
}

fn plain(letter: char) -> Option<&'static str> {
    Some(match letter {
        'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' | 'ā' | 'ă' | 'ą' | 'ª' => "a",
        'ç' | 'ć' | 'č' => "c",
        'è' | 'é' | 'ê' | 'ë' | 'ē' | 'ę' | 'ě' => "e",
        'ì' | 'í' | 'î' | 'ï' | 'ī' => "i",
        'ñ' | 'ń' | 'ň' => "n",
        'ò' | 'ó' | 'ô' | 'õ' | 'ö' | 'ō' | 'º' => "o",
        'ù' | 'ú' | 'û' | 'ü' | 'ū' | 'ů' => "u",
        'ý' | 'ÿ' => "y",
        'š' | 'ś' => "s",
        'ž' | 'ź' | 'ż' => "z",
        'ĳ' => "ij",
        'ﬁ' => "fi",
        _ => return None,
    })
}

/// The slugs that stand, and the ones that stood before.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Slugs {
    /// Per occupation its slug.
    pub current: BTreeMap<OccupationId, String>,
    /// Slugs that were, with the occupation they lead to.
    pub old: BTreeMap<String, OccupationId>,
}

/// A name that needs an address.
#[derive(Debug, Clone, Copy)]
pub struct Named<'a> {
    /// The occupation.
    pub id: OccupationId,
    /// Its Dutch name, of which the slug is made.
    pub name_nl: &'a str,
    /// Its English name, which tells occupations with one Dutch name apart.
    pub name_en: &'a str,
}

/// Gives every occupation a slug. One that stands is kept as long as it fits the name; another name moves the
/// occupation, and its old slug leads there. Two occupations with one Dutch name get the English one behind it.
pub fn assign(occupations: &[Named<'_>], standing: &Slugs) -> Slugs {
    let mut sorted = occupations.to_vec();
    sorted.sort_by_key(|it| it.id);
    let mut made = Slugs::default();
    let mut taken = BTreeSet::new();
    for it in &sorted {
        if let Some(slug) = standing.current.get(&it.id)
            && forms(it).contains(slug)
            && taken.insert(slug.clone())
        {
            made.current.insert(it.id, slug.clone());
        }
    }
    let mut sharing: BTreeMap<String, usize> = BTreeMap::new();
    for it in &sorted {
        *sharing.entry(slug(it.name_nl)).or_default() += 1;
    }
    for it in &sorted {
        if made.current.contains_key(&it.id) {
            continue;
        }
        let is_alone = sharing.get(&slug(it.name_nl)) == Some(&1);
        let wanted = forms(it).into_iter().skip(usize::from(!is_alone));
        if let Some(slug) = wanted.into_iter().find(|slug| taken.insert(slug.clone())) {
            made.current.insert(it.id, slug);
        }
    }
    let was = standing.current.iter().map(|(id, slug)| (slug, id));
    let before = standing.old.iter();
    for (slug, id) in before.chain(was) {
        if made.current.contains_key(id) && !taken.contains(slug) {
            made.old.insert(slug.clone(), *id);
        }
    }
    made
}

/// The slugs an occupation may have, the shortest first.
fn forms(it: &Named<'_>) -> [String; 3] {
    let short = slug(it.name_nl);
    let long = format!("{short}-{}", slug(it.name_en));
    let last = format!("{long}-{}", &it.id.to_string()[..8]);
    [short, long, last]
}
