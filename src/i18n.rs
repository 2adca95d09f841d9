//! Every text of the interface, in the reader's language: messages, numbers, dates, limits and sums.
//!
//! Reads Fluent files that came with the program or lie beside a book; it draws nothing and knows no screen.

mod files;
mod format;
mod sentences;

use std::{borrow::Cow, cell::OnceCell, path::Path};

use fluent::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use crate::{
    book::model::{Book, Lang},
    embedded, text,
};

pub use files::{Fault, LocaleProblem};

/// An argument of a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Arg<'a> {
    /// Chooses plural branches. The first number of a call is also given as `$shown`, grouped for reading, unless the
    /// caller gives its own `shown`.
    Number(u64),
    Text(&'a str),
}

impl From<usize> for Arg<'_> {
    fn from(number: usize) -> Self {
        Self::Number(u64::try_from(number).unwrap_or(u64::MAX))
    }
}

impl<'a> From<&'a str> for Arg<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(text)
    }
}

/// The messages of all languages of a book.
#[derive(Default)]
pub struct I18n {
    languages: Vec<Language>,
}

/// One language: its files, and the bundles made of them when they are first needed.
struct Language {
    tag: String,
    fallback: Vec<usize>,
    files: Vec<Cow<'static, str>>,
    /// How many of `files` came with the program; the others lie beside the book and win.
    embedded: usize,
    bundle: OnceCell<FluentBundle<FluentResource>>,
    /// Messages of commands: no screen needs them, so no start reads them.
    of_commands: Vec<&'static str>,
    commands: OnceCell<FluentBundle<FluentResource>>,
}

/// Files of messages that only commands show.
const OF_COMMANDS: [&str; 4] = ["check.ftl", "cli.ftl", "doctor.ftl", "settings.ftl"];

impl Language {
    fn bundle(&self) -> &FluentBundle<FluentResource> {
        self.bundle.get_or_init(|| self.made(self.files.iter().map(AsRef::as_ref)))
    }

    fn made<'a>(&self, files: impl Iterator<Item = &'a str>) -> FluentBundle<FluentResource> {
        let tag: LanguageIdentifier = self.tag.parse().unwrap_or_default();
        let mut bundle = FluentBundle::new(vec![tag]);
        // Isolation marks print as boxes on some consoles.
        bundle.set_use_isolating(false);
        for file in files {
            let resource = FluentResource::try_new(file.to_owned()).unwrap_or_else(|(good, _)| good);
            bundle.add_resource_overriding(resource);
        }
        bundle
    }

    /// The bundle that has this message. What lies beside the book is in the first, so it wins over both.
    fn bundle_with(&self, name: &str) -> Option<&FluentBundle<FluentResource>> {
        let first = Some(self.bundle()).filter(|bundle| bundle.has_message(name));
        first.or_else(|| {
            let commands = self.commands.get_or_init(|| self.made(self.of_commands.iter().copied()));
            Some(commands).filter(|bundle| bundle.has_message(name))
        })
    }

    /// The message `id` (or `id.attribute`), when this language has it.
    fn format(&self, id: &str, args: Option<&FluentArgs>) -> Option<String> {
        let (name, attribute) = id.split_once('.').map_or((id, None), |(name, attribute)| (name, Some(attribute)));
        let bundle = self.bundle_with(name)?;
        let message = bundle.get_message(name)?;
        let pattern = match attribute {
            Some(attribute) => message.get_attribute(attribute)?.value(),
            None => message.value()?,
        };
        let mut errors = Vec::new();
        let formatted = bundle.format_pattern(pattern, args, &mut errors);
        debug_assert!(errors.is_empty() || self.files.len() > self.embedded, "{} {id}: {errors:?}", self.tag);
        Some(text::clean_block(&formatted))
    }
}

