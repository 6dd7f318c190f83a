//! Values that go in, rows that come out.

use crate::error::{Error, Result};

/// A value of one of the types that both engines share.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// Nothing.
    Null,
    /// A whole number.
    Int(i64),
    /// A fraction.
    Real(f64),
    /// Text.
    Text(String),
    /// Bytes.
    Blob(Vec<u8>),
    /// True or false (1 or 0 on SQLite).
    Bool(bool),
}

impl Value {
    const fn kind(&self) -> &'static str {
        match self {
            Self::Null => "null",
            Self::Int(_) => "int",
            Self::Real(_) => "real",
            Self::Text(_) => "text",
            Self::Blob(_) => "blob",
            Self::Bool(_) => "bool",
        }
    }
}

macro_rules! from {
    ($($type:ty => $make:expr),* $(,)?) => {
        $(impl From<$type> for Value {
            fn from(value: $type) -> Self {
                ($make)(value)
            }
        })*
    };
}

from! {
    i64 => Self::Int,
    i32 => |it| Self::Int(i64::from(it)),
    u32 => |it| Self::Int(i64::from(it)),
    i16 => |it| Self::Int(i64::from(it)),
    u16 => |it| Self::Int(i64::from(it)),
    f64 => Self::Real,
    String => Self::Text,
    &str => |it: &str| Self::Text(it.to_owned()),
    &String => |it: &String| Self::Text(it.clone()),
    Vec<u8> => Self::Blob,
    bool => Self::Bool,
}

impl<T: Into<Self>> From<Option<T>> for Value {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Null, Into::into)
    }
}

/// One row of an answer; columns by their place in the `select`.
#[derive(Debug, Clone, PartialEq)]
pub struct Row(pub(crate) Vec<Value>);

impl Row {
    fn at(&self, column: usize) -> Result<&Value> {
        self.0.get(column).ok_or_else(|| Error::Broken(format!("there is no column {column}")))
    }

    fn wrong<T>(column: usize, value: &Value, wanted: &str) -> Result<T> {
        Err(Error::Broken(format!("column {column} is {}, not {wanted}", value.kind())))
    }

    /// How many columns the row has.
    pub fn width(&self) -> usize {
        self.0.len()
    }

    /// The values, as they came.
    pub fn values(&self) -> &[Value] {
        &self.0
    }

    /// A whole number.
    pub fn int(&self, column: usize) -> Result<i64> {
        match self.at(column)? {
            Value::Int(value) => Ok(*value),
            other => Self::wrong(column, other, "int"),
        }
    }

    /// A whole number, or nothing.
    pub fn opt_int(&self, column: usize) -> Result<Option<i64>> {
        if *self.at(column)? == Value::Null { Ok(None) } else { self.int(column).map(Some) }
    }

    /// A fraction; a whole number counts as one.
    pub fn real(&self, column: usize) -> Result<f64> {
        match self.at(column)? {
            Value::Real(value) => Ok(*value),
            Value::Int(value) => Ok(*value as f64),
            other => Self::wrong(column, other, "real"),
        }
    }

    /// A fraction, or nothing.
    pub fn opt_real(&self, column: usize) -> Result<Option<f64>> {
        if *self.at(column)? == Value::Null { Ok(None) } else { self.real(column).map(Some) }
    }

    /// Text, borrowed from the row.
    pub fn str(&self, column: usize) -> Result<&str> {
        match self.at(column)? {
            Value::Text(value) => Ok(value),
            other => Self::wrong(column, other, "text"),
        }
    }

    /// Text, borrowed from the row, or nothing.
    pub fn opt_str(&self, column: usize) -> Result<Option<&str>> {
        if *self.at(column)? == Value::Null { Ok(None) } else { self.str(column).map(Some) }
    }

    /// Text, owned.
    pub fn text(&self, column: usize) -> Result<String> {
        self.str(column).map(str::to_owned)
    }

    /// Text, owned, or nothing.
    pub fn opt_text(&self, column: usize) -> Result<Option<String>> {
        Ok(self.opt_str(column)?.map(str::to_owned))
    }

    /// Bytes.
    pub fn blob(&self, column: usize) -> Result<&[u8]> {
        match self.at(column)? {
            Value::Blob(value) => Ok(value),
            other => Self::wrong(column, other, "blob"),
        }
    }

    /// True or false.
    pub fn bool(&self, column: usize) -> Result<bool> {
        match self.at(column)? {
            Value::Bool(value) => Ok(*value),
            Value::Int(value) => Ok(*value != 0),
            other => Self::wrong(column, other, "bool"),
        }
    }
}
