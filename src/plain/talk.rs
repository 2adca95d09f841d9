//! The conversation: what is said after each answer, and what the numbers of the last lines mean.
//!
//! Changes the guide only as keys and rows do elsewhere; every line it says comes from a sheet or a message.

mod phones;
mod spoken;
mod ways;

use std::{
    io::{self, Write},
    ops::Range,
};

use super::{Manner, answer::Answer, lines, parts, places::Place};
use crate::{
    action::{Action, Effect},
    app::App,
    i18n::Arg,
    screen::Screen,
    sheet::{Command, Reading, Target},
    text,
};

/// Cells of an answer that are repeated to the reader.
const ECHO: usize = 60;

/// What a number leads to.
#[derive(Debug, Clone)]
enum Goal {
    Open(Target),
    /// A place on the way back.
    Return(usize),
    /// A place in what is shown.
    Read(usize),
    /// All of it at once.
    ReadAll,
}

/// What an empty answer, and some others, mean now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    Reading,
    /// Numbers are those of a list of places.
    Choosing,
    /// Nothing is said until the reader brings it back.
    Hidden,
    /// Asked whether a sensitive page is to be read aloud.
    Confirming,
}

/// Places with words that were looked for, and the one at which one reads.
struct Found {
    places: Vec<Place>,
    at: Option<usize>,
}

pub struct Talk<'a> {
    app: &'a mut App,
    out: &'a mut dyn Write,
    manner: &'a Manner,
    state: State,
    goals: Vec<Goal>,
    /// The block in which each number stands; of a list of places nothing.
    owners: Vec<usize>,
    /// The blocks that were said last.
    heard: Range<usize>,
    /// What was said last, for reading it aloud.
    said: String,
    found: Option<Found>,
    /// What is said before the next answer.
    prompt: Vec<String>,
    /// Prompts that were said in full once.
    explained: Vec<&'static str>,
}

impl<'a> Talk<'a> {
    pub fn new(app: &'a mut App, out: &'a mut dyn Write, manner: &'a Manner) -> Self {
        Self {
            app,
            out,
            manner,
            state: State::Reading,
            goals: Vec::new(),
            owners: Vec::new(),
            heard: 0..0,
            said: String::new(),
            found: None,
            prompt: Vec::new(),
            explained: Vec::new(),
        }
    }

    /// Says how to go on in the other languages, in their own words, and where one is.
    pub fn begin(&mut self) -> io::Result<()> {
        let (book, now) = (self.app.ctx().book, self.app.ctx().lang);
        let mut others: Vec<_> = book.langs().map(|(lang, _)| lang).collect();
        let place = others.iter().position(|lang| *lang == now).unwrap_or(0);
        others.rotate_left(place);
        for (steps, lang) in others.into_iter().enumerate().skip(1) {
            let signs = "+".repeat(steps);
            let count = Arg::Number(u64::try_from(steps).unwrap_or(u64::MAX));
            let args = [("count", count), ("signs", Arg::Text(&signs))];
            let words = self.app.ctx().i18n.text_with(lang, "plain-other-language", &args);
            self.print(&words)?;
        }
        writeln!(self.out)?;
        self.arrive(self.app.reading())
    }

    /// Asks for an answer, in words, on a line that is not ended: what is typed stands behind it.
    pub fn ask(&mut self) -> io::Result<()> {
        for line in std::mem::take(&mut self.prompt) {
            self.line(&line)?;
        }
        if self.state != State::Hidden {
            let words = self.app.ctx().ui("plain-answer");
            write!(self.out, "{} ", self.app.theme.symbols.text(&words))?;
        }
        self.out.flush()
    }

    /// Nobody answers any more.
    pub fn leave(&mut self) -> io::Result<()> {
        self.hush();
        writeln!(self.out)
    }

