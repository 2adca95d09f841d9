//! The book, the language and the day a command works with.
//!
//! Finds them in the order the contract names; says what is wrong with the book but never stops for it.

use std::path::{Path, PathBuf};

use crate::{
    book::{
        edition::{self, Bytes, Fault, Notice},
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
    /// The directory or edition the book came from, as given; nothing for the book inside the program.
    pub content: Option<PathBuf>,
    /// What the reader should know of this book before using it.
    pub notices: Vec<Notice>,
}

impl Session {
    /// Opens the book and finds language and day.
    pub fn open(shared: &Shared, environment: &Environment) -> Result<Self, Failure> {
        let mut session = match &shared.content {
            None => embedded_book(environment),
            Some(path) if path.is_file() => edition_file(path, shared, environment)?,
            Some(dir) => read(dir, shared, environment)?,
        };
        session.lang = session.language(shared.lang.as_deref(), environment)?;
        session.today = shared.date.unwrap_or(environment.today);
        let edition = session.loaded.book.edition.date;
        // No clock of today stands before the day on which its book was put together.
        if shared.date.is_none() && session.loaded.book.stored.is_some() && environment.today < edition {
            session.today = edition;
            session.notices.push(Notice::ClockBehind { clock: environment.today, edition });
        }
        session.format = shared.format;
        Ok(session)
    }

    /// How the index of this session's book comes about.
    #[expect(clippy::unused_self, reason = "asked of a session, whatever its book")]
    pub fn make_index(&self) -> fn(&Book) -> Index {
        index_of
    }

    /// [`Session::open`], and short notices about the book.
    pub fn open_for_command(shared: &Shared, environment: &Environment) -> Result<Self, Failure> {
        let session = Self::open(shared, environment)?;
        for notice in &session.notices {
            say(&session.i18n.notice(session.lang, notice));
        }
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

/// [`built_in`], in the language asked for by these options.
pub fn built_in_for(shared: &Shared, environment: &Environment) -> Session {
    let mut session = built_in(environment);
    session.lang = shared.lang.as_deref().and_then(|tag| session.named(tag)).unwrap_or(session.lang);
    session
}

/// The same options, with another directory.
pub fn shared_with(shared: Shared, content: Option<PathBuf>) -> Shared {
    Shared { content, ..shared }
}

/// The book inside the program. It was checked when the program was built, and a test opens it; should it still be
/// damaged, an empty book says so on the first screen.
fn embedded_book(environment: &Environment) -> Session {
    match edition::open(Bytes::Inside(embedded::BOOK)) {
        Ok(book) => with(Loaded { book, problems: Vec::new() }, Vec::new(), None, environment),
        Err(_) => new(Vec::new(), Vec::new(), None, environment),
    }
}

/// The book in an edition file.
fn edition_file(path: &Path, shared: &Shared, environment: &Environment) -> Result<Session, Failure> {
    let book = Bytes::file(path).map_err(|error| Fault::Unreadable(error.to_string())).and_then(edition::open);
    let session = built_in_for(shared, environment);
    let book = book.map_err(|fault| {
        let path = text::clean_line(&path.display().to_string());
        let (message, advice) = session.i18n.edition_fault(session.lang, &fault);
        let args = [("dir", Arg::Text(&path)), ("message", Arg::Text(&message)), ("advice", Arg::Text(&advice))];
        Failure::Message(session.say_with("cli-cannot-read", &args), USAGE)
    })?;
    let inside = embedded_book(environment).loaded.book.edition.date;
    let date = book.edition.date;
    let mut opened = with(Loaded { book, problems: Vec::new() }, Vec::new(), None, environment);
    opened.content = Some(path.to_owned());
    if date < inside {
        opened.notices.push(Notice::OlderEdition { date, inside });
    }
    Ok(opened)
}

/// The index that came with the book, else a new one.
fn index_of(book: &Book) -> Index {
    let ready = book.stored.as_ref().and_then(|stored| Index::stored(stored, book.entries.len()));
    ready.unwrap_or_else(|| Index::build(book))
}

fn read(dir: &Path, shared: &Shared, environment: &Environment) -> Result<Session, Failure> {
    match load::read_dir(dir) {
        Ok((files, problems)) => Ok(new(files, problems, Some(dir), environment)),
        Err(problem) => {
            let session = built_in_for(shared, environment);
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
    let (i18n, locale_problems) = match (dir, &loaded.book.stored) {
        (Some(dir), _) => I18n::with_dir(&loaded.book, dir),
        (None, Some(stored)) => I18n::with_files(&loaded.book, stored.locales()),
        (None, None) => (I18n::embedded(&loaded.book), Vec::new()),
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
        notices: Vec::new(),
    }
}
