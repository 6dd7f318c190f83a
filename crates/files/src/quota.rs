//! How much one person may keep.

/// What all files of one person may weigh together, in bytes: some two hundred photos and twenty recordings.
pub const OWNER_BYTES_MAX: u64 = 500 * 1024 * 1024;

/// Whether a file fits beside what its owner keeps already. Both in bytes.
pub const fn fits(used: u64, more: u64) -> bool {
    match used.checked_add(more) {
        Some(all) => all <= OWNER_BYTES_MAX,
        None => false,
    }
}
