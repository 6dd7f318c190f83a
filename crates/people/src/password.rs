//! Passwords as Argon2id hashes: at the least 19 MiB, two passes, one lane (OWASP Password Storage).
//!
//! A hash takes its memory: never more of them at once than there are processors, so that a crowd at the door can't take
//! all memory. Whoever is unknown costs the same time as whoever is known.

use std::sync::{Arc, OnceLock};

use argon2::password_hash::{PasswordHasher as _, PasswordVerifier as _};
use argon2::{Algorithm, Argon2, Params, Version};
use loper_web::fault::Fault;
use tokio::sync::Semaphore;

const MEMORY_KIB: u32 = 19 * 1024;
const PASSES: u32 = 2;

fn argon() -> Result<Argon2<'static>, Fault> {
    let params = Params::new(MEMORY_KIB, PASSES, 1, None).map_err(|it| Fault::Broken(it.to_string()))?;
    Ok(Argon2::new(Algorithm::Argon2id, Version::V0x13, params))
}

/// The hash of a password, with a salt that nobody has used.
pub fn hash(password: &str, salt: [u8; 16]) -> Result<String, Fault> {
    let hash = argon()?.hash_password_with_salt(password.as_bytes(), &salt);
    Ok(hash.map_err(|it| Fault::Broken(it.to_string()))?.to_string())
}

/// Whether a hash was made with other parameters than those of today.
pub fn is_old(hash: &str) -> bool {
    !hash.starts_with(&format!("$argon2id$v=19$m={MEMORY_KIB},t={PASSES},p=1$"))
}

/// Whether a password belongs to a hash.
fn is_right(password: &str, hash: &str) -> bool {
    argon().is_ok_and(|argon| argon.verify_password(password.as_bytes(), hash).is_ok())
}

fn turns() -> Arc<Semaphore> {
    static TURNS: OnceLock<Arc<Semaphore>> = OnceLock::new();
    let count = std::thread::available_parallelism().map_or(2, std::num::NonZero::get);
    Arc::clone(TURNS.get_or_init(|| Arc::new(Semaphore::new(count))))
}

/// Nobody's password: what a guess at an unknown account is compared with.
fn nobodys() -> &'static str {
    static HASH: OnceLock<String> = OnceLock::new();
    HASH.get_or_init(|| hash("nobody has this password", [7; 16]).unwrap_or_default())
}

async fn in_turn<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Result<T, Fault> {
    let turn = turns().acquire_owned().await.map_err(|it| Fault::Broken(it.to_string()))?;
    let done = tokio::task::spawn_blocking(move || {
        let _turn = turn;
        work()
    });
    done.await.map_err(|it| Fault::Broken(it.to_string()))
}

/// Whether a password belongs to a hash, from a page. Without a hash the answer is no, after the same time.
pub async fn check(password: String, hash: Option<String>) -> Result<bool, Fault> {
    in_turn(move || {
        if let Some(hash) = hash {
            return is_right(&password, &hash);
        }
        is_right(&password, nobodys());
        false
    })
    .await
}

/// The hash of a password, from a page.
pub async fn hash_in_turn(password: String, salt: [u8; 16]) -> Result<String, Fault> {
    in_turn(move || hash(&password, salt)).await?
}
