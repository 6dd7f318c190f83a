//! Who is answering: the one who signed in, or else the visitor whose browser has a resume code.
//!
//! The tables of answers know one owner, with an account or without: whoever signed in owns rows under their own id.

use axum::http::HeaderMap;
use loper_database::scope::{Anonymous, Public};
use loper_vocabulary::identity::AnonymousId;
use loper_web::fault::Fault;
use loper_web::visit::{CODE_COOKIE, Visit, cookie};

use crate::model::about::About;
use crate::model::code::ResumeCode;
use crate::store;
use crate::store::owner::Found;
use crate::store::said::When;

/// Thirty days, in seconds: as long as the answers are kept.
const SECONDS: u32 = 2_592_000;

/// The code in this visitor's browser.
pub fn code(headers: &HeaderMap) -> Option<ResumeCode> {
    cookie(headers, CODE_COOKIE).and_then(ResumeCode::parse)
}

/// The owner of the rows of whoever signed in.
pub fn account(visit: &Visit) -> Option<AnonymousId> {
    visit.signed_in.as_ref().map(|it| AnonymousId(it.person.0))
}

/// The one who answers: whoever signed in, or the owner of the answers behind the code.
pub async fn me(visit: &Visit, headers: &HeaderMap) -> Result<Option<AnonymousId>, Fault> {
    if let Some(owner) = account(visit) {
        return Ok(Some(owner));
    }
    behind_code(visit, headers).await
}

/// Whose answers the code in this browser opens, whoever signed in.
pub async fn behind_code(visit: &Visit, headers: &HeaderMap) -> Result<Option<AnonymousId>, Fault> {
    let Some(code) = code(headers) else { return Ok(None) };
    Ok(find(visit, code).await?.map(|it| it.owner))
}

/// The one who answers, and all that may be used to find what fits.
pub async fn about(visit: &Visit, headers: &HeaderMap) -> Result<Option<(AnonymousId, About)>, Fault> {
    let Some(owner) = me(visit, headers).await? else { return Ok(None) };
    let today = when(visit)?.today;
    let about = visit.app.db().read(Anonymous(owner), move |tx| store::about::about(tx, today)).await?;
    Ok(Some((owner, about)))
}

/// Now, and its day.
pub fn when(visit: &Visit) -> Result<When, Fault> {
    let now = visit.app.now();
    let today = now.date().ok_or_else(|| Fault::Broken("the clock stands outside the calendar".into()))?;
    Ok(When { now, today })
}

/// Whose answers this code opens.
pub async fn find(visit: &Visit, code: ResumeCode) -> Result<Option<Found>, Fault> {
    let now = visit.app.now();
    Ok(visit.app.db().read(Public, move |tx| store::owner::find(tx, &code, now)).await?)
}

/// The one who answers; whoever has no answers yet gets a code. With the header that keeps it, where that is needed:
/// a code that a browser made up is never taken.
pub async fn me_or_new(visit: &Visit, headers: &HeaderMap) -> Result<(AnonymousId, Option<String>), Fault> {
    if let Some(owner) = account(visit) {
        return Ok((owner, None));
    }
    let now = visit.app.now();
    if let Some(code) = code(headers)
        && let Some(found) = find(visit, code.clone()).await?
    {
        if !found.is_of_before(now) {
            return Ok((found.owner, None));
        }
        let kept = keep(visit, &code);
        visit.app.db().write(Public, move |tx| store::owner::touch(tx, &code, now)).await?;
        return Ok((found.owner, Some(kept)));
    }
    let (code, owner) = (ResumeCode::new(visit.app.new_secret()), AnonymousId(visit.app.new_id()));
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
