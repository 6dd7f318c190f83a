//! The words of the field as types: everything that two rooms must mean the same by.
//!
//! Pure: no clock, no chance, no disk. Wrong codes can't be built: each code has one `parse`.

pub mod competence;
pub mod condition;
pub mod hex;
pub mod identity;
pub mod interest;
pub mod language;
pub mod level;
pub mod money;
pub mod occupation;
pub mod programme;
pub mod prospect;
pub mod region;
pub mod school_year;
pub mod sector;
pub mod source;
pub mod subject;
pub mod time;
pub mod tongue;
pub mod travel;
pub mod work_value;

#[cfg(test)]
mod tests;
