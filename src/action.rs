//! What a key, click or signal asks for, and what the loop must do afterwards.
//!
//! Actions know no screen: the same key is the same action everywhere, and the app decides by its focus what it means.

/// What the reader asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Action {
    Up,
    Down,
    Left,
    Right,
    PageUp,
    PageDown,
    Home,
    End,
    /// Enter.
    Open,
    /// Esc.
    Back,
    /// Tab.
    Next,
    /// Shift-Tab.
    Previous,
    /// A printable character, in whatever layout is active.
    Type(char),
    /// Backspace.
    Erase,
    /// The Delete key.
    Delete,
    /// Pasted text, as it came; only its first line is used.
    Paste(String),
    /// F1.
    Help,
    /// F2.
    Language,
    /// F3.
    Search,
    /// F5.
    Hide,
    /// F7 or Ctrl-F.
    Find,
    /// F8.
    ReadAloud,
    /// F9.
    Menu,
    /// F10 or Ctrl-C.
    Quit,
    /// Ctrl-Z, where the terminal does not stop us itself.
    Suspend,
    /// Ctrl-L, and after a suspended program was resumed: draw everything anew.
    Redraw,
    /// A key without a meaning: it only tells that somebody is there.
    Stir,
    /// The left button, or a finger, was pressed on this cell, counted from 0, and let go in the same row.
    Click {
        column: u16,
        row: u16,
    },
    /// It was pressed on the first cell and let go on the second, in another row.
    Drag {
        column: u16,
        row: u16,
        to_column: u16,
        to_row: u16,
    },
    /// Wheel up.
    WheelUp {
        column: u16,
        row: u16,
    },
    /// Wheel down.
    WheelDown {
        column: u16,
        row: u16,
    },
    /// The window has this size in cells.
    Resize {
        width: u16,
        height: u16,
    },
}

/// What the loop must do after an update.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Effect {
    None,
    Quit,
    Suspend,
    /// Say the words at the reader's place.
    Speak,
    /// Stop speaking.
    Hush,
}
