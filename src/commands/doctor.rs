//! `tirek doctor`: what this terminal can show, and which letters are large enough on a given screen.
//!
//! Asks the terminal nothing (some never answer): it tells what the environment says, and shows what eyes must judge.

pub mod fit;

use std::io::Write;

use serde::Serialize;

use crate::{
    cli,
    i18n::Arg,
    layout::SMALLEST,
    terminal::{self, Coding, Window},
    text,
    theme::{Console, Symbols},
    voice,
};

use super::{Environment, FINE, Failure, NOTHING, Outcome, Session, USAGE, write_json};
use cli::Format;
use fit::{Fit, Length, Pixels, Question};

/// The letters that only Kazakh has, and below each the one it is mistaken for.
const LETTERS: [&str; 2] = ["Ә Ғ Қ Ң Ө Ұ Ү Һ І   ә ғ қ ң ө ұ ү һ і", "А Г К Н О У У Х И   а г к н о у у х и"];
const SIGNS: &str = "─ │ █ ← ↑ → ↓ « » “ ” – — … № ×";

/// What is known of this terminal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
struct Report {
    terminal: Option<String>,
    kind: Kind,
    multiplexer: Option<&'static str>,
    remote: bool,
    columns: Option<u16>,
    rows: Option<u16>,
    /// A letter in pixels, where the terminal tells.
    letter: Option<(u16, u16)>,
    large_enough: bool,
    colours: Colours,
    signs: &'static str,
    mouse: bool,
    locale: Option<String>,
    utf8: Option<bool>,
    language: String,
    aloud: Vec<&'static str>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
enum Kind {
    Window,
    Windows,
    Linux,
    Old,
    /// A terminal that cannot move its cursor.
    Dumb,
    /// No terminal at all.
    None,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
enum Colours {
    #[serde(rename = "none")]
    None,
    /// Terminals from before Unicode: some have eight, many none.
    #[serde(rename = "unknown")]
    Unknown,
    #[serde(rename = "8")]
    Eight,
    #[serde(rename = "256")]
    Many,
    #[serde(rename = "all")]
    All,
}

/// Tells what the terminal can show, or which grid makes letters large enough.
pub fn run(session: &Session, fit: Option<&[String]>, environment: &Environment, out: &mut dyn Write) -> Outcome {
    let format = session.text_or_json()?;
    if let Some(words) = fit {
        return large_letters(session, words, format, out);
    }
    let report = examine(session, environment, terminal::window());
    match format {
        Format::Json => write_json(out, &report, false)?,
        Format::Text | Format::Markdown => {
            let coding = match report.kind {
                Kind::Window | Kind::Linux | Kind::Old => environment.coding(),
                Kind::Windows | Kind::Dumb | Kind::None => Coding::Utf8,
            };
            write!(out, "{}", coding.begin())?;
            tell(session, &report, out)?;
            write!(out, "{}", coding.end())?;
        }
    }
    Ok(FINE)
}

fn examine(session: &Session, environment: &Environment, window: Option<Window>) -> Report {
    let console = Console::of(environment.term.as_deref());
    let kind = kind(console, environment);
    let name = |tag: &str| session.loaded.book.langs().find(|(_, language)| language.tag == tag).map(|(lang, _)| lang);
    let language = name(session.tag(session.lang)).map_or_else(String::new, |lang| {
        session.loaded.book.languages.get(lang.index()).map_or_else(String::new, |language| language.name.clone())
    });
    let symbols = match Symbols::of(console) {
        Symbols::Full => "full",
        Symbols::Console => "console",
        Symbols::Ascii => "ascii",
    };
    let locale = environment.locale.as_deref().map(text::clean_line);
    Report {
        terminal: environment.term.as_deref().map(text::clean_line),
        kind,
        multiplexer: environment.multiplexer.or(environment.inside_screen().then_some("screen")),
        remote: environment.remote,
        columns: window.map(|window| window.columns),
        rows: window.map(|window| window.rows),
        letter: window.and_then(Window::letter),
        large_enough: window.is_none_or(|window| window.columns >= SMALLEST.0 && window.rows >= SMALLEST.1),
        colours: colours(console, environment),
        signs: symbols,
        mouse: matches!(kind, Kind::Window | Kind::Windows) && !environment.inside_screen(),
        utf8: locale.as_deref().map(|_| environment.coding() == Coding::Utf8),
        locale,
        language,
        aloud: voice::voices(environment.path.as_deref(), false).iter().map(|voice| voice.engine.program()).collect(),
    }
}

fn kind(console: Console, environment: &Environment) -> Kind {
    match (console, environment.term.as_deref()) {
        _ if !environment.output_is_terminal => Kind::None,
        (_, Some("dumb")) => Kind::Dumb,
        (Console::Linux, _) => Kind::Linux,
        (Console::Old, _) => Kind::Old,
        (Console::Window, None) if cfg!(windows) => Kind::Windows,
        (Console::Window, _) => Kind::Window,
    }
}

fn colours(console: Console, environment: &Environment) -> Colours {
    let term = environment.term.as_deref().unwrap_or_default();
    match environment.colour_term.as_deref() {
        _ if environment.no_color => Colours::None,
        _ if console == Console::Old => Colours::Unknown,
        _ if console == Console::Linux => Colours::Eight,
        Some("truecolor" | "24bit") => Colours::All,
        _ if cfg!(windows) || term.contains("direct") => Colours::All,
        _ if term.contains("256color") || ["foot", "alacritty", "kitty"].iter().any(|name| term.contains(name)) => {
            Colours::Many
        }
        _ => Colours::Eight,
    }
}

fn tell(session: &Session, report: &Report, out: &mut dyn Write) -> Result<(), Failure> {
    writeln!(out, "{}", session.say("doctor-title"))?;
    writeln!(out)?;
    paragraph(out, &session.say("doctor-letters"))?;
    for line in LETTERS {
        writeln!(out, "  {line}")?;
    }
    writeln!(out)?;
    paragraph(out, &session.say("doctor-signs"))?;
    let signs = if report.kind == Kind::Linux { Symbols::Console.text(SIGNS) } else { SIGNS.into() };
    writeln!(out, "  {signs}")?;
    writeln!(out)?;
    if !matches!(report.kind, Kind::None | Kind::Dumb) {
        paragraph(out, &session.say("doctor-styles"))?;
        writeln!(out, "  {}", styles(session, report))?;
        writeln!(out)?;
    }
    for line in facts(session, report) {
        paragraph(out, &line)?;
    }
    Ok(())
}

/// Samples of emphasis; the two with colours only where there are colours.
fn styles(session: &Session, report: &Report) -> String {
    let (dark, light) = match report.kind {
        Kind::Linux | Kind::Old => ("37;40", "30;47"),
        _ => ("38;5;231;48;5;16", "38;5;16;48;5;231"),
    };
    let mut samples = vec![("1", "bold"), ("4", "underlined"), ("7", "reversed")];
    if report.colours != Colours::None {
        samples.extend([(dark, "dark"), (light, "light")]);
    }
    let sample = |(code, name): (&str, &str)| {
        let words = session.say(&format!("doctor-style-{name}"));
        format!("\u{1b}[{code}m {words} \u{1b}[0m")
    };
    samples.into_iter().map(sample).collect::<Vec<_>>().join("  ")
}

/// What is known, a sentence or two a line.
fn facts(session: &Session, report: &Report) -> Vec<String> {
    let say = |id: &str| session.say(id);
    let with_name = |id: &str, name: &str| session.say_with(id, &[("name", Arg::Text(name))]);
    let mut out = vec![match &report.terminal {
        Some(name) => with_name("doctor-terminal", name),
        None => say("doctor-terminal-unnamed"),
    }];
    out.extend(match report.kind {
        Kind::Linux => Some(say("doctor-kind-linux")),
        Kind::Old => Some(say("doctor-kind-old")),
        Kind::Dumb => Some(say("doctor-kind-dumb")),
        Kind::None => Some(say("doctor-no-terminal")),
        Kind::Window | Kind::Windows => None,
    });
    out.extend(report.multiplexer.map(|name| say(if name == "screen" { "doctor-screen" } else { "doctor-tmux" })));
    out.extend(report.remote.then(|| say("doctor-remote")));
    out.extend(size(session, report));
    if !matches!(report.kind, Kind::None | Kind::Dumb) {
        out.push(say(match report.colours {
            Colours::None => "doctor-colours-none",
            Colours::Unknown => "doctor-colours-unknown",
            Colours::Eight => "doctor-colours-8",
            Colours::Many => "doctor-colours-256",
            Colours::All => "doctor-colours-all",
        }));
        out.push(say(match (report.mouse, report.multiplexer) {
            (true, _) => "doctor-mouse",
            (false, Some("screen")) => "doctor-mouse-screen",
            (false, _) if report.kind == Kind::Old => "doctor-mouse-unknown",
            (false, _) => "doctor-mouse-none",
        }));
    }
    out.extend(match (&report.locale, report.utf8) {
        (Some(name), Some(true)) => Some(with_name("doctor-locale", name)),
        (Some(name), _) => Some(with_name("doctor-locale-not-utf8", name)),
        (None, _) if cfg!(windows) => None,
        (None, _) => Some(say("doctor-locale-none")),
    });
    out.push(with_name("doctor-language", &report.language));
    out.push(say(match report.kind {
        Kind::Linux => "doctor-font-linux",
        Kind::Windows => "doctor-font-windows",
        Kind::Window | Kind::Old | Kind::Dumb | Kind::None => "doctor-font-window",
    }));
    out.push(if report.aloud.is_empty() {
        say("doctor-aloud-none")
    } else {
        session.say_with("doctor-aloud", &[("programs", Arg::Text(&report.aloud.join(", ")))])
    });
    out
}

fn size(session: &Session, report: &Report) -> Vec<String> {
    let (Some(columns), Some(rows)) = (report.columns, report.rows) else {
        return if report.kind == Kind::None { Vec::new() } else { vec![session.say("doctor-size-unknown")] };
    };
    let (columns, rows) = (columns.to_string(), rows.to_string());
    let id = if report.large_enough { "doctor-size" } else { "doctor-size-small" };
    let mut out = vec![session.say_with(id, &[("columns", Arg::Text(&columns)), ("rows", Arg::Text(&rows))])];
    if let Some((width, height)) = report.letter {
        let (width, height) = (width.to_string(), height.to_string());
        out.push(session.say_with("doctor-cell", &[("width", Arg::Text(&width)), ("height", Arg::Text(&height))]));
    }
    out
}

/// Lines that fit every terminal.
fn paragraph(out: &mut dyn Write, words: &str) -> Result<(), Failure> {
    for line in text::wrap(words, 76) {
        writeln!(out, "{line}")?;
    }
    Ok(())
}

/// The answer to `--fit`: nothing found when the guide does not fit with letters of that size.
fn large_letters(session: &Session, words: &[String], format: Format, out: &mut dyn Write) -> Outcome {
    let unclear = |given: &str| {
        let given = text::clean_line(given);
        Failure::Message(session.say_with("doctor-fit-usage", &[("given", Arg::Text(&given))]), USAGE)
    };
    let [diagonal, pixels, distance] = words else { return Err(unclear(&words.join(" "))) };
    let question = Question {
        diagonal: diagonal.parse::<Length>().map_err(|_| unclear(diagonal))?,
        pixels: pixels.parse::<Pixels>().map_err(|_| unclear(pixels))?,
        distance: distance.parse::<Length>().map_err(|_| unclear(distance))?,
    };
    let found = fit::fit(&question);
    match format {
        Format::Json => write_json(out, &json(&found), false)?,
        Format::Text | Format::Markdown => {
            let given =
                [("diagonal", Arg::Text(diagonal)), ("pixels", Arg::Text(pixels)), ("distance", Arg::Text(distance))];
            paragraph(out, &text::clean_line(&session.say_with("doctor-fit-title", &given)))?;
            writeln!(out)?;
            for line in sentences(session, &found) {
                paragraph(out, &line)?;
            }
        }
    }
    Ok(if found.enough { FINE } else { NOTHING })
}

fn sentences(session: &Session, fit: &Fit) -> Vec<String> {
    let say = |id: &str, args: &[(&str, String)]| {
        let args: Vec<_> = args.iter().map(|(name, value)| (*name, Arg::Text(value))).collect();
        session.say_with(id, &args)
    };
    let decimal = session.say("number-decimal");
    let height = format!("{}{decimal}{}", fit.capital_tenths / 10, fit.capital_tenths % 10);
    let grid = |columns: u64, rows: u64| [("columns", columns.to_string()), ("rows", rows.to_string())];
    let mut out = vec![
        say("doctor-fit-capital", &[("height", height), ("pixels", fit.capital_pixels.to_string())]),
        say("doctor-fit-grid", &grid(fit.columns, fit.rows)),
    ];
    if !fit.enough {
        out.push(say("doctor-fit-too-small", &[]));
        return out;
    }
    out.push(say("doctor-fit-foot", &[("size", fit.font.to_string())]));
    // Points are 96 / 72 pixels there.
    out.push(say("doctor-fit-windows", &[("size", (fit.font * 3).div_ceil(4).to_string())]));
    out.push(match &fit.console {
        Some(console) => {
            let Pixels(width, height) = console.mode;
            let mut args = vec![("mode", format!("{width}x{height}")), ("font", console.font.to_owned())];
            args.extend(grid(console.columns, console.rows));
            say("doctor-fit-console", &args)
        }
        None => say("doctor-fit-console-none", &[]),
    });
    out
}

fn json(fit: &Fit) -> serde_json::Value {
    let console = fit.console.as_ref().map(|console| {
        let Pixels(width, height) = console.mode;
        serde_json::json!({
            "mode": format!("{width}x{height}"),
            "font": console.font,
            "columns": console.columns,
            "rows": console.rows,
        })
    });
    serde_json::json!({
        "capital_tenths_of_mm": fit.capital_tenths,
        "capital_pixels": fit.capital_pixels,
        "font_pixels": fit.font,
        "columns": fit.columns,
        "rows": fit.rows,
        "enough": fit.enough,
        "console": console,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn environment(term: Option<&str>) -> Environment {
        Environment { term: term.map(ToOwned::to_owned), output_is_terminal: true, ..Environment::read() }
    }

    #[test]
    fn the_colours_are_told_by_the_environment() {
        let of = |term, colour_term: Option<&str>, no_color| {
            let environment =
                Environment { colour_term: colour_term.map(ToOwned::to_owned), no_color, ..environment(Some(term)) };
            colours(Console::of(Some(term)), &environment)
        };
        assert_eq!(of("linux", Some("truecolor"), false), Colours::Eight);
        assert_eq!(of("vt100", None, false), Colours::Unknown);
        assert_eq!(of("xterm-256color", None, false), Colours::Many);
        assert_eq!(of("foot", None, false), Colours::Many);
        assert_eq!(of("xterm-256color", Some("truecolor"), false), Colours::All);
        assert_eq!(of("xterm", Some("truecolor"), true), Colours::None);
    }

    #[test]
    fn the_kind_of_terminal_is_told() {
        for (term, wanted) in [
            (Some("linux"), Kind::Linux),
            (Some("dumb"), Kind::Dumb),
            (Some("vt100"), Kind::Old),
            (Some("tmux-256color"), Kind::Window),
        ] {
            assert_eq!(kind(Console::of(term), &environment(term)), wanted, "{term:?}");
        }
        let piped = Environment { output_is_terminal: false, ..environment(Some("xterm")) };
        assert_eq!(kind(Console::Window, &piped), Kind::None);
    }

    #[test]
    fn the_letters_stand_above_those_they_are_mistaken_for() {
        let [first, second] = LETTERS;
        assert_eq!(first.chars().count(), second.chars().count());
        for (kazakh, other) in first.chars().zip(second.chars()).filter(|(kazakh, _)| *kazakh != ' ') {
            assert_ne!(kazakh, other);
        }
    }
}
