//! What a password must be: long, and not easy to guess. No rule about kinds of signs (NIST SP 800-63B, ASVS 6.2).

/// The shortest password that is taken.
pub const LENGTH_MIN: usize = 12;
/// The longest: nobody types more, and hashing it takes time.
pub const LENGTH_MAX: usize = 200;

/// Why a password is not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weak {
    /// Fewer signs than [`LENGTH_MIN`].
    Short,
    /// More signs than [`LENGTH_MAX`].
    Long,
    /// Someone guesses it soon: a known password, a word with a year, a row of keys, the name of the school.
    Guessable,
}

/// Whether a password is taken. `around` are the words that someone who knows this person would try first.
pub fn check(password: &str, around: &[&str]) -> Result<(), Weak> {
    let length = password.chars().count();
    if length < LENGTH_MIN {
        return Err(Weak::Short);
    }
    if length > LENGTH_MAX {
        return Err(Weak::Long);
    }
    let mut words = vec!["loper", "inloggen", "wachtwoord", "welkom", "school", "student", "leerling"];
    let parts = around.iter().flat_map(|it| it.split(|c: char| !c.is_alphanumeric()));
    words.extend(parts.filter(|it| it.chars().count() > 2));
    words.extend(around.iter().filter(|it| it.contains(' ')));
    let is_strong = zxcvbn::zxcvbn(password, &words).score() >= zxcvbn::Score::Three;
    if is_strong && !is_made_of(password, &words) { Ok(()) } else { Err(Weak::Guessable) }
}

/// So many signs must be left when the words that people try first are taken out.
const REST_MIN: usize = 6;

/// Whether little is left of a password without these words, joined in whatever way.
fn is_made_of(password: &str, words: &[&str]) -> bool {
    let whole = password.to_lowercase();
    let rest = words.iter().fold(whole.clone(), |rest, word| rest.replace(&word.to_lowercase(), ""));
    rest != whole && rest.chars().filter(|it| it.is_alphanumeric()).count() < REST_MIN
}
