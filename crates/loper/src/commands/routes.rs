//! `loper routes`: every address with its line of the policy.

use std::process::ExitCode;

use anyhow::Result;
use clap::Args;
use loper::features::features;
use loper_access::policy::{POLICY, Who};
use loper_web::feature::Route;
use loper_web::router::own_routes;
use serde_json::{Value, json};

/// Lists every address that the program answers, with what someone does who comes in there and who may.
#[derive(Debug, Args)]
pub struct Routes {
    /// Machine output
    #[arg(long)]
    json: bool,
}

impl Routes {
    /// Prints the list.
    pub fn run(self) -> Result<ExitCode> {
        let own = own_routes();
        let mut all: Vec<Route> =
            own.into_iter().chain(features().into_iter().flat_map(|feature| feature.routes)).collect();
        all.sort_by_key(|route| (route.path, route.method.code()));
        if self.json {
            let lines: Vec<Value> = all.iter().map(line).collect();
            println!("{}", serde_json::to_string_pretty(&lines)?);
            return Ok(ExitCode::SUCCESS);
        }
        for route in &all {
            let who = who(route).join(", ");
            println!("{:4}  {:34}  {:14}  {who}", route.method.code(), route.path, route.action.code());
        }
        Ok(ExitCode::SUCCESS)
    }
}

fn line(route: &Route) -> Value {
    json!({
        "method": route.method.code(), "path": route.path, "action": route.action.code(),
        "relation": route.relation.code(), "who": who(route),
    })
}

/// The roles of the lines that let someone in; none means nobody.
fn who(route: &Route) -> Vec<&'static str> {
    let lines = POLICY.iter().filter(|line| line.action == route.action && line.relation == route.relation);
    let mut roles: Vec<&str> = lines
        .flat_map(|line| match line.who {
            Who::Everyone => vec!["everyone"],
            Who::SignedIn => vec!["signed_in"],
            Who::Only(roles) => roles.iter().map(|role| role.code()).collect(),
        })
        .collect();
    roles.dedup();
    roles
}
