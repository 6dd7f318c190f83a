//! A second factor: codes of an authenticator app (TOTP, RFC 6238), and codes on paper for who lost it.

use loper_vocabulary::time::Moment;
use totp_rs::{Algorithm, Builder, Secret, Totp};

use super::link::{grouped, short_code};

/// So many codes on paper.
pub const RECOVERY: usize = 10;
/// How long a code of the app lives, in seconds; one before and one after are taken too, for clocks that differ.
const STEP: u64 = 30;

/// The secret of an app, as it is kept: 160 bits in base32.
pub fn new_secret(chance: [u8; 32]) -> String {
    Secret::from(chance[..20].to_vec()).to_base32()
}

fn totp(secret: &str, account: &str) -> Option<Totp> {
    let secret = Secret::try_from_base32(secret).ok()?;
    Builder::new()
        .with_algorithm(Algorithm::SHA1)
        .with_digits(6)
        .with_skew(1)
        .with_step_duration(STEP)
        .with_secret(secret)
        .with_account_name(account.replace(':', " "))
        .with_issuer(Some("Loper"))
        .build()
        .ok()
}

/// The address that an app reads from a picture.
pub fn address(secret: &str, account: &str) -> Option<String> {
    totp(secret, account)?.to_url().ok()
}

/// The code that the app shows at a moment.
pub fn code(secret: &str, at: Moment) -> Option<String> {
    Some(totp(secret, "-")?.generate(seconds(at)).to_string())
}

fn seconds(at: Moment) -> u64 {
    u64::try_from(at.0 / 1_000_000).unwrap_or_default()
}

/// The step that a code belongs to, if it is right now and later than the last one that was taken.
pub fn step_of(secret: &str, typed: &str, last_step: i64, now: Moment) -> Option<i64> {
    let typed: String = typed.chars().filter(char::is_ascii_digit).collect();
    let step = totp(secret, "-")?.check(&typed, seconds(now))?;
    i64::try_from(step).ok().filter(|it| *it > last_step)
}

/// A code on paper, as it is shown.
pub fn recovery_code(chance: &[u8; 32]) -> String {
    grouped(&short_code(chance))
}
