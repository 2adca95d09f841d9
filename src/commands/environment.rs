//! What the program knows of the world around it, read once at the start.
//!
//! Nothing else reads the environment or the clock, so tests can put anything in its place.

use std::{
    ffi::OsString,
    io::{self, IsTerminal},
    path::PathBuf,
    time::{SystemTime, UNIX_EPOCH},
};

use crate::{book::model::Date, terminal::Coding};

/// Kazakhstan has one time since 2024: five hours ahead of UTC.
const AHEAD: u64 = 5 * 60 * 60;
const DAY: u64 = 24 * 60 * 60;

/// The world around the program.
#[derive(Debug, Clone)]
#[allow(clippy::struct_excessive_bools, reason = "each is a fact of its own")]
pub struct Environment {
    /// `TIREK_LANG`: a language asked for by name.
    pub lang: Option<String>,
    /// The language of the system, as a tag such as `ru-KZ`.
    pub system_language: Option<String>,
    /// `NO_COLOR` is set and not empty.
    pub no_color: bool,
    /// `TIREK_PLAIN` asks for the linear mode: it is set, and neither empty nor 0.
    pub plain: bool,
    /// `COLUMNS`: how wide lines may be, where somebody has set that on purpose.
    pub columns: Option<usize>,
    /// `TERM`.
    pub term: Option<String>,
    /// `COLORTERM`.
    pub colour_term: Option<String>,
    /// The name of the locale that decides about letters: `LC_ALL`, else `LC_CTYPE`, else `LANG`.
    pub locale: Option<String>,
    /// The program between the guide and the terminal, such as tmux.
    pub multiplexer: Option<&'static str>,
    /// The terminal is on another machine.
    pub remote: bool,
    /// `PATH`: where programs are looked for that read aloud.
    pub path: Option<OsString>,
    pub input_is_terminal: bool,
    pub output_is_terminal: bool,
    /// Today in Kazakhstan.
    pub today: Date,
    /// Where programs keep their settings.
    pub settings_folder: Option<PathBuf>,
}

impl Environment {
    /// Reads the environment, the clock and what the standard streams are.
    #[must_use]
    pub fn read() -> Self {
        let set = |name: &str| std::env::var(name).ok().filter(|value| !value.is_empty());
        Self {
            // Asked for by name: what is no text is no language either, and is not passed over.
            lang: std::env::var_os("TIREK_LANG")
                .map(|value| value.to_string_lossy().into_owned())
                .filter(|value| !value.is_empty()),
            system_language: sys_locale::get_locale(),
            no_color: std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty()),
            plain: std::env::var_os("TIREK_PLAIN").is_some_and(|value| !value.is_empty() && value != "0"),
            columns: set("COLUMNS").and_then(|columns| columns.trim().parse().ok()).filter(|columns| *columns > 0),
            term: set("TERM"),
            colour_term: set("COLORTERM"),
            locale: set("LC_ALL").or_else(|| set("LC_CTYPE")).or_else(|| set("LANG")),
            multiplexer: set("TMUX").map(|_| "tmux").or_else(|| set("STY").map(|_| "screen")),
            remote: set("SSH_CONNECTION").is_some(),
            path: std::env::var_os("PATH"),
            input_is_terminal: io::stdin().is_terminal(),
            output_is_terminal: io::stdout().is_terminal(),
            today: today(),
            settings_folder: settings_folder(),
        }
    }
}

impl Environment {
    /// What bytes mean to the terminal, as the name of the locale says: `kk_KZ.UTF-8`, `C`, `ru_RU.KOI8-R`.
    #[must_use]
    pub fn coding(&self) -> Coding {
        let locale = self.locale.as_deref().unwrap_or("C").to_lowercase();
        if cfg!(windows) || locale.contains("utf-8") || locale.contains("utf8") {
            Coding::Utf8
        } else if matches!(locale.as_str(), "c" | "posix") {
            Coding::Unsaid
        } else {
            Coding::Other
        }
    }

