//! What is laid side by side, and how.
