//! What every handler may ask for.

use std::any::{Any, TypeId};
use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, OnceLock, PoisonError, RwLock};
use std::time::Instant;

use loper_database::db::Db;
use loper_database::error::Result as DbResult;
use loper_database::scope::Public;
use loper_database::tx::Tx;
use loper_texts::messages::Messages;
use loper_vocabulary::time::Moment;
use uuid::Uuid;

use crate::assets::Assets;
use crate::cache::Cache;
use crate::fault::Fault;
use crate::feature::{Card, GiveFiles, MenuItem};
use crate::keepsake::Offer;
use crate::personal::Known;
use crate::session::Sessions;
use crate::store;

/// What the administrator chose.
#[derive(Debug, Clone, Default)]
pub struct Settings {
    /// The address people use: `https://loper.school.nl`, without a slash at the end.
    pub base_url: String,
    /// The demo world: example figures, fictional people.
    pub is_demo: bool,
    /// Shows the gallery of parts (`/onderdelen`).
    pub is_development: bool,
}

/// What the outside world gives: the clock and new ids. Tests hand in their own.
#[derive(Clone, Copy)]
pub struct World {
    /// The moment now.
    pub now: fn() -> Moment,
    /// A new id.
    pub new_id: fn() -> Uuid,
    /// 256 bits of chance, for a link that grants something.
    pub new_secret: fn() -> [u8; 32],
}

/// What an application is built from.
pub struct Parts {
    /// The database.
    pub db: Db,
    /// Clock and ids.
    pub world: World,
    /// The administrator's choices.
    pub settings: Settings,
    /// Messages of all features.
    pub messages: Messages,
    /// The main menu, in order.
    pub menu: Vec<MenuItem>,
    /// Cards that features put on the pages of others.
    pub cards: Vec<Card>,
    /// How to find out who is signed in; a house without people has no sessions.
    pub sessions: Option<Sessions>,
}

/// The application; cheap to clone.
#[derive(Clone)]
pub struct App(Arc<Inner>);

struct Inner {
    parts: Parts,
    assets: Assets,
    cache: Cache,
    version: AtomicI64,
    version_checked: AtomicU64,
    started: Instant,
    derived: RwLock<HashMap<TypeId, Derived>>,
    deriving: Mutex<HashMap<TypeId, Arc<tokio::sync::Mutex<()>>>>,
    known: OnceLock<Vec<Known>>,
    offers: OnceLock<Vec<Offer>>,
    givers: OnceLock<Vec<GiveFiles>>,
    files: OnceLock<PathBuf>,
    handed: RwLock<HashMap<TypeId, Arc<dyn Any + Send + Sync>>>,
}

/// Something made of the registers, and the version it was made of.
struct Derived {
    version: i64,
    value: Arc<dyn Any + Send + Sync>,
}

impl App {
    /// Puts the parts together.
    pub fn new(parts: Parts) -> Self {
        Self(Arc::new(Inner {
            parts,
            assets: Assets::collect(),
            cache: Cache::default(),
            version: AtomicI64::new(0),
            version_checked: AtomicU64::new(0),
            started: Instant::now(),
            derived: RwLock::default(),
            deriving: Mutex::default(),
            known: OnceLock::new(),
            offers: OnceLock::new(),
            givers: OnceLock::new(),
            files: OnceLock::new(),
            handed: RwLock::default(),
        }))
    }

    /// The database.
    pub fn db(&self) -> &Db {
        &self.0.parts.db
    }

    /// The moment now.
    pub fn now(&self) -> Moment {
        (self.0.parts.world.now)()
    }

    /// A new id.
    pub fn new_id(&self) -> Uuid {
        (self.0.parts.world.new_id)()
    }

    /// 256 bits of chance, for a link that grants something. Keep only its hash.
    pub fn new_secret(&self) -> [u8; 32] {
        (self.0.parts.world.new_secret)()
    }

    /// The administrator's choices.
    pub fn settings(&self) -> &Settings {
        &self.0.parts.settings
    }

    /// Messages of all features.
    pub fn messages(&self) -> &Messages {
        &self.0.parts.messages
    }

    /// The main menu.
    pub fn menu(&self) -> &[MenuItem] {
        &self.0.parts.menu
    }

    /// Cards for the pages of others.
    pub fn cards(&self) -> &[Card] {
        &self.0.parts.cards
    }

    /// How to find out who is signed in, if this house has people.
    pub(crate) fn sessions(&self) -> Option<Sessions> {
        self.0.parts.sessions
    }

    /// Files that pages use.
    pub fn assets(&self) -> &Assets {
        &self.0.assets
    }

