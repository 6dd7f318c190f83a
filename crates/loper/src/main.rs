//! `loper`: serve, import, look after.

mod commands;

use std::process::ExitCode;

use clap::Parser;

/// Exit status when the command itself was wrong.
const USAGE: u8 = 2;

fn main() -> ExitCode {
    let filter = tracing_subscriber::EnvFilter::try_from_env("LOPER_LOG").unwrap_or_else(|_| "info".into());
    tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).init();
    let command = match commands::Command::try_parse() {
        Ok(command) => command,
        Err(problem) => {
            let is_asked = !problem.use_stderr();
            // Nothing can be done when even the help can't be printed.
            let _ = problem.print();
            return ExitCode::from(if is_asked { 0 } else { USAGE });
        }
    };
    match command.run() {
        Ok(code) => code,
        Err(problem) => {
            eprintln!("loper: {problem:#}");
            ExitCode::FAILURE
        }
    }
}
