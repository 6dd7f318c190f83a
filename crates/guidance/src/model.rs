//! What a talk is, who stands first in a caseload, who is offered guidance after the diploma. Pure.

pub mod aftercare;
pub mod appointment;
pub mod caseload;
pub mod home;
pub mod talk;
