//! The screens: what each of them says, and where one can go from it.
//!
//! A screen builds a sheet from the context and nothing else; it never draws and never changes anything.

pub mod about;
pub mod aloud;
pub mod entry;
pub mod help;
pub mod home;
pub mod languages;
pub mod list;
pub mod menu;
pub mod problems;
pub mod prose;
pub mod regions;
pub mod results;
pub mod row;
pub mod sources;
pub mod welcome;

use std::cell::OnceCell;

use crate::{
    book::{
        edition::Notice,
        model::{Book, Date, Kind, Lang},
        problem::Problem,
        terms::Terms,
    },
    i18n::{Arg, I18n},
    search::Index,
    sheet::{Command, Sheet, Target},
};

/// What screens may read.
#[derive(Clone, Copy)]
pub struct Ctx<'a> {
    pub book: &'a Book,
    pub i18n: &'a I18n,
    /// Built when it is first asked for, so that the first screen need not wait for it.
    pub index: &'a OnceCell<Index>,
    /// The names of terms, taken when the first page is opened.
    pub terms: &'a OnceCell<Terms>,
    /// How the index of this book comes about: built from its texts, or read where it was built before.
    pub make_index: fn(&Book) -> Index,
    pub lang: Lang,
    /// The day by which sums and reviews are judged.
    pub today: Date,
    /// What is wrong with the content that was loaded.
    pub problems: &'a [Problem],
    /// What the reader should know of this book before using it.
    pub notices: &'a [Notice],
    /// The id of the region the reader has chosen.
    pub region: Option<&'a str>,
    /// Commands that are not everywhere.
    pub offers: Offers,
    /// Strangers use the guide: nothing is said of files, commands or leaving.
    pub kiosk: bool,
    /// Numbers stand before rows, for a keypad.
    pub keypad: bool,
    /// Answers are typed and there are no keys.
    pub linear: Option<Linear>,
}

/// Commands that not every terminal and not every machine has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Offers {
    /// Other colours can be chosen.
    pub contrast: bool,
    /// A program that speaks is there.
    pub aloud: bool,
}

/// What the linear mode has on this machine.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Linear {
    /// A program that reads aloud.
    pub aloud: bool,
}

impl Ctx<'_> {
    /// The index of the book.
    #[must_use]
    pub fn index(&self) -> &Index {
        self.index.get_or_init(|| (self.make_index)(self.book))
    }

    /// The terms that are looked for in texts.
    #[must_use]
    pub fn terms(&self) -> &Terms {
        self.terms.get_or_init(|| Terms::build(self.book))
    }

    /// An interface text.
    #[must_use]
    pub fn ui(&self, id: &str) -> String {
        self.i18n.text(self.lang, id)
    }
}

/// A count as an argument of a message.
fn number(count: usize) -> Arg<'static> {
    Arg::Number(u64::try_from(count).unwrap_or(u64::MAX))
}

/// One place in the guide.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Screen {
    Home,
    /// The first screen of a kiosk: the languages.
    Welcome,
    Topic(String),
    Kind(Kind),
    /// Pages for an age, as an index into the book's groups of ages.
    Age(usize),
    Entry(String),
    /// Search results for the words typed.
    Results(String),
    Languages,
    Regions,
    Menu,
    Help,
    About,
    /// Every source of the book.
    Sources,
    /// The pages that rest on a source.
    Source(String),
    Problems,
    /// The question before a sensitive page is read aloud.
    Aloud,
}

impl Screen {
    /// Everything this screen says.
    #[must_use]
    pub fn sheet(&self, ctx: &Ctx) -> Sheet {
        match self {
            Self::Home => home::sheet(ctx),
            Self::Welcome => welcome::sheet(ctx),
            Self::Topic(id) => list::topic(ctx, id),
            Self::Kind(kind) => list::kind(ctx, *kind),
            Self::Age(group) => list::age(ctx, *group),
            Self::Entry(id) => entry::sheet(ctx, id),
            Self::Results(query) => results::sheet(ctx, query),
            Self::Languages => languages::sheet(ctx),
            Self::Regions => regions::sheet(ctx),
            Self::Menu => menu::sheet(ctx),
            Self::Help => help::sheet(ctx),
            Self::About => about::sheet(ctx),
            Self::Sources => sources::sheet(ctx),
            Self::Source(id) => sources::one(ctx, id),
            Self::Problems => problems::sheet(ctx),
            Self::Aloud => aloud::sheet(ctx),
        }
    }

    /// What this screen is called: the title of its sheet, which is not built for that.
    #[must_use]
    pub fn title(&self, ctx: &Ctx) -> String {
        match self {
            Self::Home | Self::Welcome => String::new(),
            Self::Topic(id) => ctx.book.topic(id).map_or("", |topic| ctx.book.plain(&topic.title, ctx.lang)).to_owned(),
            Self::Kind(kind) => ctx.i18n.kinds(ctx.lang, *kind),
            Self::Age(group) => ctx.book.ages.get(*group).map_or_else(String::new, |ages| row::age(ctx, *ages)),
            Self::Entry(id) => prose::title(ctx, id, ctx.lang),
            Self::Results(_) => ctx.ui("search-title"),
            Self::Languages => ctx.ui("languages-title"),
            Self::Regions => ctx.ui("regions-title"),
            Self::Menu => ctx.ui("menu-title"),
            Self::Help => ctx.ui("help-title"),
            Self::About => ctx.ui("about-title"),
            Self::Sources => ctx.ui("about-sources"),
            Self::Source(id) => {
                ctx.book.source(id).map_or(id.as_str(), |source| ctx.book.plain(&source.title, ctx.lang)).to_owned()
            }
            Self::Problems => ctx.ui("problems-title"),
            Self::Aloud => ctx.ui("aloud-title"),
        }
    }

    /// What this screen says here: where answers are typed and there are no keys, some speak of answers.
    #[must_use]
    pub fn shown(&self, ctx: &Ctx) -> Sheet {
        ctx.linear.and_then(|linear| self.linear(ctx, linear)).unwrap_or_else(|| self.sheet(ctx))
    }

    /// What this screen says where answers are typed; nothing where that is the same.
    #[must_use]
    pub fn linear(&self, ctx: &Ctx, linear: Linear) -> Option<Sheet> {
        match self {
            Self::Help => Some(help::linear(ctx, linear)),
            Self::Menu => Some(menu::linear(ctx)),
            _ => None,
        }
    }

    /// The screen a row leads to; most commands, languages and regions lead to none.
    #[must_use]
    pub fn of(target: &Target) -> Option<Self> {
        match target {
            Target::Entry(id) => Some(Self::Entry(id.clone())),
            Target::Topic(id) => Some(Self::Topic(id.clone())),
            Target::Kind(kind) => Some(Self::Kind(*kind)),
            Target::Age(group) => Some(Self::Age(*group)),
            Target::Source(id) => Some(Self::Source(id.clone())),
            Target::Command(Command::Regions) => Some(Self::Regions),
            Target::Command(Command::Sources) => Some(Self::Sources),
            Target::Language(_) | Target::Region(_) | Target::Command(_) => None,
        }
    }
}
