//! The mail server that letters are handed to, as the administrator writes it down.

use core::net::IpAddr;

/// How the way to the server is kept secret.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Security {
    /// Not at all: only within this machine.
    Plain,
    /// Begins plainly, and goes on only when both sides have agreed on TLS.
    StartTls,
    /// TLS from the first byte.
    Tls,
}

/// A server, and who we are to it.
#[derive(Clone, PartialEq, Eq)]
pub struct Server {
    /// Its name or number.
    pub host: String,
    /// Where it listens.
    pub port: u16,
    /// How the way to it is kept secret.
    pub security: Security,
    /// The name and password that it knows us by.
    pub account: Option<(String, String)>,
}

/// Why an address of a server can't be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ServerRefused {
    /// It does not begin as one.
    #[error("a mail server is written as smtp://host:port or smtps://user:password@host:port")]
    Scheme,
    /// There is no host in it, or one that is none.
    #[error("the address of the mail server has no host that can be used")]
    Host,
    /// The port is no port.
    #[error("the port of the mail server is not a number from 1 to 65535")]
    Port,
    /// Name or password are not as they should be.
    #[error(
        "user and password of the mail server are written as user:password, other signs than letters as %40"
    )]
    Account,
}

impl Server {
    /// Reads `smtp://host:port` (TLS is asked for as soon as the connection stands, and without it nothing is sent; only
    /// within this machine there is none) or `smtps://user:password@host:port`.
    pub fn parse(url: &str) -> Result<Self, ServerRefused> {
        let (scheme, rest) = url.trim().split_once("://").ok_or(ServerRefused::Scheme)?;
        let is_tls = match scheme {
            "smtp" => false,
            "smtps" => true,
            _ => return Err(ServerRefused::Scheme),
        };
        let rest = rest.strip_suffix('/').unwrap_or(rest);
        let (account, place) = match rest.rsplit_once('@') {
            Some((account, place)) => (Some(account), place),
            None => (None, rest),
        };
        let (host, port) = host_and_port(place)?;
        let port = match port {
            Some(text) => text.parse().ok().filter(|it| *it > 0).ok_or(ServerRefused::Port)?,
            None if is_tls => 465,
            None => 587,
        };
        let account = account.map(user_and_password).transpose()?;
        let security = match (is_tls, is_loopback(&host)) {
            (true, _) => Security::Tls,
            (false, true) => Security::Plain,
            (false, false) => Security::StartTls,
        };
        Ok(Self { host, port, security, account })
    }
}

/// A password is not shown, wherever this is printed.
impl std::fmt::Debug for Server {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let user = self.account.as_ref().map(|it| it.0.as_str());
        write!(f, "Server({}:{}, {:?}, user {user:?})", self.host, self.port, self.security)
    }
}

fn host_and_port(place: &str) -> Result<(String, Option<&str>), ServerRefused> {
    let (host, port) = if let Some(inner) = place.strip_prefix('[') {
        let (host, after) = inner.split_once(']').ok_or(ServerRefused::Host)?;
        host.parse::<IpAddr>().map_err(|_| ServerRefused::Host)?;
        (host, after.strip_prefix(':'))
    } else {
        match place.split_once(':') {
            Some((host, port)) => (host, Some(port)),
            None => (place, None),
        }
    };
    let is_host = !host.is_empty()
        && host.bytes().all(|it| it.is_ascii_alphanumeric() || matches!(it, b'.' | b'-' | b'_' | b':'));
    if is_host { Ok((host.to_owned(), port)) } else { Err(ServerRefused::Host) }
}

fn user_and_password(text: &str) -> Result<(String, String), ServerRefused> {
    let (user, password) = text.split_once(':').ok_or(ServerRefused::Account)?;
    let read = |part: &str| decoded(part).filter(|it| !it.is_empty()).ok_or(ServerRefused::Account);
    Ok((read(user)?, read(password)?))
}

/// Takes `%40` for `@`.
fn decoded(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        rest = after;
        if *first != b'%' {
            bytes.push(*first);
            continue;
        }
        let (digits, after) = after.split_at_checked(2)?;
        bytes.push(u8::from_str_radix(std::str::from_utf8(digits).ok()?, 16).ok()?);
        rest = after;
    }
    String::from_utf8(bytes).ok()
}

/// Whether a host is this machine.
fn is_loopback(host: &str) -> bool {
    host.eq_ignore_ascii_case("localhost") || host.parse::<IpAddr>().is_ok_and(|it| it.is_loopback())
}
