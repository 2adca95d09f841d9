//! What a key means: turns key events of any keyboard layout into actions.
//!
//! Knows no screen and no focus; a letter is always text here, and only keys without a letter and Ctrl chords are
//! commands.

pub mod board;

use crossterm::event::{KeyCode, KeyEvent, KeyEventKind, KeyModifiers};

use crate::{action::Action, search::layout::latin_key};

/// What the reader asked for with this key; nothing for releases and for keys without a meaning.
#[must_use]
pub fn action(key: &KeyEvent) -> Option<Action> {
    if key.kind == KeyEventKind::Release {
        return None;
    }
    match key.code {
        KeyCode::Char(c) => character(c, key.modifiers),
        KeyCode::F(number) => function(number),
        code => named(code, key.modifiers),
    }
}

fn named(code: KeyCode, modifiers: KeyModifiers) -> Option<Action> {
    Some(match code {
        KeyCode::Up => Action::Up,
        KeyCode::Down => Action::Down,
        KeyCode::Left => Action::Left,
        KeyCode::Right => Action::Right,
        KeyCode::PageUp => Action::PageUp,
        KeyCode::PageDown => Action::PageDown,
        KeyCode::Home => Action::Home,
        KeyCode::End => Action::End,
        KeyCode::Enter => Action::Open,
        KeyCode::Esc => Action::Back,
        // Windows reports Shift-Tab as Tab with a modifier, Unix as a key of its own.
        KeyCode::Tab if modifiers.contains(KeyModifiers::SHIFT) => Action::Previous,
        KeyCode::Tab => Action::Next,
        KeyCode::BackTab => Action::Previous,
        KeyCode::Backspace => Action::Erase,
        KeyCode::Delete => Action::Delete,
        KeyCode::Menu => Action::Menu,
        _ => return None,
    })
}

fn function(number: u8) -> Option<Action> {
    Some(match number {
        1 => Action::Help,
        2 => Action::Language,
        3 => Action::Search,
        5 => Action::Hide,
        7 => Action::Find,
        8 => Action::ReadAloud,
        9 => Action::Menu,
        10 => Action::Quit,
        _ => return None,
    })
}

fn character(c: char, modifiers: KeyModifiers) -> Option<Action> {
    let held = modifiers - KeyModifiers::SHIFT;
    // Windows reports AltGr as Ctrl with Alt; the character is then meant as text.
    if held.is_empty() || held == KeyModifiers::CONTROL | KeyModifiers::ALT {
        return (!c.is_control()).then_some(Action::Type(c));
    }
    // Ctrl-Shift-C copies in most terminals, so a shifted chord never quits.
    if held == KeyModifiers::CONTROL && !modifiers.contains(KeyModifiers::SHIFT) {
        return chord(c);
    }
    None
}

fn chord(c: char) -> Option<Action> {
    match latin_key(c.to_lowercase().next().unwrap_or(c)) {
        'c' => Some(Action::Quit),
        'f' => Some(Action::Find),
        'l' => Some(Action::Redraw),
        'z' => Some(Action::Suspend),
        // What many terminals send for Backspace, and a line feed for Enter.
        'h' => Some(Action::Erase),
        'j' => Some(Action::Open),
        _ => None,
    }
}

