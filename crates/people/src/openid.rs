//! The relying party: asks a provider who someone is (OpenID Connect; authorization code with PKCE, state and nonce).
//!
//! The library reads, checks and verifies; this file carries its questions and says which answers are taken: tokens that
//! are signed with a public key of the provider, for this Loper, for this errand, not yet over. A provider that does not
//! answer is away and nothing else: its people hear so, and every other way in stays open.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use loper_vocabulary::time::Moment;
use loper_web::app::App;
use loper_web::fault::Fault;
use openidconnect::core::{
    CoreAuthDisplay, CoreAuthPrompt, CoreClientAuthMethod, CoreErrorResponseType, CoreGenderClaim,
    CoreJsonWebKey, CoreJweContentEncryptionAlgorithm, CoreJwsSigningAlgorithm, CoreResponseType,
    CoreRevocableToken, CoreRevocationErrorResponse, CoreTokenIntrospectionResponse, CoreTokenType,
};
use openidconnect::{
    AccessTokenHash, AdditionalClaims, AuthType, AuthenticationContextClass, AuthenticationFlow,
    AuthorizationCode, ClaimsVerificationError, ClientId, ClientSecret, CsrfToken, EmptyExtraTokenFields,
    EndpointMaybeSet, EndpointNotSet, EndpointSet, HttpRequest, HttpResponse, IdTokenFields, IdTokenVerifier,
    IssuerUrl, LogoutRequest, Nonce, OAuth2TokenResponse as _, PkceCodeChallenge, PkceCodeVerifier,
    PostLogoutRedirectUrl, ProviderMetadataWithLogout, RedirectUrl, Scope, SignatureVerificationError,
    StandardErrorResponse, StandardTokenResponse, SubjectIdentifier, TokenResponse as _,
};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use tokio::sync::Semaphore;

use crate::model::errand::Errand;
use crate::model::provider::{Provider, Said};

/// How long a provider may take for one answer: a page waits for three of them at the most, and has fifteen seconds.
const ANSWER_TIME: Duration = Duration::from_secs(4);
/// The largest answer that is read, in bytes.
const ANSWER_MAX: u64 = 1024 * 1024;
/// How long what a provider says of itself is believed, in microseconds: an hour.
const KNOWN: i64 = 3_600_000_000;
/// So many questions are on their way at once: a provider that hangs does not take all threads.
const AT_ONCE: usize = 16;

/// Only signatures that the provider alone can make: no `none`, and none of a secret that two share.
const SIGNED_BY: [CoreJwsSigningAlgorithm; 9] = [
    CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha256,
    CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha384,
    CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha512,
    CoreJwsSigningAlgorithm::RsaSsaPssSha256,
    CoreJwsSigningAlgorithm::RsaSsaPssSha384,
    CoreJwsSigningAlgorithm::RsaSsaPssSha512,
    CoreJwsSigningAlgorithm::EcdsaP256Sha256,
    CoreJwsSigningAlgorithm::EcdsaP384Sha384,
    CoreJwsSigningAlgorithm::EdDsa,
];

/// The claims beside those of the protocol.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
struct Claims {
    #[serde(flatten)]
    all: Map<String, Value>,
}

impl AdditionalClaims for Claims {}

type Tokens = StandardTokenResponse<
    IdTokenFields<
        Claims,
        EmptyExtraTokenFields,
        CoreGenderClaim,
        CoreJweContentEncryptionAlgorithm,
        CoreJwsSigningAlgorithm,
    >,
    CoreTokenType,
>;

type Client = openidconnect::Client<
    Claims,
    CoreAuthDisplay,
    CoreGenderClaim,
    CoreJweContentEncryptionAlgorithm,
    CoreJsonWebKey,
    CoreAuthPrompt,
    StandardErrorResponse<CoreErrorResponseType>,
    Tokens,
    CoreTokenIntrospectionResponse,
    CoreRevocableToken,
    CoreRevocationErrorResponse,
    EndpointSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointMaybeSet,
    EndpointMaybeSet,
>;

/// Why a provider let nobody in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Trouble {
    /// It does not answer, or not as a provider does. The text goes to the log.
    Away(String),
    /// What came back is not taken. The text goes to the log.
    Refused(String),
}

