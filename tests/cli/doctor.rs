//! `tirek doctor`.

use crate::{bare, ended, keys};
use serde_json::Value;

const LANGUAGES: [&str; 3] = ["kk", "ru", "en"];

#[test]
fn it_shows_letters_to_compare_and_says_what_is_known_in_every_language() {
    let mut texts = Vec::new();
    for lang in LANGUAGES {
        let (code, out, err) = ended(bare(&["--lang", lang, "doctor"]).env("TERM", "linux"));
        assert_eq!((code, err.as_str()), (0, ""));
        assert!(out.contains("Ә Ғ Қ Ң Ө Ұ Ү Һ І") && out.contains("linux") && out.contains("en_US.UTF-8"), "{out}");
        assert!(!out.contains("doctor-") && !out.contains('\u{1b}'), "{out}");
        texts.push(out);
    }
    texts.dedup();
    assert_eq!(texts.len(), 3);
}

#[test]
fn it_says_when_nothing_can_read_aloud() {
    let (_, out, _) = ended(bare(&["doctor"]).env("PATH", "/nonexistent"));
    assert!(out.contains("Reading aloud (F8): not available"), "{out}");
    let (_, out, _) = ended(&mut bare(&["doctor", "--format", "json"]));
    let report: Value = serde_json::from_str(&out).unwrap();
    assert_eq!(report["aloud"], serde_json::json!([]));
    assert_eq!(report["kind"], "none");
    assert_eq!(report["utf8"], true);
}

#[test]
fn it_warns_of_a_locale_that_is_not_utf_8() {
    let (code, out, _) = ended(bare(&["doctor", "--lang", "en"]).env("LC_ALL", "ru_RU.KOI8-R"));
    assert_eq!(code, 0);
    assert!(out.contains("ru_RU.KOI8-R. This is not UTF-8"), "{out}");
}

#[test]
fn what_the_environment_says_cannot_reach_the_terminal_as_a_command() {
    let (_, out, _) = ended(bare(&["doctor"]).env("TERM", "\u{1b}]0;evil\u{7}").env("LC_ALL", "\u{1b}[31m"));
    assert!(!out.contains('\u{1b}') && !out.contains('\u{7}'), "{out}");
}

#[test]
fn it_finds_the_grid_for_a_screen_and_a_distance() {
    for lang in LANGUAGES {
        let (code, out, _) = ended(&mut bare(&["--lang", lang, "doctor", "--fit", "21.5in", "1920x1080", "60cm"]));
        assert_eq!(code, 0);
        for part in ["76", "22", "pixelsize=41", "CyrAsia-TerminusBold32x16", "1280x720", "EN 301 549"] {
            assert!(out.contains(part), "{lang}: {part}\n{out}");
        }
    }
    let (_, out, _) = ended(&mut bare(&["doctor", "--fit", "15in", "1024x768", "60cm", "--format", "json"]));
    let fit: Value = serde_json::from_str(&out).unwrap();
    let mut names = keys(&fit);
    names.sort_unstable();
    assert_eq!(
        names,
        ["capital_pixels", "capital_tenths_of_mm", "columns", "console", "enough", "font_pixels", "rows"]
    );
    assert_eq!((&fit["columns"], &fit["rows"], &fit["enough"]), (&48.into(), &18.into(), &true.into()));
}

#[test]
fn it_says_when_the_guide_does_not_fit_and_what_it_does_not_understand() {
    let (code, out, _) = ended(&mut bare(&["--lang", "en", "doctor", "--fit", "15in", "1024x768", "2m"]));
    assert_eq!(code, 1);
    assert!(out.contains("at least 40 columns and 12 rows"), "{out}");
    for wrong in [["15", "1024x768", "2m"], ["15in", "1024", "2m"], ["15in", "1024x768", "far"]] {
        let arguments: Vec<&str> = ["--lang", "en", "doctor", "--fit"].into_iter().chain(wrong).collect();
        let (code, out, err) = ended(&mut bare(&arguments));
        assert_eq!((code, out.as_str()), (2, ""));
        assert!(err.contains("--fit 21.5in 1920x1080 60cm"), "{err}");
    }
    let (code, _, _) = ended(&mut bare(&["doctor", "--fit", "15in"]));
    assert_eq!(code, 2);
}
