//! Who is answering: the visitor whose browser has a resume code.

use axum::http::HeaderMap;
use loper_database::scope::Public;
use loper_vocabulary::identity::AnonymousId;
use loper_web::fault::Fault;
use loper_web::visit::{CODE_COOKIE, Visit, cookie};

use crate::model::code::ResumeCode;
use crate::store;

/// Thirty days, in seconds: as long as the answers are kept.
const SECONDS: u32 = 2_592_000;

/// The code in this visitor's browser.
pub fn code(headers: &HeaderMap) -> Option<ResumeCode> {
    cookie(headers, CODE_COOKIE).and_then(ResumeCode::parse)
}

/// The one who answers, if there are answers behind the code.
pub async fn me(visit: &Visit, headers: &HeaderMap) -> Result<Option<AnonymousId>, Fault> {
    let Some(code) = code(headers) else { return Ok(None) };
    Ok(visit.app.db().read(Public, move |tx| store::owner::find(tx, &code)).await?)
}

/// The one who answers; whoever has no answers yet gets a code, and the header that keeps it.
pub async fn me_or_new(visit: &Visit, headers: &HeaderMap) -> Result<(AnonymousId, Option<String>), Fault> {
    if let Some(known) = me(visit, headers).await? {
        return Ok((known, None));
    }
    let (code, owner, now) =
        (ResumeCode::new(visit.app.new_secret()), AnonymousId(visit.app.new_id()), visit.app.now());
    let kept = keep(visit, &code);
    visit.app.db().write(Public, move |tx| store::owner::make(tx, &code, owner, now)).await?;
    Ok((owner, Some(kept)))
}

/// The header that keeps a code in the browser.
pub fn keep(visit: &Visit, code: &ResumeCode) -> String {
    format!(
        "{CODE_COOKIE}={}; Path=/; Max-Age={SECONDS}; HttpOnly; SameSite=Lax{}",
        code.reveal(),
        secure(visit)
    )
}

/// The header that takes it away.
pub fn forget(visit: &Visit) -> String {
    format!("{CODE_COOKIE}=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax{}", secure(visit))
}

fn secure(visit: &Visit) -> &'static str {
    if visit.app.settings().base_url.starts_with("https://") { "; Secure" } else { "" }
}