/// A provider with what is known of it, and the way to ask it.
pub struct Known {
    /// As the administrator wrote it down.
    pub provider: Provider,
    secret: Option<ClientSecret>,
    agent: ureq::Agent,
    itself: Mutex<Option<(Moment, Arc<ProviderMetadataWithLogout>)>>,
}

/// All providers of this installation. The house gives them to the application with `App::hand`.
pub struct Providers {
    all: Vec<Arc<Known>>,
    turns: Arc<Semaphore>,
}

impl Providers {
    /// The providers, each with its secret if it gives one.
    pub fn new(all: Vec<(Provider, Option<String>)>) -> Self {
        let all = all.into_iter().map(|(provider, secret)| Arc::new(Known::new(provider, secret))).collect();
        Self { all, turns: Arc::new(Semaphore::new(AT_ONCE)) }
    }

    /// All of them, in the order of the file.
    pub fn all(app: &App) -> Vec<Arc<Known>> {
        app.handed::<Self>().map(|it| it.all.clone()).unwrap_or_default()
    }

    /// The one with this name.
    pub fn named(app: &App, name: &str) -> Option<Arc<Known>> {
        Self::all(app).into_iter().find(|it| it.provider.name == name)
    }

    /// The one that calls itself so.
    pub fn issuer(app: &App, issuer: &str) -> Option<Arc<Known>> {
        Self::all(app).into_iter().find(|it| it.provider.issuer == issuer)
    }
}

/// Asks on a thread where waiting is no harm.
async fn ask<T: Send + 'static>(
    app: &App,
    work: impl FnOnce() -> Result<T, Trouble> + Send + 'static,
) -> Result<Result<T, Trouble>, Fault> {
    let providers = app.handed::<Providers>().ok_or_else(Fault::not_found)?;
    let turn = Arc::clone(&providers.turns).acquire_owned().await;
    let turn = turn.map_err(|it| Fault::Broken(it.to_string()))?;
    let done = tokio::task::spawn_blocking(move || {
        let _turn = turn;
        work()
    });
    done.await.map_err(|it| Fault::Broken(it.to_string()))
}

/// Where to send someone with an errand.
pub async fn way_there(
    app: &App,
    known: Arc<Known>,
    errand: Errand,
    back: String,
) -> Result<Result<String, Trouble>, Fault> {
    let now = app.now();
    ask(app, move || known.way_there(&errand, back, now)).await
}

/// What the provider says of who came back with a code.
pub async fn who(
    app: &App,
    known: Arc<Known>,
    (errand, code): (Errand, String),
    back: String,
) -> Result<Result<Said, Trouble>, Fault> {
    let now = app.now();
    ask(app, move || known.who(&errand, code, back, now)).await
}

/// Where someone ends their session at the provider too, if it has such a page.
pub async fn way_out(app: &App, known: Arc<Known>, back: String) -> Result<Option<String>, Fault> {
    let now = app.now();
    let asked = ask(app, move || known.way_out(back, now)).await?;
    Ok(asked.ok().flatten())
}

fn away(problem: impl std::fmt::Display) -> Trouble {
    Trouble::Away(problem.to_string())
}

fn refused(problem: impl std::fmt::Display) -> Trouble {
    Trouble::Refused(problem.to_string())
}

impl Known {
    fn new(provider: Provider, secret: Option<String>) -> Self {
        let is_here = provider.is_here();
        let mut config = ureq::Agent::config_builder()
            .timeout_global(Some(ANSWER_TIME))
            .http_status_as_error(false)
            .https_only(!is_here)
            .max_redirects(0)
            .max_redirects_will_error(false)
            .user_agent("Loper");
        if is_here {
            config = config.proxy(None);
        }
        let secret = secret.map(ClientSecret::new);
        Self { provider, secret, agent: config.build().new_agent(), itself: Mutex::new(None) }
    }

    /// One question, for the library. It asks for pages without a body and sends forms with one.
    fn carry(&self, request: HttpRequest) -> Result<HttpResponse, ureq::Error> {
        let (head, body) = request.into_parts();
        let answer = if body.is_empty() {
            self.agent.run(ureq::http::Request::from_parts(head, ()))
        } else {
            self.agent.run(ureq::http::Request::from_parts(head, body))
        };
        let (head, mut body) = answer?.into_parts();
        // A fault of its own, or of what stands before it: the same as no answer.
        if head.status.is_server_error() {
            return Err(ureq::Error::StatusCode(head.status.as_u16()));
        }
        let bytes = body.with_config().limit(ANSWER_MAX).read_to_vec()?;
        Ok(HttpResponse::from_parts(head, bytes))
    }