    /// Whether GNU screen stands in between. It keeps Esc back until the next key as long as a program asks for the
    /// mouse (seen with 4.9), so nobody may ask for it there. Over SSH only the name of the terminal tells.
    #[must_use]
    pub fn inside_screen(&self) -> bool {
        let named = self.term.as_deref().is_some_and(|term| term.starts_with("screen"));
        self.multiplexer == Some("screen") || self.multiplexer.is_none() && named
    }
}

/// Today in Kazakhstan, by the clock of this machine.
pub fn today() -> Date {
    day(SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |passed| passed.as_secs()))
}

/// `XDG_CONFIG_HOME`, else `~/.config`; on Windows `APPDATA`.
fn settings_folder() -> Option<PathBuf> {
    // The specification wants a relative path to be ignored.
    let folder = |name: &str| std::env::var_os(name).map(PathBuf::from).filter(|path| path.is_absolute());
    if cfg!(windows) {
        folder("APPDATA")
    } else {
        folder("XDG_CONFIG_HOME").or_else(|| Some(folder("HOME")?.join(".config")))
    }
}

/// The day in Kazakhstan, so many seconds after 1970 began in Greenwich.
fn day(seconds: u64) -> Date {
    let mut left = (seconds + AHEAD) / DAY;
    let mut date = Date { year: 1970, month: 1, day: 1 };
    loop {
        let next = date.next_new_year();
        let length = u64::try_from(next.days() - date.days()).unwrap_or(365);
        // The clock of a broken machine must not keep us here.
        if left < length || date.year >= 9999 {
            break;
        }
        left -= length;
        date = next;
    }
    for _ in 0..left.min(366) {
        date = date.next_day();
    }
    date
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_day_changes_at_midnight_in_kazakhstan() {
        // 2026-11-22 18:59:59 and 19:00:00 in Greenwich.
        assert_eq!(Some(day(1_795_373_999)), Date::new(2026, 11, 22));
        assert_eq!(Some(day(1_795_374_000)), Date::new(2026, 11, 23));
    }

    #[test]
    fn the_name_of_a_locale_tells_its_coding() {
        let of = |locale: Option<&str>| {
            Environment { locale: locale.map(ToOwned::to_owned), ..Environment::read() }.coding()
        };
        for locale in ["kk_KZ.UTF-8", "C.utf8", "ru_RU.UTF8", "ru_RU.utf8@calendar"] {
            assert_eq!(of(Some(locale)), Coding::Utf8, "{locale}");
        }
        if cfg!(unix) {
            for locale in [None, Some("C"), Some("POSIX")] {
                assert_eq!(of(locale), Coding::Unsaid, "{locale:?}");
            }
            for locale in ["ru_RU.KOI8-R", "kk_KZ", "kk_KZ.PT154", "ru_RU.CP1251"] {
                assert_eq!(of(Some(locale)), Coding::Other, "{locale}");
            }
        }
    }

    #[test]
    fn screen_is_known_by_its_variable_and_by_the_name_of_the_terminal() {
        let inside = |multiplexer, term: &str| {
            Environment { multiplexer, term: Some(term.to_owned()), ..Environment::read() }.inside_screen()
        };
        assert!(inside(Some("screen"), "xterm"));
        assert!(inside(None, "screen") && inside(None, "screen.xterm-256color"));
        assert!(!inside(Some("tmux"), "screen-256color") && !inside(None, "tmux-256color") && !inside(None, "xterm"));
    }

    #[test]
    fn leap_days_and_strange_clocks_are_survived() {
        assert_eq!(Some(day(1_709_164_800)), Date::new(2024, 2, 29));
        assert_eq!(Some(day(0)), Date::new(1970, 1, 1));
        assert_eq!(day(u64::MAX / 2).year, 9999);
    }
}
