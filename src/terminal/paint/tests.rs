//! What frames do to a terminal.

use proptest::prelude::*;
use ratatui::{
    layout::Rect,
    style::{Color, Style},
};

use super::{
    pen::{BRIDGE, push_color},
    *,
};

fn buffer(width: u16, lines: &[(&str, Style)]) -> Buffer {
    let height = u16::try_from(lines.len()).unwrap();
    let mut buffer = Buffer::empty(Rect::new(0, 0, width, height));
    for (y, (line, style)) in (0..).zip(lines) {
        buffer.set_stringn(0, y, line, usize::from(width), *style);
    }
    buffer
}

fn terminal(width: u16, height: u16) -> vt100::Parser {
    vt100::Parser::new(height, width, 0)
}

fn usual() -> Painter {
    Painter::new(Means { color: true, scrolls: true })
}

fn at(cells: Buffer, cursor: Position) -> Frame {
    Frame { cells, cursor, lines: None }
}

const HERE: Position = Position { x: 2, y: 1 };

#[test]
fn a_frame_shows_the_buffer_and_puts_the_cursor() {
    let lines = [("Отбасыға көмек", Style::new().bold()), ("> Құқықтар", Style::new().reversed())];
    let frame = usual().frame(at(buffer(20, &lines), HERE)).unwrap();
    assert!(frame.starts_with(BEGIN) && frame.ends_with(END));
    let mut terminal = terminal(20, 2);
    terminal.process(frame.as_bytes());
    let screen = terminal.screen();
    assert_eq!(screen.contents(), "Отбасыға көмек\n> Құқықтар");
    assert!(screen.cell(0, 0).unwrap().bold() && !screen.cell(0, 0).unwrap().inverse());
    assert!(screen.cell(1, 0).unwrap().inverse() && !screen.cell(1, 0).unwrap().bold());
    assert_eq!(screen.cursor_position(), (1, 2));
    assert!(!screen.hide_cursor());
}

#[test]
fn nothing_is_written_when_nothing_changed() {
    let mut painter = usual();
    let lines = [("a", Style::new()), ("b", Style::new())];
    assert!(painter.frame(at(buffer(9, &lines), HERE)).is_some());
    assert_eq!(painter.frame(at(buffer(9, &lines), HERE)), None);
    let moved = painter.frame(at(buffer(9, &lines), Position { x: 0, y: 0 })).unwrap();
    assert_eq!(moved, "\x1b[?2026h\x1b[1;1H\x1b[?2026l");
}

#[test]
fn only_the_difference_is_written() {
    let mut painter = usual();
    painter.frame(at(buffer(9, &[("abc", Style::new()), ("def", Style::new())]), HERE));
    let frame = painter.frame(at(buffer(9, &[("abc", Style::new()), ("dxf", Style::new())]), HERE)).unwrap();
    assert_eq!(frame, "\x1b[?2026h\x1b[2;2Hx\x1b[2;3H\x1b[?2026l");
}

#[test]
fn a_line_is_written_in_one_piece_over_small_gaps() {
    let lines = [("Не болды? Ақша", Style::new()), ("a            b", Style::new())];
    let frame = usual().frame(at(buffer(20, &lines), HERE)).unwrap();
    assert!(frame.contains("\x1b[1;1HНе болды? Ақша"));
    assert!(frame.contains("\x1b[2;1Ha\x1b[2;14Hb"));
}

#[test]
fn after_forgetting_everything_is_drawn_anew() {
    let mut painter = usual();
    let lines = [("a", Style::new()), ("b", Style::new())];
    let first = painter.frame(at(buffer(9, &lines), HERE));
    painter.forget();
    assert_eq!(painter.frame(at(buffer(9, &lines), HERE)), first);
    assert!(first.unwrap().contains("\x1b[2J"));
}

#[test]
fn without_colour_no_colour_sequence_is_written_and_reverse_video_stays() {
    let gaudy = Style::new().fg(Color::Red).bg(Color::Rgb(1, 2, 3)).underline_color(Color::Blue).reversed().bold();
    let lines = [("warning", gaudy), ("index", Style::new().fg(Color::Indexed(200)))];
    let frame = Painter::new(Means { color: false, scrolls: true }).frame(at(buffer(9, &lines), HERE)).unwrap();
    assert!(frame.contains("\x1b[0;1;7mwarning"));
    for code in frame.split("\x1b[").filter_map(|part| part.split_once('m').map(|(code, _)| code)) {
        for number in code.split(';').filter_map(|number| number.parse::<u8>().ok()) {
            assert!(number < 30, "{code}");
        }
    }
}

#[test]
fn the_sixteen_named_colours_have_their_usual_codes() {
    let code = |color, base| {
        let mut sequence = String::new();
        push_color(&mut sequence, color, base);
        sequence
    };
    assert_eq!(code(Color::Red, 30), ";31");
    assert_eq!(code(Color::Gray, 40), ";47");
    assert_eq!(code(Color::DarkGray, 30), ";90");
    assert_eq!(code(Color::White, 40), ";107");
    assert_eq!(code(Color::Indexed(7), 40), ";48;5;7");
    assert_eq!(code(Color::Rgb(1, 2, 3), 30), ";38;2;1;2;3");
    assert_eq!(code(Color::Reset, 30), "");
}

