//! What a look means on this terminal. Nothing is ever said by colour alone, and the terminal keeps its own colours.

use crate::sheet::Look;
use ratatui::style::{Color, Modifier, Style};

/// Which themes can be asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Theme {
    /// The terminal's own colours, a little colour for what is urgent.
    #[default]
    Auto,
    /// No colour at all.
    Mono,
    /// White on black.
    Contrast,
}

impl Theme {
    /// The ground everything stands on.
    #[must_use]
    pub fn base(self) -> Style {
        match self {
            Self::Auto | Self::Mono => Style::new(),
            Self::Contrast => Style::new().fg(Color::White).bg(Color::Black),
        }
    }

    #[must_use]
    pub fn look(self, look: Look) -> Style {
        match look {
            Look::Plain | Look::Bar => self.base(),
            Look::Strong => self.base().add_modifier(Modifier::BOLD),
            Look::Mark => self.base().add_modifier(Modifier::BOLD | Modifier::UNDERLINED),
        }
    }

    #[must_use]
    pub fn heading(self) -> Style {
        self.base().add_modifier(Modifier::BOLD)
    }

    #[must_use]
    pub fn link(self) -> Style {
        self.base().add_modifier(Modifier::UNDERLINED)
    }

    /// The selected row or link while the body has the focus.
    #[must_use]
    pub fn selected(self) -> Style {
        self.base().add_modifier(Modifier::REVERSED)
    }

    /// What must be seen first.
    #[must_use]
    pub fn notice(self) -> Style {
        self.base().add_modifier(Modifier::BOLD)
    }

    /// A number to call in danger.
    #[must_use]
    pub fn danger(self) -> Style {
        let style = self.base().add_modifier(Modifier::BOLD);
        match self {
            Self::Auto => style.fg(Color::Red),
            Self::Mono | Self::Contrast => style,
        }
    }

    /// The language now shown.
    #[must_use]
    pub fn current(self) -> Style {
        self.base().add_modifier(Modifier::BOLD | Modifier::UNDERLINED)
    }
}