    /// What the provider says of itself, with its keys: asked once an hour, and when a key is new.
    fn itself(&self, now: Moment, is_fresh: bool) -> Result<Arc<ProviderMetadataWithLogout>, Trouble> {
        let kept = self.itself.lock().unwrap_or_else(PoisonError::into_inner).clone();
        if let Some((at, it)) = kept.filter(|(at, _)| !is_fresh && now.0 - at.0 < KNOWN) {
            debug_assert!(at.0 <= now.0);
            return Ok(it);
        }
        let issuer = IssuerUrl::new(self.provider.issuer.clone()).map_err(away)?;
        let found = ProviderMetadataWithLogout::discover(&issuer, &|it| self.carry(it));
        let found = Arc::new(found.map_err(|problem| away(chain(&problem)))?);
        *self.itself.lock().unwrap_or_else(PoisonError::into_inner) = Some((now, Arc::clone(&found)));
        Ok(found)
    }

    fn client(&self, itself: &ProviderMetadataWithLogout, back: String) -> Result<Client, Trouble> {
        let id = ClientId::new(self.provider.client_id.clone());
        let client = Client::from_provider_metadata(itself.clone(), id, self.secret.clone());
        let ways = itself.token_endpoint_auth_methods_supported();
        let takes_basic = ways.is_none_or(|it| it.contains(&CoreClientAuthMethod::ClientSecretBasic));
        let way = if takes_basic { AuthType::BasicAuth } else { AuthType::RequestBody };
        Ok(client.set_auth_type(way).set_redirect_uri(RedirectUrl::new(back).map_err(away)?))
    }

    fn way_there(&self, errand: &Errand, back: String, now: Moment) -> Result<String, Trouble> {
        let client = self.client(&*self.itself(now, false)?, back)?;
        let (state, nonce) = (errand.state(), errand.nonce());
        let flow = AuthenticationFlow::<CoreResponseType>::AuthorizationCode;
        let mut asked = client.authorize_url(flow, || CsrfToken::new(state), || Nonce::new(nonce));
        for scope in self.provider.scopes.iter().filter(|it| *it != "openid") {
            asked = asked.add_scope(Scope::new(scope.clone()));
        }
        for acr in &self.provider.ask_acr {
            asked = asked.add_auth_context_value(AuthenticationContextClass::new(acr.clone()));
        }
        let verifier = PkceCodeVerifier::new(errand.verifier());
        let challenge = PkceCodeChallenge::from_code_verifier_sha256(&verifier);
        Ok(asked.set_pkce_challenge(challenge).url().0.to_string())
    }

    fn who(&self, errand: &Errand, code: String, back: String, now: Moment) -> Result<Said, Trouble> {
        let http = |it| self.carry(it);
        let itself = self.itself(now, false)?;
        let client = self.client(&itself, back.clone())?;
        let exchange = client.exchange_code(AuthorizationCode::new(code)).map_err(away)?;
        let verifier = PkceCodeVerifier::new(errand.verifier());
        let tokens = exchange.set_pkce_verifier(verifier).request(&http).map_err(|it| of_exchange(&it))?;
        let nonce = Nonce::new(errand.nonce());
        match self.read(&client, &tokens, &nonce, now) {
            // The provider signs with a key that it did not have when it was asked.
            Err(Unread::NewKey) => {
                let client = self.client(&*self.itself(now, true)?, back)?;
                self.read(&client, &tokens, &nonce, now).map_err(Trouble::from)
            }
            read => read.map_err(Trouble::from),
        }
    }

