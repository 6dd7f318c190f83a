//! `/test/wensen`: what someone wishes of work, and apart from it what rules work or school out.

mod form;

use axum::extract::Form;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use axum::routing::{get, post};
use loper_database::error::Error;
use loper_database::scope::{Anonymous, Public};
use loper_database::tx::Tx;
use loper_labour_market::model::region_names::Names;
use loper_vocabulary::condition::Condition;
use loper_vocabulary::region::{LabourRegion, MunicipalityCode};
use loper_web::fault::Fault;
use loper_web::feature::{Method, Route};
use loper_web::form::Form as Entered;
use loper_web::page::Page;
use loper_web::visit::{REGION_COOKIE, Visit, cookie};
use maud::html;

use super::{door, go, me, own, start};
use crate::model::wishes::{Draft, Problem};
use crate::store;
use crate::store::regions::Municipality;
use loper_web::form::{Body, Sent};

const HERE: &str = "/test/wensen";
/// The longest name of a municipality that is looked for.
const HOME_MAX: usize = 60;

/// The doors of this page.
pub fn routes() -> Vec<Route> {
    vec![door(Method::Get, HERE, get(show)), door(Method::Post, HERE, post(keep))]
}

/// The name of a condition of work.
pub const fn name(condition: Condition) -> &'static str {
    match condition {
        Condition::Outdoors => "profile-condition-outdoors",
        Condition::Road => "profile-condition-road",
        Condition::Hands => "profile-condition-hands",
        Condition::Heavy => "profile-condition-heavy",
        Condition::Standing => "profile-condition-standing",
        Condition::Screen => "profile-condition-screen",
        Condition::People => "profile-condition-people",
        Condition::Care => "profile-condition-care",
        Condition::Animals => "profile-condition-animals",
        Condition::Shifts => "profile-condition-shifts",
        Condition::Heights => "profile-condition-heights",
        Condition::Dirt => "profile-condition-dirt",
    }
}

/// Shows the form with what was said; the region that was chosen on the map stands there to begin with.
pub async fn show(visit: Visit, headers: HeaderMap) -> Result<Response, Fault> {
    own(&visit)?;
    let mut draft = match me::me(&visit, &headers).await? {
        None => Draft::default(),
        Some(owner) => {
            visit
                .app
                .db()
                .read(Anonymous(owner), |tx| {
                    Ok::<_, Error>(Draft::of(&store::said::wishes(tx)?, &store::said::standing(tx)?))
                })
                .await?
        }
    };
    if draft.region.is_empty()
        && let Some(region) = cookie(&headers, REGION_COOKIE).and_then(LabourRegion::parse)
    {
        draft.region = region.to_string();
    }
    view(&visit, &draft, &Entered::new()).await
}

/// Keeps all of it, or shows it again with what doesn't fit together.
pub async fn keep(visit: Visit, headers: HeaderMap, Form(fields): Body) -> Result<Response, Fault> {
    own(&visit)?;
    let (when, sent) = (me::when(&visit)?, Sent(fields));
    let draft = read(&sent)?;
    let places = visit.app.db().read(Public, Places::read).await?;
    let is_known =
        draft.region.is_empty() || places.regions.iter().any(|(code, _)| code.as_str() == draft.region);
    let mut wishes = match draft.check(&places.names()) {
        Ok(wishes) if is_known => wishes,
        Ok(_) => return view(&visit, &draft, &told(&visit, &[Problem::Unknown("regio")])).await,
        Err(problems) => return view(&visit, &draft, &told(&visit, &problems)).await,
    };
    if wishes.standing.region.is_none() {
        wishes.standing.region = places.region_of(wishes.standing.home.as_ref());
    }
    let (owner, cookie) = me::me_or_new(&visit, &headers).await?;
    visit
        .app
        .db()
        .write(Anonymous(owner), move |tx| {
            let before = store::said::standing(tx)?;
            let mut standing = wishes.standing.clone();
            standing.form = before.form;
            if standing != before {
                store::said::put_standing(tx, &standing, when)?;
            }
            store::said::put_wishes(tx, &wishes.conditions, when)
        })
        .await?;
    Ok(go("/test/wensen?bewaard=1", cookie.as_deref()))
}