/// The action of the key with this name, as settings name keys: `enter`, `F9`, or a single character.
#[must_use]
pub fn by_name(name: &str) -> Option<Action> {
    let mut characters = name.chars();
    if let (Some(c), None) = (characters.next(), characters.next()) {
        return character(c, KeyModifiers::NONE);
    }
    let name = name.to_ascii_lowercase();
    if let Some(number) = name.strip_prefix('f').and_then(|number| number.parse().ok()) {
        return function(number);
    }
    let code = match name.as_str() {
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
        _ => return None,
    };
    named(code, KeyModifiers::NONE)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn press(code: KeyCode, modifiers: KeyModifiers) -> Option<Action> {
        action(&KeyEvent::new(code, modifiers))
    }

    fn ctrl(c: char) -> Option<Action> {
        press(KeyCode::Char(c), KeyModifiers::CONTROL)
    }

    const LATIN: &str = "`qwertyuiop[]asdfghjkl;'zxcvbnm,.";
    const RUSSIAN: &str = "ёйцукенгшщзхъфывапролджэячсмитьбю";
    /// The row of digits on a Kazakh keyboard, and the signs it sends with and without Shift.
    const KAZAKH_DIGITS: &str = "әіңғ,.үұқөһӘІҢҒҮҰҚӨҺ№";

    #[test]
    fn every_letter_of_every_layout_is_text() {
        for c in LATIN.chars().chain(RUSSIAN.chars()).chain(KAZAKH_DIGITS.chars()).chain(" 0123456789/?".chars()) {
            assert_eq!(press(KeyCode::Char(c), KeyModifiers::NONE), Some(Action::Type(c)));
            for upper in c.to_uppercase() {
                assert_eq!(press(KeyCode::Char(upper), KeyModifiers::SHIFT), Some(Action::Type(upper)));
            }
        }
    }

    #[test]
    fn chords_follow_the_position_of_the_key() {
        for (latin, cyrillic, wanted) in [
            ('c', 'с', Action::Quit),
            ('f', 'а', Action::Find),
            ('l', 'д', Action::Redraw),
            ('z', 'я', Action::Suspend),
            ('h', 'р', Action::Erase),
            ('j', 'о', Action::Open),
        ] {
            for c in [latin, cyrillic, latin.to_ascii_uppercase()].into_iter().chain(cyrillic.to_uppercase()) {
                assert_eq!(ctrl(c), Some(wanted.clone()), "Ctrl-{c}");
            }
        }
    }

    #[test]
    fn other_chords_do_nothing() {
        for c in "abdeghkmq19әіңғ[/".chars().filter(|c| *c != 'h') {
            assert_eq!(ctrl(c), None, "Ctrl-{c}");
        }
        assert_eq!(press(KeyCode::Char('c'), KeyModifiers::ALT), None);
        assert_eq!(press(KeyCode::Char('c'), KeyModifiers::SUPER), None);
        assert_eq!(press(KeyCode::Char('C'), KeyModifiers::CONTROL | KeyModifiers::SHIFT), None);
    }

    #[test]
    fn alt_gr_on_windows_types_its_character() {
        assert_eq!(press(KeyCode::Char('@'), KeyModifiers::CONTROL | KeyModifiers::ALT), Some(Action::Type('@')));
    }

    #[test]
    fn releases_are_ignored_and_repeats_count() {
        for code in [KeyCode::Enter, KeyCode::Char('я'), KeyCode::F(10)] {
            let mut key = KeyEvent::new(code, KeyModifiers::NONE);
            key.kind = KeyEventKind::Release;
            assert_eq!(action(&key), None);
            key.kind = KeyEventKind::Repeat;
            assert!(action(&key).is_some());
        }
    }

    #[test]
    fn keys_without_a_letter_are_commands() {
        for (code, wanted) in [
            (KeyCode::Up, Action::Up),
            (KeyCode::PageDown, Action::PageDown),
            (KeyCode::Enter, Action::Open),
            (KeyCode::Esc, Action::Back),
            (KeyCode::Tab, Action::Next),
            (KeyCode::BackTab, Action::Previous),
            (KeyCode::Backspace, Action::Erase),
            (KeyCode::F(1), Action::Help),
            (KeyCode::F(2), Action::Language),
            (KeyCode::F(3), Action::Search),
            (KeyCode::F(5), Action::Hide),
            (KeyCode::F(7), Action::Find),
            (KeyCode::F(8), Action::ReadAloud),
            (KeyCode::F(9), Action::Menu),
            (KeyCode::F(10), Action::Quit),
        ] {
            assert_eq!(press(code, KeyModifiers::NONE), Some(wanted));
        }
        for number in [0, 4, 6, 11, 12, 255] {
            assert_eq!(press(KeyCode::F(number), KeyModifiers::NONE), None, "F{number}");
        }
        assert_eq!(press(KeyCode::Tab, KeyModifiers::SHIFT), Some(Action::Previous));
    }

    #[test]
    fn control_characters_are_never_typed() {
        for c in ['\u{0}', '\u{1b}', '\u{7f}', '\u{9b}'] {
            assert_eq!(press(KeyCode::Char(c), KeyModifiers::NONE), None);
        }
    }
}
