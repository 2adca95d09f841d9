//! Ways within what is shown, and back: lists of places with numbers, and the line between the reader and others.
//!
//! A list takes the numbers until one reads on.

use std::io;

use super::{super::parts, super::places::places, ECHO, Found, Goal, State, Talk};
use crate::{i18n::Arg, text};

/// So many empty lines push everything out of sight, whatever the terminal's size.
const EMPTY_LINES: usize = 100;

impl Talk<'_> {
    /// The sections of what is shown, by number; the last number is all of it.
    pub(super) fn sections(&mut self) -> io::Result<()> {
        let sheet = self.app.sheet();
        let sections = places(&self.app.ctx(), sheet, &parts::sections(&sheet.blocks), "");
        let mut rows: Vec<_> = sections.into_iter().map(|place| (place.words, Goal::Read(place.block))).collect();
        rows.push((self.app.ctx().ui("plain-sections-all"), Goal::ReadAll));
        self.found = None;
        self.say("plain-sections", &[])?;
        self.choose(rows, "plain-sections-answer")
    }

    /// Places with these words: one is gone to at once, several are listed.
    pub(super) fn find(&mut self, words: &str) -> io::Result<()> {
        let found = places(&self.app.ctx(), self.app.sheet(), &self.app.blocks_with(words), words);
        let echo = text::cut(words, ECHO);
        if found.is_empty() {
            return self.say("plain-found-none", &[("words", Arg::Text(&echo))]);
        }
        self.say("plain-found", &[("count", Arg::from(found.len())), ("words", Arg::Text(&echo))])?;
        writeln!(self.out)?;
        if let [only] = found.as_slice() {
            let block = only.block;
            self.found = Some(Found { places: found, at: Some(0) });
            return self.part(block);
        }
        let rows = found.iter().map(|place| (place.words.clone(), Goal::Read(place.block))).collect();
        self.found = Some(Found { places: found, at: None });
        self.choose(rows, "plain-found-answer")
    }

    /// The next place with the words looked for; without such, the next section.
    pub(super) fn next_place(&mut self, before: bool) -> io::Result<()> {
        let message = if before { "plain-no-place-before" } else { "plain-no-place-after" };
        let Some(found) = &self.found else {
            let here = self.app.reading();
            let sections = parts::sections(&self.app.sheet().blocks);
            let next = if before {
                sections.into_iter().rev().find(|section| *section < here)
            } else {
                sections.into_iter().find(|section| *section > here)
            };
            return match next {
                Some(block) => self.part(block),
                None => self.say(message, &[]),
            };
        };
        let next = match (found.at, before) {
            (None, _) => Some(0),
            (Some(at), true) => at.checked_sub(1),
            (Some(at), false) => Some(at + 1),
        };
        let count = found.places.len();
        let place = next.and_then(|next| Some((next, found.places.get(next)?.block)));
        let Some((number, block)) = place else { return self.say(message, &[]) };
        if let Some(found) = &mut self.found {
            found.at = Some(number);
        }
        let [number, count] = [number + 1, count].map(|number| number.to_string());
        self.say("plain-place", &[("number", Arg::Text(&number)), ("count", Arg::Text(&count))])?;
        writeln!(self.out)?;
        self.part(block)
    }

    /// Where one is, and the places one came through, by number.
    pub(super) fn way_back(&mut self) -> io::Result<()> {
        let ctx = self.app.ctx();
        let here = self.title();
        let earlier = self.app.places().len().saturating_sub(1);
        let title = |place: &crate::app::Place| {
            let title = place.screen.title(&ctx).replace(" | ", ", ");
            if title.is_empty() { ctx.ui("app-name") } else { title }
        };
        let way = self.app.places().iter().take(earlier).enumerate();
        let rows: Vec<_> = way.map(|(number, place)| (title(place), Goal::Return(number))).collect();
        let words = ctx.i18n.text_with(ctx.lang, "plain-where", &[("title", Arg::Text(&here))]);
        self.whole(&words)?;
        let message = if rows.is_empty() { "plain-where-start" } else { "plain-where-answer" };
        self.choose(rows, message)
    }

    /// Lists places; their numbers count until one reads on.
    fn choose(&mut self, rows: Vec<(String, Goal)>, message: &str) -> io::Result<()> {
        for (number, (words, _)) in rows.iter().enumerate() {
            self.whole(&format!("{}. {words}", number + 1))?;
        }
        self.goals = rows.into_iter().map(|(_, goal)| goal).collect();
        self.owners.clear();
        self.state = State::Choosing;
        self.prompt = vec![String::new()];
        self.prompt.extend(self.sentences(&self.app.ctx().ui(message)));
        Ok(())
    }

    /// Says everything at once.
    pub(super) fn read_all(&mut self) -> io::Result<()> {
        let said = self.take_numbers();
        self.heard = 0..said.blocks.len();
        self.print_blocks(&said.blocks)?;
        self.app.read_from(0);
        self.prepare_prompt();
        Ok(())
    }

    /// Pushes what was said out of sight and says nothing but the day, as if that had been asked.
    pub(super) fn hide(&mut self) -> io::Result<()> {
        self.state = State::Hidden;
        self.prompt = Vec::new();
        for _ in 0..EMPTY_LINES.max(self.manner.height) {
            writeln!(self.out)?;
        }
        self.say_date()
    }

    /// The day: all that is said while the reader hides.
    pub(super) fn say_date(&mut self) -> io::Result<()> {
        let ctx = self.app.ctx();
        let date = ctx.i18n.date(ctx.lang, ctx.today);
        self.print(&date)
    }
}
