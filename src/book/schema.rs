//! The JSON Schema of the content files, for editors that complete and check while one types.
//!
//! Says no more than the shape: whether links lead somewhere only `check` knows. Its tests compare it with the real shape.

use super::kinds::{APPLY, CARER_WORKS, CITIZENSHIP, INCOME, KINDS, KindRow, NEEDS, Own, STEP_PARTS};
use super::model::{Available, Says, SourceKind, SourceStatus, Status, Unit};
use super::rates::Per;
use super::raw::{Words, words};
use serde_json::{Map, Value, json};

/// One schema document. `$defs` holds a schema for each kind (`situation`, `program`, ...) and each shared file (`guide`,
/// `rates`, `limits`, `documents`, `sources`, `regions`); the document itself accepts any of them.
#[must_use]
pub fn schema() -> Value {
    let mut files = Map::new();
    for row in &KINDS {
        files.insert(row.name.to_owned(), entry(row));
    }
    files.insert("guide".to_owned(), guide());
    files.insert("rates".to_owned(), rates());
    for (name, item) in [("limits", limit()), ("documents", document()), ("sources", source()), ("regions", region())] {
        files.insert(name.to_owned(), by_id(&item));
    }
    let any: Vec<Value> = files.keys().map(|name| reference(name)).collect();
    files.insert("texts".to_owned(), json!({"type": "object", "minProperties": 1, "additionalProperties": line()}));
    files.insert("day".to_owned(), json!({"type": "string", "format": "date", "pattern": "^\\d{4}-\\d{2}-\\d{2}$"}));
    files.insert("id".to_owned(), json!({"type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$", "maxLength": 64}));
    json!({"$schema": "https://json-schema.org/draft/2020-12/schema", "anyOf": any, "$defs": files})
}

fn reference(name: &str) -> Value {
    json!({"$ref": format!("#/$defs/{name}")})
}

fn texts() -> Value {
    reference("texts")
}

fn day() -> Value {
    reference("day")
}

fn id() -> Value {
    reference("id")
}

fn line() -> Value {
    json!({"type": "string", "minLength": 1})
}

fn list(item: &Value) -> Value {
    json!({"type": "array", "items": item})
}

fn one_of(words: &[&str]) -> Value {
    json!({"enum": words})
}

fn word<T: Words>() -> Value {
    one_of(&words::<T>())
}

fn by_id(item: &Value) -> Value {
    json!({"type": "object", "propertyNames": id(), "additionalProperties": item})
}

/// An object with exactly these fields; a name with `!` is required.
fn object(fields: &[(&str, Value)]) -> Value {
    let required: Vec<&str> = fields.iter().filter_map(|(name, _)| name.strip_suffix('!')).collect();
    let name = |name: &str| name.strip_suffix('!').unwrap_or(name).to_owned();
    let properties: Map<String, Value> = fields.iter().map(|(field, schema)| (name(field), schema.clone())).collect();
    json!({"type": "object", "additionalProperties": false, "required": required, "properties": properties})
}

fn entry(row: &KindRow) -> Value {
    let sections: Map<String, Value> = row.sections.iter().map(|name| ((*name).to_owned(), texts())).collect();
    let mut fields = vec![
        ("number!", json!({"type": "integer", "minimum": 1, "maximum": u32::MAX})),
        ("title!", texts()),
        ("official_name", texts()),
        ("also_called", json!({"type": "object", "additionalProperties": list(&line())})),
        ("summary!", texts()),
        ("topics", list(&id())),
        ("for", audience()),
        ("available", word::<Available>()),
        ("sections", json!({"type": "object", "additionalProperties": false, "properties": sections})),
        ("documents", list(&object(&[("id!", id()), ("note", texts())]))),
        ("not_needed", list(&object(&[("id!", id()), ("because", texts())]))),
        ("pays", list(&object(&[("rate!", id())]))),
        ("apply", list(&one_of(APPLY))),
        ("links", list(&object(&[("what!", texts()), ("url!", line())]))),
        ("not_sure", list(&object(&[("text!", texts()), ("ask!", id())]))),
        ("differs", list(&differs())),
        ("sources", list(&object(&[("id!", id()), ("at", line()), ("as_of", day())]))),
        ("related", list(&id())),
        ("sensitive", json!({"type": "boolean"})),
        ("checked!", day()),
        ("review_by!", day()),
        ("reviewed", json!({"type": "object", "additionalProperties": review()})),
        ("stale", list(&line())),
    ];
    if row.own == Own::Steps {
        fields.push(("steps!", list(&step())));
    }
    if row.own == Own::Phones {
        fields.push(("phones", list(&phone())));
        fields.push(("web", line()));
        fields.push(("address", texts()));
        fields.push(("region", id()));
    }
    if row.own == Own::Evidence {
        fields.push(("status!", word::<Status>()));
        fields.push(("evidence!", json!({"type": "array", "items": evidence(), "minItems": 1})));
        fields.push(("chart", list(&object(&[("label!", texts()), ("rate!", id()), ("on!", day())]))));
    }
    object(&fields)
}