    /// Does what an answer asks for.
    pub fn answer(&mut self, line: &str) -> io::Result<Effect> {
        let stopped = self.hush();
        writeln!(self.out)?;
        let answer = Answer::read(line);
        if self.state == State::Hidden {
            return if answer == Answer::Hide { self.arrive(self.app.reading()) } else { self.say_date() }
                .map(|()| Effect::None);
        }
        let asked = self.state == State::Confirming;
        if asked {
            self.state = State::Reading;
        }
        match answer {
            Answer::Nothing if stopped => self.say("plain-aloud-stopped", &[])?,
            Answer::Nothing => self.read_on()?,
            Answer::Number { digits, typed, sure } => return self.number(&digits, typed, sure),
            Answer::Back if self.app.can_go_back() => return self.go(|app| app.update(Action::Back)),
            Answer::Back => self.say("plain-at-start", &[])?,
            Answer::Start => return self.follow(&Target::Command(Command::Start)),
            Answer::Quit => return Ok(Effect::Quit),
            Answer::Menu => return self.go(|app| app.update(Action::Menu)),
            Answer::Help => return self.go(|app| app.update(Action::Help)),
            Answer::NextLanguage(steps) => {
                // Whoever leans on the key comes around again.
                let steps = steps % self.app.ctx().book.languages.len().max(1);
                return self.go(|app| (0..steps).fold(Effect::None, |_, _| app.update(Action::Language)));
            }
            Answer::Hide => self.hide()?,
            Answer::Again => self.part(self.app.reading())?,
            Answer::Where => self.way_back()?,
            Answer::Sections => self.sections()?,
            Answer::Find(words) => self.find(words)?,
            Answer::NextPlace => self.next_place(false)?,
            Answer::PlaceBefore => self.next_place(true)?,
            Answer::Aloud => self.read_aloud(asked)?,
            Answer::Words(words) => return self.words(words),
        }
        Ok(Effect::None)
    }

    /// Opens what has this number: a row or link, else a page, else a telephone number.
    fn number(&mut self, digits: &str, typed: &str, sure: bool) -> io::Result<Effect> {
        let place = digits.parse().ok().and_then(|number: usize| number.checked_sub(1));
        if let Some((place, goal)) = place.and_then(|place| Some((place, self.goals.get(place)?.clone()))) {
            self.stand_by(place);
            return self.reach(&goal);
        }
        let book = self.app.ctx().book;
        let page = digits.parse().ok().and_then(|number| book.entries.place_of_number(number));
        let page = page.and_then(|place| Some(book.entries.head(place)?.id.to_owned()));
        if let Some(id) = page.or_else(|| self.whose_phone(digits)) {
            return self.go(|app| {
                app.open(Screen::Entry(id));
                Effect::None
            });
        }
        let hotline = self.app.ctx().book.hotlines.iter().any(|line| phones::same_number(&line.number, digits));
        if !sure || hotline {
            return self.words(typed);
        }
        let (number, last) = (text::cut(digits, ECHO), self.goals.len());
        let on_page = self.app.sheet().reading == Reading::Lines && self.state == State::Reading;
        let message = match (last, on_page) {
            (0, _) => "plain-no-numbers",
            (_, true) => "plain-no-link",
            (_, false) => "plain-no-row",
        };
        self.say(message, &[("number", Arg::Text(&number)), ("last", Arg::Text(&last.to_string()))])?;
        self.say("plain-search-digits", &[("number", Arg::Text(&number))])?;
        Ok(Effect::None)
    }

    /// A row that was not in what was said last is known from before: the way back leads to its section.
    fn stand_by(&mut self, number: usize) {
        let Some(owner) = self.owners.get(number).filter(|owner| !self.heard.contains(owner)) else { return };
        let sections = parts::sections(&self.app.sheet().blocks);
        let section = sections.into_iter().rev().find(|section| section <= owner);
        self.app.read_from(section.unwrap_or(0));
    }

    fn reach(&mut self, goal: &Goal) -> io::Result<Effect> {
        match goal {
            Goal::Open(target) => return self.follow(target),
            Goal::Return(place) => {
                return self.go(|app| {
                    app.return_to(*place);
                    Effect::None
                });
            }
            Goal::Read(block) => {
                if let Some(found) = &mut self.found {
                    found.at = found.places.iter().position(|place| place.block == *block);
                }
                self.part(*block)?;
            }
            Goal::ReadAll => self.read_all()?,
        }
        Ok(Effect::None)
    }

