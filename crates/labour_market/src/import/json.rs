//! The objects of a JSON list, one at a time: a page of CBS has a hundred thousand of them.

use std::cell::RefCell;
use std::fmt;
use std::io::Read;

use loper_document::read::problem::Unreadable;
use serde::de::{DeserializeSeed, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Value};

/// An object of the list.
pub type Object = Map<String, Value>;

/// Hands every object of the list `name` in the outer object (or of an outer list) to `each`.
///
/// A name such as `results/bindings` leads through an object to the list inside it.
///
/// Answers whether there was such a list.
pub fn objects(input: impl Read, name: &str, each: &mut dyn FnMut(Object)) -> Result<bool, Unreadable> {
    let input = std::io::BufReader::new(WithoutMark { input, is_start: true });
    let mut json = serde_json::Deserializer::from_reader(input);
    let each = RefCell::new(each);
    let found = Outer { name, each: &each }.deserialize(&mut json).map_err(|problem| unreadable(&problem))?;
    json.end().map_err(|problem| unreadable(&problem))?;
    Ok(found)
}

fn unreadable(problem: &serde_json::Error) -> Unreadable {
    if problem.is_eof() {
        return if problem.line() <= 1 && problem.column() == 0 {
            Unreadable::Empty
        } else {
            Unreadable::Torn
        };
    }
    if problem.is_io() {
        return Unreadable::Broken(problem.to_string());
    }
    Unreadable::Broken(format!("this is not JSON as expected: {problem}"))
}

/// A mark of encoding at the start is no part of JSON.
struct WithoutMark<R> {
    input: R,
    is_start: bool,
}

impl<R: Read> Read for WithoutMark<R> {
    fn read(&mut self, out: &mut [u8]) -> std::io::Result<usize> {
        let count = self.input.read(out)?;
        if std::mem::take(&mut self.is_start) && out[..count].starts_with(b"\xef\xbb\xbf") {
            out.copy_within(3..count, 0);
            return Ok(count - 3);
        }
        Ok(count)
    }
}

type Each<'a, 'b> = &'a RefCell<&'b mut dyn FnMut(Object)>;

struct Outer<'a, 'b> {
    name: &'a str,
    each: Each<'a, 'b>,
}

impl<'de> DeserializeSeed<'de> for Outer<'_, '_> {
    type Value = bool;
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<bool, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Outer<'_, '_> {
    type Value = bool;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "an object with the list “{}”", self.name)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, list: A) -> Result<bool, A::Error> {
        List(self.each).visit_seq(list)?;
        Ok(true)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<bool, A::Error> {
        let mut found = false;
        let (head, inside) = self.name.split_once('/').unwrap_or((self.name, ""));
        while let Some(key) = map.next_key::<String>()? {
            if key == head && !inside.is_empty() {
                found |= map.next_value_seed(Outer { name: inside, each: self.each })?;
            } else if key == head {
                map.next_value_seed(List(self.each))?;
                found = true;
            } else {
                map.next_value::<IgnoredAny>()?;
            }
        }
        Ok(found)
    }
}

struct List<'a, 'b>(Each<'a, 'b>);

impl<'de> DeserializeSeed<'de> for List<'_, '_> {
    type Value = ();
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_seq(self)
    }
}

impl<'de> Visitor<'de> for List<'_, '_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list of objects")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<(), A::Error> {
        while let Some(object) = list.next_element::<Object>()? {
            (self.0.borrow_mut())(object);
        }
        Ok(())
    }
}
