//! `/past-bij-mij/uitkomst.pdf` and `/past-bij-mij/kaart.pdf`: the list that was made last, to take along.

use axum::extract::Query;
use axum::http::HeaderMap;
use axum::response::{IntoResponse as _, Response};
use axum::routing::{MethodRouter, get};
use loper_access::policy::{Action, Relation};
use loper_document::tree::{Address, Document};
use loper_profile::model::about::{About, Span, Wish};
use loper_profile::pages::me::{about, when};
use loper_texts::format;
use loper_vocabulary::interest::Interest;
use loper_vocabulary::work_value::WorkValue;
use loper_web::app::App;
use loper_web::fault::Fault;
use loper_web::feature::{Method, Route};
use loper_web::paper::Paper;
use loper_web::visit::Visit;

use super::fit::{Fields, HERE, facts, latest, question, to};
use super::words;
use crate::documents::{Find, Outcome, Points};
use crate::model::advice::fold::fold;
use crate::model::advice::{Advice, Fit, Order, advise};
use crate::model::ask::Ask;
use crate::model::chance::Chance;
use crate::model::factor::{Factor, START};
use crate::model::facts::Facts;
use crate::model::rules;

/// The list on paper with nothing left out.
pub(crate) const WHOLE: &str = "/past-bij-mij/uitkomst.pdf?alles=1";
/// So many finds stand on paper with all their reasons: who prints more reads less.
const FINDS_MAX: usize = 10;
/// So many impossible ones are named, as on the page.
const IMPOSSIBLE_MAX: usize = 60;

/// The doors of the papers.
pub fn routes() -> Vec<Route> {
    let door = |path, handler: MethodRouter<App>| Route {
        method: Method::Get,
        path,
        action: Action::SeekFit,
        relation: Relation::Own,
        handler,
    };
    vec![door("/past-bij-mij/uitkomst.pdf", get(outcome)), door("/past-bij-mij/kaart.pdf", get(card))]
}

/// The address of the list with nothing left out, in full: paper is read elsewhere.
fn whole_list(visit: &Visit) -> String {
    format!("{}{WHOLE}", visit.app.settings().base_url)
}

/// The whole result.
pub async fn outcome(
    visit: Visit,
    headers: HeaderMap,
    Query(fields): Query<Fields>,
) -> Result<Response, Fault> {
    let is_whole = fields.iter().any(|(name, value)| name == "alles" && value == "1");
    let finds_max = if is_whole { usize::MAX } else { FINDS_MAX };
    paper(&visit, &headers, ("loper-uitkomst", finds_max), whole).await
}

/// The card for a talk.
pub async fn card(visit: Visit, headers: HeaderMap) -> Result<Response, Fault> {
    paper(&visit, &headers, ("loper-kaart", FINDS_MAX), one_sheet).await
}

fn whole(outcome: &Outcome<'_>) -> Document {
    outcome.document()
}

fn one_sheet(outcome: &Outcome<'_>) -> Document {
    outcome.card()
}

async fn paper(
    visit: &Visit,
    headers: &HeaderMap,
    (name, finds_max): (&'static str, usize),
    lay: fn(&Outcome<'_>) -> Document,
) -> Result<Response, Fault> {
    visit.may(Action::SeekFit, Relation::Own)?;
    let Some((owner, _)) = about(visit, headers).await? else { return Ok(to(HERE)) };
    let runs = latest(visit, owner).await?;
    let Some(ask) = runs.first().and_then(question) else { return Ok(to(HERE)) };
    let ask = Ask { language: visit.language, ..ask };
    let facts = facts(visit).await?;
    let advice = advise(&facts, &ask);
    let made = Made { visit, facts: &facts, ask: &ask };
    let folded = fold(&facts, &advice.results);
    let outcome = Outcome {
        messages: visit.app.messages(),
        language: visit.language,
        today: when(visit)?.today,
        said: made.said(),
        order: visit.t(order(advice.order)).to_owned(),
        finds: folded.iter().take(finds_max).map(|it| made.find(it.best)).collect(),
        all: (folded.len(), Address::parse(&whole_list(visit))),
        surprises: advice.surprises.iter().map(|it| made.find(it)).collect(),
        impossible: made.impossible(&advice),
        unknown: made.unknown(),
        sources: made.sources(),
        rules: rules::VERSION.to_string(),
    };
    Ok(Paper::new(name, lay(&outcome)).into_response())
}

fn order(order: Order) -> &'static str {
    match order {
        Order::Points => "matching-order-points",
        Order::Chances => "matching-order-chances",
        Order::NothingSaid => "matching-order-nothing-said",
        Order::NothingWeighs => "matching-order-nothing-weighs",
    }
}

/// A list that was made, to be put in words.
struct Made<'a> {
    visit: &'a Visit,
    facts: &'a Facts,
    ask: &'a Ask,
}

