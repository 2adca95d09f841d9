//! Sheets laid out in lines of a given width.
//!
//! Pure: the same sheet and width give the same lines, so that drawing, clicks and movement can never disagree.

use std::ops::Range;

use super::{Block, Look, Reading, Shape, Sheet, Span, Target};
use crate::text;

/// A sheet in lines.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Laid {
    pub lines: Vec<Line>,
    /// Everything that can be reached, in order.
    pub stops: Vec<Stop>,
}

/// One line of the body.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// The block it belongs to; a gap belongs to the block that follows.
    pub block: usize,
    /// Which line of its block, from 0. A gap counts as none.
    pub nth: Option<usize>,
    /// Cells left free before the pieces.
    pub indent: usize,
    pub pieces: Vec<Piece>,
}

/// A run of one look within a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    pub text: String,
    pub look: Look,
    /// Index into [`Laid::stops`].
    pub stop: Option<usize>,
}

/// A row or link that can be reached.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stop {
    pub target: Target,
    pub block: usize,
    /// First and last line.
    pub first: usize,
    pub last: usize,
    /// The first cell of a link in its first line, counted from the start of the line's indent; 0 for rows.
    pub column: usize,
}

impl Laid {
    /// The same with an empty line, which belongs to the row, below every row of one line: fingers meet two.
    #[must_use]
    pub fn doubled(&self) -> Self {
        let mut out = Self { lines: Vec::with_capacity(self.lines.len()), stops: self.stops.clone() };
        for (number, line) in self.lines.iter().enumerate() {
            let first = out.lines.len();
            out.lines.push(line.clone());
            let Some(stop) = self.stop_at(number) else { continue };
            let Some(row) = self.stops.get(stop) else { continue };
            let mut last = first;
            if row.first == row.last {
                last += 1;
                // The gap before the next block serves as well.
                if self.lines.get(number + 1).is_none_or(|next| next.nth.is_some()) {
                    out.lines.push(Line { block: line.block, nth: None, indent: 0, pieces: Vec::new() });
                }
            }
            if let Some(moved) = out.stops.get_mut(stop) {
                if row.first == number {
                    moved.first = first;
                }
                moved.last = last;
            }
        }
        out
    }

    /// The row that has this line.
    #[must_use]
    pub fn stop_at(&self, line: usize) -> Option<usize> {
        self.stops.iter().position(|stop| (stop.first..=stop.last).contains(&line))
    }
}

impl Line {
    /// All its words.
    #[must_use]
    pub fn words(&self) -> String {
        self.pieces.iter().map(|piece| piece.text.as_str()).collect()
    }
}

/// Lays `sheet` out in lines of at most `width` cells, indent included.
#[must_use]
pub fn lay(sheet: &Sheet, width: usize) -> Laid {
    let mut laid = Laid::default();
    let mut before: Option<&Shape> = None;
    for (number, block) in sheet.blocks.iter().enumerate() {
        if before.is_some_and(|before| gap(before, &block.shape, sheet.reading)) {
            laid.lines.push(Line { block: number, nth: None, indent: 0, pieces: Vec::new() });
        }
        match (&block.shape, sheet.reading) {
            (Shape::Detail, Reading::Rows) => add(&mut laid, number, &short(block, width), width.max(1)),
            _ => add(&mut laid, number, block, width.max(1)),
        }
        // A detail belongs to the row above: a press on it opens that row.
        if block.shape == Shape::Detail && sheet.reading == Reading::Rows {
            adopt(&mut laid, number);
        }
        before = Some(&block.shape);
    }
    laid
}

/// Whether an empty line stands between two blocks.
#[must_use]
pub fn gap(before: &Shape, after: &Shape, reading: Reading) -> bool {
    match after {
        Shape::Title | Shape::Heading => true,
        Shape::Row => match before {
            Shape::Row | Shape::Detail | Shape::Heading | Shape::Title | Shape::Label => false,
            Shape::Text | Shape::Item(_) | Shape::Notice | Shape::Verbatim => true,
        },
        Shape::Item(_) => match before {
            Shape::Item(_) | Shape::Heading | Shape::Label | Shape::Text | Shape::Verbatim => false,
            Shape::Title | Shape::Row | Shape::Detail | Shape::Notice => true,
        },
        Shape::Label | Shape::Notice => !matches!(before, Shape::Heading | Shape::Title),
        Shape::Detail | Shape::Verbatim => false,
        Shape::Text => match before {
            Shape::Heading | Shape::Label | Shape::Verbatim => false,
            Shape::Title => reading == Reading::Lines,
            Shape::Text | Shape::Item(_) | Shape::Row | Shape::Detail | Shape::Notice => true,
        },
    }
}

