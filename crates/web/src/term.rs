//! How long something of someone is kept, as a type: the register shows it, and the work of the night goes by it.

use jiff::Span;
use jiff::civil::Date;
use loper_database::error::Result as DbResult;
use loper_database::scope::Organisation;
use loper_database::tx::Tx;
use loper_vocabulary::time::Moment;

use crate::app::App;
use crate::fault::Fault;

macro_rules! terms {
    ($($(#[$doc:meta])* $name:ident = $code:literal),* $(,)?) => {
        /// A term. Its words stand in the language files of `privacy`.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Term {
            $($(#[$doc])* $name,)*
        }

        impl Term {
            /// All terms.
            pub const ALL: &[Self] = &[$(Self::$name,)*];

            /// Its word in the keys of the language files.
            pub const fn code(self) -> &'static str {
                match self { $(Self::$name => $code,)* }
            }
        }
    };
}

terms! {
    /// Two years after the last role in any organisation ended.
    Person = "person",
    /// Two years after the last role in the organisation where it was said ended.
    Talk = "talk",
    /// Until a year after the diploma, and two years more.
    Aftercare = "aftercare",
    /// Thirty days after the last answer; with an account as long as the account.
    Answers = "answers",
    /// Until the school year ends, or what it was made of goes.
    SchoolYear = "school-year",
    /// A year after it was made.
    Advice = "advice",
    /// Thirty days after its owner took it away: so long it can come back.
    Removed = "removed",
    /// A day, unless it is taken in before.
    Brought = "brought",
    /// Until it stands in the school's own system for thirty days, at most two years after leaving that school.
    Met = "met",
    /// A month after the roster was taken in: so long it can be taken back.
    Roster = "roster",
    /// While the account lasts.
    Account = "account",
    /// Until it ends, at most twelve hours.
    Session = "session",
    /// Until it ended, and thirty days.
    Link = "link",
    /// Until the letter is sent, at most ninety days.
    LetterWords = "letter-words",
    /// Thirty days after it was written, ninety while it is not sent.
    Letter = "letter",
    /// Thirty days after the import ended.
    Import = "import",
    /// A day at most, as a hash with a salt of the day.
    Place = "place",
    /// Two days.
    Form = "form",
    /// Twelve months, by whole months.
    Trail = "trail",
}

/// From when on a term is not over yet.
#[derive(Debug, Clone, Copy)]
pub struct Ends {
    /// Now.
    pub now: Moment,
    /// Two years ago: a role that ended on this day is not over two years.
    pub two_years: Date,
}

impl Ends {
    /// As it is at a moment.
    pub fn at(now: Moment) -> Result<Self, Fault> {
        let two_years = now.date().and_then(|it| it.checked_sub(Span::new().years(2)).ok());
        let two_years =
            two_years.ok_or_else(|| Fault::Broken("the clock stands outside the calendar".into()))?;
        Ok(Self { now, two_years })
    }

    /// The begin of that day.
    pub fn two_years_moment(&self) -> Moment {
        Moment::of_civil(self.two_years.at(0, 0, 0, 0)).unwrap_or(Moment(0))
    }

    /// So many days ago.
    pub fn days(&self, days: i64) -> Moment {
        Moment(self.now.0 - days * 86_400_000_000)
    }
}

/// What goes by itself when its term is over, while the person it is about may stay.
#[derive(Clone, Copy)]
pub struct Keep {
    /// How long it is kept.
    pub term: Term,
    /// How much there is of one organisation whose term is over; one statement, for the page that shows it before it goes.
    pub due: fn(&mut Tx<'_, Organisation>, Ends) -> DbResult<i64>,
    /// Takes all of it away, of every organisation, and answers how much that was; may be broken off and done again.
    pub clear: fn(&App) -> Result<u64, Fault>,
}
