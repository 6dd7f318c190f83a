//! Passkeys: asks an authenticator, and judges what it answers (WebAuthn). The library does both; this file says what is
//! asked for: a key of this house, after a finger, a face or a PIN, and one that a browser finds by itself where it can.

use std::sync::Arc;

use loper_vocabulary::hex::hex;
use loper_vocabulary::identity::PersonId;
use loper_web::app::App;
use loper_web::fault::Fault;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use webauthn_rs::prelude::{
    AuthenticationResult, DiscoverableAuthentication, DiscoverableKey, Passkey, PasskeyAuthentication,
    PasskeyRegistration, PublicKeyCredential, RegisterPublicKeyCredential, Url, Webauthn, WebauthnBuilder,
};

/// The longest answer that is read, in bytes.
const ANSWER_MAX: usize = 64 * 1024;

/// A question for an authenticator: what the browser gets, and what judges the answer. The second half stays here: whoever
/// had it could answer again with what was answered before.
pub struct Question {
    /// For the browser.
    pub asked: Value,
    /// For the database, until the answer comes.
    pub state: String,
}

/// A key as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    /// What the authenticator calls it.
    pub id: String,
    /// The half that all may see, as the library writes it.
    pub key: String,
}

fn broken(problem: impl std::fmt::Display) -> Fault {
    Fault::Broken(problem.to_string())
}

/// The library, with the name and the address of this house; made once.
fn house(app: &App) -> Result<Arc<Webauthn>, Fault> {
    if let Some(made) = app.handed::<Webauthn>() {
        return Ok(made);
    }
    let here = Url::parse(&app.settings().base_url).map_err(broken)?;
    // A key belongs to a name: a house that has only a number has no keys.
    let name = here.domain().ok_or_else(Fault::not_found)?;
    let made = WebauthnBuilder::new(name, &here).map_err(broken)?.rp_name("Loper").build().map_err(broken)?;
    app.hand(made);
    app.handed::<Webauthn>().ok_or_else(|| broken("what was handed is not there"))
}

/// Whether a browser can have keys of this house.
pub fn is_possible(app: &App) -> bool {
    house(app).is_ok()
}

fn question(asked: &impl Serialize, state: &impl Serialize) -> Result<Question, Fault> {
    let asked = serde_json::to_value(asked).map_err(broken)?;
    Ok(Question { asked, state: serde_json::to_string(state).map_err(broken)? })
}

fn keep(it: &Passkey) -> Result<Kept, Fault> {
    Ok(Kept { id: hex(it.cred_id().as_ref()), key: serde_json::to_string(it).map_err(broken)? })
}

fn read(it: &Kept) -> Result<Passkey, Fault> {
    serde_json::from_str(&it.key).map_err(broken)
}

/// What came from a browser, if it can be read at all.
fn answer<T: DeserializeOwned>(text: &str) -> Option<T> {
    if text.len() > ANSWER_MAX { None } else { serde_json::from_str(text).ok() }
}

/// What is taken; the reason why not goes to the log.
fn taken<T>(judged: Result<T, impl std::fmt::Display>) -> Option<T> {
    judged.inspect_err(|problem| tracing::warn!(%problem, "answer refused")).ok()
}

/// Asks for a new key of someone. One that they have already is not made twice.
pub fn to_register(app: &App, person: PersonId, name: &str, known: &[Kept]) -> Result<Question, Fault> {
    let known = known.iter().map(read).collect::<Result<Vec<_>, _>>()?;
    let known = known.iter().map(|it| it.cred_id().clone()).collect();
    let asked = house(app)?.start_passkey_registration(person.0, name, name, Some(known));
    let (asked, state) = asked.map_err(broken)?;
    let mut question = question(&asked, &state)?;
    // So that someone comes in without a name; a stick without room for that still works as a second step.
    question.asked["publicKey"]["authenticatorSelection"]["residentKey"] = "preferred".into();
    Ok(question)
}

/// The new key, if the answer is right.
pub fn registered(app: &App, state: &str, text: &str) -> Result<Option<Kept>, Fault> {
    let Some(answer) = answer::<RegisterPublicKeyCredential>(text) else { return Ok(None) };
    let state: PasskeyRegistration = serde_json::from_str(state).map_err(broken)?;
    taken(house(app)?.finish_passkey_registration(&answer, &state)).as_ref().map(keep).transpose()
}

/// Asks whoever is there: the browser shows the keys of this house that it finds.
pub fn to_come_in(app: &App) -> Result<Question, Fault> {
    let (mut asked, state) = house(app)?.start_discoverable_authentication().map_err(broken)?;
    // A button was pressed: the browser need not wait for a field.
    asked.mediation = None;
    question(&asked, &state)
}

/// Who answers, by their own word, and with which key.
pub fn by_their_word(app: &App, text: &str) -> Result<Option<(PersonId, String)>, Fault> {
    let Some(answer) = answer::<PublicKeyCredential>(text) else { return Ok(None) };
    let found = taken(house(app)?.identify_discoverable_authentication(&answer));
    Ok(found.map(|(person, id)| (PersonId(person), hex(id))))
}

/// The key as it is kept from now on, if the answer is right.
pub fn came_in(app: &App, state: &str, text: &str, kept: &Kept) -> Result<Option<Kept>, Fault> {
    let Some(answer) = answer::<PublicKeyCredential>(text) else { return Ok(None) };
    let state: DiscoverableAuthentication = serde_json::from_str(state).map_err(broken)?;
    let passkey = read(kept)?;
    let key = DiscoverableKey::from(&passkey);
    let judged = house(app)?.finish_discoverable_authentication_v2(&answer, state, &key);
    taken(judged).map(|it| used(passkey, &it)).transpose()
}

/// Asks for one of these keys, as a second step.
pub fn to_step(app: &App, known: &[Kept]) -> Result<Question, Fault> {
    let known = known.iter().map(read).collect::<Result<Vec<_>, _>>()?;
    let (asked, state) = house(app)?.start_passkey_authentication(&known).map_err(broken)?;
    question(&asked, &state)
}

/// The key that answered, as it is kept from now on, if the answer is right.
pub fn stepped(app: &App, state: &str, text: &str, known: &[Kept]) -> Result<Option<Kept>, Fault> {
    let Some(answer) = answer::<PublicKeyCredential>(text) else { return Ok(None) };
    let state: PasskeyAuthentication = serde_json::from_str(state).map_err(broken)?;
    let Some(judged) = taken(house(app)?.finish_passkey_authentication(&answer, &state)) else {
        return Ok(None);
    };
    let id = hex(judged.cred_id().as_ref());
    let Some(kept) = known.iter().find(|it| it.id == id) else { return Ok(None) };
    used(read(kept)?, &judged).map(Some)
}

/// The key with the count of its authenticator: a copy of it would count differently.
fn used(mut key: Passkey, judged: &AuthenticationResult) -> Result<Kept, Fault> {
    key.update_credential(judged);
    keep(&key)
}
