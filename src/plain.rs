//! The linear mode: the same screens as numbered lines, for screen readers, braille lines, pipes and dumb terminals.
//!
//! Only ever adds lines; no escape codes, nothing is drawn again. What a number opens is what Enter opens elsewhere.

use crate::{
    action::Action,
    action::Effect,
    app::App,
    i18n::Arg,
    screen::Screen,
    sheet::{Block, Command, Look, Reading, Shape, Sheet, Span, Target, gap},
    text,
};
use std::io::{self, BufRead, Write};

/// Lines are wrapped to this many cells.
const WIDTH: usize = 76;

/// How the linear mode ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Ended {
    /// The reader chose to leave, or the input ended after something was read.
    Left,
    /// There was nothing to read at all: nobody is there.
    NoInput,
    /// The input cannot be read, for this reason.
    Unreadable(String),
}

/// Shows screens and reads answers until the reader leaves.
///
/// # Errors
/// When the output cannot be written.
pub fn run(app: &mut App, input: &mut dyn BufRead, out: &mut dyn Write) -> io::Result<Ended> {
    let mut answered = false;
    loop {
        let targets = show(app, out)?;
        let line = match read(input) {
            Ok(Some(line)) => line,
            Ok(None) => {
                writeln!(out)?;
                return Ok(if answered { Ended::Left } else { Ended::NoInput });
            }
            Err(error) => {
                writeln!(out)?;
                return Ok(Ended::Unreadable(error.to_string()));
            }
        };
        answered = true;
        writeln!(out)?;
        if answer(app, &targets, line.trim()) == Effect::Quit {
            return Ok(Ended::Left);
        }
    }
}

/// Prints the screen and the prompt; gives what each number opens.
fn show(app: &App, out: &mut dyn Write) -> io::Result<Vec<Target>> {
    let ctx = app.ctx();
    let own = app.place().screen.linear(&ctx);
    let sheet = own.as_ref().unwrap_or(app.sheet());
    let (lines, targets) = lines(sheet);
    let symbols = app.theme.symbols;
    for line in lines {
        writeln!(out, "{}", symbols.text(&line))?;
    }
    writeln!(out)?;
    let message = match sheet.reading {
        Reading::Rows if !app.can_go_back() => {
            writeln!(out, "{}", symbols.text(&hotlines(app)))?;
            "plain-prompt-start"
        }
        Reading::Rows => "plain-prompt",
        Reading::Lines => "plain-prompt-page",
    };
    for line in text::wrap(&app.ctx().ui(message), WIDTH) {
        writeln!(out, "{}", symbols.text(&line))?;
    }
    write!(out, "> ")?;
    out.flush()?;
    Ok(targets)
}

/// Numbers to call, with what they are for.
fn hotlines(app: &App) -> String {
    let book = app.ctx().book;
    let known = book.hotlines.iter().filter(|line| !line.number.is_empty());
    let numbers = known.map(|line| format!("{}: {}", book.plain(&line.label, app.lang), line.number));
    numbers.collect::<Vec<_>>().join(" | ")
}

/// One line of input without its end; what is not UTF-8 is read as well as it can be. `None` at the end.
fn read(input: &mut dyn BufRead) -> io::Result<Option<String>> {
    /// Nobody types more; the rest of a longer line is dropped.
    const LONGEST: u64 = 64 * 1024;
    let mut bytes = Vec::new();
    let taken = io::Read::take(&mut *input, LONGEST).read_until(b'\n', &mut bytes)?;
    if taken == 0 {
        return Ok(None);
    }
    while bytes.last() != Some(&b'\n') && taken as u64 == LONGEST {
        let mut rest = Vec::new();
        if io::Read::take(&mut *input, LONGEST).read_until(b'\n', &mut rest)? == 0 || rest.last() == Some(&b'\n') {
            break;
        }
    }
    Ok(Some(text::clean_line(&String::from_utf8_lossy(&bytes))))
}

fn answer(app: &mut App, targets: &[Target], line: &str) -> Effect {
    match line {
        "" => Effect::None,
        "0" => app.update(Action::Back),
        "00" => app.follow_target(&Target::Command(Command::Start)),
        "*" => app.update(Action::Menu),
        "?" => app.update(Action::Help),
        words => {
            let number = words.parse::<usize>().ok();
            if let Some(target) = number.and_then(|number| targets.get(number.checked_sub(1)?)) {
                return app.follow_target(target);
            }
            if let Some(entry) = app.ctx().book.entry_named(words) {
                let screen = Screen::Entry(entry.id.clone());
                app.open(screen);
                return Effect::None;
            }
            app.search(words);
            Effect::None
        }
    }
}

/// A sheet as lines, and what each number in it opens.
#[must_use]
pub fn lines(sheet: &Sheet) -> (Vec<String>, Vec<Target>) {
    let mut out = Vec::new();
    let mut targets = Vec::new();
    let mut before: Option<&Shape> = None;
    for block in sheet.blocks.iter().filter(|block| !aimless(block)) {
        if before.is_some_and(|before| gap(before, &block.shape, sheet.reading)) {
            out.push(String::new());
        }
        before = Some(&block.shape);
        let mut words = String::new();
        if let Some(target) = &block.target {
            targets.push(target.clone());
            words = format!("{}. ", targets.len());
        }
        if let Shape::Item(marker) = &block.shape {
            words.push_str(marker);
            words.push(' ');
        }
        for span in &block.spans {
            words.push_str(&span_words(span, &mut targets));
        }
        if block.shape == Shape::Verbatim {
            out.push(words);
        } else {
            out.extend(text::wrap(&words, WIDTH));
        }
    }
    (out, targets)
}

/// The words of a run; a link is followed by its number.
fn span_words(span: &Span, targets: &mut Vec<Target>) -> String {
    match &span.target {
        Some(target) if offered(target) => {
            targets.push(target.clone());
            format!("{} [{}]", span.text, targets.len())
        }
        _ => match span.look {
            Look::Plain | Look::Strong | Look::Sign => span.text.clone(),
            Look::Bar => String::new(),
            Look::Mark => format!("*{}*", span.text),
        },
    }
}

/// A block that only offers a command which means nothing here.
fn aimless(block: &Block) -> bool {
    let mut spans = block.spans.iter().map(|span| &span.target).chain([&block.target]);
    spans.any(|target| target.as_ref().is_some_and(|target| !offered(target)))
}

/// Commands that mean nothing without a screen are left out.
fn offered(target: &Target) -> bool {
    let Target::Command(command) = target else { return true };
    !matches!(
        command,
        Command::Find
            | Command::Hide
            | Command::Search
            | Command::NextLanguage
            | Command::Contrast
            | Command::ReadAloud
            | Command::ReadAloudNow
    )
}

/// What is printed when nobody is there to answer.
#[must_use]
pub fn no_input(app: &App) -> String {
    app.ctx().i18n.text_with(app.lang, "plain-no-input", &[("command", Arg::Text("tirek list"))])
}
