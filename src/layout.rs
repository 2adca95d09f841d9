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

/// From this height on rows are doubled for fingers, where that is asked for.
const ROWS_FOR_FINGERS: u16 = 20;
/// Rows of keys of the on-screen keyboard.
pub const KEY_ROWS: u16 = 5;
/// Heights of its keys, largest first, each with the rows of the body that must remain.
const KEY_HEIGHTS: [(u16, u16); 2] = [(3, 10), (2, 4)];

/// What is asked of the geometry.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Wanted {
    /// Room for contents beside the text.
    pub contents: bool,
    /// Targets that fingers meet: two rows high where there is room.
    pub roomy: bool,
    /// The on-screen keyboard is open.
    pub keyboard: bool,
}

/// The parts of the window. What is drawn in one row may be pressed in all rows of its part.
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
    /// The on-screen keyboard, while it is open; the keys that are offered then have no row.
    pub keyboard: Option<Rect>,
    pub lower: Option<Rect>,
    /// Drawn in its last row.
    pub strip: Rect,
    pub keys: Rect,
    /// Whether rows of lists are doubled.
    pub doubled: bool,
    /// Whether presses beside a narrow target count as well.
    pub roomy: bool,
}

/// Whether the window is too small to show anything but that.
#[must_use]
pub fn too_small(area: Rect) -> bool {
    area.width < SMALLEST.0 || area.height < SMALLEST.1
}

/// The parts of a window of this size.
#[must_use]
pub fn layout(area: Rect, wanted: Wanted) -> Layout {
    let rules = u16::from(area.height >= ROWS_FOR_RULES);
    let doubled = wanted.roomy && !wanted.keyboard && area.height >= ROWS_FOR_FINGERS;
    let part = |y: u16, height: u16| {
        Rect { x: area.x, y: area.y.saturating_add(y), width: area.width, height }.intersection(area)
    };
    // The rules belong to what is pressed beside them: the search line above, the strip below.
    let two = if doubled { 2 } else { 1 };
    let head = two + 1 + rules;
    let keys = if wanted.keyboard { 0 } else { two };
    let foot = rules + 1 + keys;
    let left = area.height.saturating_sub(head + foot);
    let keyboard = if wanted.keyboard { KEY_ROWS * key_height(left) } else { 0 };
    let height = left.saturating_sub(keyboard);
    let rows = part(head, height);
    let side = if wanted.contents && area.width >= COLUMNS_FOR_CONTENTS { CONTENTS } else { 0 };
    let text = rows.width.saturating_sub(side).saturating_sub(1);
    let body = Rect { x: rows.x + side, width: text, ..rows };
    let end = head + height + keyboard;
    // Above the keyboard, so that what was found and the keys stand apart.
    let lower = (rules > 0).then(|| part(head + height, 1));
    Layout {
        header: part(0, two),
        search: part(two, if doubled { 1 + rules } else { 1 }),
        upper: (rules > 0).then(|| part(head - 1, 1)),
        contents: (side > 0).then_some(Rect { width: side, ..rows }),
        body,
        bar: Rect { x: rows.x + rows.width.saturating_sub(1), width: rows.width.min(1), ..rows },
        keyboard: wanted.keyboard.then(|| part(head + height + rules, keyboard)),
        lower,
        strip: if doubled { part(end, rules + 1) } else { part(end + rules, 1) },
        keys: part(end + rules + 1, keys),
        doubled,
        roomy: wanted.roomy,
    }
}

/// Rows of one key of the on-screen keyboard, where so many rows are left for it and the body.
fn key_height(left: u16) -> u16 {
    let fits = |(height, rest): &(u16, u16)| left >= KEY_ROWS * height + rest;
    KEY_HEIGHTS.into_iter().find(fits).map_or(1, |(height, _)| height)
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

    /// Cells in which the scroll bar is pressed; a finger needs more than its one column.
    #[must_use]
    pub fn bar_target(&self) -> Rect {
        let more = u16::from(self.roomy && self.body.width > 0);
        Rect { x: self.bar.x - more, width: self.bar.width + more, ..self.bar }
    }
}

/// The rows of the scroll bar's block and the rows in which it can begin, for a body of `height` of `total` lines.
#[must_use]
pub fn bar(height: usize, total: usize) -> (usize, usize) {
    let size = (height * height / total.max(1)).clamp(1, height.max(1));
    (size, height.saturating_sub(size))
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
