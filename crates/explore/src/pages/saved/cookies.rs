//! The cookies of this room: a region, and a list of pages. Both only when somebody asks for it.

use loper_web::visit::{REGION_COOKIE, Visit};

/// The region that somebody chose.
pub const REGION: &str = REGION_COOKIE;
/// The pages that somebody keeps.
pub const SAVED: &str = "loper_bewaard";
/// A year: then a device forgets by itself.
const SECONDS: u32 = 31_536_000;

/// The header that keeps a value on the device. Scripts may read it: the button must know what is kept.
pub fn kept(visit: &Visit, name: &str, value: &str) -> String {
    format!("{name}={value}; Path=/; Max-Age={SECONDS}; SameSite=Lax{}", secure(visit))
}

/// The header that takes it away.
pub fn gone(visit: &Visit, name: &str) -> String {
    format!("{name}=; Path=/; Max-Age=0; SameSite=Lax{}", secure(visit))
}

fn secure(visit: &Visit) -> &'static str {
    if visit.app.settings().base_url.starts_with("https://") { "; Secure" } else { "" }
}
