//! *Mijn keuzes*: what someone marks as favourite, as first choice, or as dropped, with the reason in own words.

use loper_vocabulary::subject::Subject;

/// How many marks someone can have at once: more does not help to choose.
pub const MARKED_MAX: usize = 40;
/// How many characters a reason has at most.
pub const REASON_MAX: usize = 300;

/// What someone makes of an occupation or a programme.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Mark {
    /// The one that comes first; there is one among the occupations and one among the programmes.
    First,
    /// One of those that are liked.
    Favourite,
    /// Looked at, and not chosen.
    Dropped,
}

impl Mark {
    /// In the order of the page.
    pub const ALL: [Self; 3] = [Self::First, Self::Favourite, Self::Dropped];

    /// The identifier in forms and tables.
    pub const fn code(self) -> &'static str {
        match self {
            Self::First => "first",
            Self::Favourite => "favourite",
            Self::Dropped => "dropped",
        }
    }

    /// Reads an identifier.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.code() == text.trim())
    }
}

/// One mark of one day; without a mark it was taken back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// Of what.
    pub subject: Subject,
    /// What someone makes of it.
    pub mark: Option<Mark>,
    /// Why, in own words; may be empty.
    pub reason: String,
    /// The day, as a date.
    pub day: String,
}

/// Why a choice can't be kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refused {
    /// The reason is longer than three hundred characters.
    TooLong,
    /// There are forty already.
    Full,
}

/// The choices of one person, from old to new.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Choices(pub Vec<Choice>);

impl Choices {
    /// What counts now: the newest of each subject, marks that were taken back left out; the newest first.
    pub fn now(&self) -> Vec<&Choice> {
        let mut seen: Vec<&Subject> = Vec::new();
        let mut now = Vec::new();
        for choice in self.0.iter().rev() {
            if !seen.contains(&&choice.subject) {
                seen.push(&choice.subject);
                if choice.mark.is_some() {
                    now.push(choice);
                }
            }
        }
        now
    }

    /// What has to be written to put this mark: the mark itself, and the former first choice that becomes a favourite.
    pub fn put(
        &self,
        subject: &Subject,
        mark: Mark,
        reason: &str,
    ) -> Result<Vec<(Subject, Mark, String)>, Refused> {
        let reason = reason.split_whitespace().collect::<Vec<_>>().join(" ");
        if reason.chars().count() > REASON_MAX {
            return Err(Refused::TooLong);
        }
        let now = self.now();
        let is_new = !now.iter().any(|it| it.subject == *subject);
        if is_new && now.len() >= MARKED_MAX {
            return Err(Refused::Full);
        }
        let is_alike = |it: &&&Choice| std::mem::discriminant(&it.subject) == std::mem::discriminant(subject);
        let mut written = Vec::new();
        if mark == Mark::First {
            let former = now
                .iter()
                .filter(is_alike)
                .filter(|it| it.mark == Some(Mark::First) && it.subject != *subject);
            written.extend(former.map(|it| (it.subject.clone(), Mark::Favourite, it.reason.clone())));
        }
        written.push((subject.clone(), mark, reason));
        Ok(written)
    }
}

#[cfg(test)]
mod tests {
    use loper_vocabulary::subject::Subject;

    use super::{Choice, Choices, MARKED_MAX, Mark, Refused};

    fn programme(number: usize) -> Subject {
        Subject::parse(&format!("programme:mbo:{number:05}")).expect("a programme")
    }

    fn choice(number: usize, mark: Option<Mark>) -> Choice {
        Choice { subject: programme(number), mark, reason: String::new(), day: "2026-11-24".into() }
    }

    #[test]
    fn there_is_one_first_choice_and_the_former_becomes_a_favourite() {
        let before = Choices(vec![choice(1, Some(Mark::First)), choice(2, Some(Mark::Favourite))]);
        let written = before.put(&programme(2), Mark::First, "").expect("it can be kept");
        let marks: Vec<(Subject, Mark)> = written.into_iter().map(|it| (it.0, it.1)).collect();
        assert_eq!(marks, [(programme(1), Mark::Favourite), (programme(2), Mark::First)]);
    }

    #[test]
    fn what_was_taken_back_is_gone_and_the_newest_counts() {
        let all = Choices(vec![
            choice(1, Some(Mark::First)),
            choice(2, Some(Mark::Favourite)),
            choice(1, None),
            choice(2, Some(Mark::Dropped)),
        ]);
        let now: Vec<Option<Mark>> = all.now().into_iter().map(|it| it.mark).collect();
        assert_eq!(now, [Some(Mark::Dropped)]);
    }

    #[test]
    fn the_list_and_a_reason_have_an_end() {
        let full = Choices((0..MARKED_MAX).map(|it| choice(it, Some(Mark::Favourite))).collect());
        assert_eq!(full.put(&programme(99), Mark::Dropped, ""), Err(Refused::Full));
        assert!(full.put(&programme(3), Mark::Dropped, "te ver weg").is_ok());
        assert_eq!(full.put(&programme(3), Mark::Dropped, &"x".repeat(301)), Err(Refused::TooLong));
    }
}
