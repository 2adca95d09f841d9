//! The command line: what can be asked for, and how wrong input is answered.
//!
//! Its help is English (clap's own); everything else a reader sees comes from the locales.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum, builder::PossibleValuesParser};

use crate::book::{
    kinds::KINDS,
    model::{Date, Kind},
};

/// A guide for families of children with disabilities in Kazakhstan, in Kazakh, Russian and English.
///
/// Without a command the guide opens. It uses no network and writes nothing about what you read or search.
#[derive(Debug, Parser)]
#[command(name = "tirek", version, about, long_about, disable_help_subcommand = true)]
pub struct Cli {
    #[command(flatten)]
    pub shared: Shared,
    #[command(flatten)]
    pub opening: Opening,
    #[command(subcommand)]
    pub command: Option<Command>,
}

/// Options that stand before or after the command.
#[derive(Debug, Clone, Args)]
pub struct Shared {
    /// Language: kk, ru, en, or another one of the book (otherwise `TIREK_LANG`, then the system's language)
    #[arg(long, global = true, value_name = "TAG")]
    pub lang: Option<String>,
    /// Read the book from this directory or edition instead of the one inside the program
    #[arg(long, global = true, value_name = "DIR|EDITION")]
    pub content: Option<PathBuf>,
    /// Show sums and reviews as on this day, YYYY-MM-DD
    #[arg(long, global = true, value_name = "DATE", value_parser = date)]
    pub date: Option<Date>,
    /// How to print what was found
    #[arg(long, global = true, value_enum)]
    pub format: Option<Format>,
}

