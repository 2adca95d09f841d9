use super::{ended, json, keys, tirek};

#[test]
fn a_list_in_json_says_what_every_page_is() {
    let list = json(&["list", "--lang", "ru"]);
    let pages = list.as_array().unwrap();
    assert_eq!(pages.len(), 16);
    let names = ["available", "checked", "id", "kind", "lang", "number", "title", "topics"];
    let (promises, others): (Vec<_>, Vec<_>) = pages.iter().partition(|page| page["kind"] == "promise");
    assert!(others.iter().all(|page| keys(page) == names));
    assert!(promises.iter().all(|page| page["status"] == "partly"));
    let care = pages.iter().find(|page| page["id"] == "care-money").unwrap();
    assert_eq!(care["number"], 3010);
    assert_eq!(care["kind"], "program");
    assert_eq!(care["title"], "Деньги родителю за уход");
    assert_eq!(care["lang"], "ru");
    assert_eq!(care["topics"][0], "money");
    assert_eq!(care["available"], "yes");
    assert_eq!(care["checked"], "2026-11-22");
}

#[test]
fn a_kind_and_a_topic_narrow_the_list() {
    let terms = json(&["list", "term"]);
    assert!(terms.as_array().unwrap().iter().all(|page| page["kind"] == "term"));
    let school = json(&["list", "--topic", "school"]);
    let ids: Vec<_> = school.as_array().unwrap().iter().map(|page| page["id"].as_str().unwrap()).collect();
    assert_eq!(ids, ["school-says-no", "ordinary-school", "home-teacher"]);
}

#[test]
fn a_list_in_text_has_headings_numbers_and_says_what_is_not_everywhere() {
    let (code, out, _) = ended(tirek(&["list", "program"]).args(["--lang", "en"]));
    assert_eq!(code, 0);
    assert!(out.starts_with("Payments and support\n"), "{out}");
    assert!(out.contains("\n3012  "), "{out}");
    assert!(out.contains("(not everywhere)"), "{out}");
}

#[test]
fn an_empty_list_ends_with_one_and_names_the_topics_there_are() {
    let (code, out, err) = ended(tirek(&["list", "--topic", "moon", "--format", "json"]).args(["--lang", "en"]));
    assert_eq!((code, out.trim()), (1, "[]"));
    assert!(err.contains("\"moon\"") && err.contains("money"), "{err}");
}