impl I18n {
    /// The messages that came with the program, for the languages of `book`. A language of the book without messages of
    /// its own shows those of its fallback languages.
    #[must_use]
    pub fn embedded(book: &Book) -> Self {
        let languages = book.langs().map(|(_, language)| {
            let prefix = format!("{}/", language.tag);
            let own = embedded::LOCALES.iter().filter_map(|(path, file)| Some((path.strip_prefix(&prefix)?, *file)));
            let (of_commands, files): (Vec<_>, Vec<_>) = own.partition(|(name, _)| OF_COMMANDS.contains(name));
            let files: Vec<_> = files.into_iter().map(|(_, file)| Cow::Borrowed(file)).collect();
            Language {
                tag: language.tag.clone(),
                fallback: language.fallback.iter().map(|lang| lang.index()).collect(),
                embedded: files.len(),
                files,
                bundle: OnceCell::new(),
                of_commands: of_commands.into_iter().map(|(_, file)| file).collect(),
                commands: OnceCell::new(),
            }
        });
        Self { languages: languages.collect() }
    }

    /// [`I18n::embedded`], with the files `dir/locales/<tag>/*.ftl` over it. A faulty file loses only its faulty
    /// messages (or itself, when it cannot be read) and is named in the second part.
    #[must_use]
    pub fn with_dir(book: &Book, dir: &Path) -> (Self, Vec<LocaleProblem>) {
        let mut i18n = Self::embedded(book);
        let mut problems = Vec::new();
        for language in &mut i18n.languages {
            let (files, faults) = files::read(dir, &language.tag);
            language.files.extend(files.into_iter().map(|(_, text)| Cow::Owned(text)));
            problems.extend(faults);
        }
        (i18n, problems)
    }

    /// [`I18n::embedded`], with messages that came in an edition over it: each a path `<tag>/<name>.ftl` and a text.
    #[must_use]
    pub fn with_files(book: &Book, files: Vec<(String, String)>) -> (Self, Vec<LocaleProblem>) {
        let mut i18n = Self::embedded(book);
        let mut problems = Vec::new();
        for (path, text) in files {
            let tag = path.split_once('/').map_or("", |(tag, _)| tag);
            if let Some(language) = i18n.languages.iter_mut().find(|language| language.tag == tag) {
                let (text, faults) = files::usable(&format!("locales/{path}"), &text);
                language.files.push(Cow::Owned(text));
                problems.extend(faults);
            }
        }
        (i18n, problems)
    }

    /// The messages under `dir/locales` for the languages of a book, as an edition carries them.
    #[must_use]
    pub fn of_dir(book: &Book, dir: &Path) -> (Vec<(String, String)>, Vec<LocaleProblem>) {
        let (mut texts, mut problems) = (Vec::new(), Vec::new());
        for (_, language) in book.langs() {
            let (files, faults) = files::read(dir, &language.tag);
            texts.extend(files.into_iter().map(|(name, text)| (format!("{}/{name}", language.tag), text)));
            problems.extend(faults);
        }
        (texts, problems)
    }

    /// A message without arguments; `id.attribute` names an attribute. Falls back along the language's fallback list,
    /// then to any language, then to the id itself.
    #[must_use]
    pub fn text(&self, lang: Lang, id: &str) -> String {
        self.find(lang, id, None).unwrap_or_else(|| id.to_owned())
    }

    /// [`I18n::text`] with arguments.
    #[must_use]
    pub fn text_with(&self, lang: Lang, id: &str, args: &[(&str, Arg)]) -> String {
        let mut values = FluentArgs::with_capacity(args.len() + 1);
        if let Some(number) = args.iter().find_map(|(_, arg)| match arg {
            Arg::Number(number) => Some(*number),
            Arg::Text(_) => None,
        }) {
            values.set("shown", self.number(lang, number));
        }
        for (name, arg) in args {
            match arg {
                Arg::Number(number) => values.set(*name, FluentValue::from(*number)),
                Arg::Text(text) => values.set(*name, *text),
            }
        }
        self.find(lang, id, Some(&values)).unwrap_or_else(|| id.to_owned())
    }

    /// Is there such a message in exactly this language?
    #[must_use]
    pub fn has(&self, lang: Lang, id: &str) -> bool {
        self.languages.get(lang.index()).is_some_and(|language| language.bundle_with(id).is_some())
    }

    fn find(&self, lang: Lang, id: &str, args: Option<&FluentArgs>) -> Option<String> {
        let wanted = lang.index();
        let fallback = self.languages.get(wanted).map_or(&[][..], |language| &language.fallback);
        let all = 0..self.languages.len();
        std::iter::once(wanted)
            .chain(fallback.iter().copied())
            .chain(all)
            .find_map(|n| self.languages.get(n)?.format(id, args))
    }
}

#[cfg(test)]
mod tests;
