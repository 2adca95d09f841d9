use serde_json::Value;

#[cfg(unix)]
use super::book;
use super::{bare, ended, json, keys, tirek};

fn lines(out: &str) -> Vec<Value> {
    out.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

#[test]
fn a_search_in_json_says_how_it_understood_and_what_it_found() {
    let answer = json(&["search", "пособие", "по", "уходу", "--lang", "ru"]);
    assert_eq!(keys(&answer), ["query", "results", "total", "understood"]);
    assert_eq!(answer["query"], "пособие по уходу");
    assert!(answer["understood"].as_array().unwrap().iter().all(|word| keys(word) == ["how", "text"]));
    let results = answer["results"].as_array().unwrap();
    assert_eq!(results[0]["id"], "care-money");
    let names = ["field", "id", "kind", "lang", "number", "score", "snippet", "title"];
    assert!(results.iter().all(|result| keys(result) == names));
    let scores: Vec<_> = results.iter().map(|result| result["score"].as_f64().unwrap()).collect();
    assert!(scores.windows(2).all(|pair| pair[0] >= pair[1]), "{scores:?}");
}

#[test]
fn a_sensitive_page_shows_its_title_only() {
    let answer = json(&["search", "выгорание", "--lang", "ru"]);
    assert_eq!(answer["results"][0]["id"], "hard-night");
    assert_eq!(answer["results"][0]["snippet"], answer["results"][0]["title"]);
}

#[test]
fn the_limit_cuts_the_results_but_not_the_total() {
    let answer = json(&["search", "money", "--limit", "1"]);
    assert_eq!(answer["results"].as_array().unwrap().len(), 1);
    assert!(answer["total"].as_u64().unwrap() > 1);
}

#[test]
fn nothing_found_ends_with_one() {
    let (code, out, err) = ended(tirek(&["search", "qqqq", "zzzz"]).args(["--lang", "en"]));
    assert_eq!((code, out.as_str()), (1, ""));
    assert!(err.contains("qqqq zzzz"), "{err}");
    let (code, out, _) = ended(tirek(&["search", "qqqq"]).args(["--format", "json"]));
    assert_eq!((code, lines(&out.replace('\n', ""))[0]["total"].as_u64()), (1, Some(0)));
}

#[test]
fn after_two_dashes_options_are_words() {
    let (code, out, _) = ended(tirek(&["search", "--format", "json"]).args(["--", "--lang", "школа"]));
    assert!(code < 2);
    assert_eq!(serde_json::from_str::<Value>(&out).unwrap()["query"], "--lang школа");
}

#[test]
fn a_batch_answers_every_line_also_an_empty_one() {
    let input = "\u{feff}школа\r\n\nqqqq\nдень  \"и\" ночь";
    let (code, out, _) = ended(tirek(&["search", "--batch", "-", "--format", "json"]).write_stdin(input));
    assert_eq!(code, 0);
    let answers = lines(&out);
    let queries: Vec<_> = answers.iter().map(|answer| answer["query"].as_str().unwrap()).collect();
    assert_eq!(queries, ["школа", "", "qqqq", "день  \"и\" ночь"]);
    assert_eq!(answers[1]["total"], 0);
}

#[test]
fn a_batch_is_read_from_a_file_and_only_in_json() {
    let dir = tempfile::tempdir().unwrap();
    let file = dir.path().join("queries");
    std::fs::write(&file, "школа\n").unwrap();
    let (code, out, _) = ended(tirek(&["search", "--format", "json"]).arg("--batch").arg(&file));
    assert_eq!((code, lines(&out).len()), (0, 1));
    let (code, _, err) = ended(tirek(&["search", "--lang", "en"]).arg("--batch").arg(&file));
    assert_eq!(code, 2);
    assert!(err.contains("--format json"), "{err}");
}

#[test]
fn a_batch_that_cannot_be_read_ends_with_two() {
    let (code, _, err) = ended(&mut tirek(&["search", "--batch", "/no/such/file", "--format", "json"]));
    assert_eq!(code, 2);
    assert!(err.contains("/no/such/file"), "{err}");
    let (code, out, err) = ended(
        tirek(&["search", "--batch", "-", "--format", "json", "--lang", "en"]).write_stdin(&b"ok\n\xff\xfe\n"[..]),
    );
    assert_eq!((code, lines(&out).len()), (2, 1));
    assert!(err.contains("Line 2"), "{err}");
}

#[test]
fn strange_words_are_answered_and_never_reach_the_terminal_as_they_are() {
    let (code, _, err) = ended(tirek(&["search", "\u{1b}[31m\u{202e}qqqq", "--lang", "en"]).env("NO_COLOR", "1"));
    assert_eq!(code, 1);
    assert!(!err.contains(['\u{1b}', '\u{202e}']), "{err:?}");
}

#[cfg(unix)]
#[test]
fn a_closed_pipe_is_no_error() {
    use std::process::{Command, Stdio};
    for arguments in [&["list"][..], &["show", "3010"], &["search", "школа"], &["schema"], &["man"], &["--help"]] {
        let mut child = Command::new(assert_cmd::cargo::cargo_bin("tirek"))
            .args(arguments)
            .args(if *arguments == ["--help"] { vec![] } else { vec!["--content".into(), book().to_owned()] })
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        drop(child.stdout.take());
        let output = child.wait_with_output().unwrap();
        assert_eq!(output.status.code(), Some(0), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    }
}

#[test]
fn the_book_inside_the_program_is_searched_too() {
    let (code, out, err) = ended(&mut bare(&["search", "пособие", "--format", "json", "--date", "2026-11-22"]));
    assert!(code == 0 || out.contains("\"total\": 0"), "{err}");
}
