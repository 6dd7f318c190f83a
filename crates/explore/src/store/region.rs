//! Regions and their figures.