/// Windows from this width on show one line below a row, narrower ones two.
const WIDE: usize = 60;

/// A detail below a row, cut so that many rows are seen at once.
fn short(block: &Block, width: usize) -> Block {
    let line = width.saturating_sub(2);
    // Words do not fill two lines to the last cell.
    let mut room = if width >= WIDE { line } else { (2 * line).saturating_sub(8) };
    if block.spans.iter().map(|span| text::width(&span.text)).sum::<usize>() <= room {
        return block.clone();
    }
    let mut out = Block { spans: Vec::new(), ..block.clone() };
    for span in &near_mark(&block.spans, room) {
        let cells = text::width(&span.text);
        if cells >= room {
            // More follows even where these words fill the line to its last cell.
            let text = text::cut(&format!("{} …", span.text), room);
            out.spans.push(Span { text, ..span.clone() });
            break;
        }
        out.spans.push(span.clone());
        room -= cells;
    }
    out
}

/// Cells of the words kept before the first mark of a detail that is cut.
const BEFORE_MARK: usize = 16;

/// Leaves words before the first mark out where the mark itself would be cut off: it is what the reader looks for.
fn near_mark(spans: &[Span], room: usize) -> Vec<Span> {
    let mut out = spans.to_vec();
    let Some(mark) = spans.iter().position(|span| span.look == Look::Mark) else { return out };
    let end: usize = spans.iter().take(mark + 1).map(|span| text::width(&span.text)).sum();
    let before = mark.checked_sub(1).and_then(|before| out.get_mut(before)).filter(|_| end >= room);
    if let Some(before) = before {
        let mut cells = 0;
        let words = before.text.split(' ').rev().take_while(|word| {
            cells += text::width(word) + 1;
            cells <= BEFORE_MARK
        });
        let mut kept: Vec<&str> = words.collect();
        kept.push("…");
        kept.reverse();
        before.text = kept.join(" ");
    }
    out
}

/// Cells before the first line, cells before the others.
fn indents(shape: &Shape) -> (usize, usize) {
    match shape {
        Shape::Title | Shape::Heading | Shape::Label | Shape::Text | Shape::Notice => (0, 0),
        Shape::Item(marker) => (0, text::width(marker) + 1),
        Shape::Row => (0, 2),
        Shape::Detail | Shape::Verbatim => (2, 2),
    }
}

fn add(laid: &mut Laid, number: usize, block: &Block, width: usize) {
    let (first, others) = indents(&block.shape);
    // A very narrow window has no room for hanging indents.
    let (first, others) = if width < 16 { (0, 0) } else { (first, others) };
    let mut spans: Vec<Span> = Vec::with_capacity(block.spans.len() + 1);
    let lead = match &block.shape {
        Shape::Item(marker) => {
            spans.push(Span::plain(format!("{marker}\u{a0}")));
            others
        }
        _ => 0,
    };
    spans.extend(block.spans.iter().cloned());
    let start = laid.lines.len();
    let row = block.target.as_ref().map(|target| {
        let stop = Stop { target: target.clone(), block: number, first: start, last: start, column: 0 };
        laid.stops.push(stop);
        laid.stops.len() - 1
    });
    let stops: Vec<Option<usize>> = spans
        .iter()
        .map(|span| {
            let target = span.target.as_ref()?;
            laid.stops.push(Stop { target: target.clone(), block: number, first: 0, last: 0, column: usize::MAX });
            Some(laid.stops.len() - 1)
        })
        .collect();
    let lines = wrap_spans(&spans, &Room { width, first, others, lead });
    for (nth, runs) in lines.into_iter().enumerate() {
        let indent = if nth == 0 { first } else { others };
        let line = laid.lines.len();
        let mut column = 0;
        let mut pieces = Vec::with_capacity(runs.len());
        for (span, words) in runs {
            let cells = text::width(&words);
            if let Some(stop) = stops.get(span).copied().flatten().and_then(|n| laid.stops.get_mut(n)) {
                if stop.column == usize::MAX {
                    (stop.first, stop.column) = (line, column);
                }
                stop.last = line;
            }
            let look = spans.get(span).map_or(Look::Plain, |span| span.look);
            pieces.push(Piece { text: words, look, stop: row.or(stops.get(span).copied().flatten()) });
            column += cells;
        }
        laid.lines.push(Line { block: number, nth: Some(nth), indent, pieces });
    }
    let last = laid.lines.len().saturating_sub(1);
    if let Some(stop) = row.and_then(|n| laid.stops.get_mut(n)) {
        stop.last = last;
    }
}

