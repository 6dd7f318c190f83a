//! The parts that pages are made of: each a folder with its markup function, its css and its samples.
//!
//! A component gets words that are already in the visitor's language. Its samples feed the gallery, the render
//! test and the accessibility test.

use maud::Markup;

use crate::visit::Visit;

pub mod ask;
pub mod card;
pub mod caseload;
pub mod crumbs;
pub mod empty;
pub mod facet;
pub mod fault;
pub mod field;
pub mod fit;
pub mod icon;
pub mod map;
pub mod more;
pub mod notice;
pub mod range;
pub mod result;
pub mod route;
pub mod scale;
pub mod search;
pub mod share;
pub mod source;
pub mod table;
pub mod tag;
pub mod talk;
pub mod terms;
pub mod trend;
pub mod voices;
pub mod walk;

/// One way a component can look.
pub struct Sample {
    /// What it shows.
    pub name: &'static str,
    /// The component.
    pub markup: Markup,
}

impl Sample {
    /// A sample with its name.
    pub fn new(name: &'static str, markup: Markup) -> Self {
        Self { name, markup }
    }
}

/// All components with their samples, in alphabetical order.
pub fn samples(visit: &Visit) -> Vec<(&'static str, Vec<Sample>)> {
    vec![
        ("ask", ask::samples()),
        ("card", card::samples(visit)),
        ("caseload", caseload::samples()),
        ("crumbs", crumbs::samples(visit)),
        ("empty", empty::samples()),
        ("facet", facet::samples()),
        ("field", field::samples(visit)),
        ("fit", fit::samples()),
        ("icon", icon::samples()),
        ("map", map::samples()),
        ("more", more::samples()),
        ("notice", notice::samples()),
        ("range", range::samples(visit)),
        ("result", result::samples()),
        ("route", route::samples()),
        ("scale", scale::samples()),
        ("search", search::samples()),
        ("share", share::samples()),
        ("source", source::samples(visit)),
        ("table", table::samples()),
        ("tag", tag::samples(visit)),
        ("talk", talk::samples()),
        ("terms", terms::samples()),
        ("trend", trend::samples()),
        ("voices", voices::samples()),
        ("walk", walk::samples()),
    ]
}
