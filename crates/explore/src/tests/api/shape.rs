//! A small check of JSON against the schemas that the description uses: type, fields, items, words, choices.
//! A field that is not described is a misfit too, so that the description cannot fall behind.

use serde_json::Value;

/// Where `value` does not fit `schema`, in words.
pub(super) fn misfits(document: &Value, schema: &Value, value: &Value) -> Vec<String> {
    let mut wrong = Vec::new();
    look(document, schema, value, "$", &mut wrong);
    wrong
}

fn look(document: &Value, schema: &Value, value: &Value, at: &str, wrong: &mut Vec<String>) {
    if let Some(name) = schema["$ref"].as_str() {
        let found = document.pointer(name.trim_start_matches('#'));
        let found = found.unwrap_or_else(|| panic!("{name} is not described"));
        return look(document, found, value, at, wrong);
    }
    if let Some(choices) = schema["anyOf"].as_array() {
        let attempts: Vec<Vec<String>> = choices
            .iter()
            .map(|choice| {
                let mut inside = Vec::new();
                look(document, choice, value, at, &mut inside);
                inside
            })
            .collect();
        if attempts.iter().all(|inside| !inside.is_empty()) {
            wrong.extend(attempts.concat());
        }
        return;
    }
    if !is_of_type(&schema["type"], value) {
        wrong.push(format!("{at}: {value} is not {}", schema["type"]));
        return;
    }
    if let Some(words) = schema["enum"].as_array()
        && !words.contains(value)
    {
        wrong.push(format!("{at}: {value} is none of {words:?}"));
    }
    for (place, item) in value.as_array().into_iter().flatten().enumerate() {
        look(document, &schema["items"], item, &format!("{at}[{place}]"), wrong);
    }
    fields(document, schema, value, at, wrong);
}

fn fields(document: &Value, schema: &Value, value: &Value, at: &str, wrong: &mut Vec<String>) {
    let (Some(described), Some(fields)) = (schema["properties"].as_object(), value.as_object()) else {
        return;
    };
    for name in schema["required"].as_array().into_iter().flatten().filter_map(Value::as_str) {
        if !fields.contains_key(name) {
            wrong.push(format!("{at}.{name} is missing"));
        }
    }
    for (name, field) in fields {
        match described.get(name) {
            Some(inside) => look(document, inside, field, &format!("{at}.{name}"), wrong),
            None => wrong.push(format!("{at}.{name} is not described")),
        }
    }
}

fn is_of_type(kind: &Value, value: &Value) -> bool {
    match kind {
        Value::Array(kinds) => kinds.iter().any(|kind| is_of_type(kind, value)),
        Value::String(kind) => match kind.as_str() {
            "object" => value.is_object(),
            "array" => value.is_array(),
            "string" => value.is_string(),
            "integer" => value.is_i64() || value.is_u64(),
            "number" => value.is_number(),
            "boolean" => value.is_boolean(),
            "null" => value.is_null(),
            other => panic!("no such type: {other}"),
        },
        _ => panic!("a schema without a type"),
    }
}

#[test]
fn the_check_itself_finds_what_does_not_fit() {
    use serde_json::json;
    let schema = json!({ "type": "object", "properties": { "a": { "type": ["integer", "null"] } }, "required": ["a"] });
    let check = |value: Value| misfits(&Value::Null, &schema, &value).len();
    assert_eq!(check(json!({ "a": 1 })) + check(json!({ "a": null })), 0);
    assert_eq!((check(json!({ "a": "1" })), check(json!({})), check(json!({ "a": 1, "b": 2 }))), (1, 1, 1));
}
