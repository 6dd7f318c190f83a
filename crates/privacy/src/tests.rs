//! Taken along, taken away, and the trail that shows tampering: on both databases.

mod door;
mod kept;
mod term;
mod trail;
