//! What a screen says, as blocks of text and rows; and those blocks laid out in lines of a given width.
//!
//! Screens build sheets, the full screen and the linear mode show them. Nothing here draws or changes state.

mod lay;
mod numbers;

pub use lay::{Laid, Line, Piece, Stop, gap, lay};

use crate::book::model::{Kind, Lang};

/// Everything one screen says, from top to bottom.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    /// Shown beside the guide's name.
    pub title: String,
    pub reading: Reading,
    pub blocks: Vec<Block>,
}

/// How Up and Down move.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reading {
    /// From row to row.
    Rows,
    /// From line to line; Tab goes from link to link.
    Lines,
}

/// A paragraph, heading, list item or row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Block {
    /// The same in every language and at every width, so that the reader's place can be found again.
    pub key: String,
    pub shape: Shape,
    pub spans: Vec<Span>,
    /// Where the whole block leads; its lines are then one row.
    pub target: Option<Target>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Shape {
    Title,
    Heading,
    /// A heading under a heading, such as the parts of a step.
    Label,
    Text,
    /// A list item behind its marker.
    Item(String),
    Row,
    /// Says more about the row above; belongs to it.
    Detail,
    /// Something the reader must know first.
    Notice,
    /// Stands alone on its line and is never cut, such as an address.
    Verbatim,
}

/// A run of characters of one look.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Span {
    pub text: String,
    pub look: Look,
    pub target: Option<Target>,
}

/// How a run looks; the theme decides what that means on this terminal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Look {
    Plain,
    Strong,
    /// What the reader searched for.
    Mark,
    /// A bar of a chart: drawn for the eye, and left out where only words are given, for they say the same.
    Bar,
    /// A sign before words that say the same.
    Sign,
}

/// Where a row or link leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    Entry(String),
    Topic(String),
    Kind(Kind),
    /// An index into the book's groups of ages.
    Age(usize),
    Language(Lang),
    /// Source id.
    Source(String),
    /// The reader's region by its place in the book; none for all of them.
    Region(Option<usize>),
    Command(Command),
}

/// A command that has a key and a row in the menu.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Command {
    Start,
    Search,
    NextLanguage,
    Languages,
    Find,
    Hide,
    ReadAloud,
    /// The answer to the question before a sensitive page is read aloud.
    ReadAloudNow,
    Regions,
    /// Other colours.
    Contrast,
    Help,
    About,
    Sources,
    Problems,
    Menu,
    Back,
    Quit,
}

impl Span {
    #[must_use]
    pub fn plain(text: impl Into<String>) -> Self {
        Self { text: text.into(), look: Look::Plain, target: None }
    }

    #[must_use]
    pub fn strong(text: impl Into<String>) -> Self {
        Self { text: text.into(), look: Look::Strong, target: None }
    }

    #[must_use]
    pub fn link(text: impl Into<String>, target: Target) -> Self {
        Self { text: text.into(), look: Look::Plain, target: Some(target) }
    }
}

impl Block {
    #[must_use]
    pub fn new(key: impl Into<String>, shape: Shape, spans: Vec<Span>) -> Self {
        Self { key: key.into(), shape, spans, target: None }
    }

    #[must_use]
    pub fn text(key: impl Into<String>, text: impl Into<String>) -> Self {
        Self::new(key, Shape::Text, vec![Span::plain(text)])
    }

    #[must_use]
    pub fn heading(key: impl Into<String>, text: impl Into<String>) -> Self {
        Self::new(key, Shape::Heading, vec![Span::plain(text)])
    }

    /// A row that leads somewhere.
    #[must_use]
    pub fn row(key: impl Into<String>, label: impl Into<String>, target: Target) -> Self {
        Self { key: key.into(), shape: Shape::Row, spans: vec![Span::plain(label)], target: Some(target) }
    }

    /// All its words, without looks.
    #[must_use]
    pub fn words(&self) -> String {
        self.spans.iter().map(|span| span.text.as_str()).collect()
    }
}
