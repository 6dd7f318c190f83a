//! The options of `loper serve` that say how people sign in.

use clap::Args;
use loper_people::settings::Choices;
use loper_web::app::App;

/// How people sign in.
#[derive(Debug, Args)]
pub struct SignIn {}

impl SignIn {
    /// Gives the application what was chosen.
    pub fn hand(&self, app: &App, is_second_factor_required: bool) {
        app.hand(Choices { is_second_factor_required });
    }
}