fn audience() -> Value {
    let age = age();
    object(&[
        ("age", json!({"type": "array", "items": age, "minItems": 2, "maxItems": 2})),
        ("needs", list(&one_of(NEEDS))),
        ("groups", list(&json!({"type": "integer", "minimum": 1, "maximum": 3}))),
        ("carer_works", one_of(CARER_WORKS)),
        ("income", one_of(INCOME)),
        ("citizenship", one_of(CITIZENSHIP)),
        ("region", list(&id())),
    ])
}

fn step() -> Value {
    let mut fields = vec![("id!", id()), ("title!", texts())];
    for part in STEP_PARTS {
        fields.push((if *part == "do" { "do!" } else { part }, texts()));
    }
    fields.push(("see", list(&id())));
    object(&fields)
}

fn evidence() -> Value {
    let moment = json!({"type": "string", "pattern": "^\\d{4}(-\\d{2}(-\\d{2})?)?$"});
    object(&[("date!", moment), ("says!", word::<Says>()), ("text!", texts()), ("source!", id()), ("at", line())])
}

fn differs() -> Value {
    object(&[("region!", id()), ("text!", texts()), ("source!", id()), ("as_of!", day())])
}

fn review() -> Value {
    object(&[("by!", line()), ("on!", day())])
}

fn phone() -> Value {
    object(&[
        ("number!", line()),
        ("hours", json!({"anyOf": [one_of(&["always", "unknown"]), weekly()]})),
        ("free", word::<Option<bool>>()),
        ("languages", list(&line())),
        ("checked!", day()),
        ("source", id()),
    ])
}

fn weekly() -> Value {
    let time = json!({"type": "string", "pattern": "^\\d{2}:\\d{2}$"});
    object(&[("days!", list(&word::<u8>())), ("from!", time.clone()), ("to!", time)])
}

fn age() -> Value {
    json!({"anyOf": [{"const": 0}, {"type": "string", "pattern": "^\\d{1,3}[ym]$"}]})
}

fn guide() -> Value {
    let language = object(&[("tag!", line()), ("name!", line()), ("fallback", list(&line())), ("alphabet!", line())]);
    object(&[
        ("edition!", edition()),
        ("languages!", list(&language)),
        ("default_language!", line()),
        ("hotlines", list(&hotline())),
        ("home", list(&id())),
        ("ages", list(&json!({"type": "array", "items": age(), "minItems": 2, "maxItems": 2}))),
        ("topics", list(&topic())),
        ("order", list(&id())),
        ("changes", list(&change())),
    ])
}

fn change() -> Value {
    object(&[("date!", day()), ("text!", texts())])
}

fn edition() -> Value {
    object(&[("name!", texts()), ("date!", day())])
}

fn hotline() -> Value {
    object(&[("contact", id()), ("number", line()), ("label!", texts())])
}

fn topic() -> Value {
    object(&[("id!", id()), ("title!", texts()), ("order", list(&id()))])
}

fn rates() -> Value {
    object(&[("indicators", by_id(&indicator())), ("rates", by_id(&rate()))])
}

fn indicator() -> Value {
    object(&[("name!", texts()), ("values!", list(&value()))])
}

fn whole() -> Value {
    json!({"type": "integer", "minimum": 0})
}

fn value() -> Value {
    object(&[("from!", day()), ("to", day()), ("value!", whole()), ("for", line()), ("source!", id())])
}

fn rate() -> Value {
    object(&[("name!", texts()), ("per!", word::<Per>()), ("use", line()), ("rules!", list(&rule()))])
}

fn rule() -> Value {
    let mut rule = object(&[
        ("from!", day()),
        ("to", day()),
        ("indicator", id()),
        ("factor", json!({"type": "string", "pattern": "^\\d+(\\.\\d{1,6})?$"})),
        ("amount", whole()),
        ("sum", list(&id())),
        ("source!", id()),
        ("at", line()),
    ]);
    if let Some(rule) = rule.as_object_mut() {
        let ways = [json!(["indicator", "factor"]), json!(["amount"]), json!(["sum"])];
        rule.insert("oneOf".to_owned(), ways.iter().map(|way| json!({"required": way})).collect());
    }
    rule
}

fn limit() -> Value {
    object(&[("amount!", whole()), ("unit!", word::<Unit>()), ("event!", texts()), ("source!", id()), ("at", line())])
}

fn document() -> Value {
    object(&[("name!", texts()), ("issued_by", texts()), ("digital", word::<Option<bool>>())])
}

fn source() -> Value {
    object(&[
        ("title!", texts()),
        ("type!", word::<SourceKind>()),
        ("number", line()),
        ("date", day()),
        ("status!", word::<SourceStatus>()),
        ("url", line()),
        ("read!", day()),
        ("as_of!", day()),
    ])
}

fn region() -> Value {
    object(&[("name!", texts()), ("type!", word::<bool>()), ("districts", list(&texts()))])
}

#[cfg(test)]
mod tests;
