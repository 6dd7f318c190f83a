//! The description of the interface: its part of OpenAPI 3.1. A test holds real answers against it.

mod shape;

use serde_json::{Map, Value, json};

/// Paths and shapes; the house adds the rest.
pub fn describe() -> Value {
    let mut paths = Map::new();
    for (path, summary, parameters, shape) in doors() {
        paths.insert(path.to_owned(), look(summary, &parameters, shape));
    }
    json!({ "paths": paths, "components": { "schemas": shape::shapes() } })
}

type Door = (&'static str, &'static str, Vec<Value>, &'static str);

fn doors() -> Vec<Door> {
    let paging = [
        query("limit", "integer", "How many results at the most: 0 to 500, 50 when not given."),
        query("offset", "integer", "How many results to skip."),
    ];
    let and_paging = |own: &[Value]| [own, &paging].concat();
    let isco = query("isco", "string", "The first digits of an ISCO-08 code.");
    let group = query("group", "string", "An occupational group: brc2014:0811, brc2014ed2025:0813 or 0811.");
    let kind = query("kind", "string", "vmbo, mbo, hbo or elective.");
    let level = query("level", "string", "A level, such as mbo_3 or hbo_ad.");
    let searched = [
        query("q", "string", "What to look for; everything when not given."),
        query("lang", "string", "nl or en: the language of the names in the answer."),
        query("kind", "string", "occupation, programme or group; several with a comma between."),
    ];
    vec![
        (
            "/api/v1/search",
            "Occupations, programmes and groups, the best find first.",
            and_paging(&searched),
            "Finds",
        ),
        ("/api/v1/occupations", "Occupations, by id.", and_paging(&[isco, group]), "Occupations"),
        (
            "/api/v1/occupations/{id}",
            "One occupation, with what is known of its group in regions.",
            vec![part("id", "The last segment of the ESCO URI.")],
            "Occupation",
        ),
        ("/api/v1/programmes", "Programmes, by key.", and_paging(&[kind, level]), "Programmes"),
        (
            "/api/v1/programmes/{key}",
            "One programme, with its figures by region.",
            vec![part("key", "kind:code, such as mbo:25655 or vmbo:zw-kb.")],
            "Programme",
        ),
        ("/api/v1/regions", "Labour-market regions.", vec![], "Regions"),
        (
            "/api/v1/regions/{code}",
            "One region, with its municipalities and the tension of each group.",
            vec![part("code", "AM and two digits.")],
            "Region",
        ),
        ("/api/v1/sources", "Every release that is shown.", vec![], "Sources"),
    ]
}

fn look(summary: &str, parameters: &[Value], shape: &str) -> Value {
    let inside = |kind: &str, shape: &str| json!({ kind: { "schema": { "$ref": format!("#/components/schemas/{shape}") } } });
    json!({ "get": {
        "summary": summary,
        "parameters": parameters,
        "responses": {
            "200": { "description": "The answer.", "content": inside("application/json", shape) },
            "304": { "description": "Nothing changed since the answer with this ETag." },
            "default": { "description": "A problem.", "content": inside("application/problem+json", "Problem") },
        },
    } })
}

fn query(name: &str, kind: &str, description: &str) -> Value {
    json!({ "name": name, "in": "query", "required": false, "description": description, "schema": { "type": kind } })
}

fn part(name: &str, description: &str) -> Value {
    json!({ "name": name, "in": "path", "required": true, "description": description, "schema": { "type": "string" } })
}
