//! A statement, written out in a `store`.

/// One statement of the common subset. Made only by [`sql!`](crate::sql!), so that a test can find them all.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Sql(&'static str);

impl Sql {
    /// Wraps a literal; call [`sql!`](crate::sql!) instead.
    pub const fn literal(text: &'static str) -> Self {
        Self(text)
    }

    /// The text.
    pub const fn text(self) -> &'static str {
        self.0
    }
}

/// Marks a string literal as a statement: `sql!("select 1")`.
#[macro_export]
macro_rules! sql {
    ($text:literal) => {
        $crate::sql::Sql::literal($text)
    };
}
