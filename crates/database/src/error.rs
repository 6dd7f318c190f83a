//! What the database can answer when it does not do what it was asked.

/// A failure of the seam, sorted by what the caller can do about it.
#[derive(Debug, Clone, thiserror::Error)]
pub enum Error {
    /// The server or the writer is away; asking again later may work.
    #[error("the database is not available: {0}")]
    Unavailable(String),
    /// No room is left where the data lives.
    #[error("the disk is full: {0}")]
    Full(String),
    /// The data may be read and not written.
    #[error("the database can only be read: {0}")]
    ReadOnly(String),
    /// A rule that the database guards was broken; the text names the constraint.
    #[error("a rule of the database was broken: {0}")]
    Constraint(String),
    /// Two transactions met; the engine retries by itself and reports this only when it gave up.
    #[error("two changes met each other: {0}")]
    Conflict(String),
    /// The data was made by a newer Loper.
    #[error(
        "the data was made by a newer version of Loper (it has step {0}); start that version, or restore a backup"
    )]
    Newer(String),
    /// A migration that already ran was changed afterwards.
    #[error("step {0} was changed after it ran on this data")]
    Changed(String),
    /// The file is not a database of Loper, or it is damaged.
    #[error("this is not a healthy database: {0}")]
    Damaged(String),
    /// A mistake of ours: a statement that does not fit, a column read as another type.
    #[error("the database refused a statement: {0}")]
    Broken(String),
}

/// The result of a step on the database.
pub type Result<T> = std::result::Result<T, Error>;
