//! The commands, one file each.

mod reference;
mod serve;

use std::process::ExitCode;

use anyhow::Result;
use clap::{Parser, Subcommand};

/// Loper: career orientation and guidance, from vmbo to work.
#[derive(Debug, Parser)]
#[command(name = "loper", version, about, arg_required_else_help = true)]
pub struct Command {
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, Subcommand)]
enum What {
    /// Serve the site.
    Serve(serve::Serve),
    /// Build the demo world and serve it, on this machine only.
    Demo(serve::Demo),
    /// Rebuild the reference tables from the official files, or compare them.
    Reference(reference::Reference),
}

impl Command {
    /// Runs the command; the exit code is 0 done, 1 fault, 3 data refused.
    pub fn run(self) -> Result<ExitCode> {
        match self.what {
            What::Serve(serve) => serve.run(),
            What::Demo(demo) => demo.run(),
            What::Reference(reference) => reference.run(),
        }
    }
}
