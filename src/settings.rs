//! The settings file: what it may say, and what is wrong with one that says something else.
//!
//! Pure: reads no file and knows no screen. Every setting is described in `kiosk/tirek.toml`, and a test holds the two
//! together.

use std::{path::PathBuf, time::Duration};

use toml::{
    Spanned,
    de::{DeTable, DeValue},
};

use crate::{action::Action, cli::ThemeName, keys};

/// What a settings file can say. Where it says nothing, these are its defaults.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settings {
    /// The tag of a language; `--lang` and `TIREK_LANG` go before it.
    pub language: Option<String>,
    /// A directory or edition, as for `--content`, which goes before it.
    pub content: Option<PathBuf>,
    /// As for `--theme`, which goes before it.
    pub theme: Option<ThemeName>,
    /// Take clicks and the wheel; `--no-mouse` goes before it.
    pub mouse: bool,
    pub kiosk: Kiosk,
}

/// What the table `[kiosk]` can say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kiosk {
    /// Open as a kiosk, as `--kiosk` does.
    pub enabled: bool,
    /// So long nothing may happen before a visitor is asked.
    pub idle: Duration,
    /// So long the question stands before everything is wiped.
    pub question: Duration,
    /// The same while a sensitive page is open or can be gone back to.
    pub sensitive_idle: Duration,
    pub sensitive_question: Duration,
    /// The keys that close a kiosk, one after another; none: no key closes it.
    pub staff_keys: Vec<Action>,
    /// Numbers stand before the rows, and `0-9 * #` walk through the guide.
    pub keypad: bool,
    pub touch: Touch,
}

/// What is made easier for fingers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Touch {
    /// Targets are two rows high where there is room, and a press beside a narrow one counts.
    pub roomy: bool,
    /// There may be no other keyboard: pressing the search line opens one on the screen.
    pub keyboard: bool,
}

impl Default for Settings {
    fn default() -> Self {
        Self { language: None, content: None, theme: None, mouse: true, kiosk: Kiosk::default() }
    }
}

impl Default for Kiosk {
    fn default() -> Self {
        Self {
            enabled: false,
            idle: Duration::from_secs(120),
            question: Duration::from_secs(30),
            sensitive_idle: Duration::from_secs(30),
            sensitive_question: Duration::from_secs(15),
            staff_keys: Vec::new(),
            keypad: false,
            touch: Touch { roomy: true, keyboard: true },
        }
    }
}

/// The names of all settings; those with a dot stand in a table.
pub const NAMES: [&str; 13] = [
    "language",
    "content",
    "theme",
    "mouse",
    "kiosk.enabled",
    "kiosk.idle",
    "kiosk.question",
    "kiosk.sensitive_idle",
    "kiosk.sensitive_question",
    "kiosk.staff_keys",
    "kiosk.keypad",
    "kiosk.touch",
    "kiosk.keyboard",
];

/// The longest time in seconds that can be set: a day.
pub const LONGEST: u64 = 24 * 60 * 60;
/// A visitor must not find the keys of the staff by chance: so many at least, and so many of them different.
const STAFF_KEYS: std::ops::RangeInclusive<usize> = 6..=32;
const DIFFERENT_KEYS: usize = 3;

/// What is wrong with a settings file, and in which line, counted from 1.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    pub line: usize,
    pub what: Wrong,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Wrong {
    /// It is not TOML, and what the reader of TOML says.
    Syntax(String),
    /// There is no setting of this name.
    Unknown(String),
    /// The setting does not take this value; the name and the message that says what it takes.
    Value(String, &'static str),
}

/// Reads the text of a settings file.
///
/// # Errors
/// At the first thing that is wrong: a kiosk with half its settings would look as if it had them all.
pub fn read(text: &str) -> Result<Settings, Fault> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let fault = |at: usize, what| Fault { line: line(text, at), what };
    let table = DeTable::parse(text).map_err(|error| {
        let at = error.span().map_or(0, |span| span.start);
        fault(at, Wrong::Syntax(error.message().to_owned()))
    })?;
    let mut settings = Settings::default();
    for (name, value, at) in flat(table.get_ref()) {
        if !NAMES.contains(&name.as_str()) {
            return Err(fault(at, Wrong::Unknown(name)));
        }
        set(&mut settings, &name, value).map_err(|wanted| fault(at, Wrong::Value(name, wanted)))?;
    }
    Ok(settings)
}

