//! `tirek search --batch`: one query a line in, one JSON object a line out.
//!
//! Every line, also an empty one, is answered; what was found never changes the code to end with.

use std::{
    fs,
    io::{self, BufRead, BufReader, Read, Write},
    path::Path,
};

use crate::{
    cli::{Format, Search},
    i18n::Arg,
    text,
};

use super::{FINE, Failure, Outcome, Session, USAGE, search};

/// Longest line read, in bytes.
const LONGEST: u64 = 1024 * 1024;

/// Answers every line of a file; `-` is standard input.
pub fn run(session: &Session, asked: &Search, file: &Path, out: &mut dyn Write) -> Outcome {
    if session.text_or_json()? != Format::Json {
        return Err(Failure::Message(session.say("cli-batch-is-json"), USAGE));
    }
    let input: Box<dyn Read> = if file.as_os_str() == "-" {
        Box::new(io::stdin().lock())
    } else {
        Box::new(fs::File::open(file).map_err(|error| unreadable(session, file, &error.to_string()))?)
    };
    let mut input = BufReader::new(input);
    let index = (session.make_index())(&session.loaded.book);
    let mut number = 0;
    loop {
        let line = next_line(&mut input).map_err(|error| unreadable(session, file, &error.to_string()))?;
        number += 1;
        let query = match line {
            Line::End => return Ok(FINE),
            Line::Whole(line) => query(line, number == 1),
            Line::TooLong => None,
        };
        let Some(query) = query else {
            let shown = number.to_string();
            return Err(Failure::Message(session.say_with("cli-batch-line", &[("line", Arg::Text(&shown))]), USAGE));
        };
        search::write(session, &query, &search::find(session, &index, asked, &query), true, out)?;
        // Whoever asks line by line waits for the answer.
        if input.buffer().is_empty() {
            out.flush()?;
        }
    }
}

fn unreadable(session: &Session, file: &Path, reason: &str) -> Failure {
    let (file, reason) = (text::clean_line(&file.display().to_string()), text::clean_line(reason));
    let args = [("file", Arg::Text(&file)), ("reason", Arg::Text(&reason))];
    Failure::Message(session.say_with("cli-batch-unreadable", &args), USAGE)
}

#[derive(Debug, PartialEq, Eq)]
enum Line {
    /// The bytes without the line's end.
    Whole(Vec<u8>),
    TooLong,
    /// The input has ended.
    End,
}

fn next_line(input: &mut impl BufRead) -> io::Result<Line> {
    let mut line = Vec::new();
    if input.take(LONGEST + 1).read_until(b'\n', &mut line)? == 0 {
        return Ok(Line::End);
    }
    if u64::try_from(line.len()).is_ok_and(|length| length > LONGEST) {
        return Ok(Line::TooLong);
    }
    if line.last() == Some(&b'\n') {
        line.pop();
    }
    if line.last() == Some(&b'\r') {
        line.pop();
    }
    Ok(Line::Whole(line))
}

/// The text of a line; `None` when it is not UTF-8.
fn query(line: Vec<u8>, first: bool) -> Option<String> {
    let text = String::from_utf8(line).ok()?;
    match text.strip_prefix('\u{feff}') {
        Some(rest) if first => Some(rest.to_owned()),
        _ => Some(text),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(mut input: &[u8]) -> Vec<Line> {
        let lines = std::iter::from_fn(|| next_line(&mut input).ok().filter(|line| *line != Line::End));
        lines.collect()
    }

    #[test]
    fn every_line_is_read_with_or_without_an_end() {
        let whole = |line: &str| Line::Whole(line.as_bytes().to_vec());
        assert_eq!(lines(b"a\r\n\nb"), [whole("a"), whole(""), whole("b")]);
        assert_eq!(lines(b""), []);
        assert_eq!(lines(b"\n"), [whole("")]);
    }

    #[test]
    fn a_line_without_end_is_refused() {
        let long = vec![b'a'; usize::try_from(LONGEST).unwrap() + 2];
        assert_eq!(lines(&long).first(), Some(&Line::TooLong));
    }

    #[test]
    fn only_the_first_line_may_begin_with_a_byte_order_mark() {
        let marked = "\u{feff}a".as_bytes().to_vec();
        assert_eq!(query(marked.clone(), true).as_deref(), Some("a"));
        assert_eq!(query(marked, false).as_deref(), Some("\u{feff}a"));
        assert_eq!(query(vec![0xff], true), None);
    }
}
