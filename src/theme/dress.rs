//! Sheets for terminals that lack underlines or signs, and for readers whom ornaments disturb.
//!
//! Changes words only, before they are laid out; blocks, keys and targets stay as they are.

use std::borrow::Cow;

use super::{Symbols, Theme};
use crate::sheet::{Block, Look, Shape, Sheet, Span};

impl Theme {
    /// The sheet as it is laid out here.
    #[must_use]
    pub fn dress(self, sheet: &Sheet) -> Cow<'_, Sheet> {
        if self.underlines() && !self.access && self.symbols == Symbols::Full {
            return Cow::Borrowed(sheet);
        }
        let mut out = sheet.clone();
        for block in &mut out.blocks {
            self.dress_block(block);
        }
        Cow::Owned(out)
    }

    fn dress_block(self, block: &mut Block) {
        if self.access {
            block.spans.retain(|span| !matches!(span.look, Look::Bar | Look::Sign));
        }
        // A row shows by its place that it can be opened.
        let brackets = !self.underlines() && block.target.is_none();
        for span in &mut block.spans {
            self.dress_span(span, brackets && span.target.is_some());
        }
        if let Shape::Item(marker) = &mut block.shape {
            // Such a marker only repeats what its words say.
            *marker = if self.access && marker.starts_with('[') {
                String::from("-")
            } else {
                self.symbols.text(marker).into_owned()
            };
        }
    }

    fn dress_span(self, span: &mut Span, brackets: bool) {
        if let Cow::Owned(text) = self.symbols.text(&span.text) {
            span.text = text;
        }
        if brackets {
            span.text = format!("[{}]", span.text);
        }
    }
}
