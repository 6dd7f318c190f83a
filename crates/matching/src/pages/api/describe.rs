//! The description of this part of the interface: OpenAPI 3.1, with examples.

use loper_profile::model::about::Travel;
use loper_vocabulary::condition::Condition;
use loper_vocabulary::interest::Interest;
use loper_vocabulary::work_value::WorkValue;
use serde_json::{Map, Value, json};

use crate::model::factor::Factor;

/// Paths and shapes; the house adds the rest.
pub fn describe() -> Value {
    json!({
        "paths": {
            "/api/v1/fit": door(
                "What fits what someone says, with reasons that add up. Nothing that is sent is kept.",
                "FitQuestion", "FitAnswer", &example(),
            ),
            "/api/v1/fit/counterfactual": door(
                "The smallest changes that bring one item to a rank, each with the whole question that does it.",
                "FitTarget", "FitWays", &target_example(),
            ),
            "/api/v1/rules": {
                "get": {
                    "summary": "The rules, as they run, with their version.",
                    "responses": { "200": answer("Rules") },
                },
            },
        },
        "components": { "schemas": shapes() },
    })
}

fn door(summary: &str, question: &str, shape: &str, example: &Value) -> Value {
    json!({
        "post": {
            "summary": summary,
            "requestBody": {
                "required": true,
                "content": { "application/json": { "schema": reference(question), "example": example } },
            },
            "responses": {
                "200": answer(shape),
                "422": {
                    "description": "What is wrong with the question, in words.",
                    "content": { "application/problem+json": { "schema": reference("Problem") } },
                },
            },
        },
    })
}

fn answer(shape: &str) -> Value {
    json!({ "description": "The answer.", "content": { "application/json": { "schema": reference(shape) } } })
}

fn reference(name: &str) -> Value {
    json!({ "$ref": format!("#/components/schemas/{name}") })
}

fn example() -> Value {
    json!({
        "interests": { "R": 80, "I": 40, "A": 30, "S": 55, "E": 30, "C": 35 },
        "values": null,
        "skills": [],
        "wishes": { "outdoors": 1, "screen": -1 },
        "limits": { "never": ["heights"], "modes": ["bbl"], "years_max": 4, "travel": "neighbours", "minutes_max": 60 },
        "level": "vmbo_kb",
        "weights": { "interests": 1, "wishes": 0.5 },
        "prospects_weight": 0.25,
        "region": "AM06",
        "home": "GM0014",
        "kind": "occupation",
        "limit": 10,
    })
}

fn target_example() -> Value {
    let mut it = example();
    it["target"] = json!("mbo:25655");
    it["rank"] = json!(5);
    it["kind"] = Value::Null;
    it
}

fn shapes() -> Value {
    let result = object(&json!({
        "kind": { "enum": ["occupation", "programme"] }, "id": text(), "title": text(), "url": text(),
        "rank": whole(), "points": maybe("integer"), "span": maybe("array"), "parts": many(&part()),
        "missing": many(&text()), "cautions": many(&text()), "admission": maybe("string"),
        "near": maybe("object"),
        "prospects": many(&prospect()), "surprise": { "type": "boolean" },
    }));
    let impossible = object(&json!({ "id": text(), "because": text() }));
    let way =
        object(&json!({ "changes": many(&text()), "rank": whole(), "request": reference("FitQuestion") }));
    json!({
        "FitQuestion": question(&json!({})),
        "FitTarget": question(&json!({ "target": text(), "rank": whole() })),
        "FitAnswer": object(&json!({
            "rules": text(), "releases": many(&release()), "order": text(), "total": whole(),
            "results": many(&result), "impossible": many(&impossible),
        })),
        "FitWays": object(&json!({
            "rules": text(), "releases": many(&release()), "target": text(), "asked": whole(),
            "rank": maybe("integer"), "there": { "type": "boolean" }, "impossible": many(&text()), "ways": many(&way),
        })),
        "Rules": object(&json!({
            "rules": text(),
            "results": many(&object(&json!({ "name": text(), "file": text(), "words": text(), "text": text() }))),
        })),
    })
}

/// Everything in a question may be left out; what is not known is refused.
fn question(more: &Value) -> Value {
    let six = |codes: [&str; 6]| {
        let one = json!({ "type": "number", "minimum": 0, "maximum": 100 });
        let fields: Map<String, Value> = codes.iter().map(|it| ((*it).to_owned(), one.clone())).collect();
        json!({ "type": ["object", "null"], "properties": fields, "required": codes, "additionalProperties": false })
    };
    let conditions = Condition::ALL.map(Condition::code);
    let share = json!({ "type": "number", "minimum": 0, "maximum": 1 });
    let weights: Map<String, Value> =
        Factor::ALL.iter().map(|it| (it.code().to_owned(), share.clone())).collect();
    let mut fields = json!({
        "interests": six(Interest::ALL.map(Interest::code)),
        "values": six(WorkValue::ALL.map(WorkValue::code)),
        "skills": many(&text()),
        "wishes": { "type": "object", "propertyNames": { "enum": conditions }, "additionalProperties": { "enum": [-1, 0, 1] } },
        "limits": {
            "type": "object",
            "additionalProperties": false,
            "properties": {
                "never": many(&json!({ "enum": conditions })),
                "modes": many(&json!({ "enum": ["bol", "bbl"] })),
                "years_max": { "type": ["integer", "null"], "minimum": 0, "maximum": 20 },
                "travel": { "enum": Travel::ALL.iter().map(|it| json!(it.code())).chain([Value::Null]).collect::<Vec<_>>() },
                "minutes_max": { "type": ["integer", "null"], "minimum": 0, "maximum": 600 },
            },
        },
        "level": maybe("string"),
        "weights": { "type": "object", "properties": weights, "additionalProperties": false },
        "prospects_weight": share,
        "region": maybe("string"),
        "home": maybe("string"),
        "kind": { "enum": ["occupation", "programme", null] },
        "scope": { "enum": ["known", "all"] },
        "limit": { "type": "integer", "minimum": 0, "maximum": 500 },
    });
    if let (Some(all), Some(more)) = (fields.as_object_mut(), more.as_object()) {
        all.extend(more.clone());
    }
    json!({ "type": "object", "additionalProperties": false, "properties": fields })
}

fn part() -> Value {
    object(&json!({
        "factor": text(), "points": whole(), "max": whole(), "because": text(), "source": maybe("object"),
    }))
}

fn prospect() -> Value {
    object(&json!({
        "publisher": text(), "indicator": text(), "class": maybe("string"), "value": maybe("number"), "year": text(),
        "region": text(), "mode": maybe("string"), "example": { "type": "boolean" },
    }))
}

fn release() -> Value {
    object(&json!({
        "part": text(), "release": whole(), "title": text(), "publisher": text(), "published_on": maybe("string"),
        "example": { "type": "boolean" },
    }))
}

fn object(fields: &Value) -> Value {
    let names: Vec<String> = fields.as_object().map(|it| it.keys().cloned().collect()).unwrap_or_default();
    json!({ "type": "object", "properties": fields, "required": names })
}

fn many(one: &Value) -> Value {
    json!({ "type": "array", "items": one })
}

fn text() -> Value {
    json!({ "type": "string" })
}

fn whole() -> Value {
    json!({ "type": "integer" })
}

fn maybe(kind: &str) -> Value {
    json!({ "type": [kind, "null"] })
}
