//! A few occupations or programmes beside each other.
