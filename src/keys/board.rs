//! The on-screen keyboard: which keys it has, and where they stand.
//!
//! Pure geometry, asked by drawing and by presses alike. Knows no screen and no words.

use ratatui::layout::{Position, Rect};

use crate::layout::KEY_ROWS;

/// A layout of the keyboard.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Board {
    Kazakh,
    Russian,
    Latin,
    Digits,
}

/// What a key does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Key {
    Letter(char),
    Space,
    Erase,
    /// Shows another layout.
    Layout(Board),
    /// Closes the keyboard.
    Done,
}

/// A key in its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Placed {
    pub key: Key,
    pub area: Rect,
}

/// Keys in the longest row of letters.
const COLUMNS: u16 = 12;
/// Wider keys would lie too far apart.
const WIDEST: u16 = 7;
/// Columns that a key of the digits takes.
const DIGIT: u16 = 3;
/// The lowest row in parts of the whole width: layouts, space, done.
const LOWEST: [(u16, u16); 6] = [(0, 5), (5, 5), (10, 5), (15, 5), (20, 8), (28, 8)];
const PARTS: u16 = 36;

impl Board {
    pub const ALL: [Self; 4] = [Self::Kazakh, Self::Russian, Self::Latin, Self::Digits];

    /// The layout for a language.
    #[must_use]
    pub fn of(tag: &str) -> Self {
        match tag {
            "kk" => Self::Kazakh,
            "ru" => Self::Russian,
            _ => Self::Latin,
        }
    }

    /// The message that names it on its key.
    #[must_use]
    pub fn message(self) -> &'static str {
        match self {
            Self::Kazakh => "board-kazakh",
            Self::Russian => "board-russian",
            Self::Latin => "board-latin",
            Self::Digits => "board-digits",
        }
    }

    /// The rows of letters; the lowest has the key that erases at its end.
    fn rows(self) -> [&'static str; 4] {
        match self {
            Self::Kazakh => ["әіңғүұқөһё", "йцукенгшщзхъ", "фывапролджэ", "ячсмитьбю"],
            Self::Russian => ["1234567890", "йцукенгшщзхъ", "фывапролджэ", "ячсмитьбюё"],
            Self::Latin => ["1234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm-"],
            Self::Digits => ["123", "456", "789", "-0."],
        }
    }

    /// Its keys in `area`, which has [`KEY_ROWS`] rows of one height.
    #[must_use]
    pub fn keys(self, area: Rect) -> Vec<Placed> {
        let unit = (area.width / COLUMNS).clamp(1, WIDEST);
        let height = area.height / KEY_ROWS;
        let whole = unit * COLUMNS;
        let left = area.x + area.width.saturating_sub(whole) / 2;
        let place = |key, (x, width): (u16, u16), row: u16| Placed {
            key,
            area: Rect { x: left + x, y: area.y + row * height, width, height }.intersection(area),
        };
        let mut out = Vec::new();
        for (row, letters) in (0..).zip(self.rows()) {
            let width = if self == Self::Digits { DIGIT * unit } else { unit };
            let erase = if row + 2 == KEY_ROWS { 2 * unit } else { 0 };
            let taken = u16::try_from(letters.chars().count()).unwrap_or(0) * width + erase;
            let mut x = if self == Self::Digits { 0 } else { whole.saturating_sub(taken) / 2 };
            for letter in letters.chars() {
                out.push(place(Key::Letter(letter), (x, width), row));
                x += width;
            }
            if erase > 0 {
                out.push(place(Key::Erase, (x, whole.saturating_sub(x)), row));
            }
        }
        let lowest = Self::ALL.map(Key::Layout).into_iter().chain([Key::Space, Key::Done]);
        for (key, (from, parts)) in lowest.zip(LOWEST) {
            let (from, to) = (from * whole / PARTS, (from + parts) * whole / PARTS);
            out.push(place(key, (from, to - from), KEY_ROWS - 1));
        }
        out
    }

    /// The key at this cell.
    #[must_use]
    pub fn key_at(self, area: Rect, at: Position) -> Option<Key> {
        self.keys(area).into_iter().find(|placed| placed.area.contains(at)).map(|placed| placed.key)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::layout::{self, Wanted};

    fn area(width: u16, height: u16) -> Rect {
        let wanted = Wanted { roomy: true, keyboard: true, ..Wanted::default() };
        layout::layout(Rect::new(0, 0, width, height), wanted).keyboard.unwrap()
    }

    #[test]
    fn every_letter_of_a_language_has_a_key() {
        let kazakh = "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя";
        let russian = "абвгдеёжзийклмнопрстуфхцчшщъыьэюя0123456789";
        let latin = "abcdefghijklmnopqrstuvwxyz0123456789";
        for (board, wanted) in [(Board::Kazakh, kazakh), (Board::Russian, russian), (Board::Latin, latin)] {
            let keys = board.keys(area(64, 20));
            for letter in wanted.chars() {
                let count = keys.iter().filter(|placed| placed.key == Key::Letter(letter)).count();
                assert_eq!(count, 1, "{board:?} {letter}");
            }
        }
    }

    #[test]
    fn keys_are_large_and_do_not_lie_on_each_other() {
        for (size, smallest) in [((40, 12), (3, 1)), ((48, 15), (4, 1)), ((64, 20), (5, 2)), ((120, 40), (7, 3))] {
            let area = area(size.0, size.1);
            for board in Board::ALL {
                let keys = board.keys(area);
                for (number, placed) in keys.iter().enumerate() {
                    let Rect { width, height, .. } = placed.area;
                    assert!(width >= smallest.0 && height >= smallest.1, "{size:?} {placed:?}");
                    assert!(
                        keys.iter().skip(number + 1).all(|other| !other.area.intersects(placed.area)),
                        "{placed:?}"
                    );
                    assert_eq!(board.key_at(area, placed.area.as_position()), Some(placed.key));
                }
            }
        }
    }

    #[test]
    fn what_was_found_stays_in_sight_above_the_keys() {
        let wanted = Wanted { roomy: true, keyboard: true, ..Wanted::default() };
        for (width, height) in [(40, 12), (48, 15), (64, 20), (80, 24), (120, 40)] {
            let body = layout::layout(Rect::new(0, 0, width, height), wanted).body;
            assert!(body.height >= 4, "{width}x{height}: {body:?}");
        }
    }

    #[test]
    fn an_area_of_any_size_is_survived() {
        for width in 0..20 {
            for height in 0..8 {
                for board in Board::ALL {
                    let area = Rect::new(3, 4, width, height);
                    assert!(board.keys(area).iter().all(|placed| placed.area.area() <= area.area()));
                }
            }
        }
    }
}
