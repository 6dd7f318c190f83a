//! The description of the door for programs: its part of OpenAPI 3.1. A test holds real answers against it.

use serde_json::{Value, json};

use crate::model::map::ROUTES_MAX;
use crate::model::rank::Order;

/// A question that can be asked as it stands: a pupil in year 3 of vmbo-kb who wants to work in home care.
pub fn example() -> Value {
    json!({
        "from": { "level": "vmbo_kb", "year": 3, "profile": "zw", "also": [] },
        "to": { "kind": "occupation", "id": "1391bdf9-bd61-4fb5-91ca-c29036ab2b60" },
        "order": "shortest",
        "region": "AM99",
        "today": "2026-11-24",
        "limit": 5,
    })
}

/// The path and its shapes.
pub fn describe() -> Value {
    let inside = |kind: &str, shape: &str| json!({ kind: { "schema": { "$ref": format!("#/components/schemas/{shape}") } } });
    let mut asked = inside("application/json", "RoutesAsked");
    asked["application/json"]["example"] = example();
    json!({
        "paths": { "/api/v1/routes": { "post": {
            "summary": "Every sensible lawful route from where somebody stands to a goal. The same question on the \
                        same data has the same answer; hand in `today` to fix the dates too.",
            "requestBody": { "required": true, "content": asked },
            "responses": {
                "200": { "description": "The routes, in the chosen order.", "content": inside("application/json", "Routes") },
                "400": { "description": "The body can't be read.", "content": inside("application/problem+json", "Problem") },
                "422": { "description": "A value is none that we know.", "content": inside("application/problem+json", "Problem") },
                "default": { "description": "A problem.", "content": inside("application/problem+json", "Problem") },
            },
        } } },
        "components": { "schemas": {
            "RoutesAsked": asked_shape(),
            "Routes": routes_shape(),
            "Route": route_shape(),
            "RouteStep": step_shape(),
        } },
    })
}

fn asked_shape() -> Value {
    let orders: Vec<&str> = Order::ALL.iter().map(|order| order.code()).collect();
    json!({
        "type": "object",
        "additionalProperties": false,
        "required": ["from", "to"],
        "properties": {
            "from": {
                "type": "object",
                "additionalProperties": false,
                "required": ["level"],
                "properties": {
                    "level": { "type": "string", "description": "A level, such as vmbo_kb, mbo_3 or none." },
                    "year": { "type": ["integer", "null"], "description": "The year one is in; null when one has the diploma." },
                    "profile": { "type": ["string", "null"], "description": "A profile of vmbo, such as zw." },
                    "also": { "type": "array", "items": text(), "description": "Other diplomas that one has." },
                    "extra": { "type": "boolean", "description": "An extra subject in vmbo-gl or vmbo-tl: it gives the right to havo." },
                },
            },
            "to": {
                "type": "object",
                "additionalProperties": false,
                "required": ["kind"],
                "properties": {
                    "kind": { "type": "string", "enum": ["occupation", "programme", "level", "work"] },
                    "id": { "type": ["string", "null"], "description": "The id, key or level; null for work." },
                },
            },
            "order": { "type": ["string", "null"], "enum": orders, "description": "What counts most; shortest when not given." },
            "region": { "type": ["string", "null"], "description": "A labour-market region, such as AM06." },
            "today": { "type": ["string", "null"], "format": "date", "description": "The day from which dates are counted." },
            "limit": { "type": ["integer", "null"], "description": format!("How many routes at the most: up to {ROUTES_MAX}.") },
        },
    })
}

fn routes_shape() -> Value {
    let release = object(
        &json!({ "part": text(), "title": text(), "publisher": text(), "published_on": maybe("string") }),
    );
    let near = object(&json!({
        "level": text(), "goal": truth(), "answer": answer(), "condition": both(), "law": law(),
    }));
    let class = object(&json!({
        "publisher": text(), "indicator": one_of(&["work", "placement", "tension", "scarcity"]), "class": text(),
        "when": text(), "mode": maybe("string"), "region": maybe("string"), "programme": maybe("string"),
        "example": truth(),
    }));
    let offer = object(&json!({
        "programme": text(), "institution": text(), "place": text(), "mode": maybe("string"), "website": maybe("string"),
    }));
    let fee = object(&json!({
        "kind": one_of(&["bol", "bbl_low", "bbl_high", "hbo"]), "per_year": number(), "school_year": text(),
        "source": text(), "certainty": one_of(&["V", "M", "O"]),
    }));
    object(&json!({
        "rules": text(),
        "releases": many(&release),
        "today": text(),
        "goal": text(),
        "order": text(),
        "reached": truth(),
        "routes": many(&json!({ "$ref": "#/components/schemas/Route" })),
        "fees": many(&fee),
        "nearest": many(&near),
        "level_unknown": many(&text()),
        "prospects": many(&class),
        "offers": many(&offer),
    }))
}

fn route_shape() -> Value {
    object(&json!({
        "years": years(),
        "certain": truth(),
        "earning_years": whole(),
        "fees_least": maybe("number"),
        "fees_most": maybe("number"),
        "open_after": many(&text()),
        "steps": many(&json!({ "$ref": "#/components/schemas/RouteStep" })),
    }))
}

fn step_shape() -> Value {
    object(&json!({
        "what": one_of(&["finish", "learn", "learning_route", "work"]),
        "level": maybe("string"),
        "from": maybe("string"),
        "answer": answer(),
        "condition": both(),
        "law": law(),
        "years": years(),
        "fee_years": years(),
        "may_earn": truth(),
        "elective_hours": maybe("integer"),
        "note": both(),
        "deadlines": many(&object(&json!({ "id": text(), "date": text(), "missed": truth() }))),
        "minds": many(&one_of(&["offered", "mid-entry", "one-diploma", "bbl-age", "qualification", "quota", "extra-met"])),
        "learning_routes": many(&text()),
        "programmes": many(&object(&json!({ "key": text(), "level_is_ours": truth() }))),
    }))
}

fn answer() -> Value {
    one_of(&["right", "condition", "none"])
}

fn law() -> Value {
    object(&json!({ "article": text(), "certainty": one_of(&["V", "M", "O"]) }))
}

fn years() -> Value {
    object(&json!({ "min": whole(), "max": whole() }))
}

fn both() -> Value {
    object(&json!({ "nl": maybe("string"), "en": maybe("string") }))
}

/// An object in which every field is there.
fn object(fields: &Value) -> Value {
    let names: Vec<&String> = fields.as_object().into_iter().flatten().map(|(name, _)| name).collect();
    json!({ "type": "object", "properties": fields, "required": names, "additionalProperties": false })
}

fn many(of: &Value) -> Value {
    json!({ "type": "array", "items": of })
}

fn maybe(kind: &str) -> Value {
    json!({ "type": [kind, "null"] })
}

fn text() -> Value {
    json!({ "type": "string" })
}

fn whole() -> Value {
    json!({ "type": "integer" })
}

fn number() -> Value {
    json!({ "type": "number" })
}

fn truth() -> Value {
    json!({ "type": "boolean" })
}

fn one_of(words: &[&str]) -> Value {
    json!({ "type": "string", "enum": words })
}
