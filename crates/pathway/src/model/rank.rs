//! In which order routes are laid down: only what the person chooses, and shortest when nothing was chosen.

use std::cmp::Reverse;

use loper_vocabulary::money::Cents;

use super::fees::{Cost, Fees};
use super::route::Route;

/// What counts most.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Order {
    /// The fewest years.
    #[default]
    Shortest,
    /// The most years in which one may earn meanwhile.
    Earning,
    /// The most levels that are open at the end.
    Doors,
    /// The least fees at the most, and of equal ones the fewest years of school without pay. Where a fee is not known, only
    /// the years count.
    Cost,
}

impl Order {
    /// All, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::Shortest, Self::Earning, Self::Doors, Self::Cost];

    /// The identifier in addresses and in the programming interface.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Shortest => "shortest",
            Self::Earning => "earning",
            Self::Doors => "doors",
            Self::Cost => "cost",
        }
    }

    /// Reads [`Order::code`] back.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|order| order.code() == code)
    }
}

/// Puts routes in order. What is certain comes before what needs a condition; then what was chosen; then the fewest
/// years, the fewest steps, and the levels themselves, so that the same question always has the same answer.
pub fn rank(routes: &mut [Route], order: Order, fees: &Fees) {
    let costs: Option<Vec<Cost>> = routes.iter().map(|route| route.cost(fees)).collect();
    let cost = |route: &Route| costs.is_some().then(|| route.cost(fees)).flatten().map(|it| it.most);
    routes.sort_by_cached_key(|route| {
        let years = route.years();
        let none = Cents(0);
        let chosen = match order {
            Order::Shortest => (none, 0, 0),
            Order::Earning => {
                (none, u16::from(u8::MAX - route.paid_years()), u16::from(route.unpaid_years()))
            }
            Order::Doors => (none, u16::MAX - u16::try_from(route.doors).unwrap_or(u16::MAX), 0),
            Order::Cost => {
                let years = (u16::from(route.unpaid_years()), u16::from(route.hbo_years()));
                (cost(route).unwrap_or(none), years.0, years.1)
            }
        };
        (Reverse(route.is_certain()), chosen, years, route.steps.len(), route.levels())
    });
}