#[test]
fn a_control_character_in_a_cell_does_not_reach_the_terminal() {
    let mut evil = buffer(9, &[("abc", Style::new()), ("", Style::new())]);
    evil.cell_mut((1, 0)).unwrap().set_symbol("\x1b]0;evil\x07");
    let frame = usual().frame(at(evil, HERE)).unwrap();
    assert!(!frame.contains("evil") && frame.contains('a'));
}

#[test]
fn a_blank_that_changes_its_weight_is_not_written_again() {
    let mut painter = usual();
    let styles = [Style::new(), Style::new().bold(), Style::new().dim().red()];
    let frames = styles.map(|style| painter.frame(at(buffer(9, &[("a b", style), ("", style)]), HERE)));
    let [Some(_), Some(bold), Some(red)] = frames else { panic!("letters changed") };
    for frame in [bold, red] {
        assert!(frame.contains("ma b\x1b[0m"), "one style for the line: {frame:?}");
    }
    let blank = |style| at(buffer(9, &[("   ", style), ("", style)]), HERE);
    painter.frame(blank(Style::new()));
    assert_eq!(painter.frame(blank(Style::new().bold().red())), None);
    for seen in [Style::new().reversed(), Style::new().underlined(), Style::new().on_red()] {
        assert!(painter.frame(blank(seen)).is_some());
    }
}

#[test]
fn a_gap_is_written_again_only_where_a_jump_takes_more_bytes() {
    for (text, other, wanted) in [
        ("aXbbbbbbX", "aYbbbbbbY", "YbbbbbbY"),
        ("aXббббббX", "aYббббббY", "Y\x1b[1;9HY"),
        ("aXбббX", "aYбббY", "YбббY"),
    ] {
        let mut painter = usual();
        let frame = |text| at(buffer(12, &[(text, Style::new()), ("", Style::new())]), HERE);
        painter.frame(frame(text));
        let written = painter.frame(frame(other)).unwrap();
        assert!(written.contains(wanted), "{written:?}");
    }
}

#[test]
fn behind_a_wide_letter_the_place_is_told_anew() {
    let frame = usual().frame(at(buffer(12, &[("a漢b", Style::new()), ("", Style::new())]), HERE));
    assert!(frame.unwrap().contains("a漢\x1b[1;4Hb"));
}

/// A page of so many lines between a title and a foot, shown from this line on, with a bar at its right edge.
fn page(lines: &[String], first: usize, height: u16) -> Frame {
    let mut cells = Buffer::empty(Rect::new(0, 0, 24, height + 2));
    cells.set_string(0, 0, "Title", Style::new().bold());
    cells.set_string(0, height + 1, "foot", Style::new());
    for row in 0..height {
        let number = first + usize::from(row);
        if let Some(words) = lines.get(number) {
            let style = if number.is_multiple_of(5) { Style::new().reversed() } else { Style::new() };
            cells.set_stringn(2, row + 1, words, 20, style);
        }
        cells.set_string(23, row + 1, if row % 7 == 3 { "#" } else { "|" }, Style::new());
    }
    Frame { cells, cursor: HERE, lines: Some(Lines { rows: 1..height + 1, first }) }
}

#[test]
fn lines_that_moved_are_not_written_again() {
    let lines: Vec<String> = (1..40).map(|number| format!("line of number {number}")).collect();
    let moved = |painter: &mut Painter, first| painter.frame(page(&lines, first, 10)).unwrap();
    let mut painter = usual();
    painter.frame(page(&lines, 0, 10));
    let down = moved(&mut painter, 1);
    assert!(down.starts_with("\x1b[?2026h\x1b[2;11r\x1b[2;1H\x1b[1M\x1b[r"), "{down:?}");
    assert!(down.contains("line of number 11") && !down.contains("number 10") && !down.contains("Title"));
    assert!(moved(&mut painter, 4).contains("\x1b[3M"));
    assert!(moved(&mut painter, 3).contains("\x1b[1L"));
    assert!(!moved(&mut painter, 30).contains("\x1b[r"), "nothing stays in sight: no line is moved");
    let mut painter = Painter::new(Means { color: true, scrolls: false });
    painter.frame(page(&lines, 0, 10));
    assert!(!moved(&mut painter, 1).contains("\x1b[r"), "a terminal that may not know margins");
}

/// Everything that is seen of every cell.
fn cells(terminal: &vt100::Parser) -> Vec<impl PartialEq + std::fmt::Debug + use<>> {
    let (rows, columns) = terminal.screen().size();
    let all = (0..rows).flat_map(|row| (0..columns).map(move |column| (row, column)));
    all.map(|at| look(terminal, at)).collect()
}

