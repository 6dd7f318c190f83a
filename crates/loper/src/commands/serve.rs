//! `loper serve` and `loper demo`.

use std::net::SocketAddr;
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Context as _, Result, bail};
use clap::Args;
use loper::{demo, house, jobs, server, world};
use loper_web::app::Settings;

use super::mail::Mail;

/// Where the data is and where to listen.
#[derive(Debug, Args)]
pub struct Serve {
    /// The folder for the data
    #[arg(long, default_value = "data", env = "LOPER_DATA")]
    data: PathBuf,
    /// The folder for the files that people put in [default: files, in the folder for the data]
    #[arg(long, env = "LOPER_FILES")]
    files: Option<PathBuf>,
    /// A PostgreSQL server instead of a file: postgres://…
    #[arg(long, env = "LOPER_DATABASE")]
    database: Option<String>,
    /// The address to listen at
    #[arg(long, default_value = "127.0.0.1:8080", env = "LOPER_LISTEN")]
    listen: SocketAddr,
    /// The address that people use, for links in messages and feeds
    #[arg(long, env = "LOPER_BASE_URL")]
    base_url: Option<String>,
    #[command(flatten)]
    mail: Mail,
}

impl Serve {
    /// Serves until asked to stop.
    pub fn run(self) -> Result<ExitCode> {
        serve(&self, false)
    }
}

/// The demo: fictional people and one fictional region, beside real national figures.
#[derive(Debug, Args)]
pub struct Demo {
    #[command(flatten)]
    serve: Serve,
    /// Begin again with an empty demo world
    #[arg(long)]
    fresh: bool,
}

impl Demo {
    /// Builds the demo world and serves it on a loopback address.
    pub fn run(mut self) -> Result<ExitCode> {
        if !self.serve.listen.ip().is_loopback() {
            bail!(
                "the demo listens on a loopback address only, such as 127.0.0.1:8080; for others use `loper serve`"
            );
        }
        self.serve.data = self.serve.data.join("demo");
        if self.fresh && self.serve.database.is_none() && self.serve.data.exists() {
            std::fs::remove_dir_all(&self.serve.data)
                .with_context(|| format!("{} cannot be emptied", self.serve.data.display()))?;
        }
        serve(&self.serve, true)
    }
}

fn serve(options: &Serve, is_demo: bool) -> Result<ExitCode> {
    let started = std::time::Instant::now();
    let carrier = options.mail.carrier()?;
    let data = house::data_folder(&options.data)?;
    let _lock = house::lock(&data)?;
    let files = house::files_folder(&data, options.files.as_deref())?;
    let place = house::place(&data, options.database.as_deref())?;
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    let listener = runtime.block_on(server::listen(options.listen))?;
    let db = house::open(&place, world::now())?;
    if is_demo {
        demo::fill(&db, world::now())?;
    }
    let base_url = options.base_url.clone().unwrap_or_else(|| {
        let host = if options.listen.ip().is_loopback() {
            "localhost".to_owned()
        } else {
            options.listen.ip().to_string()
        };
        format!("http://{host}:{}", options.listen.port())
    });
    let settings =
        Settings { base_url: base_url.trim_end_matches('/').to_owned(), is_demo, is_development: is_demo };
    let (app, router) = house::build(db, world::REAL, settings)?;
    app.keep_files_in(files);
    match carrier {
        Some(it) => app.hand(it),
        None => tracing::info!("no mail server is set (--smtp), so mail waits in the outbox"),
    }
    jobs::start(runtime.handle(), &app);
    runtime.spawn(loper_explore::warm(app));
    tracing::info!(milliseconds = started.elapsed().as_millis(), "ready");
    println!("Loper is ready at {base_url}");
    runtime.block_on(server::serve(listener, router))?;
    Ok(ExitCode::SUCCESS)
}
