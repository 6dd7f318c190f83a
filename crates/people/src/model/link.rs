//! Links and codes that grant something once.

use loper_vocabulary::identity::{MembershipId, OrganisationId, PersonId};
use loper_vocabulary::time::Moment;

use super::membership::MINUTE;
use super::secret::Secret;

const DAY: i64 = 24 * 60 * MINUTE;

/// What a link is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// An invitation to a role, by mail or from the command line.
    Invite,
    /// The same on paper, as a short code.
    Join,
    /// A way in for once, asked for at the door.
    SignIn,
    /// A code with which someone takes an account of elsewhere along to this one.
    Connect,
    /// Shows that an address belongs to who signed in.
    Verify,
}

impl Kind {
    /// All kinds.
    pub const ALL: [Self; 5] = [Self::Invite, Self::Join, Self::SignIn, Self::Connect, Self::Verify];

    /// The identifier in tables.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Invite => "invite",
            Self::Join => "join",
            Self::SignIn => "sign_in",
            Self::Connect => "connect",
            Self::Verify => "verify",
        }
    }

    /// Reads an identifier.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.code() == text)
    }

    /// How long it lives, in microseconds.
    pub const fn life(self) -> i64 {
        match self {
            Self::Invite => 14 * DAY,
            // A class gets its paper, and some are ill that week.
            Self::Join => 30 * DAY,
            Self::SignIn => 30 * MINUTE,
            Self::Connect => 15 * MINUTE,
            Self::Verify => DAY,
        }
    }

    /// Whether it leads to a role that someone was asked for.
    pub const fn is_invitation(self) -> bool {
        matches!(self, Self::Invite | Self::Join)
    }
}

/// A link as the database keeps it, without its secret.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// Whose it is.
    pub owner: PersonId,
    /// What for.
    pub kind: Kind,
    /// Who invites.
    pub organisation: Option<OrganisationId>,
    /// To which role.
    pub membership: Option<MembershipId>,
    /// To which address it went.
    pub email: Option<String>,
    /// Until when it may be used.
    pub ends_at: Moment,
}

/// Signs that nobody takes for another: no 0, o, 1, i, l, u, v.
const SIGNS: &[u8; 29] = b"23456789abcdefghjkmnpqrstwxyz";
/// So many of them make a code: 58 bits.
const CODE_LENGTH: usize = 12;

/// A code that can be typed from paper: `k3mq-8xta-pd5h`.
pub fn short_code(chance: &[u8; 32]) -> String {
    // Two bytes for a sign: what is left of a fair draw is less than one in two thousand.
    let sign = |it: &[u8]| char::from(SIGNS[(usize::from(it[0]) * 256 + usize::from(it[1])) % SIGNS.len()]);
    chance.chunks_exact(2).take(CODE_LENGTH).map(sign).collect()
}

/// The same in groups, as it is printed.
pub fn grouped(code: &str) -> String {
    let signs: Vec<char> = code.chars().collect();
    signs.chunks(4).map(|it| it.iter().collect::<String>()).collect::<Vec<_>>().join("-")
}

/// The hash under which a token stands, whether it is a secret from a link or a code from paper; nothing for a text that
/// is neither.
pub fn hash_of(token: &str) -> Option<String> {
    if let Some(secret) = Secret::parse(token) {
        return Some(secret.hash());
    }
    let code: String =
        token.chars().filter(|it| !it.is_whitespace() && *it != '-').flat_map(char::to_lowercase).collect();
    (code.len() == CODE_LENGTH && code.bytes().all(|it| SIGNS.contains(&it))).then(|| Secret::hash_of(&code))
}
