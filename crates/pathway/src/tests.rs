//! The rules as tables, what holds for every route, and the pages through the door on both databases.

mod api;
mod dates;
mod doors;
mod pages;
mod properties;
mod routes;
mod rules;
mod store;