    /// Goes where a row or link leads. Commands that move a cursor elsewhere say here what to type.
    fn follow(&mut self, target: &Target) -> io::Result<Effect> {
        let Target::Command(command) = target else { return self.go(|app| app.follow_target(target)) };
        match command {
            Command::Search | Command::Find | Command::Hide => {
                self.app.leave_menu();
                self.take_numbers();
                match command {
                    Command::Search => self.say("plain-how-to-search", &[])?,
                    Command::Find => self.say("plain-how-to-find", &[])?,
                    _ => self.hide()?,
                }
                Ok(Effect::None)
            }
            Command::ReadAloud | Command::ReadAloudNow => {
                // What was said last is a menu or a question; what is to be heard stands behind it.
                self.app.leave_menu();
                let asked = self.app.follow_target(&Target::Command(Command::ReadAloudNow)) == Effect::Speak;
                self.arrive(self.app.reading())?;
                self.read_aloud(asked)?;
                Ok(Effect::None)
            }
            Command::Start => {
                let effect = self.app.follow_target(target);
                self.found = None;
                self.arrive(0).map(|()| effect)
            }
            Command::NextLanguage
            | Command::Languages
            | Command::Regions
            | Command::Contrast
            | Command::Help
            | Command::About
            | Command::Sources
            | Command::Problems
            | Command::Menu
            | Command::Back
            | Command::Quit => self.go(|app| app.follow_target(target)),
        }
    }

    /// Opens the page with this id, or looks for the words in the whole book.
    fn words(&mut self, words: &str) -> io::Result<Effect> {
        let page = self.app.ctx().book.entry(words).map(|entry| entry.id.clone());
        self.go(|app| {
            match page {
                Some(id) => app.open(Screen::Entry(id)),
                None => app.search(words),
            }
            Effect::None
        })
    }

    /// Changes the guide and says what is shown then: a new screen from its beginning, a known one from where one was.
    fn go(&mut self, change: impl FnOnce(&mut App) -> Effect) -> io::Result<Effect> {
        let way = |app: &App| (app.places().len(), app.place().screen.clone());
        let before = way(self.app);
        let effect = change(self.app);
        if effect == Effect::Quit {
            return Ok(effect);
        }
        let after = way(self.app);
        let other = after.1 != before.1;
        if other {
            self.found = None;
        }
        let block = if other && after.0 >= before.0 { 0 } else { self.app.reading() };
        self.arrive(block)?;
        Ok(effect)
    }

    /// Reads the part that follows; from a list of places one goes back to reading.
    fn read_on(&mut self) -> io::Result<()> {
        match self.state {
            State::Choosing => self.part(self.app.reading()),
            _ if self.heard.end < self.app.sheet().blocks.len() => self.part(self.heard.end),
            _ => self.arrive(0),
        }
    }

    /// Says the part that begins with this block, and before it where that is.
    fn arrive(&mut self, block: usize) -> io::Result<()> {
        let title = self.title();
        let titled = self.app.sheet().blocks.get(block).is_some_and(|block| block.key == "title");
        if !titled && (block > 0 || self.app.place().screen == Screen::Home) {
            self.whole(&title)?;
            writeln!(self.out)?;
        }
        self.part(block)
    }

    /// What the screen is called; the start by the name of the guide.
    fn title(&self) -> String {
        let ctx = self.app.ctx();
        let title = self.app.place().screen.title(&ctx);
        if title.is_empty() { ctx.ui("app-name") } else { title.replace(" | ", ", ") }
    }

