//! Releases of all sources.
