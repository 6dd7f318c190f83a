//! The shapes of the answers, as JSON schemas.

use loper_search::model::query::Kind;
use loper_vocabulary::prospect::{Demand, Scarcity, Tension};
use serde_json::{Value, json};

/// All of them, by name.
pub(super) fn shapes() -> Value {
    json!({
        "Finds": finds(),
        "Occupations": list("Occupation"),
        "Occupation": occupation(),
        "Programmes": list("Programme"),
        "Programme": programme(),
        "Regions": list("Region"),
        "Region": region(),
        "Sources": list("Source"),
        "Source": source(),
    })
}

fn finds() -> Value {
    let hit = object(&json!({
        "kind": one_of(&Kind::ALL.map(Kind::code)), "id": text(), "title": text(), "url": text(), "why": text(),
    }));
    object(&json!({ "total": whole(), "results": many(&hit), "meant": maybe("string") }))
}

fn occupation() -> Value {
    let pay = object(&json!({
        "p25": number(), "median": number(), "p75": number(), "year": whole(), "unit": one_of(&["EUR/hour"]),
        "source": maybe("string"), "example": truth(),
    }));
    let jobs = object(&json!({
        "value": whole(), "period": text(), "before": maybe("integer"), "source": maybe("string"),
        "example": truth(),
    }));
    let tension = object(&json!({
        "value": maybe("number"), "class": class(&Tension::ALL.map(Tension::code)), "region": text(),
        "source": maybe("string"), "example": truth(),
    }));
    let interests = object(&json!({
        "R": number(), "I": number(), "A": number(), "S": number(), "E": number(), "C": number(),
        "method": text(), "source": maybe("string"),
    }));
    let mut all = object(&json!({
        "id": text(), "uri": text(), "url": text(), "isco": text(), "group": group(), "name": both(),
        "pay": or_null(&pay), "jobs": or_null(&jobs), "forecast": or_null(&forecast()),
        "tension": or_null(&tension), "interests": or_null(&interests), "programmes": many(&text()),
    }));
    // Only where one occupation was asked for, so it is not among the required fields.
    all["properties"]["regions"] = many(&object(&json!({
        "region": text(), "name": text(), "period": text(), "value": maybe("number"),
        "class": class(&Tension::ALL.map(Tension::code)), "source": maybe("string"), "example": truth(),
    })));
    all
}

fn forecast() -> Value {
    let expected =
        object(&json!({ "value": maybe("integer"), "class": class(&Demand::ALL.map(Demand::code)) }));
    object(&json!({
        "to": whole(),
        "group": object(&json!({ "code": text(), "edition": text() })),
        "expansion": expected.clone(), "replacement": expected.clone(), "openings": expected,
        "scarcity": object(
            &json!({ "itkb": maybe("number"), "class": class(&Scarcity::ALL.map(Scarcity::code)) }),
        ),
        "source": maybe("string"), "example": truth(),
    }))
}

fn programme() -> Value {
    let admission = object(&json!({
        "from": text(), "answer": one_of(&["right", "condition", "none"]), "condition": both(), "law": text(),
        "valid_from": text(),
    }));
    let occupation = object(
        &json!({ "id": text(), "reason": text(), "reason_en": maybe("string"), "reviewed_on": text() }),
    );
    let mut all = object(&json!({
        "key": text(), "url": text(), "crebo": maybe("string"), "name": text(), "name_en": maybe("string"),
        "level": maybe("string"), "modes": many(&text()), "dossier": maybe("string"), "domain": maybe("string"),
        "status": one_of(&["current", "past", "unknown"]),
        "list": object(&json!({ "name": text(), "year": whole() })),
        "replaced_by": maybe("string"), "admission": many(&admission), "occupations": many(&occupation),
    }));
    // Only where one programme was asked for.
    all["properties"]["indicators"] = many(&object(&json!({
        "region": text(), "indicator": text(), "mode": maybe("string"), "value": maybe("number"),
        "class": maybe("string"), "year": whole(), "source": text(), "example": truth(),
    })));
    all
}

fn region() -> Value {
    let mut all = object(&json!({
        "code": text(), "url": text(), "name": text(), "provinces": many(&text()), "inhabitants": maybe("integer"),
        "example": truth(),
    }));
    // Only where one region was asked for.
    all["properties"]["municipalities"] = many(&object(&json!({ "code": text(), "name": text() })));
    all["properties"]["tension"] = many(&object(&json!({
        "group": group(), "period": text(), "value": maybe("number"),
        "class": class(&Tension::ALL.map(Tension::code)), "source": text(), "example": truth(),
    })));
    all
}

fn source() -> Value {
    object(&json!({
        "part": text(), "source": text(), "title": text(), "publisher": text(), "published_on": maybe("string"),
        "licence": text(), "file": text(), "sha256": text(), "note": both(), "rows_in": whole(),
        "rows_refused": whole(), "imported_at": maybe("string"), "example": truth(),
    }))
}

fn group() -> Value {
    object(&json!({ "code": text(), "edition": text(), "name": maybe("string"), "name_en": maybe("string") }))
}

fn both() -> Value {
    object(&json!({ "nl": maybe("string"), "en": maybe("string") }))
}

/// An object in which every field is there.
fn object(fields: &Value) -> Value {
    let names: Vec<&String> = fields.as_object().into_iter().flatten().map(|(name, _)| name).collect();
    json!({ "type": "object", "properties": fields, "required": names })
}

fn list(of: &str) -> Value {
    let one = json!({ "$ref": format!("#/components/schemas/{of}") });
    object(&json!({ "total": whole(), "results": many(&one) }))
}

fn many(of: &Value) -> Value {
    json!({ "type": "array", "items": of })
}

fn or_null(shape: &Value) -> Value {
    json!({ "anyOf": [shape, { "type": "null" }] })
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

/// A class of a publisher, or `null` where there are too few data.
fn class(words: &[&str]) -> Value {
    json!({ "anyOf": [one_of(words), { "type": "null" }] })
}
