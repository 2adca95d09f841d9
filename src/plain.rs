//! The linear mode: the same screens as numbered lines, for screen readers, braille lines, pipes and dumb terminals.
//!
//! Only ever adds lines; no escape codes, nothing is drawn again. What a number opens is what Enter opens elsewhere.

mod answer;
mod input;
mod lines;
mod parts;
mod places;
mod sentences;
mod talk;

use std::{
    io::{self, BufRead, Write},
    sync::{Arc, Mutex},
};

use crate::{action::Effect, app::App, i18n::Arg, screen::Linear, voice::Speaker};

pub use lines::{Said, heard, said};

/// Cells of a line: one less than braille lines have, where the cursor stands behind the words.
pub const WIDTH: usize = 39;
/// Narrower lines hold no words.
const NARROWEST: usize = 20;

/// How the linear mode speaks on this terminal.
#[derive(Debug, Clone)]
pub struct Manner {
    /// Lines are wrapped to so many cells.
    pub width: usize,
    /// Rows of the terminal, where it has any.
    pub height: usize,
    /// What reads aloud, where something does.
    pub speaker: Option<Arc<Mutex<Speaker>>>,
}

impl Default for Manner {
    fn default() -> Self {
        Self { width: WIDTH, height: 0, speaker: None }
    }
}

impl Manner {
    /// Lines as wide as `COLUMNS` says, where somebody has set it; otherwise for a braille line. Never wider than the
    /// terminal, which would break words.
    #[must_use]
    pub fn fitting(columns: Option<usize>, terminal: Option<(usize, usize)>) -> Self {
        let (wide, height) = terminal.unwrap_or((usize::MAX, 0));
        // Some terminals go to the next line when the last cell is filled.
        let room = |cells: usize| cells.saturating_sub(1);
        let width = columns.map_or(WIDTH, room).min(room(wide)).max(NARROWEST);
        Self { width, height, speaker: None }
    }
}

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
    run_with(app, input, out, &Manner::default())
}

/// The same on a terminal of which something is known.
///
/// # Errors
/// When the output cannot be written.
pub fn run_with(app: &mut App, input: &mut dyn BufRead, out: &mut dyn Write, manner: &Manner) -> io::Result<Ended> {
    app.become_linear(Linear { aloud: manner.speaker.is_some() });
    let mut talk = talk::Talk::new(app, out, manner);
    talk.begin()?;
    let mut answered = false;
    loop {
        talk.ask()?;
        let line = match input::line(input) {
            Ok(Some(line)) => line,
            Ok(None) => {
                talk.leave()?;
                return Ok(if answered { Ended::Left } else { Ended::NoInput });
            }
            Err(error) => {
                talk.leave()?;
                return Ok(Ended::Unreadable(error.to_string()));
            }
        };
        answered = true;
        if talk.answer(&line)? == Effect::Quit {
            return Ok(Ended::Left);
        }
    }
}

/// What is printed when nobody is there to answer.
#[must_use]
pub fn no_input(app: &App) -> String {
    app.ctx().i18n.text_with(app.lang, "plain-no-input", &[("command", Arg::Text("tirek list"))])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_fit_a_braille_line_unless_somebody_wants_others() {
        let width = |columns, terminal| Manner::fitting(columns, terminal).width;
        assert_eq!(width(None, None), 39);
        assert_eq!(width(None, Some((80, 24))), 39);
        assert_eq!(width(None, Some((32, 8))), 31);
        assert_eq!(width(Some(77), None), 76);
        assert_eq!(width(Some(200), Some((80, 24))), 79);
        assert_eq!(width(Some(0), Some((0, 0))), NARROWEST);
        assert_eq!(Manner::fitting(None, Some((80, 24))).height, 24);
    }
}
