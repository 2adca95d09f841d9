//! `tirek schema`: the JSON Schema of the content files, so that an editor completes and underlines while one types.
//!
//! Says what a file may look like; what is true between files only `check` knows.

use std::io::Write;

use serde_json::{Map, Value, json};

use crate::book::kinds::{APPLY, CITIZENSHIP, INCOME, KINDS, KindRow, NEEDS, STEP_PARTS};

use super::{FINE, Outcome, write_json};

/// Prints the schema: any file of a book, with a definition for each kind of file under `$defs`.
pub fn run(out: &mut dyn Write) -> Outcome {
    write_json(out, &schema(), false)?;
    Ok(FINE)
}

fn schema() -> Value {
    let mut definitions = parts();
    for row in &KINDS {
        definitions.insert(row.name.to_owned(), page(row));
    }
    let files = shared_files();
    let names: Vec<_> = KINDS.iter().map(|row| row.name.to_owned()).chain(files.keys().cloned()).collect();
    definitions.extend(files);
    let any: Vec<_> = names.iter().map(|name| reference(name)).collect();
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "tirek",
        "anyOf": any,
        "$defs": definitions,
    })
}

fn reference(name: &str) -> Value {
    json!({ "$ref": format!("#/$defs/{name}") })
}

/// A map with exactly these keys.
fn object(properties: Value, required: &[&str]) -> Value {
    let mut object = json!({ "type": "object", "additionalProperties": false, "required": required });
    object["properties"] = properties;
    object
}

fn list(item: Value) -> Value {
    let mut list = json!({ "type": "array" });
    list["items"] = item;
    list
}

/// A map from ids to these.
fn by_id(item: &Value) -> Value {
    json!({ "type": "object", "propertyNames": reference("id"), "additionalProperties": item })
}

fn one_of(words: &[&str]) -> Value {
    json!({ "enum": words })
}

/// YAML reads a bare yes as a word or as true; both stand for the same.
fn yes_no(more: &[&str]) -> Value {
    let mut words = vec![json!("yes"), json!("no"), json!(true), json!(false)];
    words.extend(more.iter().map(|word| json!(word)));
    json!({ "enum": words })
}

fn parts() -> Map<String, Value> {
    let language = "^[a-z]{2,3}(-[A-Za-z0-9]+)*$";
    let mut parts = Map::new();
    let mut add = |name: &str, value: Value| parts.insert(name.to_owned(), value);
    add("id", json!({ "type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$" }));
    add("date", json!({ "type": "string", "format": "date" }));
    add("age", json!({ "anyOf": [{ "const": 0 }, { "type": "string", "pattern": "^[0-9]+[ym]$" }] }));
    add(
        "text",
        json!({
            "type": "object",
            "propertyNames": { "pattern": language },
            "additionalProperties": { "type": "string", "minLength": 1 },
            "minProperties": 1,
        }),
    );
    add(
        "names",
        json!({
            "type": "object",
            "propertyNames": { "pattern": language },
            "additionalProperties": list(json!({ "type": "string", "minLength": 1 })),
        }),
    );
    add("ids", list(reference("id")));
    add("period", object(period(), &["from", "value", "source"]));
    add("source-use", object(source_use(), &["id"]));
    add("phone", phone());
    add("for", audience());
    parts
}

fn period() -> Value {
    json!({
        "from": reference("date"), "to": reference("date"), "value": { "type": "integer", "minimum": 0 },
        "for": reference("id"), "source": reference("id"),
    })
}

fn source_use() -> Value {
    json!({ "id": reference("id"), "at": { "type": "string" }, "as_of": reference("date") })
}

fn phone() -> Value {
    let time = json!({ "type": "string", "pattern": "^[0-2][0-9]:[0-5][0-9]$" });
    let days = one_of(&["mon", "tue", "wed", "thu", "fri", "sat", "sun"]);
    let weekly = object(json!({ "days": list(days), "from": time, "to": time }), &["days", "from", "to"]);
    object(
        json!({
            "number": { "type": "string" },
            "hours": { "anyOf": [one_of(&["always", "unknown"]), weekly] },
            "free": yes_no(&["unclear"]),
            "languages": list(json!({ "type": "string" })),
            "checked": reference("date"),
            "source": reference("id"),
        }),
        &["number", "checked"],
    )
}

fn audience() -> Value {
    object(
        json!({
            "age": { "type": "array", "items": reference("age"), "minItems": 2, "maxItems": 2 },
            "needs": list(one_of(NEEDS)),
            "groups": list(json!({ "type": "integer", "minimum": 1, "maximum": 3 })),
            "carer_works": yes_no(&["any"]),
            "income": one_of(INCOME),
            "citizenship": one_of(CITIZENSHIP),
            "region": reference("ids"),
        }),
        &[],
    )
}