    /// Gives one room what the administrator chose for it, by its type: how mail leaves, for instance. The shell does not
    /// know what it is.
    pub fn hand<T: Send + Sync + 'static>(&self, value: T) {
        let mut all = self.0.handed.write().unwrap_or_else(PoisonError::into_inner);
        all.insert(TypeId::of::<T>(), Arc::new(value));
    }

    /// What was given of this type, if anything was.
    pub fn handed<T: Send + Sync + 'static>(&self) -> Option<Arc<T>> {
        let all = self.0.handed.read().unwrap_or_else(PoisonError::into_inner);
        Arc::clone(all.get(&TypeId::of::<T>())?).downcast().ok()
    }

    pub(crate) fn cache(&self) -> &Cache {
        &self.0.cache
    }

    /// Says where the files lie that people put in; the first one says it for good.
    pub fn keep_files_in(&self, folder: PathBuf) {
        self.0.files.get_or_init(|| folder);
    }

    /// Where the files lie that people put in.
    pub fn files_folder(&self) -> Result<&Path, Fault> {
        let folder = self.0.files.get().map(PathBuf::as_path);
        folder.ok_or_else(|| Fault::Broken("nobody said where files are kept".into()))
    }

    /// Takes up what the rooms know about people; the first router says it for good.
    pub(crate) fn take_known(&self, known: Vec<Known>) {
        self.0.known.get_or_init(|| known);
    }

    /// Takes up who has something to keep; the first router says it for good.
    pub(crate) fn take_offers(&self, offers: Vec<Offer>) {
        self.0.offers.get_or_init(|| offers);
    }

    pub(crate) fn all_offers(&self) -> &[Offer] {
        self.0.offers.get().map(Vec::as_slice).unwrap_or_default()
    }

    /// Takes up who keeps files of people; the first router says it for good.
    pub(crate) fn take_givers(&self, givers: Vec<GiveFiles>) {
        self.0.givers.get_or_init(|| givers);
    }

    pub(crate) fn all_givers(&self) -> &[GiveFiles] {
        self.0.givers.get().map(Vec::as_slice).unwrap_or_default()
    }

    pub(crate) fn all_known(&self) -> Option<&[Known]> {
        self.0.known.get().map(Vec::as_slice)
    }

    /// The version of the public registers, looked up at most once a second: caches are keyed by it.
    pub async fn data_version(&self) -> Result<i64, Fault> {
        let second = self.0.started.elapsed().as_secs() + 1;
        let known = self.0.version.load(Ordering::Acquire);
        if known != 0 && self.0.version_checked.swap(second, Ordering::AcqRel) == second {
            return Ok(known);
        }
        let version = self.db().read(Public, store::data_version).await?;
        self.0.version.store(version, Ordering::Release);
        Ok(version)
    }

    /// Something that is made of the public registers and kept until they change, such as a search index:
    /// one of each type. Whoever comes while it is being made waits for it.
    pub async fn derived<T: Send + Sync + 'static>(
        &self,
        make: fn(&mut Tx<'_, Public>) -> DbResult<T>,
    ) -> Result<Arc<T>, Fault> {
        let version = self.data_version().await?;
        if let Some(made) = self.made(version) {
            return Ok(made);
        }
        // In a task of its own: a visitor who goes away, or whose time is up, does not undo the work.
        let app = self.clone();
        let making = tokio::spawn(async move {
            let turn = app.turn(TypeId::of::<T>());
            let _one_at_a_time = turn.lock().await;
            if let Some(made) = app.made(version) {
                return Ok(made);
            }
            let value = Arc::new(app.db().read(Public, make).await?);
            let kept = Derived { version, value: value.clone() };
            app.0.derived.write().unwrap_or_else(PoisonError::into_inner).insert(TypeId::of::<T>(), kept);
            Ok(value)
        });
        making.await.unwrap_or_else(|problem| Err(Fault::Broken(problem.to_string())))
    }

    /// Who makes something holds this: one at a time for each type, so that nobody waits for another thing.
    fn turn(&self, of: TypeId) -> Arc<tokio::sync::Mutex<()>> {
        let mut all = self.0.deriving.lock().unwrap_or_else(PoisonError::into_inner);
        Arc::clone(all.entry(of).or_default())
    }

    fn made<T: Send + Sync + 'static>(&self, version: i64) -> Option<Arc<T>> {
        let all = self.0.derived.read().unwrap_or_else(PoisonError::into_inner);
        let kept = all.get(&TypeId::of::<T>()).filter(|kept| kept.version == version)?;
        Arc::clone(&kept.value).downcast().ok()
    }
}
