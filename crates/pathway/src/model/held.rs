//! The diplomas that somebody has.

use loper_vocabulary::level::Level;

/// A set of diplomas. The empty set is somebody without one, which the law knows as a way in too.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Held(u16);

const fn bit(level: Level) -> u16 {
    match level {
        Level::None => 0,
        other => 1 << (other as u16),
    }
}

impl Held {
    /// Nothing yet.
    pub const NONE: Self = Self(0);

    /// One diploma; [`Level::None`] is none.
    pub const fn of(level: Level) -> Self {
        Self(bit(level))
    }

    /// The same and one more.
    #[must_use]
    pub const fn with(self, level: Level) -> Self {
        Self(self.0 | bit(level))
    }

    /// Whether this diploma is among them.
    pub const fn has(self, level: Level) -> bool {
        self.0 & bit(level) != 0
    }

    /// Whether all of these are among them.
    pub const fn has_all(self, other: Self) -> bool {
        self.0 & other.0 == other.0
    }

    /// Every diploma, in the order of the walk; [`Level::None`] alone when there is none.
    pub fn levels(self) -> impl Iterator<Item = Level> {
        let is_empty = self.0 == 0;
        Level::ALL.into_iter().filter(
            move |level| {
                if *level == Level::None { is_empty } else { self.has(*level) }
            },
        )
    }

    /// Whether one of them is a basic qualification (*startkwalificatie*): havo, vwo, or mbo from level 2.
    pub fn is_qualified(self) -> bool {
        self.levels().any(|level| {
            !matches!(
                level,
                Level::None
                    | Level::VmboBb
                    | Level::VmboKb
                    | Level::VmboGl
                    | Level::VmboTl
                    | Level::HavoVwo3
                    | Level::Mbo1
            )
        })
    }
}

/// The part of education that a level belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Family {
    /// No diploma.
    None,
    /// vmbo.
    Vmbo,
    /// havo and vwo.
    General,
    /// mbo.
    Mbo,
    /// hbo.
    Hbo,
}

/// The family of a level.
pub const fn family(level: Level) -> Family {
    match level {
        Level::None => Family::None,
        Level::VmboBb | Level::VmboKb | Level::VmboGl | Level::VmboTl => Family::Vmbo,
        Level::HavoVwo3 | Level::Havo | Level::Vwo => Family::General,
        Level::Mbo1 | Level::Mbo2 | Level::Mbo3 | Level::Mbo4 | Level::Mbo4Specialist => Family::Mbo,
        Level::HboAd | Level::HboBachelor => Family::Hbo,
    }
}

/// Whether a diploma is more than what one has in that part of education; a specialist is no more than level 4.
pub fn is_more(held: Held, to: Level) -> bool {
    let highest = held.levels().filter(|it| family(*it) == family(to)).max();
    let is_double = to == Level::Mbo4Specialist && held.has(Level::Mbo4);
    !is_double && highest.is_none_or(|highest| highest < to)
}
