//! Work at set times.

use loper_web::feature::Job;

/// The work of this room.
pub const JOBS: &[Job] = &[];
