//! A real OpenID provider beside the test, and people of a school who come in with its accounts.

use std::io::{BufRead as _, BufReader, Lines};
use std::path::Path;
use std::process::{Child, ChildStdout, Command, Stdio};

use jiff::civil::date;
use loper_access::actor::Role;
use loper_database::db::Db;
use loper_database::error::Error;
use loper_database::scope::{Own, Public};
use loper_testkit::browser::{Answer, Browser};
use loper_testkit::fresh::{self, NOW};
use loper_vocabulary::identity::{MembershipId, OrganisationId, PersonId};
use loper_vocabulary::sector::Sector;
use loper_vocabulary::time::Moment;
use serde_json::{Value, json};

use super::world::{RIGHT, app_at, router};
use crate::model::email::Email;
use crate::model::membership::{Membership, usual_reach};
use crate::model::provider::{Provider, Said};
use crate::openid::Providers;
use crate::settings::Choices;
use crate::store::membership::Person;
use crate::store::organisation::School;
use crate::{password, store};

/// Where the house of these tests is.
const BASE: &str = "http://localhost:8080";
/// The names under which the house knows its providers.
pub const NAMES: [&str; 2] = ["een", "twee"];

/// A provider on a port of its own, gone with this value.
pub struct Elsewhere {
    child: Child,
    // Whoever has nobody to speak to any more ends.
    _says: Lines<BufReader<ChildStdout>>,
    /// How it calls itself.
    pub issuer: String,
}

impl Elsewhere {
    /// Starts one.
    pub fn start() -> Self {
        let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../browser/oidc/provider.mjs");
        let mut child = Command::new("node")
            .arg(script)
            .args(NAMES.map(|it| format!("{BASE}/inloggen/school/{it}/terug")))
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("Node is there: ./dev test installs it");
        let mut says = BufReader::new(child.stdout.take().expect("what it says")).lines();
        let mut lines = says.by_ref().map_while(Result::ok);
        let ready = lines.find_map(|it| it.strip_prefix("ready ").map(str::to_owned));
        let issuer =
            ready.expect("the provider listens: ./dev test (or browser/install) brings its packages");
        Self { child, _says: says, issuer }
    }

    /// Who signs in there next, what is said of them, and what is wrong with the token.
    pub fn next(&self, who: &str, claims: &Value, wrong: &str) {
        let said = json!({ "who": who, "claims": claims, "wrong": wrong }).to_string();
        ureq::post(format!("{}/test", self.issuer)).send(said).expect("the provider listens");
    }

