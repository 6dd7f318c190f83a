//! What another room offers and a dossier keeps as a copy.

use loper_vocabulary::identity::{EntryId, PersonId};
use sha2::{Digest as _, Sha256};
use uuid::Builder;

use super::part::Part;

/// The entry that a keepsake becomes: the same one each time it is offered unchanged, and another one for everyone else.
pub fn entry_of(owner: PersonId, id: &str, version: &str) -> EntryId {
    let all = Sha256::digest(format!("{owner}\n{id}\n{version}"));
    let mut first = [0; 16];
    first.copy_from_slice(&all[..16]);
    EntryId(Builder::from_custom_bytes(first).into_uuid())
}

/// The lines that came out, with what must stand under them. What does not fit is left out, from behind, and that is said.
pub fn with_origin(text: &str, under: &[&str], cut: &str) -> String {
    let length = |line: &str| line.chars().count() + 1;
    let room = Part::Results.length_max();
    let fixed: usize = under.iter().map(|it| length(it)).sum::<usize>() + length(cut);
    let (mut all, mut used, mut is_cut) = (Vec::new(), fixed, false);
    for line in text.lines() {
        used += length(line);
        is_cut = used > room;
        if is_cut {
            break;
        }
        all.push(line);
    }
    all.extend(is_cut.then_some(cut));
    all.extend(under.iter().copied());
    all.join("\n")
}

#[cfg(test)]
mod tests {
    use loper_vocabulary::identity::PersonId;
    use uuid::Uuid;

    use super::{entry_of, with_origin};

    #[test]
    fn the_same_thing_is_one_entry_and_a_changed_one_another() {
        let (one, other) = (PersonId(Uuid::from_u128(1)), PersonId(Uuid::from_u128(2)));
        let first = entry_of(one, "values", "2026-11-21 a");
        assert_eq!(first, entry_of(one, "values", "2026-11-21 a"));
        assert_ne!(first, entry_of(one, "values", "2026-11-21 b"));
        assert_ne!(first, entry_of(one, "interests", "2026-11-21 a"));
        assert_ne!(first, entry_of(other, "values", "2026-11-21 a"));
    }

    #[test]
    fn what_does_not_fit_is_left_out_and_said_but_never_what_it_does_not_say() {
        let short = with_origin("een\ntwee", &["kopie", "zegt niet"], "meer");
        assert_eq!(short, "een\ntwee\nkopie\nzegt niet");
        let line = "x".repeat(400);
        let long = with_origin(&vec![line.as_str(); 40].join("\n"), &["kopie", "zegt niet"], "meer");
        assert!(long.chars().count() <= 10_000, "{}", long.chars().count());
        assert!(long.ends_with("\nmeer\nkopie\nzegt niet"));
        assert!(long.starts_with(&line));
    }
}