impl Made<'_> {
    fn factor(&self, factor: Factor) -> String {
        self.visit.t(&format!("matching-factor-{}", factor.code())).to_owned()
    }

    fn list(&self, key: &str, all: &[String]) -> Option<String> {
        let what = format::list(self.visit.language, all);
        (!all.is_empty()).then(|| self.visit.fill(key, &[("what", what.into())]))
    }

    /// What was said, in words; what was not said is not in it.
    fn said(&self) -> Vec<(String, String)> {
        let about: &About = &self.ask.about;
        let t = |key: String| self.visit.t(&key).to_owned();
        let ranked = |spans: Option<[Span; 6]>, name: &dyn Fn(usize) -> String| {
            let mut places: Vec<usize> = if spans.is_some() { (0..6).collect() } else { Vec::new() };
            places.sort_by_key(|at| std::cmp::Reverse(spans.map_or(0, |it| it[*at].middle)));
            let names: Vec<String> = places.into_iter().map(name).collect();
            self.list("matching-paper-said-order", &names)
        };
        let interests =
            ranked(about.interests, &|at| t(format!("matching-interest-{}", Interest::ALL[at].code())));
        let values = ranked(about.values, &|at| t(format!("matching-value-{}", WorkValue::ALL[at].code())));
        let skills: Vec<String> =
            about.skills.iter().map(|it| words::skill(self.visit, self.facts, it)).collect();
        let wished = |asked: Wish| -> Vec<String> {
            let own = about.wishes.iter().filter(|it| *it.1 == asked);
            own.map(|it| t(format!("matching-condition-{}", it.0.code()))).collect()
        };
        let likes = self.list("matching-paper-said-like", &wished(Wish::Like));
        let dislikes = self.list("matching-paper-said-dislike", &wished(Wish::Dislike));
        let wishes: Vec<String> = likes.into_iter().chain(dislikes).collect();
        let never: Vec<String> =
            about.limits.never.iter().map(|it| t(format!("matching-condition-{}", it.code()))).collect();
        let lines = [
            (self.factor(Factor::Interests), interests),
            (self.factor(Factor::Values), values),
            (self.factor(Factor::Skills), self.list("matching-paper-said-skills", &skills)),
            (self.factor(Factor::Wishes), Some(wishes.join(" ")).filter(|it| !it.is_empty())),
            (
                self.visit.t("matching-paper-never").to_owned(),
                self.list("matching-paper-said-skills", &never),
            ),
        ];
        lines.into_iter().filter_map(|(name, said)| said.map(|it| (name, it))).collect()
    }

    fn find(&self, fit: &Fit) -> Find {
        let visit = self.visit;
        let points = fit.parts.iter().flat_map(|part| {
            part.reasons.iter().map(|it| Points {
                factor: self.factor(part.factor),
                because: words::because(visit, self.facts, &it.because),
                points: it.points,
            })
        });
        let missing =
            fit.missing.iter().map(|it| visit.t(&format!("matching-missing-{}", it.code())).to_owned());
        let cautions = fit.cautions.iter().map(|it| words::caution(visit, *it));
        Find {
            title: visit.say(&fit.item(self.facts).title).to_owned(),
            start: fit.points.map(|_| START),
            parts: points.collect(),
            missing: missing.chain(cautions).collect(),
            chances: fit.chances(self.facts, self.ask).into_iter().map(|it| self.chance(it)).collect(),
        }
    }

    /// Who says it, and what; a figure of the example world says so.
    fn chance(&self, it: &Chance) -> (String, String) {
        let says = format!("{}: {}", words::chance_name(self.visit, it), words::chance_class(self.visit, it));
        let mark = if it.is_example { format!(" ({})", self.visit.t("web-example")) } else { String::new() };
        (words::chance_source(self.visit, self.facts, it), says + &mark)
    }

    fn impossible(&self, advice: &Advice) -> Vec<(String, String)> {
        let one = |it: &crate::model::advice::Impossible| {
            let why: Vec<String> = it.because.iter().map(|it| words::barred(self.visit, *it)).collect();
            (self.visit.say(&self.facts.items()[it.place].title).to_owned(), why.join(" "))
        };
        advice.impossible.iter().take(IMPOSSIBLE_MAX).map(one).collect()
    }

    /// The factors that nothing was said of.
    fn unknown(&self) -> Vec<String> {
        let about = &self.ask.about;
        let is_said = |factor: Factor| match factor {
            Factor::Interests => about.interests.is_some(),
            Factor::Values => about.values.is_some(),
            Factor::Skills => !about.skills.is_empty(),
            Factor::Wishes => !about.wishes.is_empty(),
        };
        let open = Factor::ALL.into_iter().filter(|it| !is_said(*it));
        open.map(|it| format!("{}: {}", self.factor(it), self.visit.t("matching-not-said"))).collect()
    }

    /// Where the facts behind the points come from, each with its date.
    fn sources(&self) -> Vec<String> {
        let known = Factor::ALL.into_iter().filter_map(|it| Some((it, self.facts.source(it.source())?)));
        let line = |(factor, source): (Factor, &crate::model::facts::Source)| {
            let when = source.published_on.as_deref().unwrap_or_default();
            format!("{}: {}, {} {when}", self.factor(factor), source.title, source.publisher)
        };
        known.map(line).collect()
    }
}