/// A page of a kind.
fn page(row: &KindRow) -> Value {
    let mut properties = json!({
        "number": { "type": "integer", "minimum": 1 },
        "title": reference("text"),
        "official_name": reference("text"),
        "also_called": reference("names"),
        "summary": reference("text"),
        "topics": reference("ids"),
        "for": reference("for"),
        "available": yes_no(&["local", "unclear"]),
        "sections": sections(row),
        "documents": list(object(json!({ "id": reference("id"), "note": reference("text") }), &["id"])),
        "not_needed": list(object(json!({ "id": reference("id"), "because": reference("text") }), &["id"])),
        "pays": list(object(json!({ "rate": reference("id") }), &["rate"])),
        "apply": list(one_of(APPLY)),
        "links": list(object(json!({ "what": reference("text"), "url": url() }), &["what", "url"])),
        "not_sure": list(object(json!({ "text": reference("text"), "ask": reference("id") }), &["text", "ask"])),
        "differs": list(object(
            json!({
                "region": reference("id"), "text": reference("text"), "source": reference("id"),
                "as_of": reference("date"),
            }),
            &["region", "text", "source", "as_of"],
        )),
        "sources": list(reference("source-use")),
        "related": reference("ids"),
        "sensitive": { "type": "boolean" },
        "checked": reference("date"),
        "review_by": reference("date"),
        "reviewed": {
            "type": "object",
            "additionalProperties": object(
                json!({ "by": { "type": "string" }, "on": reference("date") }), &["by", "on"],
            ),
        },
        "stale": list(json!({ "type": "string" })),
    });
    let mut more = Map::new();
    if row.steps {
        more.insert("steps".to_owned(), steps());
    }
    if row.phones {
        more.insert("phones".to_owned(), list(reference("phone")));
        more.insert("web".to_owned(), url());
        more.insert("address".to_owned(), reference("text"));
        more.insert("region".to_owned(), reference("id"));
    }
    if let Some(properties) = properties.as_object_mut() {
        properties.extend(more);
    }
    object(properties, &["number", "title", "summary", "checked", "review_by"])
}

fn sections(row: &KindRow) -> Value {
    let properties: Map<_, _> = row.sections.iter().map(|name| ((*name).to_owned(), reference("text"))).collect();
    object(Value::Object(properties), &[])
}

fn steps() -> Value {
    let mut properties = Map::new();
    properties.insert("id".to_owned(), reference("id"));
    properties.insert("title".to_owned(), reference("text"));
    properties.extend(STEP_PARTS.iter().map(|name| ((*name).to_owned(), reference("text"))));
    properties.insert("see".to_owned(), reference("ids"));
    let step = object(Value::Object(properties), &["id", "title", "do"]);
    json!({ "type": "array", "items": step, "maxItems": 9 })
}

fn url() -> Value {
    json!({ "type": "string", "pattern": "^https?://" })
}

fn shared_files() -> Map<String, Value> {
    let mut files = Map::new();
    files.insert("guide".to_owned(), guide());
    files.insert("rates".to_owned(), rates());
    let limit = object(
        json!({
            "amount": { "type": "integer", "minimum": 1 },
            "unit": one_of(&["hours", "working_days", "calendar_days", "months", "years"]),
            "event": reference("text"), "source": reference("id"), "at": { "type": "string" },
        }),
        &["amount", "unit", "event", "source"],
    );
    files.insert("limits".to_owned(), by_id(&limit));
    let digital = yes_no(&["unclear"]);
    let document =
        object(json!({ "name": reference("text"), "issued_by": reference("text"), "digital": digital }), &["name"]);
    files.insert("documents".to_owned(), by_id(&document));
    files.insert("sources".to_owned(), by_id(&source()));
    let region = object(
        json!({
            "name": reference("text"), "type": one_of(&["region", "city"]), "districts": list(reference("text")),
        }),
        &["name", "type"],
    );
    files.insert("regions".to_owned(), by_id(&region));
    files
}

fn source() -> Value {
    object(
        json!({
            "title": reference("text"),
            "type": one_of(&["law", "order", "treaty", "page", "report"]),
            "number": { "type": "string" }, "date": reference("date"),
            "status": one_of(&["in_force", "repealed", "draft", "unclear"]),
            "url": url(), "read": reference("date"), "as_of": reference("date"),
        }),
        &["title", "type", "status", "read", "as_of"],
    )
}

fn guide() -> Value {
    let edition = object(json!({ "name": reference("text"), "date": reference("date") }), &["name", "date"]);
    let language = object(
        json!({
            "tag": { "type": "string" }, "name": { "type": "string" },
            "fallback": list(json!({ "type": "string" })), "alphabet": { "type": "string" },
        }),
        &["tag", "name", "alphabet"],
    );
    let hotline = object(json!({ "number": { "type": "string" }, "label": reference("text") }), &["number", "label"]);
    let topic = object(
        json!({ "id": reference("id"), "title": reference("text"), "order": reference("ids") }),
        &["id", "title"],
    );
    object(
        json!({
            "edition": edition, "languages": list(language), "default_language": { "type": "string" },
            "hotlines": list(hotline), "home": reference("ids"), "topics": list(topic), "order": reference("ids"),
        }),
        &["edition", "languages", "default_language"],
    )
}

fn rates() -> Value {
    let indicator =
        object(json!({ "name": reference("text"), "values": list(reference("period")) }), &["name", "values"]);
    let rule = object(
        json!({
            "from": reference("date"), "to": reference("date"), "source": reference("id"), "at": { "type": "string" },
            "indicator": reference("id"), "factor": { "type": "string", "pattern": "^[0-9]+([.][0-9]+)?$" },
            "amount": { "type": "integer", "minimum": 0 }, "sum": reference("ids"),
        }),
        &["from", "source"],
    );
    let rate = object(
        json!({
            "name": reference("text"), "per": one_of(&["month", "year", "once"]), "use": reference("id"),
            "rules": list(rule),
        }),
        &["name", "per", "rules"],
    );
    object(json!({ "indicators": by_id(&indicator), "rates": by_id(&rate) }), &[])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_reference_leads_to_a_definition() {
        let schema = schema();
        let text = schema.to_string();
        let named = text.split("#/$defs/").skip(1).filter_map(|rest| rest.split('"').next());
        for name in named {
            assert!(schema["$defs"].get(name).is_some(), "{name}");
        }
    }

    #[test]
    fn every_kind_knows_its_own_sections() {
        for row in &KINDS {
            let sections = &schema()["$defs"][row.name]["properties"]["sections"]["properties"];
            assert_eq!(sections.as_object().unwrap().len(), row.sections.len(), "{}", row.name);
        }
    }
}
