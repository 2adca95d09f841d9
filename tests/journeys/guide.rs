//! The guide without a terminal: keys go in as a person would press them, pictures come out as text.

use ratatui::{
    Terminal,
    backend::TestBackend,
    buffer::Buffer,
    layout::{Position, Rect},
    style::{Modifier, Style},
};
use std::{fmt::Write as _, path::Path};
use tirek::{
    action::{Action, Effect},
    app::{App, Opening},
    book::{
        load::{load, read_dir},
        model::Date,
    },
    i18n::I18n,
    keys,
    screen::Screen,
    search::Index,
    theme::Theme,
    view,
    voice::Words,
};

pub const LANGUAGES: [&str; 3] = ["kk", "ru", "en"];
pub const SIZES: [(u16, u16); 3] = [(40, 12), (80, 24), (120, 40)];
pub const TODAY: Date = Date { year: 2026, month: 11, day: 22 };

pub struct Guide {
    pub app: App,
    pub size: (u16, u16),
    lang: String,
    pub ended: bool,
    /// What a voice was asked to say.
    pub said: Vec<Words>,
}

impl Guide {
    /// The small fixed book.
    pub fn open(lang: &str, size: (u16, u16)) -> Self {
        Self::open_dir(Path::new("tests/book"), lang, size)
    }

    /// The real book.
    pub fn open_real(lang: &str, size: (u16, u16)) -> Self {
        Self::open_dir(Path::new("content"), lang, size)
    }

    pub fn open_dir(dir: &Path, lang: &str, size: (u16, u16)) -> Self {
        Self::open_on(dir, lang, size, TODAY)
    }

    pub fn open_on(dir: &Path, lang: &str, size: (u16, u16), today: Date) -> Self {
        Self::open_as(dir, lang, size, (today, Theme::MONO, false))
    }

    /// The small fixed book on another kind of terminal.
    pub fn open_with(lang: &str, size: (u16, u16), theme: Theme) -> Self {
        Self::open_as(Path::new("tests/book"), lang, size, (TODAY, theme, false))
    }

    /// The real book on another kind of terminal.
    pub fn open_real_with(lang: &str, size: (u16, u16), theme: Theme) -> Self {
        Self::open_as(Path::new("content"), lang, size, (TODAY, theme, false))
    }

    /// The small fixed book on a machine that can speak.
    pub fn open_speaking(lang: &str, size: (u16, u16)) -> Self {
        Self::open_as(Path::new("tests/book"), lang, size, (TODAY, Theme::MONO, true))
    }

    fn open_as(dir: &Path, lang: &str, size: (u16, u16), (today, theme, reads_aloud): (Date, Theme, bool)) -> Self {
        let (files, mut problems) = read_dir(dir).unwrap();
        let loaded = load(&files);
        problems.extend(loaded.problems);
        let (i18n, _) = I18n::with_dir(&loaded.book, dir);
        let tag = loaded.book.lang(lang).unwrap();
        let app = App::new(Opening {
            book: loaded.book,
            i18n,
            lang: tag,
            today,
            problems,
            theme,
            reads_aloud,
            make_index: Index::build,
            notices: Vec::new(),
        });
        let mut guide = Self { app, size, lang: lang.to_owned(), ended: false, said: Vec::new() };
        guide.resize(size);
        guide
    }

    pub fn resize(&mut self, (width, height): (u16, u16)) {
        self.size = (width, height);
        self.app.update(Action::Resize { width, height });
    }

    /// Presses keys: names in lower case, `"words"` typed as they stand, `ctrl-c` as a chord.
    pub fn press(&mut self, keys: &str) {
        for key in split(keys) {
            if let Some(words) = key.strip_prefix('"').and_then(|key| key.strip_suffix('"')) {
                words.chars().for_each(|c| self.act(Action::Type(c)));
            } else {
                let event = key_event(&key);
                self.act(keys::action(&event).unwrap_or_else(|| panic!("no action for {key}")));
            }
        }
    }

    pub fn act(&mut self, action: Action) {
        match self.app.update(action) {
            Effect::Quit => self.ended = true,
            Effect::Speak => self.said.extend(self.app.words_here()),
            _ => {}
        }
        self.app.settle();
    }

    /// Presses keys that all came before the guide looked: what they ask for is shown once.
    pub fn ahead(&mut self, keys: &str) {
        for key in split(keys) {
            let actions: Vec<Action> = match key.strip_prefix('"').and_then(|key| key.strip_suffix('"')) {
                Some(words) => words.chars().map(Action::Type).collect(),
                None => keys::action(&key_event(&key)).into_iter().collect(),
            };
            for action in actions {
                self.app.update(action);
            }
        }
        self.app.settle();
    }

    /// Presses the left button on the first cell of `words` on the screen.
    pub fn click(&mut self, words: &str) {
        let picture = self.picture();
        let (row, line) = picture
            .lines()
            .enumerate()
            .find(|(_, line)| line.contains(words))
            .unwrap_or_else(|| panic!("{words:?} is not on the screen:\n{picture}"));
        let column = line.split(words).next().unwrap().chars().count();
        let (column, row) = (u16::try_from(column).unwrap(), u16::try_from(row).unwrap());
        self.act(Action::Click { column, row });
    }

