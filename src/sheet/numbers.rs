//! Numbers for everything on a sheet that can be reached, in the order in which it is laid out.

use super::{Sheet, Span};

impl Sheet {
    /// The sheet with a number before every row and behind every link, as the linear mode has them.
    #[must_use]
    pub fn numbered(mut self) -> Self {
        let mut number = 0;
        for block in &mut self.blocks {
            let row = block.target.is_some().then(|| {
                number += 1;
                Span::plain(format!("{number}. "))
            });
            for span in block.spans.iter_mut().filter(|span| span.target.is_some()) {
                number += 1;
                // No break: the number stays with its link.
                span.text = format!("{}\u{a0}[{number}]", span.text);
            }
            if let Some(row) = row {
                block.spans.insert(0, row);
            }
        }
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sheet::{Block, Command, Reading, Shape, Target, lay};

    #[test]
    fn numbers_follow_the_order_in_which_things_are_reached() {
        let link = |words: &str| Span::link(words, Target::Command(Command::Help));
        let blocks = vec![
            Block::heading("heading", "H"),
            Block::new("text", Shape::Text, vec![link("one"), Span::plain(" and "), link("two")]),
            Block::row("row", "three", Target::Command(Command::Menu)),
        ];
        let sheet = Sheet { title: String::new(), reading: Reading::Lines, blocks }.numbered();
        let laid = lay(&sheet, 60);
        let words: Vec<_> =
            laid.lines.iter().map(crate::sheet::Line::words).filter(|words| !words.is_empty()).collect();
        assert_eq!(words, ["H", "one\u{a0}[1] and two\u{a0}[2]", "3. three"]);
        assert_eq!(laid.stops.len(), 3);
    }
}
