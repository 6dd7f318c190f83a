//! `loper serve` and `loper demo`.

use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Duration;

use anyhow::{Context as _, Result, anyhow, bail};
use clap::{Args, ValueEnum};
use loper::{archive, demo, house, jobs, server, world};
use loper_database::archive::Archive;
use loper_database::db::{Db, Place};
use loper_dossier::model::badge::key::{Issuers, Wrong};
use loper_people::settings::Choices;
use loper_web::app::Settings;
use loper_web::place::{Network, TrustedProxies};

use super::mail::Mail;
use super::oidc::Oidc;

/// How long jobs that are under way may take once the server stopped.
const JOBS_TIME: Duration = Duration::from_secs(5);

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
    /// A folder, best on another disk, from which the data comes back as it was at any second of the last seven days
    #[arg(long, env = "LOPER_ARCHIVE")]
    archive: Option<PathBuf>,
    /// The address to listen at
    #[arg(long, default_value = "127.0.0.1:8080", env = "LOPER_LISTEN")]
    listen: SocketAddr,
    /// The address that people use, for links in messages and feeds
    #[arg(long, env = "LOPER_BASE_URL")]
    base_url: Option<String>,
    /// A file with issuers of Open Badges whose keys are known here: JSON, a list with id, name and keys (JWK) of each
    #[arg(long, env = "LOPER_BADGE_ISSUERS")]
    badge_issuers: Option<PathBuf>,
    /// A proxy whose word counts for the address of a visitor: 127.0.0.1 or 10.0.0.0/8; may be given more than once
    #[arg(long = "trusted-proxy", value_name = "CIDR", env = "LOPER_TRUSTED_PROXY", value_delimiter = ',')]
    trusted_proxies: Vec<Network>,
    #[command(flatten)]
    mail: Mail,
    #[command(flatten)]
    oidc: Oidc,
}

impl Serve {
    /// Serves until asked to stop.
    pub fn run(self) -> Result<ExitCode> {
        serve(&self, World::Real)
    }

    /// The issuers of badges whose keys the administrator gave.
    fn issuers(&self) -> Result<Issuers> {
        let Some(path) = &self.badge_issuers else { return Ok(Issuers::default()) };
        let text =
            std::fs::read_to_string(path).with_context(|| format!("{} cannot be read", path.display()))?;
        Issuers::parse(&text).map_err(|wrong| match wrong {
            Wrong::Form(why) => anyhow!("{} is no list of issuers: {why}", path.display()),
            Wrong::Key(id) => anyhow!(
                "{}: a key of {id} cannot be read; Ed25519, P-256 and RSA keys are, as JWK",
                path.display()
            ),
        })
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
    /// Add a whole country of made-up learners: 700,000 with five million entries, about 4 GB
    #[arg(long, value_enum)]
    scale: Option<Scale>,
    /// Ask a second factor of staff, as a real installation does
    #[arg(long)]
    second_factor: bool,
}

/// What is served.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum World {
    /// What people put in; staff gives a second factor.
    Real,
    /// The demo.
    Demo {
        /// How large, when it is larger than usual.
        scale: Option<Scale>,
        /// Whether its staff gives a second factor too.
        second_factor: bool,
    },
}

/// How large the demo is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Scale {
    /// A whole country.
    National,
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
        serve(&self.serve, World::Demo { scale: self.scale, second_factor: self.second_factor })
    }
}

fn serve(options: &Serve, what: World) -> Result<ExitCode> {
    let started = std::time::Instant::now();
    let (carrier, issuers) = (options.mail.carrier()?, options.issuers()?);
    let providers = options.oidc.providers()?;
    let data = house::data_folder(&options.data)?;
    let _lock = house::lock(&data)?;
    let files = house::files_folder(&data, options.files.as_deref())?;
    let place = house::place(&data, options.database.as_deref())?;
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    let listener = runtime.block_on(server::listen(options.listen))?;
    // With port 0 the system chose one.
    let address = listener.local_addr()?;
    let archive = archived(options, &place)?;
    let db = house::open_archived(&place, world::now(), archive.as_ref())?;
    if let World::Demo { scale, .. } = what {
        demo::fill(&db, &files, world::now())?;
        if scale == Some(Scale::National) {
            grow(&db)?;
        }
    }
    let is_demo = what != World::Real;
    let base_url = options.base_url.clone().unwrap_or_else(|| {
        let host = if options.listen.ip().is_loopback() {
            "localhost".to_owned()
        } else {
            options.listen.ip().to_string()
        };
        format!("http://{host}:{}", address.port())
    });
    let settings =
        Settings { base_url: base_url.trim_end_matches('/').to_owned(), is_demo, is_development: is_demo };
    let (app, router) = house::build(db, world::REAL, settings)?;
    if let Some(archive) = &archive {
        archive::keep_files(runtime.handle(), files.clone(), archive.folder.clone());
    }
    app.keep_files_in(files);
    if let Some(it) = carrier {
        app.hand(it);
    } else {
        tracing::info!("no mail server is set (--smtp), so mail waits in the outbox");
    }
    if let Some(it) = providers {
        app.hand(it);
    }
    app.hand(TrustedProxies(options.trusted_proxies.clone()));
    app.hand(Choices {
        is_second_factor_required: !matches!(what, World::Demo { second_factor: false, .. }),
    });
    app.hand(issuers);
    jobs::start(runtime.handle(), &app);
    runtime.spawn(loper_explore::warm(app));
    tracing::info!(milliseconds = started.elapsed().as_millis(), "ready");
    println!("Loper is ready at {base_url}");
    let served = runtime.block_on(server::serve(listener, router));
    // An import under way does not keep the program: what it staged is taken away and begun again at the next start.
    runtime.shutdown_timeout(JOBS_TIME);
    served?;
    Ok(ExitCode::SUCCESS)
}

/// The archive that is kept while the site is served, if one is.
fn archived(options: &Serve, place: &Place) -> Result<Option<Archive>> {
    match (place, &options.archive) {
        (Place::Server(_), Some(_)) => bail!(
            "--archive keeps an archive of a SQLite file. PostgreSQL keeps its own: archive_mode, archive_command \
             and pg_basebackup; docs/beheer.md says how"
        ),
        (_, Some(folder)) => {
            let is_inside = |data: &Path| folder.starts_with(data);
            if is_inside(&options.data) {
                tracing::warn!(
                    "the archive lies in the folder of the data; when that disk fails, both are gone"
                );
            }
            Ok(Some(archive::at(folder)))
        }
        (Place::File(path), None) => {
            loper_database::archive::leave(path)?;
            Ok(None)
        }
        (Place::Server(_), None) => Ok(None),
    }
}

/// Adds the country where it is not there yet.
fn grow(db: &Db) -> Result<()> {
    let size = demo::national::NATIONAL;
    if demo::national::is_there(db, size)? {
        return Ok(());
    }
    let bar = indicatif::ProgressBar::new(u64::from(size.schools * size.classes * size.learners));
    demo::national::fill(db, size, world::now(), &mut |done, _| bar.set_position(u64::from(done)))?;
    bar.finish();
    Ok(())
}
