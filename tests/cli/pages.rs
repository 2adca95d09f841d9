use super::{bare, ended, json, keys, tirek};

#[test]
fn a_page_in_json_has_every_part_with_its_language() {
    let page = json(&["show", "care-money", "--lang", "ru"]);
    let names = [
        "checked",
        "id",
        "kind",
        "lang",
        "number",
        "overdue",
        "rates",
        "related",
        "review_by",
        "sections",
        "sources",
        "steps",
        "summary",
        "title",
    ];
    assert_eq!(keys(&page), names);
    let sections = page["sections"].as_array().unwrap();
    assert!(sections.iter().all(|part| keys(part) == ["heading", "lang", "links", "markdown", "name", "text"]));
    let what = sections.iter().find(|part| part["name"] == "what").unwrap();
    assert_eq!(what["heading"], "Что это");
    assert!(what["markdown"].as_str().unwrap().contains("{{rate:care-money}}"));
    assert!(what["text"].as_str().unwrap().contains("81\u{a0}871\u{a0}тенге"));
    assert_eq!(page["overdue"], false);
}

#[test]
fn a_promise_in_json_has_its_status_its_facts_and_its_sums() {
    let page = json(&["show", "promise-school", "--lang", "ru"]);
    assert_eq!(page["status"], "partly");
    let facts = page["evidence"].as_array().unwrap();
    assert_eq!(
        keys(&facts[0]),
        ["at", "date", "heading", "lang", "links", "markdown", "name", "says", "source", "text"]
    );
    let dates: Vec<_> = facts.iter().map(|fact| fact["date"].as_str().unwrap()).collect();
    assert_eq!(dates, ["2015", "2019-03", "2026-03-04"]);
    assert_eq!((&facts[1]["says"], &facts[1]["source"]), (&"against".into(), &"line-page".into()));
    assert_eq!(page["chart"][0]["amount"], 19_966);
}

#[test]
fn a_promise_in_text_and_markdown_says_its_status_and_sums_in_words() {
    for format in ["text", "markdown"] {
        let arguments = ["show", "promise-school", "--lang", "en", "--format", format, "--content"];
        let (code, out, _) = ended(bare(&arguments).arg(super::book()));
        assert_eq!(code, 0);
        let out = out.replace('\u{a0}', " ");
        // Markdown marks the words as strong.
        let out = out.replace("**", "");
        assert!(out.contains("[/] partly done") && out.contains("19 966 tenge") && !out.contains('█'), "{out}");
        assert!(out.contains("March 2019, not done:") && out.contains("Family law (test); art. 30"), "{out}");
    }
}

#[test]
fn a_sum_says_for_which_day_it_is_true() {
    let rate = |date: &str| {
        let (code, out, _) =
            ended(bare(&["show", "3010", "--format", "json", "--date", date, "--content"]).arg(super::book()));
        assert_eq!(code, 0);
        serde_json::from_str::<serde_json::Value>(&out).unwrap()["rates"][0].clone()
    };
    let now = rate("2026-11-22");
    assert_eq!(keys(&now), ["amount", "current", "date", "id"]);
    assert_eq!((now["amount"].as_u64(), now["current"].as_bool()), (Some(81_871), Some(true)));
    let later = rate("2027-02-01");
    assert_eq!((later["amount"].as_u64(), later["current"].as_bool()), (Some(81_871), Some(false)));
    assert_eq!(later["date"], "2026-12-31");
}

#[test]
fn a_day_without_a_value_says_so_in_words() {
    let (_, out, _) =
        ended(bare(&["show", "3010", "--date", "2027-02-01", "--lang", "en", "--content"]).arg(super::book()));
    let out = out.replace(['\u{a0}', '\n'], " ");
    assert!(out.contains("81 871 tenge (2026; changes on 1 January, ask 1414)"), "{out}");
}

#[test]
fn a_page_is_found_by_its_number_and_its_id() {
    let (by_id, by_number) = (json(&["show", "first-days"]), json(&["show", "3001"]));
    assert_eq!(by_id, by_number);
    let steps = by_id["steps"].as_array().unwrap();
    assert!(!steps.is_empty());
    assert_eq!(keys(&steps[0]), ["id", "lang", "parts", "see", "title"]);
}

#[test]
fn the_language_stands_before_or_after_the_command() {
    for arguments in [["--lang", "kk", "show", "3010"], ["show", "3010", "--lang", "kk"]] {
        let (code, out, _) = ended(&mut tirek(&arguments));
        assert_eq!(code, 0);
        assert!(out.starts_with("Күтім жасайтын ата-анаға ақша\n"), "{out}");
    }
}

#[test]
fn a_page_in_markdown_has_headings_and_lists() {
    let (code, out, _) = ended(tirek(&["show", "3010", "--format", "markdown"]).args(["--lang", "en"]));
    assert_eq!(code, 0);
    assert!(out.starts_with("# Money for a caring parent\n"), "{out}");
    assert!(out.contains("\n## ") && out.contains("\n- "), "{out}");
}

#[test]
fn no_page_ends_with_one_and_says_what_to_do() {
    let (code, out, err) = ended(tirek(&["show", "nothing"]).args(["--lang", "ru"]));
    assert_eq!((code, out.as_str()), (1, ""));
    assert!(err.contains("«nothing»") && err.contains("tirek search"), "{err}");
    let (code, out, _) = ended(tirek(&["show", "nothing"]).args(["--format", "json"]));
    assert_eq!((code, out.trim()), (1, "null"));
}
