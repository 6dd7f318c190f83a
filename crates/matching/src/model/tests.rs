//! Promises of the engine, tried on many made-up questions over a small made-up world.

mod counterfactual;
mod design_rules;
mod pinned;
mod points;
mod promises;
mod travel;
mod world;
