//! One find in the list: what it is, why it is here, and at most three facts.

use loper_search::model::document::Document;
use loper_search::model::index::Index;
use loper_search::model::query::{Found, Hit, Kind, Place};
use loper_texts::format::{capital, list, money_round};
use loper_vocabulary::level::Level;
use loper_web::components::icon::Icon;
use loper_web::components::result::{Fact, Found as Shown, find};
use loper_web::visit::Visit;
use maud::{Markup, html};

use super::facets::tension_key;
use super::kind_key;
use crate::model::occupation::Origin;

/// One find.
pub(super) fn line(
    visit: &Visit,
    document: &Document,
    hit: &Hit,
    region: Option<&str>,
    index: &Index,
) -> Markup {
    let mut facts = Vec::new();
    facts.extend(pay(visit, document));
    facts.extend(levels(visit, document));
    facts.extend(tension(visit, document, region, index));
    let shown = Shown {
        title: hit.title.clone(),
        url: hit.url.clone(),
        text: visit.say(&document.lead).to_owned(),
        small: small(visit, document),
        facts,
    };
    let marked = if hit.place == Place::Title { hit.why.as_str() } else { "" };
    find(&shown, 3, marked, &why(visit, hit))
}

/// Why it is in the list, where the title does not show it.
fn why(visit: &Visit, hit: &Hit) -> String {
    let key = match hit.place {
        Place::Title | Place::Nowhere => return String::new(),
        Place::OtherName => "explore-why-other-name",
        Place::Everyday => "explore-why-everyday",
        Place::Group => "explore-why-group",
        Place::Text => "explore-why-text",
    };
    visit.fill(key, &[("word", hit.why.as_str().into())])
}

/// What kind of thing it is, its sector, and how many people do it.
fn small(visit: &Visit, document: &Document) -> String {
    let mut parts = vec![visit.t(kind_key(document.kind)).to_owned()];
    if document.kind == Kind::Programme && !document.is_current {
        parts.push(visit.t("explore-past").to_owned());
    }
    let key = format!("explore-sector-{}", document.sector_code);
    if !document.sector_code.is_empty() {
        parts.push(visit.t(&key).to_owned());
    }
    if document.kind == Kind::Programme {
        parts.push(format!("{} {}", visit.t("explore-search-code"), document.id));
    }
    capital(&parts.join(" · "))
}

fn fact(visit: &Visit, icon: Icon, label: &str, text: String) -> Fact {
    Fact { icon, label: visit.t(label).to_owned(), text }
}

fn pay(visit: &Visit, document: &Document) -> Option<Fact> {
    let pay = document.pay?;
    let parts = [
        ("low", money_round(visit.language, pay.p25).into()),
        ("high", money_round(visit.language, pay.p75).into()),
    ];
    Some(fact(visit, Icon::Euro, "explore-fact-pay", visit.fill("explore-search-pay", &parts)))
}

/// The levels that lead there; tracks and specialisations of one level are told as that level.
fn levels(visit: &Visit, document: &Document) -> Option<Fact> {
    let mut words: Vec<String> = Vec::new();
    for level in &document.levels {
        let shown = if *level == Level::Mbo4Specialist { Level::Mbo4 } else { *level };
        let word = visit.t(&format!("web-level-{}", shown.code())).to_owned();
        if !words.contains(&word) {
            words.push(word);
        }
    }
    if words.is_empty() {
        return None;
    }
    let text = capital(&list(visit.language, &words));
    Some(fact(visit, Icon::GraduationCap, "explore-fact-level", text))
}

fn tension(visit: &Visit, document: &Document, region: Option<&str>, index: &Index) -> Option<Fact> {
    if document.kind == Kind::Programme {
        return None;
    }
    let chosen = index.regions().iter().find(|known| Some(known.code.as_str()) == region);
    let regional = chosen.filter(|region| !region.tension.is_empty());
    let class = match regional {
        Some(region) => document.group_code.as_ref().and_then(|code| region.tension.get(code)).copied(),
        None => document.tension,
    };
    let mut text =
        class.map_or(visit.t("explore-search-tension-none"), |class| visit.t(tension_key(class))).to_owned();
    if let Some(region) = regional {
        let mark = if region.is_example { format!(", {}", visit.t("web-example")) } else { String::new() };
        text = format!("{text} ({}{mark})", region.name);
    }
    Some(fact(visit, Icon::BriefcaseBusiness, "explore-fact-tension", text))
}

/// Where the facts beside the finds come from, and what they don't say.
pub(super) fn source(visit: &Visit, origins: &[Origin], found: &Found) -> Markup {
    let edition = |part: &str| {
        let origin = origins.iter().find(|origin| origin.part == part);
        origin.and_then(|origin| origin.published_on.clone()).unwrap_or_default()
    };
    let pay = visit.fill("explore-search-source-pay", &[("when", edition("pay").into())]);
    let tension = if found.is_regional {
        visit.t("explore-search-source-regional").to_owned()
    } else {
        visit.fill("explore-search-source-national", &[("edition", edition("forecast").into())])
    };
    html! {
        p class="source" {
            b { (visit.t("explore-fact-pay")) ": " } (pay) " "
            b { (visit.t("explore-fact-tension")) ": " } (tension) " "
            a href="/bronnen" { (visit.t("explore-search-sources")) }
        }
    }
}
