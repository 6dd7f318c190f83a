//! Lists for the programming interface.
