//! What a look means on this terminal. Nothing is ever said by colour alone.
//!
//! Knows no screen: it gives styles for looks, and dresses sheets for terminals that lack underlines or symbols.

mod dress;
mod symbols;

use crate::sheet::Look;
use ratatui::style::{Color, Modifier, Style};

pub use symbols::Symbols;

/// Which colours are used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Colours {
    /// The terminal's own, whatever they are.
    #[default]
    Auto,
    /// The terminal's own, and no colour sequence is ever written.
    Mono,
    /// White on black.
    Contrast,
    /// Black on white.
    ContrastLight,
}

/// What kind of terminal this is, as far as looks go.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Console {
    /// 256 colours, true underlines, every symbol that its font has.
    #[default]
    Window,
    /// The text console of Linux: 8 colours, bold is another colour, underlined too, and a font of 256 or 512 glyphs.
    Linux,
    /// A terminal of which only letters and ASCII signs are certain.
    Old,
}

impl Console {
    /// Names in `TERM` of terminals from before Unicode, or the beginnings of such names.
    const OLD: [&str; 10] = ["vt", "ansi", "cons25", "pcansi", "wy", "sun", "hp", "ibm", "qansi", "adm"];

    /// From the name in `TERM`; none (Windows) is a window.
    #[must_use]
    pub fn of(term: Option<&str>) -> Self {
        match term {
            Some(name) if name == "linux" || name.starts_with("linux-") => Self::Linux,
            Some(name) if Self::OLD.iter().any(|old| name.starts_with(old)) && !name.starts_with("vte") => Self::Old,
            _ => Self::Window,
        }
    }
}

/// What a part of the screen is, for its look.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// The ground everything stands on.
    Base,
    Strong,
    /// What the reader searched for.
    Mark,
    Heading,
    Link,
    /// The selected row or link while the body has the focus.
    Selected,
    /// What must be seen first.
    Notice,
    /// A number to call in danger.
    Danger,
    /// The language now shown.
    Current,
}

/// Every role, for tests and the doctor.
pub const ROLES: [Role; 9] = [
    Role::Base,
    Role::Strong,
    Role::Mark,
    Role::Heading,
    Role::Link,
    Role::Selected,
    Role::Notice,
    Role::Danger,
    Role::Current,
];

/// How the guide looks on this terminal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Theme {
    pub colours: Colours,
    pub console: Console,
    pub symbols: Symbols,
    /// For eyes and fingers that find borders and ornaments in the way: none are drawn.
    pub access: bool,
}

impl Theme {
    /// No colour, everything else as in a window.
    pub const MONO: Self =
        Self { colours: Colours::Mono, console: Console::Window, symbols: Symbols::Full, access: false };

    /// The style of a role. The whole table of looks is here.
    #[must_use]
    pub fn style(self, role: Role) -> Style {
        let base = self.ground();
        let (bold, line) = (self.bold(), self.underlines());
        let plain = |wanted: Modifier| base.add_modifier(wanted);
        let both = match (bold, line) {
            (false, false) => Modifier::REVERSED,
            _ => self.weight() | self.line(),
        };
        match role {
            Role::Base => base,
            Role::Strong | Role::Heading | Role::Notice => plain(self.weight()),
            Role::Danger => plain(if bold { Modifier::BOLD } else { Modifier::REVERSED }),
            Role::Link => plain(self.line()),
            Role::Mark | Role::Current => plain(both),
            Role::Selected => plain(Modifier::REVERSED),
        }
    }

    fn ground(self) -> Style {
        // 231 and 16 are white and black on every palette, and bold does not turn them into others.
        let (white, black) = match self.console {
            Console::Window => (Color::Indexed(231), Color::Indexed(16)),
            // Bold is the only other white that eight colours know, so the ground is grey: 9:1 on black.
            Console::Linux | Console::Old => (Color::Gray, Color::Black),
        };
        match self.colours {
            Colours::Auto | Colours::Mono => Style::new(),
            Colours::Contrast => Style::new().fg(white).bg(black),
            Colours::ContrastLight => Style::new().fg(black).bg(white),
        }
    }

    /// Whether bold makes letters heavier. With eight colours it makes them brighter: black becomes dark grey.
    fn bold(self) -> bool {
        self.console == Console::Window || self.colours != Colours::ContrastLight
    }

    /// Whether underlined text is underlined. Consoles show it in another colour, which would say it by colour alone.
    pub(crate) fn underlines(self) -> bool {
        self.console == Console::Window
    }

    fn weight(self) -> Modifier {
        if self.bold() { Modifier::BOLD } else { Modifier::empty() }
    }

    fn line(self) -> Modifier {
        if self.underlines() { Modifier::UNDERLINED } else { Modifier::empty() }
    }

    /// The ground everything stands on.
    #[must_use]
    pub fn base(self) -> Style {
        self.style(Role::Base)
    }

    #[must_use]
    pub fn look(self, look: Look) -> Style {
        self.style(match look {
            Look::Plain | Look::Bar | Look::Sign => Role::Base,
            Look::Strong => Role::Strong,
            Look::Mark => Role::Mark,
        })
    }

    #[must_use]
    pub fn heading(self) -> Style {
        self.style(Role::Heading)
    }

    #[must_use]
    pub fn link(self) -> Style {
        self.style(Role::Link)
    }

    #[must_use]
    pub fn selected(self) -> Style {
        self.style(Role::Selected)
    }

    #[must_use]
    pub fn notice(self) -> Style {
        self.style(Role::Notice)
    }

    #[must_use]
    pub fn danger(self) -> Style {
        self.style(Role::Danger)
    }

    #[must_use]
    pub fn current(self) -> Style {
        self.style(Role::Current)
    }

    /// The next look that a reader can choose while the guide is open.
    #[must_use]
    pub fn next(self) -> Self {
        let colours = match self.colours {
            Colours::Auto | Colours::Mono => Colours::Contrast,
            Colours::Contrast => Colours::ContrastLight,
            Colours::ContrastLight => Colours::Auto,
        };
        Self { colours, ..self }
    }
}

#[cfg(test)]
mod tests;