/// Options of the screens.
#[derive(Debug, Args)]
#[allow(clippy::struct_excessive_bools, reason = "each is an option of its own")]
pub struct Opening {
    /// Numbered lines instead of a full screen, for screen readers, braille lines and pipes (also with `TIREK_PLAIN=1`)
    #[arg(long)]
    pub plain: bool,
    /// Leave the mouse to the terminal, for selecting text
    #[arg(long)]
    pub no_mouse: bool,
    /// Colours: as the terminal has them, none, white on black, or black on white
    #[arg(long, value_enum, default_value = "auto")]
    pub theme: ThemeName,
    /// Draw with ASCII signs only, for fonts that lack lines and arrows (old terminals get them by themselves)
    #[arg(long)]
    pub ascii: bool,
    /// No borders and no ornaments, for magnifiers, braille lines and screen readers
    #[arg(long)]
    pub access: bool,
    /// For strangers: no way out, and everything is forgotten when nobody is there (settings: kiosk/tirek.toml)
    #[arg(long, conflicts_with = "plain")]
    pub kiosk: bool,
    /// Read settings from this file instead of tirek/tirek.toml in the folder for settings
    #[arg(long, value_name = "FILE")]
    pub config: Option<PathBuf>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    Text,
    Json,
    /// For `show` only
    Markdown,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ThemeName {
    Auto,
    Mono,
    /// White on black, 7:1 or more
    Contrast,
    /// Black on white, 7:1 or more
    ContrastLight,
}

#[derive(Debug, Subcommand)]
pub enum Command {
    /// List pages
    List {
        /// Only pages of this kind
        #[arg(value_parser = kind_parser(), value_name = "KIND")]
        kind: Option<String>,
        /// Only pages of this topic
        #[arg(long, value_name = "TOPIC")]
        topic: Option<String>,
    },
    /// Show a page
    Show {
        /// Its id or its printed number
        #[arg(value_name = "ID|NUMBER")]
        page: String,
    },
    /// Search all pages, in all languages at once
    Search(Search),
    /// Check the book and name every mistake with file, line and advice
    Check {
        /// The directory or edition to check (otherwise the one of --content, or the book inside the program)
        #[arg(value_name = "DIR|EDITION")]
        dir: Option<PathBuf>,
        /// End with 1 also when there are only warnings
        #[arg(long)]
        deny_warnings: bool,
    },
    /// Check a directory and put it into one file, an edition, that opens at once on any machine
    Build {
        #[arg(value_name = "DIR")]
        dir: PathBuf,
        /// The file to write; one of this name is replaced only when the new one is complete
        #[arg(short, long, value_name = "FILE.tirek")]
        output: PathBuf,
    },
    /// Say what changed between two books: pages, sums, deadlines
    Diff {
        /// Directory or edition
        #[arg(value_name = "OLD")]
        old: PathBuf,
        /// Directory or edition
        #[arg(value_name = "NEW")]
        new: PathBuf,
    },
    /// Say what this terminal can show; with --fit, which grid makes letters large enough on a screen
    Doctor {
        /// Diagonal, pixels and the distance of the eyes, such as: --fit 21.5in 1920x1080 60cm
        #[arg(long, num_args = 3, value_names = ["DIAGONAL", "PIXELS", "DISTANCE"])]
        fit: Option<Vec<String>>,
    },
    /// Print the JSON Schema of the content files, for editors
    Schema,
    /// Print completions for a shell
    Completions {
        #[arg(value_enum)]
        shell: clap_complete::Shell,
    },
    /// Print the manual page
    Man,
}

#[derive(Debug, Args)]
pub struct Search {
    /// What to look for; after -- everything is query
    #[arg(required_unless_present = "batch", conflicts_with = "batch")]
    pub query: Vec<String>,
    /// Only pages of this kind
    #[arg(long, value_parser = kind_parser(), value_name = "KIND")]
    pub kind: Option<String>,
    /// Most pages to print
    #[arg(long, value_name = "N", default_value_t = 10, value_parser = limit)]
    pub limit: usize,
    /// Say how each word was understood
    #[arg(long)]
    pub explain: bool,
    /// One query a line from this file (- is standard input), one JSON object a line
    #[arg(long, value_name = "FILE")]
    pub batch: Option<PathBuf>,
}

fn kind_parser() -> PossibleValuesParser {
    PossibleValuesParser::new(KINDS.iter().map(|row| row.name))
}

/// The kind that [`kind_parser`] let through.
#[must_use]
pub fn kind(name: Option<&str>) -> Option<Kind> {
    Kind::named(name?)
}

fn date(text: &str) -> Result<Date, String> {
    Date::parse(text).ok_or_else(|| "a day that exists, as YYYY-MM-DD".to_owned())
}

fn limit(text: &str) -> Result<usize, String> {
    text.parse().ok().filter(|limit| *limit > 0).ok_or_else(|| "a whole number from 1".to_owned())
}

/// Which option that may be given once was given twice. Clap lets an option after the command silently beat the same
/// option before it.
#[must_use]
pub fn given_twice(arguments: &[std::ffi::OsString]) -> Option<&'static str> {
    let named = |option: &str| {
        let arguments = arguments.iter().skip(1).take_while(|argument| *argument != "--");
        let assigned = format!("{option}=");
        // As bytes: a path need not be UTF-8.
        let is = |bytes: &[u8]| bytes == option.as_bytes() || bytes.starts_with(assigned.as_bytes());
        arguments.filter(|argument| is(argument.as_encoded_bytes())).count()
    };
    ["--content", "--lang", "--date", "--format"].into_iter().find(|option| named(option) > 1)
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::*;

    #[test]
    fn the_command_line_is_put_together_rightly() {
        Cli::command().debug_assert();
    }

    #[test]
    fn shared_options_stand_before_or_after_the_command() {
        for line in ["tirek --lang ru --date 2026-11-22 list", "tirek list --date 2026-11-22 --lang ru"] {
            let cli = Cli::try_parse_from(line.split(' ')).unwrap();
            assert_eq!(cli.shared.lang.as_deref(), Some("ru"));
            assert_eq!(cli.shared.date, Date::new(2026, 11, 22));
        }
    }

    #[test]
    fn after_two_dashes_everything_is_query() {
        let cli = Cli::try_parse_from(["tirek", "search", "--", "--lang", "--limit"]).unwrap();
        let Some(Command::Search(search)) = cli.command else { panic!("not a search") };
        assert_eq!(search.query, ["--lang", "--limit"]);
    }

    #[test]
    fn an_option_given_twice_is_noticed_but_not_within_a_query() {
        let twice = |line: &str| given_twice(&line.split(' ').map(Into::into).collect::<Vec<_>>());
        assert_eq!(twice("tirek --content a list --content=b"), Some("--content"));
        assert_eq!(twice("tirek --content a search -- --content b"), None);
        #[cfg(unix)]
        {
            use std::os::unix::ffi::OsStringExt;
            let odd = || std::ffi::OsString::from_vec(b"--content=\xff".to_vec());
            assert_eq!(given_twice(&["tirek".into(), odd(), "list".into(), odd()]), Some("--content"));
        }
    }
}
