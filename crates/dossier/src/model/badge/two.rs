//! A badge of version 2: an assertion, signed or kept on the issuer's website.

use serde_json::Value;

use super::jws::{Jws, Signature};
use super::{Against, Badge, Subject, id, is_a, is_address, line, validity, words};

/// Reads one; nothing when it is none.
pub(super) fn read(it: &Value, jws: Option<&Jws<'_>>, against: Against<'_>) -> Option<Badge> {
    if !is_a(it, "Assertion") {
        return None;
    }
    let (badge, recipient) = (it.get("badge")?, it.get("recipient")?);
    let issuer = badge.get("issuer");
    // What is only named stands on the issuer's website: then its address is all there is to show.
    let title = if badge.is_object() { line(badge.get("name")) } else { line(Some(badge)) };
    if title.is_empty() {
        return None;
    }
    let (issued_on, validity) = validity([it.get("issuedOn"), None], [it.get("expires"), None], against.now);
    let verification = it.get("verification").or_else(|| it.get("verify"));
    let creator = verification.map(|it| id(it.get("creator").or_else(|| it.get("url"))));
    let issuer_id = id(issuer);
    let signature = match jws {
        Some(jws) => jws.verify(&issuer_id, creator.as_deref().filter(|it| !it.is_empty()), against.issuers),
        None if verification.is_some_and(|it| is_a(it, "HostedBadge") || is_a(it, "hosted")) => {
            Signature::Hosted
        }
        None => Signature::Unsigned,
    };
    Some(Badge {
        version: 2,
        title,
        description: words(badge.get("description")),
        criteria: words(badge.get("criteria").and_then(|it| it.get("narrative"))),
        issuer_name: issuer.map(|it| line(it.get("name"))).unwrap_or_default(),
        issuer_id,
        issued_on,
        validity,
        subject: whose(recipient, against.addresses),
        // One that is kept on the web is taken back by taking it away there; one that is signed by a list there.
        can_be_recalled: true,
        signature,
    })
}

fn whose(recipient: &Value, addresses: &[String]) -> Subject {
    let text = |name: &str| recipient.get(name).and_then(Value::as_str).unwrap_or_default();
    match (text("type") == "email" || is_a(recipient, "email"), addresses.is_empty()) {
        (false, _) => Subject::Unknown,
        (true, true) => Subject::NoAddress,
        (true, false) if is_address(text("identity"), text("salt"), addresses) => Subject::Yours,
        (true, false) => Subject::Other,
    }
}
