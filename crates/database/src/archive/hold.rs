//! Holds a read of the log open: as long as it is held, nobody begins the log again.

use rusqlite::Connection;

/// Two connections that take turns, so that there is no moment without a hold.
pub(super) struct Hold {
    connections: [Connection; 2],
    held: Option<usize>,
}

impl Hold {
    /// Holds nothing yet.
    pub(super) fn new(connections: [Connection; 2]) -> Self {
        Self { connections, held: None }
    }

    /// Holds the log as it is now; what was held before may be copied into the database.
    pub(super) fn advance(&mut self) -> rusqlite::Result<()> {
        let next = self.held.map_or(0, |it| 1 - it);
        self.connections[next].execute_batch("begin; select count(*) from sqlite_master")?;
        self.release()?;
        self.held = Some(next);
        Ok(())
    }

    /// Holds the log, when it is not held.
    pub(super) fn ensure(&mut self) -> rusqlite::Result<()> {
        if self.held.is_none() { self.advance() } else { Ok(()) }
    }

    /// Lets go.
    pub(super) fn release(&mut self) -> rusqlite::Result<()> {
        match self.held.take() {
            Some(held) => self.connections[held].execute_batch("rollback"),
            None => Ok(()),
        }
    }
}