/// What is seen of a cell; a blank is the same in any weight, and the same as a cell never written.
fn look(terminal: &vt100::Parser, (row, column): (u16, u16)) -> impl PartialEq + std::fmt::Debug + use<> {
    let cell = terminal.screen().cell(row, column).unwrap();
    let words = cell.contents().trim_end().to_owned();
    let written = !words.is_empty();
    (words, cell.bold() && written, cell.inverse(), cell.bgcolor(), written.then(|| cell.fgcolor()))
}

/// Plays a frame on the terminal and gives the longest run of cells that were written though they looked the same,
/// and whether such a run stood at an end of what was written in one piece.
fn idle_writing(terminal: &mut vt100::Parser, frame: &str) -> (u16, bool) {
    let (mut longest, mut run, mut at_an_end, mut begun) = (0, 0, false, false);
    let mut rest = frame;
    while let Some(c) = rest.chars().next() {
        let end = match c {
            '\x1b' => rest.find(|c: char| c.is_ascii_alphabetic()).unwrap() + 1,
            _ => c.len_utf8(),
        };
        let (piece, behind) = rest.split_at(end);
        rest = behind;
        let at = terminal.screen().cursor_position();
        let before = (c != '\x1b').then(|| look(terminal, at));
        terminal.process(piece.as_bytes());
        match before {
            None if piece.ends_with('m') => {}
            None => (at_an_end, run, begun) = (at_an_end || run > 0, 0, false),
            Some(before) if before == look(terminal, at) => {
                (run, at_an_end) = (run + 1, at_an_end || !begun);
                longest = longest.max(run);
            }
            Some(_) => (run, begun) = (0, true),
        }
    }
    (longest, at_an_end)
}

proptest! {
    /// Whatever was shown before, the terminal ends up showing the new buffer.
    #[test]
    fn two_frames_end_like_one(
        before in prop::collection::vec("[ a-cа-вқ漢]{0,22}", 3),
        after in prop::collection::vec("[ a-cа-вқ漢]{0,22}", 3),
        bold in 0..3usize,
    ) {
        let lines = |texts: &[String]| {
            let styled: Vec<_> = (0..)
                .zip(texts)
                .map(|(row, text)| (text.as_str(), if row == bold { Style::new().bold().red() } else { Style::new() }))
                .collect();
            buffer(20, &styled)
        };
        let (mut gradual, mut direct) = (terminal(20, 3), terminal(20, 3));
        let mut painter = usual();
        for texts in [&before, &after] {
            if let Some(frame) = painter.frame(at(lines(texts), HERE)) {
                gradual.process(frame.as_bytes());
            }
        }
        let whole = usual().frame(at(lines(&after), HERE)).unwrap();
        direct.process(whole.as_bytes());
        prop_assert_eq!(cells(&gradual), cells(&direct));
    }

    /// However one scrolls, the terminal ends up showing the page, with no more bytes than without scrolling.
    #[test]
    fn a_page_that_was_scrolled_looks_like_one_that_was_drawn(
        lines in prop::collection::vec("[ a-cа-вқ漢]{0,22}", 30),
        steps in prop::collection::vec(0..30usize, 1..6),
        height in 1..12u16,
    ) {
        let (mut gradual, mut direct) = (terminal(24, height + 2), terminal(24, height + 2));
        let (mut painter, mut other) = (usual(), Painter::new(Means { color: true, scrolls: false }));
        for first in &steps {
            let frame = painter.frame(page(&lines, *first, height)).unwrap_or_default();
            let anew = other.frame(page(&lines, *first, height)).unwrap_or_default();
            prop_assert!(frame.len() <= anew.len());
            gradual.process(frame.as_bytes());
        }
        let whole = usual().frame(page(&lines, *steps.last().unwrap(), height)).unwrap();
        direct.process(whole.as_bytes());
        prop_assert_eq!(cells(&gradual), cells(&direct));
    }

    /// What is written is what changed, but for short gaps between changes.
    #[test]
    fn nothing_is_written_that_looks_as_before(
        before in prop::collection::vec("[ a-cа-вқ]{0,40}", 3),
        after in prop::collection::vec("[ a-cа-вқ]{0,40}", 3),
        bold in 0..3usize,
        shift in 0..3usize,
    ) {
        let frame = |texts: &[String], bold: usize| {
            let style = |row| if row == bold { Style::new().bold() } else { Style::new() };
            let styled: Vec<_> = (0..).zip(texts).map(|(row, text)| (text.as_str(), style(row))).collect();
            at(buffer(40, &styled), HERE)
        };
        let mut terminal = terminal(40, 3);
        let mut painter = usual();
        terminal.process(painter.frame(frame(&before, bold)).unwrap().as_bytes());
        if let Some(frame) = painter.frame(frame(&after, (bold + shift) % 3)) {
            let (longest, at_an_end) = idle_writing(&mut terminal, &frame);
            prop_assert!(longest <= BRIDGE && !at_an_end, "{frame:?}");
        }
    }
}