    /// Says the part that begins with this block.
    fn part(&mut self, start: usize) -> io::Result<()> {
        let said = self.take_numbers();
        let range = parts::part(&self.app.sheet().blocks, &said.blocks, start);
        let all = self.app.sheet().blocks.len();
        self.heard = range.clone();
        self.print_blocks(said.blocks.get(range.clone()).unwrap_or_default())?;
        let heard = self.app.sheet().blocks.get(range.clone()).unwrap_or_default();
        self.said = spoken::aloud(&heard.iter().map(lines::heard).collect::<Vec<_>>());
        if self.app.place().screen == Screen::Home && range.start == 0 {
            self.hotlines()?;
        }
        if range.start == 0 && range.end < all && matches!(self.app.place().screen, Screen::Entry(_)) {
            let sections = parts::sections(&self.app.sheet().blocks).len().saturating_sub(1).to_string();
            let links = self.goals.len().to_string();
            writeln!(self.out)?;
            self.say("plain-page-size", &[("sections", Arg::Text(&sections)), ("links", Arg::Text(&links))])?;
        }
        self.app.read_from(range.start);
        self.prepare_prompt();
        Ok(())
    }

    fn print_blocks(&mut self, blocks: &[Vec<String>]) -> io::Result<()> {
        // Nothing stands before the first line.
        let lines = blocks.iter().flatten().skip_while(|line| line.is_empty());
        for line in lines {
            self.line(line)?;
        }
        Ok(())
    }

    /// The numbers are those of the screen again; gives what the screen says.
    fn take_numbers(&mut self) -> lines::Said {
        let said = lines::said(&self.app.ctx(), self.app.sheet(), self.manner.width);
        self.goals = said.targets.iter().cloned().map(Goal::Open).collect();
        self.owners.clone_from(&said.owners);
        self.state = State::Reading;
        said
    }

    /// What can be typed now: what an empty line does, then, once in full, what numbers and words do.
    fn prepare_prompt(&mut self) {
        let ctx = self.app.ctx();
        let sheet = self.app.sheet();
        let end = self.heard.end;
        let next = match sheet.blocks.get(end) {
            None if sheet.reading == Reading::Rows => ctx.ui("plain-end-list"),
            None => ctx.ui("plain-end-page"),
            Some(next) if parts::sections(&sheet.blocks).contains(&end) => {
                let title = lines::name(&ctx, next);
                ctx.i18n.text_with(ctx.lang, "plain-more", &[("title", Arg::Text(&title))])
            }
            Some(_) => ctx.ui("plain-more-untitled"),
        };
        let kind = match (sheet.reading, self.goals.is_empty()) {
            _ if !self.app.can_go_back() => "plain-prompt-start",
            (Reading::Rows, _) => "plain-prompt-rows",
            (Reading::Lines, false) => "plain-prompt-page",
            (Reading::Lines, true) => "plain-prompt-text",
        };
        // A voice that says the same after every answer is not listened to.
        let first = !self.explained.contains(&kind);
        let mut can = vec![ctx.ui(if first { kind } else { "plain-prompt-short" })];
        if self.app.shows_sensitive() {
            can.push(ctx.ui("plain-prompt-hide"));
        }
        // A title may be more than one sentence; here it is a name.
        let mut prompt = vec![String::new()];
        let at_end = end >= sheet.blocks.len();
        prompt.extend(if at_end { self.sentences(&next) } else { text::wrap(&next, self.manner.width) });
        prompt.extend(can.iter().flat_map(|words| self.sentences(words)));
        if first {
            self.explained.push(kind);
        }
        self.prompt = prompt;
    }

    /// Says a message, each sentence on a line.
    fn say(&mut self, id: &str, args: &[(&str, Arg)]) -> io::Result<()> {
        let ctx = self.app.ctx();
        let words = ctx.i18n.text_with(ctx.lang, id, args);
        self.print(&words)
    }

    fn print(&mut self, words: &str) -> io::Result<()> {
        for line in self.sentences(words) {
            self.line(&line)?;
        }
        Ok(())
    }

    /// Says a name, which may hold more than one sentence.
    fn whole(&mut self, words: &str) -> io::Result<()> {
        for line in text::wrap(words, self.manner.width) {
            self.line(&line)?;
        }
        Ok(())
    }

    fn sentences(&self, words: &str) -> Vec<String> {
        lines::message(words, self.manner.width)
    }

    fn line(&mut self, line: &str) -> io::Result<()> {
        writeln!(self.out, "{}", self.app.theme.symbols.text(line))
    }
}
