//! The sixty questions: ten a type, about things that a thirteen-year-old has seen or done.
//!
//! Written by ourselves from the description of the six types, which is common property. None is about what a job earns
//! or which level it takes. Each type has as many questions that boys are told is theirs as that girls are told is
//! theirs, and `balanced` picks them so that every form stays even, however it is filled.

use loper_vocabulary::interest::Interest;

/// To whom people tend to say that something is theirs: our own judgement, to keep the questions in balance.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lean {
    /// To boys.
    Boys,
    /// To girls.
    Girls,
    /// To neither.
    Neither,
}

impl Lean {
    /// Boys count as plus, girls as minus.
    pub const fn weight(self) -> i32 {
        match self {
            Self::Boys => 1,
            Self::Girls => -1,
            Self::Neither => 0,
        }
    }
}

/// One question.
#[derive(Debug, PartialEq, Eq)]
pub struct Item {
    /// Its identifier, which stays: `r1`.
    pub id: &'static str,
    /// The type it asks about.
    pub interest: Interest,
    /// Whose people say it is.
    pub lean: Lean,
    place: usize,
}

/// How many there are.
pub const COUNT: usize = 60;
/// How many there are of each type.
pub const PER_TYPE: usize = 10;

impl Item {
    /// The question with this identifier.
    pub fn find(id: &str) -> Option<&'static Self> {
        ITEMS.iter().find(|it| it.id == id)
    }

    /// The questions of one type.
    pub fn of(interest: Interest) -> &'static [Self] {
        &ITEMS[interest.place() * PER_TYPE..][..PER_TYPE]
    }

    /// The question of a type that keeps the form most even, beside those that were asked (by place): within the type at most
    /// one apart, then the whole form, then the type; of equals the first.
    pub fn balanced(interest: Interest, asked: &[bool; COUNT]) -> Option<&'static Self> {
        let lean =
            |of: &[Self]| of.iter().filter(|it| asked[it.place]).map(|it| it.lean.weight()).sum::<i32>();
        let (of_form, of_type) = (lean(&ITEMS), lean(Self::of(interest)));
        Self::of(interest).iter().filter(|it| !asked[it.place]).min_by_key(|it| {
            let (form, own) = ((of_form + it.lean.weight()).abs(), (of_type + it.lean.weight()).abs());
            (own > 1, form, own, it.place)
        })
    }

    /// The text of the question.
    pub fn text_key(&self) -> String {
        format!("profile-item-{}", self.id)
    }

    /// Its place in the list.
    pub const fn place(&self) -> usize {
        self.place
    }
}

const fn item(place: usize, id: &'static str, lean: Lean) -> Item {
    Item { id, interest: Interest::ALL[place / PER_TYPE], lean, place }
}

use Lean::{Boys, Girls, Neither};

/// All of them, type by type.
pub static ITEMS: [Item; COUNT] = [
    item(0, "r1", Boys),
    item(1, "r2", Girls),
    item(2, "r3", Neither),
    item(3, "r4", Girls),
    item(4, "r5", Boys),
    item(5, "r6", Boys),
    item(6, "r7", Girls),
    item(7, "r8", Neither),
    item(8, "r9", Girls),
    item(9, "r10", Boys),
    item(10, "i1", Girls),
    item(11, "i2", Boys),
    item(12, "i3", Neither),
    item(13, "i4", Boys),
    item(14, "i5", Girls),
    item(15, "i6", Girls),
    item(16, "i7", Boys),
    item(17, "i8", Neither),
    item(18, "i9", Boys),
    item(19, "i10", Girls),
    item(20, "a1", Boys),
    item(21, "a2", Girls),
    item(22, "a3", Neither),
    item(23, "a4", Girls),
    item(24, "a5", Boys),
    item(25, "a6", Boys),
    item(26, "a7", Girls),
    item(27, "a8", Neither),
    item(28, "a9", Girls),
    item(29, "a10", Boys),
    item(30, "s1", Girls),
    item(31, "s2", Boys),
    item(32, "s3", Neither),
    item(33, "s4", Boys),
    item(34, "s5", Girls),
    item(35, "s6", Girls),
    item(36, "s7", Boys),
    item(37, "s8", Neither),
    item(38, "s9", Boys),
    item(39, "s10", Girls),
    item(40, "e1", Boys),
    item(41, "e2", Girls),
    item(42, "e3", Neither),
    item(43, "e4", Girls),
    item(44, "e5", Boys),
    item(45, "e6", Boys),
    item(46, "e7", Girls),
    item(47, "e8", Neither),
    item(48, "e9", Girls),
    item(49, "e10", Boys),
    item(50, "c1", Girls),
    item(51, "c2", Boys),
    item(52, "c3", Neither),
    item(53, "c4", Boys),
    item(54, "c5", Girls),
    item(55, "c6", Girls),
    item(56, "c7", Boys),
    item(57, "c8", Neither),
    item(58, "c9", Boys),
    item(59, "c10", Girls),
];
