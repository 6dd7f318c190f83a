//! The commands, one file each.

mod account;
mod audit;
mod backup;
mod check;
mod import;
mod mail;
mod oidc;
mod place;
mod reference;
mod restore;
mod routes;
mod serve;
mod sources;

use std::process::ExitCode;

use anyhow::Result;
use clap::{Parser, Subcommand};

const EXIT_CODES: &str = "Exit status: 0 done, 1 a fault, 2 the command was wrong, 3 the data was refused.";

/// Loper: career orientation and guidance, from vmbo to work.
#[derive(Debug, Parser)]
#[command(name = "loper", version, about, arg_required_else_help = true, after_help = EXIT_CODES)]
pub struct Command {
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, Subcommand)]
enum What {
    /// Serve the site
    Serve(serve::Serve),
    /// Build the demo world and serve it, on this machine only
    Demo(serve::Demo),
    /// Ask people in: the first administrator, a guide, a learner
    ///
    /// Prints a link that works once. The first administrator of a new installation comes in like this.
    Account(account::Account),
    /// Copy the data to one file, while the site is served
    ///
    /// The copy is read back before it gets its name. A file that is there already is never overwritten. Data in
    /// PostgreSQL is copied with `pg_dump` instead.
    Backup(backup::Backup),
    /// Put back a backup
    ///
    /// The file is read from end to end first: it must be whole, made by Loper, and not by a newer one. The site must be
    /// stopped. When anything goes wrong, the data that stands stays.
    Restore(restore::Restore),
    /// Look whether the trail of who did what is whole
    Audit(audit::Audit),
    /// Look whether the stored data is whole, and say so in words
    ///
    /// Reads everything and changes nothing; the site may go on meanwhile. Exit status 1 when something is wrong.
    Check(check::Check),
    /// List every address with the line of the policy that guards it
    ///
    /// Says for each what someone does who comes in there, what it is to them, and who may.
    Routes(routes::Routes),
    /// Rebuild the reference tables from the official files, or compare them
    Reference(reference::Reference),
    /// Import the files of a publisher, or undo the last import
    Import(import::Import),
    /// List every release: which is shown, and which one an undo brings back
    Sources(sources::Sources),
}

/// Exit status when the data that was given is refused; the problems are listed.
const REFUSED: u8 = 3;

impl Command {
    /// Runs the command; the exit code is 0 done, 1 fault, 3 data refused.
    pub fn run(self) -> Result<ExitCode> {
        match self.what {
            What::Serve(serve) => serve.run(),
            What::Demo(demo) => demo.run(),
            What::Account(account) => account.run(),
            What::Backup(backup) => backup.run(),
            What::Restore(restore) => restore.run(),
            What::Audit(audit) => audit.run(),
            What::Check(check) => check.run(),
            What::Routes(routes) => routes.run(),
            What::Reference(reference) => reference.run(),
            What::Import(import) => import.run(),
            What::Sources(sources) => sources.run(),
        }
    }
}
