//! Runs what the features want done at set times.

use std::time::Duration;

use loper_web::app::App;
use loper_web::feature::Job;

use crate::features::features;

/// Starts every job of every feature, each on its own clock: once at the start, then again and again. One that fails
/// says so and has its next turn.
pub fn start(runtime: &tokio::runtime::Handle, app: &App) {
    for job in features().iter().flat_map(|feature| feature.jobs).copied() {
        runtime.spawn(turn(app.clone(), job));
    }
}

async fn turn(app: App, job: Job) {
    let mut clock = tokio::time::interval(Duration::from_secs(job.every_seconds.max(1)));
    clock.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
    loop {
        clock.tick().await;
        let app = app.clone();
        match tokio::task::spawn_blocking(move || (job.run)(&app)).await {
            Ok(Ok(())) => {}
            Ok(Err(fault)) => {
                tracing::warn!(job = job.name, ?fault, "a job failed; it is tried again at its next turn");
            }
            Err(problem) => tracing::error!(job = job.name, %problem, "a job broke off"),
        }
    }
}