/// Everything that can be chosen of where someone lives.
pub(super) struct Places {
    /// Regions by name.
    pub regions: Vec<(LabourRegion, String)>,
    /// Municipalities by name.
    pub municipalities: Vec<Municipality>,
}

impl Places {
    fn read(tx: &mut Tx<'_, Public>) -> loper_database::error::Result<Self> {
        let municipalities = store::regions::municipalities(tx)?;
        Ok(Self { regions: store::regions::names(tx)?, municipalities })
    }

    fn names(&self) -> Names {
        Names::of_municipalities(self.municipalities.iter().map(|it| (it.code.as_str(), it.name.as_str())))
    }

    fn region_of(&self, home: Option<&MunicipalityCode>) -> Option<LabourRegion> {
        let found = self.municipalities.iter().find(|it| home.is_some_and(|home| home.as_str() == it.code));
        found.and_then(|it| LabourRegion::parse(&it.region))
    }

    /// The name of what may be a code; what is neither stays as it was typed.
    pub fn name<'a>(&'a self, typed: &'a str) -> &'a str {
        self.municipalities.iter().find(|it| it.code == typed).map_or(typed, |it| it.name.as_str())
    }
}

/// The fields of the form. A wish about something that is no condition of work is refused.
fn read(sent: &Sent) -> Result<Draft, Fault> {
    let mut draft = Draft {
        never: sent.all("nooit").map(str::to_owned).collect(),
        mode: sent.one("weg").to_owned(),
        years: sent.one("jaren").to_owned(),
        travel: sent.one("reizen").to_owned(),
        home: sent.one("woonplaats").chars().take(HOME_MAX).collect(),
        minutes: sent.one("minuten").to_owned(),
        level: sent.one("niveau").to_owned(),
        region: sent.one("regio").to_owned(),
        ..Draft::default()
    };
    for (condition, wish) in sent.beginning("wens-") {
        let condition =
            Condition::parse(condition).ok_or(Fault::Unreadable("profile-wish-problem-unknown"))?;
        draft.wishes.insert(condition, wish.to_owned());
    }
    Ok(draft)
}

/// What is wrong, in words, each at its field.
fn told(visit: &Visit, problems: &[Problem]) -> Entered {
    let mut entered = Entered::new();
    for problem in problems {
        match problem {
            Problem::Both(condition) => {
                let name = visit.t(name(*condition)).to_lowercase();
                entered
                    .add_problem("nooit", visit.fill("profile-wish-problem-both", &[("name", name.into())]));
            }
            Problem::NoRegion => entered.add_problem("regio", visit.t("profile-wish-problem-region")),
            Problem::NoHome => entered.add_problem("woonplaats", visit.t("profile-wish-problem-home")),
            Problem::UnknownHome => {
                entered.add_problem("woonplaats", visit.t("profile-wish-problem-home-unknown"));
            }
            Problem::Unknown(field) => entered.add_problem(field, visit.t("profile-wish-problem-unknown")),
        }
    }
    entered
}

async fn view(visit: &Visit, draft: &Draft, entered: &Entered) -> Result<Response, Fault> {
    let places = visit.app.db().read(Public, Places::read).await?;
    let title = visit.t("profile-wish-title");
    let main = html! {
        div class="page page--narrow" {
            div class="page-head" { h1 { (title) } p class="lead" { (visit.t("profile-wish-lead")) } }
            (form::form(visit, draft, entered, &places))
        }
    };
    let status =
        if entered.problems().is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    Ok(Page::new(title, main).section(start::HERE).unlisted().status(status).show(visit))
}
