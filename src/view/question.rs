//! What a kiosk asks when nothing has happened for a while. It covers everything, so that nobody reads what a visitor
//! has left open.

use super::put;
use crate::{app::App, i18n::Arg, text};
use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
    style::Style,
};

/// Cells left free at both sides.
const MARGIN: u16 = 2;

/// Draws the question in the visitor's language and then, for whoever comes next, in the others; gives its first cell.
pub fn draw(app: &App, seconds: u64, area: Rect, buf: &mut Buffer) -> Position {
    let margin = MARGIN.min(area.width / 4);
    let lines = lines(app, seconds, area);
    // Where there is room the question does not stick to the upper edge.
    let top = if usize::from(area.height) > lines.len() + 6 { 3 } else { 0 };
    for (y, (words, style)) in (top..area.height).zip(&lines) {
        put(buf, Rect { y: area.y.saturating_add(y), height: 1, ..area }, margin, words, *style);
    }
    let at = Position { x: area.x.saturating_add(margin), y: area.y.saturating_add(top) };
    if area.contains(at) { at } else { area.as_position() }
}

/// The lines of all languages; where they do not fit, the others only ask and do not explain.
fn lines(app: &App, seconds: u64, area: Rect) -> Vec<(String, Style)> {
    let whole = in_all(app, seconds, area, true);
    if whole.len() <= usize::from(area.height) { whole } else { in_all(app, seconds, area, false) }
}

fn in_all(app: &App, seconds: u64, area: Rect, whole: bool) -> Vec<(String, Style)> {
    let ctx = app.ctx();
    let width = usize::from(area.width.saturating_sub(2 * MARGIN)).max(1);
    let others = ctx.book.langs().map(|(lang, _)| lang).filter(|lang| *lang != app.lang);
    let mut out = Vec::new();
    for lang in std::iter::once(app.lang).chain(others) {
        if !out.is_empty() {
            out.push((String::new(), app.theme.base()));
        }
        let question = ctx.i18n.text(lang, "kiosk-question");
        out.extend(text::wrap(&question, width).into_iter().map(|line| (line, app.theme.heading())));
        if whole || lang == app.lang {
            let answer = ctx.i18n.text_with(lang, "kiosk-question-answer", &[("count", Arg::Number(seconds))]);
            out.extend(text::wrap(&answer, width).into_iter().map(|line| (line, app.theme.base())));
        }
    }
    out
}
