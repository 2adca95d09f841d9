//! Where each part of the window stands: pure geometry, used by drawing, by clicks and by movement alike.

use ratatui::layout::Rect;

/// The smallest window in which the guide can be read.
pub const SMALLEST: (u16, u16) = (40, 12);
/// Under this height no rules are drawn.
const ROWS_FOR_RULES: u16 = 16;
/// From this width the contents of a page stand beside its text.
const COLUMNS_FOR_CONTENTS: u16 = 104;
/// Width of the contents beside a page.
const CONTENTS: u16 = 30;
/// Longer lines are hard to read.
const LONGEST_LINE: u16 = 84;
/// Cells left of the body: the mark of the selected row.
pub const MARGIN: u16 = 2;

/// The parts of the window.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Layout {
    pub header: Rect,
    pub search: Rect,
    /// The rule above the body, where there is room.
    pub upper: Option<Rect>,
    /// Headings of a long page, where there is room.
    pub contents: Option<Rect>,
    pub body: Rect,
    /// The rightmost column of the body's rows.
    pub bar: Rect,
    pub lower: Option<Rect>,
    pub strip: Rect,
    pub keys: Rect,
}

/// Whether the window is too small to show anything but that.
#[must_use]
pub fn too_small(area: Rect) -> bool {
    area.width < SMALLEST.0 || area.height < SMALLEST.1
}

/// The parts of a window of this size; `contents` asks for room beside the text.
#[must_use]
pub fn layout(area: Rect, contents: bool) -> Layout {
    let rules = u16::from(area.height >= ROWS_FOR_RULES);
    let line =
        |y: u16| Rect { x: area.x, y: area.y.saturating_add(y), width: area.width, height: 1 }.intersection(area);
    let chrome = 4 + 2 * rules;
    let height = area.height.saturating_sub(chrome);
    let top = 2 + rules;
    let rows = Rect { x: area.x, y: area.y.saturating_add(top), width: area.width, height }.intersection(area);
    let side = if contents && area.width >= COLUMNS_FOR_CONTENTS { CONTENTS } else { 0 };
    let text = rows.width.saturating_sub(side).saturating_sub(1);
    let body = Rect { x: rows.x + side, width: text, ..rows };
    Layout {
        header: line(0),
        search: line(1),
        upper: (rules > 0).then(|| line(2)),
        contents: (side > 0).then_some(Rect { width: side, ..rows }),
        body,
        bar: Rect { x: rows.x + rows.width.saturating_sub(1), width: rows.width.min(1), ..rows },
        lower: (rules > 0).then(|| line(top + height)),
        strip: line(top + height + rules),
        keys: line(top + height + rules + 1),
    }
}

impl Layout {
    /// Cells a line of the body may take; one stays free before the scroll bar.
    #[must_use]
    pub fn line_width(&self) -> usize {
        usize::from(self.body.width.saturating_sub(MARGIN + 1).min(LONGEST_LINE))
    }

    #[must_use]
    pub fn body_height(&self) -> usize {
        usize::from(self.body.height)
    }
}

/// First visible line that keeps `first..=last` on screen, moving as little as possible and leaving `spare` lines
/// around it where there is room. `total` is the number of lines.
#[must_use]
pub fn follow((first, last): (usize, usize), offset: usize, height: usize, total: usize, spare: usize) -> usize {
    let height = height.max(1);
    let spare = spare.min(height.saturating_sub(1) / 2);
    let lowest = (last + spare + 1).saturating_sub(height).min(first);
    let highest = first.saturating_sub(spare);
    let end = total.saturating_sub(height);
    offset.clamp(lowest.min(highest), highest.max(lowest)).min(end)
}
