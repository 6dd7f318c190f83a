//! The two options that say where the data is, for the commands that look after it.

use std::path::PathBuf;

use anyhow::Result;
use clap::Args;
use loper::house;
use loper_database::db::Place;

/// Where the data is.
#[derive(Debug, Args)]
pub struct At {
    /// The folder with the data
    #[arg(long, default_value = "data", env = "LOPER_DATA")]
    pub data: PathBuf,
    /// A PostgreSQL server instead of a file: postgres://…
    #[arg(long, env = "LOPER_DATABASE", hide_env_values = true)]
    pub database: Option<String>,
}

impl At {
    /// The place that the two options name.
    pub fn place(&self) -> Result<Place> {
        house::place(&self.data, self.database.as_deref())
    }
}
