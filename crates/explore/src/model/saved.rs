//! What a visitor keeps on the own device: a short list of subjects, in a cookie that nobody else reads.

use loper_vocabulary::subject::Subject;

/// How many may be kept: thirty fit in a cookie with room to spare, and a longer list helps nobody choose.
pub const KEPT_MAX: usize = 30;
/// How many can be compared at once.
pub const COMPARED_MAX: usize = 4;
/// Between two subjects in the cookie; in no id or key.
const BETWEEN: char = '|';

/// The list, the newest last.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Kept(Vec<Subject>);

/// Why a subject was not added.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Full;

impl Kept {
    /// Reads a cookie. Whatever is not ours in it is left out: a visitor may change a cookie.
    pub fn read(cookie: &str) -> Self {
        let mut kept = Self::default();
        for subject in cookie.split(BETWEEN).filter_map(Subject::parse) {
            if kept.add(subject).is_err() {
                break;
            }
        }
        kept
    }

    /// The value of the cookie.
    pub fn cookie(&self) -> String {
        self.0.iter().map(Subject::to_string).collect::<Vec<_>>().join(&BETWEEN.to_string())
    }

    /// Adds a subject, once.
    pub fn add(&mut self, subject: Subject) -> Result<(), Full> {
        if self.0.contains(&subject) {
            return Ok(());
        }
        if self.0.len() >= KEPT_MAX {
            return Err(Full);
        }
        self.0.push(subject);
        Ok(())
    }

    /// Takes a subject away; one that is not there is away already.
    pub fn remove(&mut self, subject: &Subject) {
        self.0.retain(|kept| kept != subject);
    }

    /// The subjects, in the order in which they were kept.
    pub fn subjects(&self) -> &[Subject] {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use loper_vocabulary::subject::Subject;

    use super::{Full, KEPT_MAX, Kept};

    const VERZORGENDE: &str = "occupation:eda0d957-3c3c-4139-b89a-a18bc9e18897";

    #[test]
    fn a_cookie_is_read_back_and_what_is_not_ours_is_left_out() {
        let cookie =
            format!("{VERZORGENDE}|programme:mbo:25655|<script>|occupation:x|{VERZORGENDE}|programme:mbo:1");
        let kept = Kept::read(&cookie);
        assert_eq!(kept.cookie(), format!("{VERZORGENDE}|programme:mbo:25655"));
        assert_eq!(Kept::read(&kept.cookie()), kept);
        assert_eq!(Kept::read(""), Kept::default());
    }

    #[test]
    fn the_list_is_never_longer_than_it_may_be_and_fits_in_a_cookie() {
        let mut kept = Kept::default();
        for number in 0..KEPT_MAX {
            let subject = format!("occupation:eda0d957-3c3c-4139-b89a-{number:012}");
            assert_eq!(kept.add(Subject::parse(&subject).expect("a subject")), Ok(()));
        }
        let one_more = Subject::parse("programme:mbo:25655").expect("a subject");
        assert_eq!(kept.add(one_more), Err(Full));
        let first = kept.subjects()[0].clone();
        assert_eq!(kept.add(first.clone()), Ok(()), "what is there already may be kept again");
        assert!(kept.cookie().len() < 3000, "{}", kept.cookie().len());
        kept.remove(&first);
        assert_eq!(kept.subjects().len(), KEPT_MAX - 1);
    }
}
