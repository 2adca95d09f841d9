//! A tiny program for trying the loop by hand.
use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
    style::{Modifier, Style},
};
use tirek::{
    action::{Action, Effect},
    terminal::{Ended, Program, Settings, run},
};

struct Screen {
    typed: String,
    updates: usize,
    row: u16,
}

impl Program for Screen {
    fn update(&mut self, action: Action) -> Effect {
        self.updates += 1;
        match action {
            Action::Type(c) => self.typed.push(c),
            Action::Down => self.row += 1,
            Action::Up => self.row = self.row.saturating_sub(1),
            Action::Quit => return Effect::Quit,
            Action::Suspend => return Effect::Suspend,
            Action::Resize { .. } => self.typed.clear(),
            Action::Paste(text) => self.typed = text.chars().take(20).collect(),
            _ => {}
        }
        Effect::None
    }

    fn view(&self, area: Rect, buf: &mut Buffer) -> Position {
        buf.set_stringn(0, 0, &self.typed, usize::from(area.width), Style::new().red());
        if area.height > 1 {
            let text = format!("> {} updates, row {}", self.updates / 1_000_000, self.row);
            buf.set_stringn(0, 1, text, usize::from(area.width), Modifier::REVERSED);
        }
        for y in 2..area.height {
            buf.set_stringn(0, y, "мәтін ".repeat(40), usize::from(area.width), Style::new());
        }
        Position { x: 0, y: self.row }
    }
}

fn main() -> std::process::ExitCode {
    let color = std::env::var_os("NO_COLOR").is_none();
    let mut screen = Screen { typed: String::new(), updates: 0, row: 1 };
    match run(&mut screen, &Settings { mouse: true, color }) {
        Ok(Ended::Quit) => 0.into(),
        Ok(Ended::HangUp) => 129.into(),
        Ok(Ended::Terminated) => 143.into(),
        Err(error) => {
            eprintln!("{error}: {:?}", std::error::Error::source(&error));
            2.into()
        }
    }
}
