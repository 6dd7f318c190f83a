//! What a working day is like: our own estimate, in words.

use loper_vocabulary::condition::{Condition, Degree};
use loper_web::components::source::source;
use loper_web::visit::Visit;
use maud::{Markup, html};

use crate::model::occupation::OccupationPage;
use crate::model::workday::told;

/// What is nearly always or often so; nothing where nothing stands out.
pub fn workday(visit: &Visit, page: &OccupationPage<'_>) -> Option<Markup> {
    let told = told(page.day);
    if told.is_empty() {
        return None;
    }
    let origin = page.origins.iter().find(|origin| origin.part == "conditions");
    let day = origin.and_then(|origin| origin.published_on.as_deref()).unwrap_or_default();
    let who = visit.fill("explore-day-source", &[("date", crate::pages::day(visit, day).into())]);
    Some(html! {
        ul { @for (condition, degree) in told { li { (visit.t(&key(condition, degree))) } } }
        (source(visit, &who, visit.t("explore-day-says-not")))
    })
}

fn key(condition: Condition, degree: Degree) -> String {
    format!("explore-day-{}-{}", condition.code(), degree.number())
}
