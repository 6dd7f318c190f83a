//! A database for one test, gone when the test ends.

use std::sync::atomic::{AtomicU32, Ordering};

use loper_database::db::{Db, Place};
use loper_database::migrate::{Migration, migrate};
use loper_vocabulary::time::Moment;
use uuid::Uuid;

/// The moment at which every test lives: 24 November 2026, 12:00 UTC.
pub const NOW: Moment = Moment(1_795_521_600_000_000);

/// A migrated database that lives as long as this value.
pub struct Fresh {
    /// The database.
    pub db: Db,
    /// Where it is, for a second program that opens it.
    pub place: Place,
    _folder: Option<tempfile::TempDir>,
    drop_on_server: Option<(String, String)>,
}

static COUNT: AtomicU32 = AtomicU32::new(0);

/// A new id of a test: never the same twice, and the same in every run of a test that runs by itself.
pub fn new_id() -> Uuid {
    let number = COUNT.fetch_add(1, Ordering::Relaxed);
    Uuid::from_u128(0x018f_0000_0000_7000_8000_0000_0000_0000 + u128::from(number))
}

/// 32 bytes that are never the same twice: what chance is in the tests.
pub fn new_secret() -> [u8; 32] {
    let mut secret = [0x5A; 32];
    secret[..4].copy_from_slice(&COUNT.fetch_add(1, Ordering::Relaxed).to_be_bytes());
    secret
}

impl Fresh {
    /// A SQLite file in a temporary folder.
    pub fn sqlite(steps: &[Migration]) -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder can be made");
        let place = Place::File(folder.path().join("loper.db"));
        Self::open(place, Some(folder), None, steps)
    }

    /// A database of its own on the test server that `./dev test` starts.
    pub fn postgres(steps: &[Migration]) -> Self {
        let admin = std::env::var("LOPER_TEST_POSTGRES")
            .expect("run the tests with ./dev test: it starts PostgreSQL");
        let name = format!("loper_test_{}_{}", std::process::id(), COUNT.fetch_add(1, Ordering::Relaxed));
        let mut client = postgres::Client::connect(&admin, postgres::NoTls).expect("the test server answers");
        client.batch_execute(&format!("drop database if exists {name}")).expect("an old database goes");
        client.batch_execute(&format!("create database {name}")).expect("a new database comes");
        let place = Place::Server(admin.replace("/postgres?", &format!("/{name}?")));
        Self::open(place, None, Some((admin, name)), steps)
    }

    /// Breaks every connection of the program to its PostgreSQL database, as a restart of the server does.
    pub fn cut(&self) {
        self.on_server("select pg_terminate_backend(pid) from pg_stat_activity where datname = '{name}'");
    }

    /// The PostgreSQL database is away: no connection is left, and no new one is let in.
    pub fn close(&self) {
        self.on_server("alter database {name} allow_connections false");
        self.cut();
    }

    /// It is back.
    pub fn open_again(&self) {
        self.on_server("alter database {name} allow_connections true");
    }

    fn on_server(&self, command: &str) {
        let (admin, name) = self.drop_on_server.as_ref().expect("a database on the server");
        let mut client = postgres::Client::connect(admin, postgres::NoTls).expect("the test server answers");
        client.batch_execute(&command.replace("{name}", name)).expect("the server does it");
    }

    fn open(
        place: Place,
        folder: Option<tempfile::TempDir>,
        drop_on_server: Option<(String, String)>,
        steps: &[Migration],
    ) -> Self {
        let db = Db::open(&place, 2).expect("the database opens");
        migrate(&db, steps, NOW).expect("the steps run");
        Self { db, place, _folder: folder, drop_on_server }
    }
}

impl Drop for Fresh {
    fn drop(&mut self) {
        if let Some((admin, name)) = &self.drop_on_server
            && let Ok(mut client) = postgres::Client::connect(admin, postgres::NoTls)
        {
            // A database that stays behind is dropped with the test server.
            let _ = client.batch_execute(&format!("drop database if exists {name} with (force)"));
        }
    }
}

/// Runs `check` on a fresh SQLite and on a fresh PostgreSQL.
pub fn on_both(steps: &[Migration], check: impl Fn(&Db)) {
    check(&Fresh::sqlite(steps).db);
    check(&Fresh::postgres(steps).db);
}