    /// Presses on the first cell of `words` and lets go so many rows above (or below, where negative).
    pub fn swipe(&mut self, (column, row): (u16, u16), up: i32) {
        let to_row = u16::try_from(i32::from(row) - up).unwrap();
        self.act(Action::Drag { column, row, to_column: column, to_row });
    }

    /// The id of the page shown.
    pub fn entry(&self) -> String {
        match &self.app.place().screen {
            Screen::Entry(id) => id.clone(),
            other => panic!("no page is shown but {other:?}"),
        }
    }

    pub fn draw(&self) -> (Buffer, Position) {
        let area = Rect::new(0, 0, self.size.0, self.size.1);
        let mut buffer = Buffer::empty(area);
        let cursor = view::view(&self.app, area, &mut buffer);
        (buffer, cursor)
    }

    /// The screen as text.
    pub fn picture(&self) -> String {
        text(&self.draw().0)
    }

    /// The line on which the terminal cursor stands.
    pub fn cursor_line(&self) -> String {
        let (buffer, cursor) = self.draw();
        text(&buffer).lines().nth(usize::from(cursor.y)).unwrap_or_default().to_owned()
    }

    /// Keeps the screen, its styles in words and the cursor as a picture named after language and size.
    pub fn snapshot(&self, name: &str) {
        let (buffer, cursor) = self.draw();
        let mut out = text(&buffer);
        writeln!(out, "\ncursor: row {}, column {}", cursor.y, cursor.x).unwrap();
        out.push_str(&styles(&buffer));
        let name = format!("{name}-{}-{}x{}", self.lang, self.size.0, self.size.1);
        insta::assert_snapshot!(name, out);
    }
}

fn split(keys: &str) -> Vec<String> {
    let mut out = Vec::new();
    let mut rest = keys.trim();
    while !rest.is_empty() {
        let end = match rest.strip_prefix('"') {
            Some(words) => words.find('"').unwrap() + 2,
            None => rest.find(' ').unwrap_or(rest.len()),
        };
        let (key, after) = rest.split_at(end);
        out.push(key.to_owned());
        rest = after.trim_start();
    }
    out
}

fn key_event(name: &str) -> crossterm::event::KeyEvent {
    use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
    if let Some(letter) = name.strip_prefix("ctrl-") {
        return KeyEvent::new(KeyCode::Char(letter.chars().next().unwrap()), KeyModifiers::CONTROL);
    }
    let code = match name {
        "up" => KeyCode::Up,
        "down" => KeyCode::Down,
        "left" => KeyCode::Left,
        "right" => KeyCode::Right,
        "pgup" => KeyCode::PageUp,
        "pgdn" => KeyCode::PageDown,
        "home" => KeyCode::Home,
        "end" => KeyCode::End,
        "enter" => KeyCode::Enter,
        "esc" => KeyCode::Esc,
        "tab" => KeyCode::Tab,
        "backtab" => KeyCode::BackTab,
        "backspace" => KeyCode::Backspace,
        "delete" => KeyCode::Delete,
        "space" => KeyCode::Char(' '),
        other => match other.strip_prefix('f').and_then(|number| number.parse().ok()) {
            Some(number) => KeyCode::F(number),
            None => panic!("unknown key {other}"),
        },
    };
    KeyEvent::new(code, KeyModifiers::NONE)
}

pub fn text(buffer: &Buffer) -> String {
    let area = buffer.area;
    let row = |y: u16| {
        let line: String = (0..area.width).map(|x| buffer[(x, y)].symbol()).collect();
        line.trim_end().to_owned()
    };
    (0..area.height).map(row).collect::<Vec<_>>().join("\n")
}

/// Runs of style, in words: `row 3, 0-24: selected`.
fn styles(buffer: &Buffer) -> String {
    let mut out = String::new();
    for y in 0..buffer.area.height {
        let mut x = 0;
        while x < buffer.area.width {
            let style = buffer[(x, y)].style();
            let start = x;
            while x < buffer.area.width && buffer[(x, y)].style() == style {
                x += 1;
            }
            let words = words(style);
            if !words.is_empty() {
                writeln!(out, "row {y}, {start}-{}: {words}", x - 1).unwrap();
            }
        }
    }
    out
}

fn words(style: Style) -> String {
    let names = [
        (Modifier::REVERSED, "selected"),
        (Modifier::BOLD, "bold"),
        (Modifier::UNDERLINED, "underlined"),
        (Modifier::DIM, "dim"),
    ];
    let mut words: Vec<String> = names
        .iter()
        .filter(|(modifier, _)| style.add_modifier.contains(*modifier))
        .map(|(_, name)| (*name).to_owned())
        .collect();
    for (ground, color) in [("fg", style.fg), ("bg", style.bg)] {
        if let Some(color) = color.filter(|color| *color != ratatui::style::Color::Reset) {
            words.push(format!("{ground} {color}"));
        }
    }
    words.join(", ")
}

/// Draws through ratatui's own test terminal, as the real loop does.
pub fn draw_through_terminal(guide: &Guide) -> String {
    let mut terminal = Terminal::new(TestBackend::new(guide.size.0, guide.size.1)).unwrap();
    terminal
        .draw(|frame| {
            let area = frame.area();
            let cursor = view::view(&guide.app, area, frame.buffer_mut());
            frame.set_cursor_position(cursor);
        })
        .unwrap();
    text(terminal.backend().buffer())
}
