//! The book, the language and the day a command works with.
//!
//! Finds them in the order the contract names; says what is wrong with the book but never stops for it.

use std::path::{Path, PathBuf};

use crate::{
    book::{
        edition,
        load::{self, Loaded, SourceFile},
        model::{Book, Date, Lang},
        problem::Problem,
    },
    cli::{Format, Shared},
    embedded,
    i18n::{Arg, I18n, LocaleProblem},
    search::Index,
    text,
};

use super::{Environment, Failure, USAGE, say};

/// What every command needs.
pub struct Session {
    pub loaded: Loaded,
    /// The files of the directory the book came from; none for the book inside the program.
    pub files: Vec<SourceFile>,
    pub i18n: I18n,
    pub locale_problems: Vec<LocaleProblem>,
    pub lang: Lang,
    pub today: Date,
    pub format: Option<Format>,
    /// The directory the book came from, as given.
    pub content: Option<PathBuf>,
}

impl Session {
    /// Opens the book and finds language and day.
    pub fn open(shared: &Shared, environment: &Environment) -> Result<Self, Failure> {
        let mut session = match &shared.content {
            None => embedded_book(environment),
            Some(dir) => read(dir, shared, environment)?,
        };
        session.lang = session.language(shared.lang.as_deref(), environment)?;
        session.today = shared.date.unwrap_or(environment.today);
        session.format = shared.format;
        Ok(session)
    }

    /// How the index of this session's book comes about.
    pub fn make_index(&self) -> fn(&Book) -> Index {
        if self.content.is_none() { embedded_index } else { Index::build }
    }

    /// [`Session::open`], and a short notice about problems of the book.
    pub fn open_for_command(shared: &Shared, environment: &Environment) -> Result<Self, Failure> {
        let session = Self::open(shared, environment)?;
        let count = session.loaded.problems.len() + session.locale_problems.len();
        if let (Some(dir), true) = (&session.content, count > 0) {
            let dir = text::clean_line(&dir.display().to_string());
            let args = [("count", count.into()), ("dir", Arg::Text(&dir))];
            say(&session.say_with("cli-problems", &args));
        }
        Ok(session)
    }

    /// A message in the reader's language.
    pub fn say(&self, id: &str) -> String {
        self.i18n.text(self.lang, id)
    }

    pub fn say_with(&self, id: &str, args: &[(&str, Arg)]) -> String {
        self.i18n.text_with(self.lang, id, args)
    }

    /// The tag of a language of the book.
    pub fn tag(&self, lang: Lang) -> &str {
        self.loaded.book.languages.get(lang.index()).map_or("", |language| &language.tag)
    }

    /// Markdown is for pages only.
    pub fn text_or_json(&self) -> Result<Format, Failure> {
        match self.format {
            None | Some(Format::Text) => Ok(Format::Text),
            Some(Format::Json) => Ok(Format::Json),
            Some(Format::Markdown) => Err(Failure::Message(self.say("cli-no-markdown"), USAGE)),
        }
    }

    /// `--lang`, then `TIREK_LANG`, then the system's language where the book has it, then the book's first choice.
    fn language(&self, asked: Option<&str>, environment: &Environment) -> Result<Lang, Failure> {
        if let Some(tag) = asked.or(environment.lang.as_deref()) {
            return self.named(tag).ok_or_else(|| {
                let known: Vec<_> = self.loaded.book.languages.iter().map(|language| language.tag.as_str()).collect();
                let (tag, known) = (text::clean_line(tag), known.join(", "));
                let args = [("tag", Arg::Text(&tag)), ("known", Arg::Text(&known))];
                let here = self.system_language(environment);
                Failure::Message(self.i18n.text_with(here, "cli-unknown-language", &args), USAGE)
            });
        }
        Ok(self.system_language(environment))
    }

    fn named(&self, tag: &str) -> Option<Lang> {
        self.loaded.book.langs().find(|(_, language)| language.tag.eq_ignore_ascii_case(tag)).map(|(lang, _)| lang)
    }

    fn system_language(&self, environment: &Environment) -> Lang {
        let system = environment.system_language.as_deref().unwrap_or_default();
        let known = self.named(system).or_else(|| self.named(system.split(['-', '_', '.']).next()?));
        known.unwrap_or_else(|| Lang(u8::try_from(self.loaded.book.default_language).unwrap_or(0)))
    }
}

/// The embedded book, for messages before the arguments are known.
pub fn built_in(environment: &Environment) -> Session {
    let mut session = new(Vec::new(), Vec::new(), None, environment);
    session.lang = environment
        .lang
        .as_deref()
        .and_then(|tag| session.named(tag))
        .unwrap_or_else(|| session.system_language(environment));
    session
}

/// The same options, with another directory.
pub fn shared_with(shared: Shared, content: Option<PathBuf>) -> Shared {
    Shared { content, ..shared }
}

/// The book inside the program: already checked, so its files are read only by those who check them again.
fn embedded_book(environment: &Environment) -> Session {
    match edition::decode(embedded::BOOK) {
        Some(book) => with(Loaded { book, problems: Vec::new() }, Vec::new(), None, environment),
        None => new(embedded_files(), Vec::new(), None, environment),
    }
}

/// The index inside the program, built together with its book.
fn embedded_index(book: &Book) -> Index {
    Index::from_bytes(embedded::INDEX, book.entries.len()).unwrap_or_else(|| Index::build(book))
}

/// The texts of the book inside the program.
pub fn embedded_files() -> Vec<SourceFile> {
    let file = |(path, text): &(&str, &str)| SourceFile { path: (*path).to_owned(), bytes: text.as_bytes().to_vec() };
    embedded::CONTENT.iter().map(file).collect()
}

fn read(dir: &Path, shared: &Shared, environment: &Environment) -> Result<Session, Failure> {
    match load::read_dir(dir) {
        Ok((files, problems)) => Ok(new(files, problems, Some(dir), environment)),
        Err(problem) => {
            let mut session = built_in(environment);
            session.lang = shared.lang.as_deref().and_then(|tag| session.named(tag)).unwrap_or(session.lang);
            let (message, advice) = session.i18n.problem(session.lang, &problem);
            let dir = text::clean_line(&dir.display().to_string());
            let args =
                [("dir", Arg::Text(&dir)), ("message", message.as_str().into()), ("advice", advice.as_str().into())];
            Err(Failure::Message(session.say_with("cli-cannot-read", &args), USAGE))
        }
    }
}

fn new(files: Vec<SourceFile>, problems: Vec<Problem>, dir: Option<&Path>, environment: &Environment) -> Session {
    let mut loaded = load::load(&files);
    loaded.problems.extend(problems);
    with(loaded, files, dir, environment)
}

fn with(loaded: Loaded, files: Vec<SourceFile>, dir: Option<&Path>, environment: &Environment) -> Session {
    let (i18n, locale_problems) = match dir {
        Some(dir) => I18n::with_dir(&loaded.book, dir),
        None => (I18n::embedded(&loaded.book), Vec::new()),
    };
    Session {
        loaded,
        files,
        i18n,
        locale_problems,
        lang: Lang(0),
        today: environment.today,
        format: None,
        content: dir.map(Path::to_owned),
    }
}
