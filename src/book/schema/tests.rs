//! The schema against the shape that the loader really reads.

use super::*;
use crate::book::raw;
use serde::de::{self, Deserialize, Deserializer, Visitor};
use std::collections::BTreeSet;

/// Asks a type for the fields it reads.
struct Probe<'a>(&'a mut &'static [&'static str]);

impl<'de> Deserializer<'de> for Probe<'_> {
    type Error = de::value::Error;

    fn deserialize_any<V: Visitor<'de>>(self, _: V) -> Result<V::Value, Self::Error> {
        Err(de::Error::custom("not a struct"))
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        fields: &'static [&'static str],
        _: V,
    ) -> Result<V::Value, Self::Error> {
        *self.0 = fields;
        Err(de::Error::custom("done"))
    }

    serde::forward_to_deserialize_any! {
        bool i8 i16 i32 i64 u8 u16 u32 u64 f32 f64 char str string bytes byte_buf option unit unit_struct newtype_struct
        seq tuple tuple_struct map enum identifier ignored_any
    }
}

fn fields_of<T: for<'de> Deserialize<'de>>() -> BTreeSet<&'static str> {
    let mut fields: &'static [&'static str] = &[];
    assert!(T::deserialize(Probe(&mut fields)).is_err());
    assert!(!fields.is_empty());
    fields.iter().copied().collect()
}

fn properties(schema: &Value) -> BTreeSet<&str> {
    schema["properties"].as_object().unwrap().keys().map(String::as_str).collect()
}

/// The schema has exactly the fields of the type, and requires the first one that the type misses.
fn agrees<T: for<'de> Deserialize<'de>>(schema: &Value) {
    assert_eq!(properties(schema), fields_of::<T>());
    let missed = serde_yaml::from_str::<T>("{}").err().map(|error| error.to_string());
    let required = schema["required"].as_array().unwrap();
    match missed {
        Some(missed) => {
            assert!(required.iter().any(|name| missed.contains(&format!("`{}`", name.as_str().unwrap()))), "{missed}");
        }
        None => assert!(required.is_empty(), "{required:?}"),
    }
}

#[test]
fn every_field_of_every_shape_is_in_the_schema() {
    agrees::<raw::Audience>(&audience());
    agrees::<raw::Step>(&step());
    agrees::<raw::Paper>(&object(&[("id!", id()), ("note", texts())]));
    agrees::<raw::Differs>(&differs());
    agrees::<raw::Review>(&review());
    agrees::<raw::Phone>(&phone());
    agrees::<raw::Weekly>(&weekly());
    agrees::<raw::Evidence>(&evidence());
    agrees::<raw::Guide>(&guide());
    agrees::<raw::Edition>(&edition());
    agrees::<raw::Hotline>(&hotline());
    agrees::<raw::Topic>(&topic());
    agrees::<raw::Change>(&change());
    agrees::<raw::RatesFile>(&rates());
    agrees::<raw::Indicator>(&indicator());
    agrees::<raw::Value>(&value());
    agrees::<raw::Rate>(&rate());
    agrees::<raw::Rule>(&rule());
    agrees::<raw::Limit>(&limit());
    agrees::<raw::Document>(&document());
    agrees::<raw::Source>(&source());
    agrees::<raw::Region>(&region());
    let defs = &schema()["$defs"];
    let item = |kind: &str, field: &str| defs[kind]["properties"][field]["items"].clone();
    agrees::<raw::Paper>(&item("program", "documents"));
    agrees::<raw::NotNeeded>(&item("program", "not_needed"));
    agrees::<raw::Pay>(&item("program", "pays"));
    agrees::<raw::WebLink>(&item("program", "links"));
    agrees::<raw::NotSure>(&item("program", "not_sure"));
    agrees::<raw::SourceRef>(&item("program", "sources"));
    agrees::<raw::Bar>(&item("promise", "chart"));
    agrees::<raw::Language>(&item("guide", "languages"));
}

#[test]
fn the_kinds_together_have_every_field_of_a_page() {
    let defs = &schema()["$defs"];
    let all: BTreeSet<&str> = KINDS.iter().flat_map(|row| properties(&defs[row.name])).collect();
    assert_eq!(all, fields_of::<raw::Entry>());
}

#[test]
fn every_reference_of_the_schema_leads_somewhere() {
    fn walk<'a>(value: &'a Value, found: &mut Vec<&'a str>) {
        match value {
            Value::Object(map) => {
                found.extend(map.get("$ref").and_then(Value::as_str));
                map.values().for_each(|value| walk(value, found));
            }
            Value::Array(items) => items.iter().for_each(|value| walk(value, found)),
            Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
        }
    }
    let schema = schema();
    let mut found = Vec::new();
    walk(&schema, &mut found);
    assert!(found.iter().all(|path| schema.pointer(path.trim_start_matches('#')).is_some()));
}