/// Makes the lines of a block part of the last row before them.
fn adopt(laid: &mut Laid, block: usize) {
    let last = laid.lines.len().saturating_sub(1);
    let Some(number) = laid.stops.len().checked_sub(1) else { return };
    if let Some(stop) = laid.stops.get_mut(number) {
        stop.last = last;
    }
    for line in laid.lines.iter_mut().rev().take_while(|line| line.block == block) {
        for piece in &mut line.pieces {
            piece.stop = Some(number);
        }
    }
}

/// The cells a block may use.
struct Room {
    width: usize,
    first: usize,
    others: usize,
    /// Cells of the first line that its marker takes; the words of all lines then start at the same column.
    lead: usize,
}

/// Runs of `(span, words)` for each line.
fn wrap_spans(spans: &[Span], room: &Room) -> Vec<Vec<(usize, String)>> {
    let whole: String = spans.iter().map(|span| span.text.as_str()).collect();
    let lines = if room.lead > 0 && room.others > 0 {
        hang(&whole, room)
    } else {
        // Lines after the first may have less room; wrapping to the smaller room keeps one wrap for all.
        text::wrap(&whole, room.width.saturating_sub(room.first.max(room.others)).max(1))
    };
    spread(spans, &lines)
}

/// Wraps a list item: the first line holds the marker, the others are indented by it.
fn hang(whole: &str, room: &Room) -> Vec<String> {
    let width = room.width.saturating_sub(room.others).max(1);
    let marker: String = whole.chars().take_while(|c| *c != '\u{a0}').chain(['\u{a0}']).collect();
    let rest = whole.strip_prefix(marker.as_str()).unwrap_or(whole);
    let mut lines = text::wrap(rest, width);
    match lines.first_mut() {
        Some(first) => *first = format!("{marker}{first}"),
        None => lines.push(marker),
    }
    lines
}

/// Gives the characters of wrapped lines back to the spans they came from. Wrapping loses only blanks.
fn spread(spans: &[Span], lines: &[String]) -> Vec<Vec<(usize, String)>> {
    let mut source =
        spans.iter().enumerate().flat_map(|(number, span)| span.text.chars().map(move |c| (number, c))).peekable();
    let mut out = Vec::with_capacity(lines.len());
    for line in lines {
        let mut runs: Vec<(usize, Range<usize>)> = Vec::new();
        for (at, c) in line.char_indices() {
            while source.peek().is_some_and(|(_, s)| *s != c) {
                source.next();
            }
            let number = source.next().map_or(0, |(number, _)| number);
            let end = at + c.len_utf8();
            match runs.last_mut() {
                Some((last, words)) if *last == number => words.end = end,
                _ => runs.push((number, at..end)),
            }
        }
        let words = |run: Range<usize>| line.get(run).unwrap_or_default().to_owned();
        out.push(runs.into_iter().map(|(number, run)| (number, words(run))).collect());
    }
    if out.is_empty() {
        out.push(Vec::new());
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sheet::Command;

    #[test]
    fn every_row_is_doubled_once_and_keeps_its_words() {
        let row = |key: &str, words: &str| Block::row(key, words, Target::Command(Command::Help));
        let blocks = vec![
            Block::heading("h", "Heading"),
            row("a", "one"),
            row("b", "two words that do not fit"),
            row("c", "three"),
            Block::heading("i", "Heading"),
            row("d", "four"),
        ];
        let laid = lay(&Sheet { title: String::new(), reading: Reading::Rows, blocks }, 16);
        let doubled = laid.doubled();
        let words = |laid: &Laid, stop: &Stop| -> String {
            laid.lines[stop.first..=stop.last].iter().map(Line::words).collect()
        };
        for (before, after) in laid.stops.iter().zip(&doubled.stops) {
            assert_eq!(words(&laid, before), words(&doubled, after));
            assert!(after.last > after.first);
            assert!((after.first..=after.last).all(|line| doubled.stop_at(line).is_some()));
        }
        let empty = |laid: &Laid| laid.lines.iter().filter(|line| line.pieces.is_empty()).count();
        assert_eq!((empty(&laid), empty(&doubled)), (1, 3), "the gap before a heading is used");
    }
}