/// Every value with its name and where the name stands, in the order of the text; those in tables have a dot.
fn flat<'a>(table: &'a DeTable<'_>) -> Vec<(String, &'a DeValue<'a>, usize)> {
    let mut out = Vec::new();
    for (name, value) in table {
        let at = name.span().start;
        let values = value.get_ref().as_table().filter(|_| NAMES.iter().any(|known| in_table(known, name.get_ref())));
        match values {
            Some(values) => out.extend(values.iter().map(|(inner, value): (&Spanned<_>, _)| {
                (format!("{}.{}", name.get_ref(), inner.get_ref()), value.get_ref(), inner.span().start)
            })),
            None => out.push((name.get_ref().to_string(), value.get_ref(), at)),
        }
    }
    out.sort_by_key(|(_, _, at)| *at);
    out
}

fn in_table(name: &str, table: &str) -> bool {
    name.split_once('.').is_some_and(|(of, _)| of == table)
}

/// Sets one value, or gives the message that says what the setting takes.
fn set(settings: &mut Settings, name: &str, value: &DeValue) -> Result<(), &'static str> {
    let kiosk = &mut settings.kiosk;
    match name {
        "language" => settings.language = Some(text(value)?),
        "content" => settings.content = Some(PathBuf::from(text(value)?)),
        "theme" => settings.theme = Some(theme(value)?),
        "mouse" => settings.mouse = flag(value)?,
        "kiosk.enabled" => kiosk.enabled = flag(value)?,
        "kiosk.idle" => kiosk.idle = seconds(value)?,
        "kiosk.question" => kiosk.question = seconds(value)?,
        "kiosk.sensitive_idle" => kiosk.sensitive_idle = seconds(value)?,
        "kiosk.sensitive_question" => kiosk.sensitive_question = seconds(value)?,
        "kiosk.staff_keys" => kiosk.staff_keys = staff_keys(value)?,
        "kiosk.keypad" => kiosk.keypad = flag(value)?,
        "kiosk.touch" => kiosk.touch.roomy = flag(value)?,
        "kiosk.keyboard" => kiosk.touch.keyboard = flag(value)?,
        _ => {}
    }
    Ok(())
}

fn flag(value: &DeValue) -> Result<bool, &'static str> {
    value.as_bool().ok_or("settings-wants-flag")
}

fn text(value: &DeValue) -> Result<String, &'static str> {
    value.as_str().filter(|text| !text.trim().is_empty()).map(str::to_owned).ok_or("settings-wants-text")
}

fn theme(value: &DeValue) -> Result<ThemeName, &'static str> {
    let name = value.as_str().unwrap_or_default();
    <ThemeName as clap::ValueEnum>::from_str(name, false).map_err(|_| "settings-wants-theme")
}

fn seconds(value: &DeValue) -> Result<Duration, &'static str> {
    let number = value.as_integer().and_then(|number| u64::from_str_radix(number.as_str(), number.radix()).ok());
    number.filter(|number| (1..=LONGEST).contains(number)).map(Duration::from_secs).ok_or("settings-wants-seconds")
}

/// Names of keys with blanks between them; none at all means that no key closes the kiosk.
fn staff_keys(value: &DeValue) -> Result<Vec<Action>, &'static str> {
    const WANTED: &str = "settings-wants-keys";
    let names = value.as_str().ok_or(WANTED)?.split_whitespace();
    let keys: Vec<Action> = names.map(|name| keys::by_name(name).ok_or(WANTED)).collect::<Result<_, _>>()?;
    let mut different: Vec<&Action> = Vec::new();
    for key in &keys {
        if !different.contains(&key) {
            different.push(key);
        }
    }
    let hard_to_find = STAFF_KEYS.contains(&keys.len()) && different.len() >= DIFFERENT_KEYS;
    if keys.is_empty() || hard_to_find { Ok(keys) } else { Err(WANTED) }
}

