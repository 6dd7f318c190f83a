//! Tests of files. Every file here is made in code, so that nothing from elsewhere is needed.

mod made;
mod names;
mod pictures;
mod retyping;
mod store;
