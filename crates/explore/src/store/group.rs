//! One occupational group.
