//! What covers the screen when somebody looks over a shoulder: a calendar of the month, as dull as can be.

use super::put;
use crate::{app::App, book::model::Date};
use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
};

/// Cells of one day.
const DAY: u16 = 4;

/// Draws the month and gives the cell of today; where that has no room, that of the date in words, or of
/// the key that uncovers.
pub fn draw(app: &App, area: Rect, buf: &mut Buffer) -> Position {
    let ctx = app.ctx();
    let today = ctx.today;
    let row = |y: u16| Rect { y: area.y.saturating_add(y), height: 1, ..area }.intersection(area);
    put(buf, row(1), 2, &ctx.i18n.date(ctx.lang, today), app.theme.heading());
    put(buf, row(3), 2, &ctx.ui("calendar-days"), app.theme.base());
    let key = row(area.height.saturating_sub(1));
    let before_key = area.width.saturating_sub(4);
    let words = Position { x: area.x.saturating_add(2), y: area.y.saturating_add(1) };
    let key_at = Position { x: key.x.saturating_add(before_key), y: key.y };
    let mut cursor = if area.contains(words) { words } else { key_at };
    let (mut column, mut y) = (weekday(Date { day: 1, ..today }), 4);
    for day in 1..=days(today.year, today.month) {
        let x = 2 + column * DAY;
        let style = if day == today.day { app.theme.selected() } else { app.theme.base() };
        // Today is marked and stood on from its first digit on.
        let blank = u16::from(day < 10);
        put(buf, row(y), x + blank, &day.to_string(), style);
        if day == today.day {
            let at = Position { x: area.x.saturating_add(x + blank), y: area.y.saturating_add(y) };
            cursor = if area.contains(at) { at } else { cursor };
        }
        column += 1;
        if column == 7 {
            (column, y) = (0, y + 1);
        }
    }
    put(buf, key, before_key, "F5", app.theme.base());
    cursor
}

/// Monday is 0 (Sakamoto's method).
fn weekday(date: Date) -> u16 {
    const SHIFT: [i64; 12] = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4];
    let month = usize::from(date.month).clamp(1, 12);
    let year = i64::from(date.year) - i64::from(month < 3);
    let shift = SHIFT.get(month - 1).copied().unwrap_or(0);
    let sunday = year + year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400) + shift + i64::from(date.day);
    u16::try_from((sunday + 6).rem_euclid(7)).unwrap_or(0)
}

fn days(year: i32, month: u8) -> u8 {
    match month {
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_twenty_second_of_november_2026_is_a_sunday() {
        assert_eq!(weekday(Date { year: 2026, month: 11, day: 22 }), 6);
        assert_eq!(weekday(Date { year: 2024, month: 2, day: 29 }), 3);
    }
}