    /// It is away.
    pub fn stop(&mut self) {
        // It is gone either way.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }

    /// As the administrator wrote it down.
    pub fn provider(&self, name: &str) -> Provider {
        Provider {
            name: name.to_owned(),
            label: format!("School {name}"),
            label_en: None,
            issuer: self.issuer.clone(),
            client_id: "loper".to_owned(),
            secret_file: None,
            scopes: vec!["school".to_owned()],
            home_claim: Some("schac_home_organization".to_owned()),
            home: None,
            affiliation_claim: Some("eduperson_affiliation".to_owned()),
            strong: false,
            strong_acr: vec!["urn:test:second-factor".to_owned()],
            ask_acr: vec![],
        }
    }

    /// Walks where the house sends a browser, as a browser with cookies does, until it is sent back; answers that address.
    pub fn walk(&self, there: &str) -> String {
        let config = ureq::Agent::config_builder().max_redirects(0).max_redirects_will_error(false);
        let agent = config.http_status_as_error(false).build().new_agent();
        let (mut at, mut cookies) = (there.to_owned(), Vec::new());
        for _ in 0..10 {
            if let Some(back) = at.strip_prefix(BASE) {
                return back.to_owned();
            }
            let full = if at.starts_with('/') { format!("{}{at}", self.issuer) } else { at };
            let mut answer = agent.get(&full).header("cookie", cookies.join("; ")).call().expect("an answer");
            for cookie in answer.headers().get_all("set-cookie") {
                let text = cookie.to_str().expect("text").split(';').next().unwrap_or_default().to_owned();
                cookies.push(text);
            }
            let to = answer.headers().get("location").map(|it| it.to_str().expect("text").to_owned());
            at = to.unwrap_or_else(|| panic!("{full} ends here: {:?}", answer.body_mut().read_to_string()));
        }
        panic!("the provider sends around");
    }
}

impl Drop for Elsewhere {
    fn drop(&mut self) {
        self.stop();
    }
}

/// The moment now: a provider has a clock of its own, and so these tests live today.
#[expect(clippy::disallowed_methods, reason = "the provider beside the test reads the same clock")]
pub fn now() -> Moment {
    Moment(jiff::Timestamp::now().as_microsecond())
}

/// A browser before a house with these providers, which are told the secret of the test.
pub fn browser(db: &Db, providers: Vec<Provider>) -> Browser {
    let app = app_at(db, now);
    let secret = Some("a-secret-of-the-test-only".to_owned());
    app.hand(Providers::new(providers.into_iter().map(|it| (it, secret.clone())).collect()));
    app.hand(Choices { is_second_factor_required: true });
    Browser::new(router(db, &app))
}

/// Comes in with an account elsewhere: there and back.
pub fn come_in(browser: &mut Browser, at: &Elsewhere, name: &str) -> Answer {
    let back = back_from(browser, at, name, "koppel=0");
    browser.get(&back)
}

/// Goes there; answers the address with which someone comes back.
pub fn back_from(browser: &mut Browser, at: &Elsewhere, name: &str, query: &str) -> String {
    let left = browser.get(&format!("/inloggen/school/{name}?{query}"));
    assert_eq!(left.status.as_u16(), 303, "{}", left.words());
    at.walk(left.location())
}

/// A school; `home` is what a federation calls it.
pub fn school(db: &Db, name: &'static str, home: Option<&str>) -> OrganisationId {
    let (id, home) = (OrganisationId(fresh::new_id()), home.map(str::to_owned));
    db.write_blocking(Public, move |tx| {
        let (name, short_name) = (name.to_owned(), name.to_owned());
        let it = School {
            id,
            sector: Sector::Vo,
            name,
            short_name,
            region: None,
            home: home.clone(),
            colour: None,
        };
        store::organisation::make(tx, &it, NOW)
    })
    .expect("a school can be made");
    id
}

/// Someone with a role that lasts, and with a password where they have an address.
pub fn person(db: &Db, role: Role, at: OrganisationId, email: Option<&str>) -> (PersonId, MembershipId) {
    let (person, membership) = (PersonId(fresh::new_id()), MembershipId(fresh::new_id()));
    let it = role_at(person, membership, role, at);
    let email = email.map(|it| Email::parse(it).expect("an address"));
    let hash = password::hash(RIGHT, [1; 16]).expect("a hash");
    db.write_blocking(Own(person), move |tx| {
        let (name, family_name) = ("Noor Voorbeeld".to_owned(), "Voorbeeld".to_owned());
        store::membership::make_person(tx, &Person { id: person, name, family_name, sixteen_on: None }, NOW)?;
        store::membership::make(tx, &it, None, NOW)?;
        if let Some(email) = &email {
            store::account::add_address(tx, email, Some(NOW))?;
            store::account::set_password(tx, &hash, NOW)?;
        }
        Ok::<_, Error>(())
    })
    .expect("someone can be made");
    (person, membership)
}

/// A role of someone, since long ago: these tests live today, whenever that is.
pub fn role_at(person: PersonId, id: MembershipId, role: Role, organisation: OrganisationId) -> Membership {
    let reach = usual_reach(role);
    Membership {
        id,
        person,
        organisation,
        role,
        reach,
        site: None,
        starts_on: date(2020, 1, 1),
        ends_on: None,
    }
}

/// Links an account elsewhere to someone, as happened before the test.
pub fn linked(db: &Db, person: PersonId, issuer: &str, subject: &str) {
    let id = fresh::new_id().to_string();
    let (issuer, subject) = (issuer.to_owned(), subject.to_owned());
    let said = Said { issuer, subject, home: None, affiliation: None, is_strong: false };
    let is_new = db.write_blocking(Own(person), move |tx| store::identity::add(tx, &id, &said, NOW));
    assert!(is_new.expect("it can be linked"));
}
