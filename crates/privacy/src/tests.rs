//! Taken along, taken away, and the trail that shows tampering: on both databases.

mod door;
mod term;
mod trail;
