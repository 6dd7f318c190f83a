//! Where people may come in with an account of a school: the option that names them.

use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, anyhow, bail};
use clap::Args;
use loper_people::model::provider::{Provider, parse};
use loper_people::openid::Providers;

/// The providers of accounts.
#[derive(Debug, Args)]
pub struct Oidc {
    /// A file (TOML) that names the schools and federations with whose accounts people come in; see docs/beheer.md
    #[arg(long, env = "LOPER_OIDC")]
    oidc: Option<PathBuf>,
}

impl Oidc {
    /// The providers; nothing when there are none.
    pub fn providers(&self) -> Result<Option<Providers>> {
        let Some(path) = &self.oidc else { return Ok(None) };
        let text =
            std::fs::read_to_string(path).with_context(|| format!("{} cannot be read", path.display()))?;
        let all = parse(&text).map_err(|problem| anyhow!("{}: {problem}", path.display()))?;
        let beside = path.parent().unwrap_or(Path::new("."));
        let with_secret = all.into_iter().map(|it| {
            let secret = secret(&it, beside)?;
            Ok((it, secret))
        });
        Ok(Some(Providers::new(with_secret.collect::<Result<_>>()?)))
    }
}

/// The secret of a provider, from its own file: so the one that names them can be shown to anyone.
fn secret(provider: &Provider, beside: &Path) -> Result<Option<String>> {
    let Some(file) = &provider.secret_file else { return Ok(None) };
    let path = beside.join(file);
    let secret = std::fs::read_to_string(&path).with_context(|| {
        format!("the secret of {:?} cannot be read from {}", provider.name, path.display())
    })?;
    let secret = secret.trim();
    if secret.is_empty() {
        bail!("the secret of {:?} in {} is empty", provider.name, path.display());
    }
    Ok(Some(secret.to_owned()))
}
