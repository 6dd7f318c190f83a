//! When a page cannot be made: what happened, what was kept, what to do next.

use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use loper_database::db::MayRetry;

/// Why there is no page. The shell turns it into one, in the visitor's language.
#[derive(Debug, Clone)]
pub enum Fault {
    /// Not there, or not for this actor to know about. May carry near matches: (title, address).
    NotFound(Vec<(String, String)>),
    /// An address that moved: the new one.
    Moved(String),
    /// Nobody signed in, and this is for people who did.
    SignIn,
    /// The rules say no; the text is a key of a message.
    Refused(&'static str),
    /// Something in the request can't be read; the text is a key of a message.
    Unreadable(&'static str),
    /// More than the door takes.
    TooLarge,
    /// Too many at once, or the database is away: later.
    Busy(String),
    /// There is no room to write.
    Full(String),
    /// A mistake of ours; the text goes to the log, not to the page.
    Broken(String),
}

impl Fault {
    /// Not there, and nothing like it.
    pub const fn not_found() -> Self {
        Self::NotFound(Vec::new())
    }

    /// The status on the wire.
    pub const fn status(&self) -> StatusCode {
        match self {
            Self::NotFound(_) => StatusCode::NOT_FOUND,
            Self::Moved(_) => StatusCode::MOVED_PERMANENTLY,
            Self::SignIn => StatusCode::SEE_OTHER,
            Self::Refused(_) => StatusCode::FORBIDDEN,
            Self::Unreadable(_) => StatusCode::BAD_REQUEST,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::Busy(_) => StatusCode::SERVICE_UNAVAILABLE,
            Self::Full(_) => StatusCode::INSUFFICIENT_STORAGE,
            Self::Broken(_) => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }
}

impl From<loper_database::error::Error> for Fault {
    fn from(error: loper_database::error::Error) -> Self {
        use loper_database::error::Error;
        match error {
            Error::Unavailable(_) | Error::ReadOnly(_) | Error::Conflict(_) => Self::Busy(error.to_string()),
            Error::Full(_) => Self::Full(error.to_string()),
            _ => Self::Broken(error.to_string()),
        }
    }
}

impl MayRetry for Fault {}

impl IntoResponse for Fault {
    /// An empty answer that carries the fault: `guard` makes the page, because it knows the language.
    fn into_response(self) -> Response {
        let mut response = self.status().into_response();
        response.extensions_mut().insert(self);
        response
    }
}