/// The line in which the byte `at` stands, counted from 1.
fn line(text: &str, at: usize) -> usize {
    text.bytes().take(at).filter(|byte| *byte == b'\n').count() + 1
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// The settings file that is shipped, with every setting as a comment at its default.
    const SHIPPED: &str = include_str!("../kiosk/tirek.toml");

    fn wrong(text: &str) -> Fault {
        read(text).unwrap_err()
    }

    #[test]
    fn an_empty_file_sets_nothing() {
        assert_eq!(read("").unwrap(), Settings::default());
        assert_eq!(read("\u{feff}# nothing\r\n[kiosk]\r\n").unwrap(), Settings::default());
    }

    #[test]
    fn the_shipped_file_describes_every_setting_and_its_default() {
        assert_eq!(read(SHIPPED).unwrap(), Settings::default(), "as it is shipped it sets nothing");
        let mut table = String::new();
        let mut described = Vec::new();
        let mut commented = String::new();
        for line in SHIPPED.lines() {
            if let Some(name) = line.strip_prefix('[') {
                table = format!("{}.", name.trim_end_matches(']'));
            }
            let setting = line.strip_prefix('#').filter(|rest| rest.contains(" = ") && !rest.starts_with(' '));
            if let Some((name, _)) = setting.and_then(|setting| setting.split_once(" = ")) {
                described.push(format!("{table}{name}"));
            }
            commented.push_str(setting.unwrap_or(line));
            commented.push('\n');
        }
        assert_eq!(described, NAMES);
        let set = read(&commented).unwrap();
        // What has no default is shown by an example.
        let (language, content) = (set.language.clone(), set.content.clone());
        assert!(language.is_some() && content.is_some());
        let theme = Some(ThemeName::Auto);
        assert_eq!(set, Settings { language, content, theme, ..Settings::default() });
    }

    #[test]
    fn every_setting_can_be_set() {
        let all = read(
            "language = 'ru'\ncontent = 'book.tirek'\ntheme = 'contrast'\nmouse = false\n[kiosk]\nenabled = true\nidle = 60\n\
             question = 0x14\nsensitive_idle = 20\nsensitive_question = 1_0\nstaff_keys = 'F9 up F1 4 7 enter'\nkeypad = true\n\
             touch = false\nkeyboard = false\n",
        )
        .unwrap();
        let seconds = Duration::from_secs;
        let keys = [Action::Menu, Action::Up, Action::Help, Action::Type('4'), Action::Type('7'), Action::Open];
        let kiosk = Kiosk {
            enabled: true,
            idle: seconds(60),
            question: seconds(20),
            sensitive_idle: seconds(20),
            sensitive_question: seconds(10),
            staff_keys: keys.to_vec(),
            keypad: true,
            touch: Touch::default(),
        };
        let content = Some(PathBuf::from("book.tirek"));
        let theme = Some(ThemeName::Contrast);
        assert_eq!(all, Settings { language: Some(String::from("ru")), content, theme, mouse: false, kiosk });
    }

    #[test]
    fn what_is_wrong_is_named_with_its_line() {
        assert_eq!(wrong("mouse = true\n[kiosk]\n\nidel = 5\n").line, 4);
        assert_eq!(wrong("[kiosk]\nidel = 5").what, Wrong::Unknown(String::from("kiosk.idel")));
        assert_eq!(wrong("[lesson]\nidle = 5").what, Wrong::Unknown(String::from("lesson")));
        assert_eq!(wrong("kiosk = true").what, Wrong::Unknown(String::from("kiosk")));
        assert!(matches!(wrong("mouse = true\nidle").what, Wrong::Syntax(_)));
        assert_eq!(wrong("mouse = true\nmouse = false").line, 2);
    }

    #[test]
    fn values_that_make_no_sense_are_refused() {
        for (text, wanted) in [
            ("mouse = 'no'", "settings-wants-flag"),
            ("language = 5", "settings-wants-text"),
            ("content = ''", "settings-wants-text"),
            ("theme = 'dark'", "settings-wants-theme"),
            ("[kiosk]\nidle = 0", "settings-wants-seconds"),
            ("[kiosk]\nidle = -5", "settings-wants-seconds"),
            ("[kiosk]\nidle = 1e2", "settings-wants-seconds"),
            ("[kiosk]\nquestion = 99999999999999999999", "settings-wants-seconds"),
            ("[kiosk]\nstaff_keys = 'F9 F1 F9'", "settings-wants-keys"),
            ("[kiosk]\nstaff_keys = 'enter enter enter enter enter up'", "settings-wants-keys"),
            ("[kiosk]\nstaff_keys = 'F9 F1 F9 F1 F12 1'", "settings-wants-keys"),
            ("[kiosk]\nstaff_keys = '1 2 3 4 5 password'", "settings-wants-keys"),
        ] {
            assert!(matches!(wrong(text).what, Wrong::Value(_, wants) if wants == wanted), "{text}");
        }
        assert_eq!(read("[kiosk]\nstaff_keys = ''").unwrap(), Settings::default());
    }

    proptest! {
        #[test]
        fn no_text_breaks_the_reading(text in "[a-z_\\[\\]=\"'0-9.\\n# {}-]{0,80}|\\PC{0,40}") {
            let _ = read(&text);
        }
    }
}
