//! A badge of version 3: a verifiable credential with an achievement in it.

use serde_json::Value;

use super::jws::{Jws, Signature};
use super::{Against, Badge, Subject, id, is_a, is_address, line, validity, words};

/// Reads one; nothing when it is none.
pub(super) fn read(body: &Value, jws: Option<&Jws<'_>>, against: Against<'_>) -> Option<Badge> {
    // Signed in the older way the credential stands inside what was signed; in the newer way it is that itself.
    let it = body.get("vc").filter(|vc| vc.is_object()).unwrap_or(body);
    if !is_a(it, "OpenBadgeCredential") && !is_a(it, "AchievementCredential") {
        return None;
    }
    let subject = match it.get("credentialSubject")? {
        Value::Array(all) if all.len() == 1 => &all[0],
        one => one,
    };
    let achievement = subject.get("achievement")?;
    let achievement = if let Value::Array(all) = achievement { all.first()? } else { achievement };
    let title = line(achievement.get("name"));
    let title = if title.is_empty() { line(it.get("name")) } else { title };
    if title.is_empty() {
        return None;
    }
    let issuer = it.get("issuer")?;
    let issuer_id = id(Some(issuer));
    let (issued_on, validity) = validity(
        [it.get("validFrom").or_else(|| it.get("issuanceDate")), jws.and_then(|_| body.get("nbf"))],
        [it.get("validUntil").or_else(|| it.get("expirationDate")), jws.and_then(|_| body.get("exp"))],
        against.now,
    );
    Some(Badge {
        version: 3,
        title,
        description: words(achievement.get("description")),
        criteria: words(achievement.get("criteria").and_then(|it| it.get("narrative"))),
        issuer_name: line(issuer.get("name")),
        issued_on,
        validity,
        subject: whose(subject, against.addresses),
        can_be_recalled: it.get("credentialStatus").is_some(),
        signature: signature(it, body, jws, (&issuer_id, subject, against)),
        issuer_id,
    })
}

fn signature(
    it: &Value,
    body: &Value,
    jws: Option<&Jws<'_>>,
    (issuer, subject, against): (&str, &Value, Against<'_>),
) -> Signature {
    let Some(jws) = jws else {
        return if it.get("proof").is_some() { Signature::Inside } else { Signature::Unsigned };
    };
    let found = jws.verify(issuer, None, against.issuers);
    let differs = |claim: &str, said: &str| {
        body.get(claim).is_some_and(|it| it.as_str() != Some(said)) && !said.is_empty()
    };
    let is_other =
        differs("iss", issuer) || differs("sub", &id(Some(subject))) || differs("jti", &id(Some(it)));
    if found.holds() && is_other { Signature::Contradiction } else { found }
}

/// On whose name it is, as far as that is an address.
fn whose(subject: &Value, addresses: &[String]) -> Subject {
    let identifiers = match subject.get("identifier") {
        Some(Value::Array(all)) => all.as_slice(),
        Some(one @ Value::Object(_)) => std::slice::from_ref(one),
        _ => &[],
    };
    let text = |it: &Value, name: &str| it.get(name).and_then(Value::as_str).unwrap_or_default().to_owned();
    let mut named: Vec<(String, String)> = identifiers
        .iter()
        .filter(|it| matches!(text(it, "identityType").as_str(), "emailAddress" | "ext:emailAddress"))
        .map(|it| (text(it, "identityHash"), text(it, "salt")))
        .collect();
    let own = id(Some(subject));
    if own.starts_with("mailto:") {
        named.push((own, String::new()));
    }
    match (named.is_empty(), addresses.is_empty()) {
        (true, _) => Subject::Unknown,
        (false, true) => Subject::NoAddress,
        (false, false) if named.iter().any(|(it, salt)| is_address(it, salt, addresses)) => Subject::Yours,
        (false, false) => Subject::Other,
    }
}
