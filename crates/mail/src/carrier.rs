//! Hands letters to a mail server.
//!
//! One connection carries the letters of one turn. Whatever goes wrong is sorted by whose fault it is: the way to the
//! server ([`Whose::Server`]; other letters need not try), or this letter ([`Whose::Letter`]).

use std::time::{Duration, UNIX_EPOCH};

use lettre::message::header::{HeaderName, HeaderValue};
use lettre::message::{Mailbox, MultiPart};
use lettre::transport::smtp::PoolConfig;
use lettre::transport::smtp::authentication::Credentials;
use lettre::transport::smtp::client::{Certificate, Tls, TlsParameters};
use lettre::transport::smtp::extension::ClientId;
use lettre::{Address, Message, SmtpTransport, Transport as _};
use loper_database::queue::Failure;
use loper_vocabulary::time::Moment;

use crate::model::frame::Frame;
use crate::model::server::{Security, Server};
use crate::model::words::without_addresses;

/// How long the server may take for one answer. A letter needs at most nine of them, which is less than a lease.
const ANSWER_TIME: Duration = Duration::from_secs(20);

/// What the administrator chose for mail. The house gives it to the application with `App::hand`; without one no letter
/// leaves.
#[derive(Debug, Clone)]
pub struct Carrier {
    server: Server,
    from: Address,
    authority: Option<Certificate>,
}

/// Why mail can't be set up like this.
#[derive(Debug, Clone, thiserror::Error)]
pub enum CarrierRefused {
    /// Letters need someone who writes them.
    #[error("{0} is no e-mail address that letters can come from")]
    From(String),
    /// The certificate can't be read.
    #[error("the certificate for the mail server can't be read; it must be in PEM form")]
    Certificate,
}

impl Carrier {
    /// Letters come from `from` and go to `server`. `authority` is the certificate (PEM) of whoever signs for that server,
    /// where no public authority does.
    pub fn new(server: Server, from: &str, authority: Option<&[u8]>) -> Result<Self, CarrierRefused> {
        let from = from.trim().parse().map_err(|_| CarrierRefused::From(from.to_owned()))?;
        let authority =
            authority.map(Certificate::from_pem).transpose().map_err(|_| CarrierRefused::Certificate)?;
        Ok(Self { server, from, authority })
    }

    /// Where letters come from, as people see it.
    pub fn from(&self) -> String {
        self.from.to_string()
    }

    /// The server, for who looks after it.
    pub fn place(&self) -> String {
        format!("{}:{}", self.server.host, self.server.port)
    }

    /// Opens a way to the server, and waits until it answers.
    pub fn open(&self) -> Result<Way<'_>, Unsent> {
        let transport = self.transport().map_err(|problem| Unsent::away(&problem))?;
        let way = Way { carrier: self, transport };
        match way.transport.test_connection() {
            Ok(true) => Ok(way),
            Ok(false) => Err(Unsent::away("the mail server does not answer as one")),
            Err(problem) => Err(Unsent { whose: Whose::Server, ..sorted(&problem, "") }),
        }
    }

    fn transport(&self) -> Result<SmtpTransport, String> {
        let tls = || {
            let mut parameters = TlsParameters::builder(self.server.host.clone());
            if let Some(authority) = &self.authority {
                parameters = parameters.add_root_certificate(authority.clone());
            }
            parameters.build().map_err(|problem| problem.to_string())
        };
        let tls = match self.server.security {
            Security::Plain => Tls::None,
            Security::StartTls => Tls::Required(tls()?),
            Security::Tls => Tls::Wrapper(tls()?),
        };
        let mut builder = SmtpTransport::builder_dangerous(self.server.host.clone())
            .port(self.server.port)
            .tls(tls)
            .hello_name(ClientId::Domain(self.from.domain().to_owned()))
            .timeout(Some(ANSWER_TIME))
            .pool_config(PoolConfig::new().max_size(1));
        if let Some((user, password)) = &self.server.account {
            builder = builder.credentials(Credentials::new(user.clone(), password.clone()));
        }
        Ok(builder.build())
    }
}

/// A letter with its envelope.
#[derive(Debug, Clone)]
pub struct Sealed<'a> {
    /// The id of its row: what makes a second delivery the same letter.
    pub id: &'a str,
    /// To whom.
    pub address: &'a str,
    /// What is in it.
    pub frame: &'a Frame,
    /// The moment that stands on it.
    pub at: Moment,
}

/// Whose fault it is that a letter did not go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Whose {
    /// The server, or the way to it.
    Server,
    /// This letter, or its address.
    Letter,
}

/// A letter that did not go.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unsent {
    /// Whose fault it is.
    pub whose: Whose,
    /// Whether it makes sense to try again.
    pub failure: Failure,
    /// What the server said, without addresses.
    pub words: String,
}

impl Unsent {
    fn away(words: &str) -> Self {
        Self { whose: Whose::Server, failure: Failure::ForNow, words: without_addresses(words) }
    }

    fn letter(words: &str) -> Self {
        Self { whose: Whose::Letter, failure: Failure::ForGood, words: without_addresses(words) }
    }
}

/// An open way to the server.
pub struct Way<'a> {
    carrier: &'a Carrier,
    transport: SmtpTransport,
}

impl Way<'_> {
    /// Hands over one letter. When this answers that it went, the server has taken it upon itself.
    pub fn send(&self, sealed: &Sealed<'_>) -> Result<(), Unsent> {
        let message = message(&self.carrier.from, sealed)?;
        match self.transport.send(&message) {
            Ok(_) => Ok(()),
            Err(problem) => Err(sorted(&problem, sealed.address)),
        }
    }
}

impl Drop for Way<'_> {
    fn drop(&mut self) {
        self.transport.shutdown();
    }
}

fn message(from: &Address, sealed: &Sealed<'_>) -> Result<Message, Unsent> {
    let to: Address = sealed.address.parse().map_err(|_| Unsent::letter("this is no address"))?;
    let micros = u64::try_from(sealed.at.0).unwrap_or_default();
    let automatic =
        HeaderValue::new(HeaderName::new_from_ascii_str("Auto-Submitted"), "auto-generated".to_owned());
    Message::builder()
        .from(Mailbox::new(Some("Loper".to_owned()), from.clone()))
        .to(Mailbox::new(None, to))
        .subject(&sealed.frame.subject)
        .date(UNIX_EPOCH + Duration::from_micros(micros))
        .message_id(Some(format!("<{}@{}>", sealed.id, from.domain())))
        .raw_header(automatic)
        .multipart(MultiPart::alternative_plain_html(sealed.frame.plain(), sealed.frame.html()))
        .map_err(|problem| Unsent::letter(&problem.to_string()))
}

/// Answers of a server that are about us, not about the letter: it closes, has no TLS now, or does not know us.
const ABOUT_US: [&str; 6] = ["421", "454", "530", "534", "535", "538"];

fn sorted(problem: &lettre::transport::smtp::Error, address: &str) -> Unsent {
    let words = problem.to_string();
    match problem.status().map(|it| it.to_string()) {
        Some(code) if ABOUT_US.contains(&code.as_str()) => Unsent::away(&words),
        Some(code) => {
            let failure = if code.starts_with('5') { Failure::ForGood } else { Failure::ForNow };
            Unsent { whose: Whose::Letter, failure, words: without_addresses(&words) }
        }
        // The server does not take addresses with other letters than those of ASCII, and will not do so tomorrow.
        None if problem.is_client() && !address.is_ascii() => Unsent::letter(&words),
        None => Unsent::away(&words),
    }
}