    /// Reads the token, and asks for what is not in it where the provider has a place for that.
    fn read(&self, client: &Client, tokens: &Tokens, nonce: &Nonce, now: Moment) -> Result<Said, Unread> {
        let token =
            tokens.id_token().ok_or_else(|| Unread::Wrong("there is no token of who it is".into()))?;
        let moment = chrono::DateTime::from_timestamp_micros(now.0).unwrap_or_default();
        let verifier: IdTokenVerifier<'_, CoreJsonWebKey> =
            client.id_token_verifier().set_allowed_algs(SIGNED_BY).set_time_fn(move || moment);
        let claims = token.claims(&verifier, nonce)?;
        if let Some(expected) = claims.access_token_hash() {
            let key = token.signing_key(&verifier).map_err(wrong)?;
            let algorithm = token.signing_alg().map_err(wrong)?;
            let found = AccessTokenHash::from_token(tokens.access_token(), algorithm, key).map_err(wrong)?;
            if found != *expected {
                return Err(Unread::Wrong("the two tokens do not belong together".into()));
            }
        }
        let mut all = claims.additional_claims().all.clone();
        let is_missing = self.provider.wanted().any(|it| !all.contains_key(it));
        if is_missing && client.user_info_url().is_some() {
            let more = self.more(client, tokens, claims.subject())?;
            // What is signed goes before what is not.
            for (name, value) in more {
                all.entry(name).or_insert(value);
            }
        }
        let acr = claims.auth_context_ref().map(|it| it.as_str());
        let said = self.provider.read(claims.subject().as_str(), acr, &all);
        said.ok_or_else(|| Unread::Wrong("the subject is empty or too long".into()))
    }

    /// What the provider says of this subject, and of no other, behind its own door.
    fn more(
        &self,
        client: &Client,
        tokens: &Tokens,
        subject: &SubjectIdentifier,
    ) -> Result<Map<String, Value>, Unread> {
        let asked = client.user_info(tokens.access_token().clone(), Some(subject.clone())).map_err(wrong)?;
        let answer = asked.request::<Claims, CoreGenderClaim, _>(&|it| self.carry(it));
        answer.map(|it| it.additional_claims().all.clone()).map_err(|problem| match problem {
            openidconnect::UserInfoError::Request(_) => Unread::Away(chain(&problem)),
            _ => wrong(chain(&problem)),
        })
    }

    fn way_out(&self, back: String, now: Moment) -> Result<Option<String>, Trouble> {
        let itself = self.itself(now, false)?;
        let Some(end) = itself.additional_metadata().end_session_endpoint.clone() else { return Ok(None) };
        let id = ClientId::new(self.provider.client_id.clone());
        let back = PostLogoutRedirectUrl::new(back).map_err(away)?;
        let asked = LogoutRequest::from(end).set_client_id(id).set_post_logout_redirect_uri(back);
        Ok(Some(asked.http_get_url().to_string()))
    }
}

/// Why a token could not be read.
enum Unread {
    /// It names a key that is not among those of the provider.
    NewKey,
    Wrong(String),
    Away(String),
}

fn wrong(problem: impl std::fmt::Display) -> Unread {
    Unread::Wrong(problem.to_string())
}

impl From<ClaimsVerificationError> for Unread {
    fn from(problem: ClaimsVerificationError) -> Self {
        use SignatureVerificationError::NoMatchingKey;
        if matches!(problem, ClaimsVerificationError::SignatureVerification(NoMatchingKey)) {
            return Self::NewKey;
        }
        Self::Wrong(chain(&problem))
    }
}

impl From<Unread> for Trouble {
    fn from(it: Unread) -> Self {
        match it {
            Unread::NewKey => refused("no key of the provider signed this token"),
            Unread::Wrong(why) => refused(why),
            Unread::Away(why) => away(why),
        }
    }
}

/// The provider refuses a code in words; anything else that goes wrong is its absence.
fn of_exchange<E, T>(problem: &openidconnect::RequestTokenError<E, T>) -> Trouble
where
    E: std::error::Error + 'static,
    T: openidconnect::ErrorResponse + 'static,
{
    use openidconnect::RequestTokenError;
    let why = chain(problem);
    match problem {
        // A token that can't even be read is no absence.
        RequestTokenError::ServerResponse(_) | RequestTokenError::Parse(..) => refused(why),
        _ => away(why),
    }
}

/// What went wrong and why, without what was sent: no secret comes in the log.
fn chain(problem: &dyn std::error::Error) -> String {
    let mut words = problem.to_string();
    let mut source = problem.source();
    while let Some(it) = source {
        words = format!("{words}: {it}");
        source = it.source();
    }
    words
}
