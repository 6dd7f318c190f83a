//! Everything that can be found, for the index.
