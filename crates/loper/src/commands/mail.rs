//! How mail leaves: the options that say so.

use std::path::PathBuf;

use anyhow::{Context as _, Result, bail};
use clap::Args;
use loper_mail::carrier::Carrier;
use loper_mail::model::server::Server;

/// The mail server, and who letters come from.
#[derive(Debug, Args)]
pub struct Mail {
    /// The mail server: smtp://host:587 (TLS is required, except on this machine) or smtps://user:password@host:465; without one, mail waits
    #[arg(long, env = "LOPER_SMTP", hide_env_values = true)]
    smtp: Option<String>,
    /// The address that mail comes from
    #[arg(long = "mail-from", env = "LOPER_MAIL_FROM")]
    from: Option<String>,
    /// A file with the certificate (PEM) that signs for the mail server, where no public authority does
    #[arg(long, env = "LOPER_SMTP_AUTHORITY")]
    smtp_authority: Option<PathBuf>,
}

impl Mail {
    /// How mail leaves; nothing when it does not.
    pub fn carrier(&self) -> Result<Option<Carrier>> {
        let (Some(smtp), Some(from)) = (&self.smtp, &self.from) else {
            if self.smtp.is_some() || self.from.is_some() {
                bail!("mail needs both --smtp and --mail-from; without either it waits in the outbox");
            }
            return Ok(None);
        };
        let server = Server::parse(smtp).context("--smtp")?;
        let authority = match &self.smtp_authority {
            Some(path) => {
                Some(std::fs::read(path).with_context(|| format!("{} cannot be read", path.display()))?)
            }
            None => None,
        };
        Ok(Some(Carrier::new(server, from, authority.as_deref())?))
    }
}
