//! What all rooms together know about someone: taken along, or taken away, in one call.
//!
//! The router tells the application which rooms there are, so that a room that comes later is reached by itself. Both
//! calls wait for the database: from a page they run on a blocking thread.

use std::collections::BTreeSet;

use loper_database::error::Result as DbResult;
use loper_database::scope::Scope;
use loper_database::sql::Sql;
use loper_database::tx::Tx;
use loper_database::value::{Row, Value as Cell};
use loper_vocabulary::identity::{AnonymousId, PersonId};
use serde_json::{Map, Value, json};

use crate::app::App;
use crate::fault::Fault;
use crate::feature::{Feature, PersonalColumn, PersonalData, TakeFile};
use crate::once;
use crate::term::Keep;

/// A room, and what it knows.
pub(crate) type Known = (&'static str, PersonalData);

/// What each room knows, in the order of their floors.
pub(crate) fn known(features: &[Feature]) -> Vec<Known> {
    features.iter().map(|it| (it.name, it.personal_data)).collect()
}

/// A visitor without an account owns rows as a person does, under the same text.
pub const fn as_person(visitor: AnonymousId) -> PersonId {
    PersonId(visitor.0)
}

/// Rows of the database as JSON objects, with a name for each column: what an export is made of.
pub fn rows(all: &[Row], columns: &[&str]) -> Value {
    all.iter().map(|row| row_object(columns, row)).collect()
}

/// A table with what is known of someone: its name in an export, the names of its columns, the statement that reads them.
pub type Told = (&'static str, &'static [&'static str], Sql);

/// What these tables tell of the owner of a scope, as JSON by their names.
pub fn gather<S: Scope>(tx: &mut Tx<'_, S>, tables: &[Told]) -> DbResult<Value> {
    let mut all = Map::new();
    for (name, columns, statement) in tables {
        all.insert((*name).to_owned(), rows(&tx.query(*statement, &[])?, columns));
    }
    Ok(Value::Object(all))
}

/// Takes away what these statements take away of the owner of a scope, in their order.
pub fn wipe<S: Scope>(tx: &mut Tx<'_, S>, statements: &[Sql]) -> DbResult<()> {
    statements.iter().try_for_each(|it| tx.exec(*it, &[]).map(drop))
}

fn row_object(columns: &[&str], row: &Row) -> Value {
    let pairs = columns.iter().zip(row.values()).map(|(column, value)| {
        let value = match value {
            // SQLite keeps true and false as 1 and 0; the names say which columns they are.
            Cell::Int(number) if column.starts_with("is_") => json!(*number != 0),
            Cell::Int(number) => json!(number),
            Cell::Bool(truth) => json!(truth),
            Cell::Text(text) => json!(text),
            Cell::Real(number) => json!(number),
            Cell::Null | Cell::Blob(_) => Value::Null,
        };
        ((*column).to_owned(), value)
    });
    Value::Object(pairs.collect())
}

impl App {
    /// Everything that is known of someone, by room.
    pub fn export_everywhere(&self, person: PersonId) -> Result<Value, Fault> {
        let mut all = Map::new();
        for (room, data) in self.known()? {
            if let PersonalData::Columns { export, .. } = data {
                all.insert((*room).to_owned(), export(self, person)?);
            }
        }
        Ok(Value::Object(all))
    }

    /// Every file that is kept of someone, one after another: the name of each in an archive, and its bytes.
    pub fn files_everywhere(&self, person: PersonId, give: &mut TakeFile<'_>) -> Result<(), Fault> {
        self.all_givers().iter().try_for_each(|giver| giver(self, person, give))
    }

    /// Takes everything of someone away. What was made of answers goes before the answers, and the way in goes with the
    /// answers: whatever breaks off half-way can be asked again, and nothing is left that nobody can reach.
    pub fn erase_everywhere(&self, person: PersonId) -> Result<(), Fault> {
        for (_, data) in self.known()?.iter().rev() {
            if let PersonalData::Columns { erase, .. } = data {
                erase(self, person)?;
            }
        }
        Ok(())
    }

    /// Takes away what some rooms know of someone, and leaves the others: from a page.
    pub async fn erase_in_rooms(
        &self,
        person: PersonId,
        rooms: &'static [&'static str],
    ) -> Result<(), Fault> {
        let app = self.clone();
        let work = tokio::task::spawn_blocking(move || {
            for (room, data) in app.known()?.iter().rev() {
                if let PersonalData::Columns { erase, .. } = data
                    && rooms.contains(room)
                {
                    erase(&app, person)?;
                }
            }
            Ok(())
        });
        work.await.unwrap_or_else(|problem| Err(Fault::Broken(problem.to_string())))
    }

    /// As [`App::erase_everywhere`], from a page.
    pub async fn erase_from_page(&self, person: PersonId) -> Result<(), Fault> {
        let app = self.clone();
        let work = tokio::task::spawn_blocking(move || app.erase_everywhere(person));
        work.await.unwrap_or_else(|problem| Err(Fault::Broken(problem.to_string())))
    }

    /// As [`App::export_everywhere`], from a page.
    pub async fn export_from_page(&self, person: PersonId) -> Result<Value, Fault> {
        let app = self.clone();
        let work = tokio::task::spawn_blocking(move || app.export_everywhere(person));
        work.await.unwrap_or_else(|problem| Err(Fault::Broken(problem.to_string())))
    }

    /// The register of personal data, by room: the shell first.
    pub fn register(&self) -> Vec<(&'static str, &'static [PersonalColumn])> {
        let rooms = self.all_known().unwrap_or_default().iter().filter_map(|(room, data)| match data {
            PersonalData::Columns { columns, .. } => Some((*room, *columns)),
            PersonalData::None => None,
        });
        std::iter::once(("web", once::COLUMNS)).chain(rooms).collect()
    }

    /// What goes by itself, each by its own term.
    pub fn keeps(&self) -> Vec<Keep> {
        let rooms = self.all_known().unwrap_or_default().iter().filter_map(|(_, data)| match data {
            PersonalData::Columns { keeps, .. } => Some(*keeps),
            PersonalData::None => None,
        });
        rooms.flatten().copied().collect()
    }

    /// Every table that keeps something of someone.
    pub fn tables_of_people(&self) -> Vec<&'static str> {
        let all: BTreeSet<_> =
            self.register().into_iter().flat_map(|(_, columns)| columns).map(|it| it.table).collect();
        all.into_iter().collect()
    }

    /// To say that all is gone while a room was not asked would be worse than to fail.
    fn known(&self) -> Result<&[Known], Fault> {
        self.all_known().ok_or_else(|| Fault::Broken("nobody said which rooms know about people".into()))
    }
}
