//! How much something changed.

/// The change from `before` to `now` in per cent of `before`; nothing where there was nothing before.
pub fn percent(before: i64, now: i64) -> Option<f64> {
    (before > 0).then(|| (now - before) as f64 / before as f64 * 100.0)
}

#[cfg(test)]
mod tests {
    use super::percent;

    #[test]
    fn a_change_is_told_in_per_cent_of_what_was() {
        assert_eq!(percent(200, 250), Some(25.0));
        assert_eq!(percent(200, 150), Some(-25.0));
        assert_eq!(percent(0, 10), None);
    }
}
