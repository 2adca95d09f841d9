//! Nothing that the full screen reaches or says is missing in the linear mode; a new screen, command or key has to
//! decide here how it is done without a screen.

use super::{joined, last, talk};
use crate::guide::{Guide, LANGUAGES};
use std::{
    collections::BTreeSet,
    io::{self, BufRead, Read},
    rc::Rc,
    {cell::RefCell, io::Write},
};
use tirek::{
    action::Action,
    book::model::Kind,
    plain::{self, Ended},
    screen::{Linear, Screen},
    sheet::{Command, Look, Reading, Target},
};

/// A number for every kind of screen. A new kind needs a number, and `SCREENS` one more.
fn kind_of(screen: &Screen) -> usize {
    match screen {
        Screen::Home => 0,
        Screen::Welcome => 1,
        Screen::Topic(_) => 2,
        Screen::Kind(_) => 3,
        Screen::Age(_) => 4,
        Screen::Entry(_) => 5,
        Screen::Results(_) => 6,
        Screen::Languages => 7,
        Screen::Regions => 8,
        Screen::Menu => 9,
        Screen::Help => 10,
        Screen::About => 11,
        Screen::Sources => 12,
        Screen::Source(_) => 13,
        Screen::Problems => 14,
        Screen::Aloud => 15,
    }
}

const SCREENS: usize = 16;

/// Every screen of a book.
fn screens(guide: &Guide) -> Vec<Screen> {
    let book = guide.app.ctx().book;
    let mut out = vec![
        Screen::Home,
        // Only kiosks show it, and they need a screen; said it can be all the same.
        Screen::Welcome,
        Screen::Languages,
        Screen::Regions,
        Screen::Menu,
        Screen::Help,
        Screen::About,
        Screen::Sources,
        Screen::Problems,
        // Here the question is asked without a screen of its own; said it can be all the same.
        Screen::Aloud,
    ];
    for words in ["мектеп", "школа", "school", "zzzz", "irjkf", "112"] {
        out.push(Screen::Results(words.to_owned()));
    }
    out.extend(book.topics.iter().map(|topic| Screen::Topic(topic.id.clone())));
    out.extend((0..book.ages.len()).map(Screen::Age));
    out.extend(tirek::book::kinds::KINDS.iter().map(|row| Screen::Kind(row.kind)));
    out.extend(book.sources.iter().map(|source| Screen::Source(source.id.clone())));
    out.extend(book.entries.iter().map(|entry| Screen::Entry(entry.id.clone())));
    let kinds: BTreeSet<usize> = out.iter().map(kind_of).collect();
    assert_eq!(kinds.len(), SCREENS, "a kind of screen is not opened");
    out
}

/// What is written differently where there are no keys and nothing to write on: the way to hide, how the number of a
/// page is typed, and the line for a telephone number.
const OTHER_WORDS: [&str; 3] = ["hide", "checked.number", "phones.local"];

/// Letters and digits: what is left of words when lines are broken anywhere and signs are replaced.
fn letters(words: &str) -> String {
    words.chars().filter(|c| c.is_alphanumeric()).collect()
}

/// Reads on until the end is announced.
struct Listener {
    out: Rc<RefCell<Vec<u8>>>,
    ends: [String; 2],
    lines: usize,
}

impl Read for Listener {
    fn read(&mut self, buf: &mut [u8]) -> io::Result<usize> {
        let n = self.fill_buf()?.len().min(buf.len());
        buf[..n].fill(b'\n');
        Ok(n)
    }
}

impl BufRead for Listener {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        let out = self.out.borrow();
        let tail = String::from_utf8_lossy(&out[out.len().saturating_sub(900)..]).into_owned();
        let over = self.ends.iter().any(|end| tail.contains(end.as_str()));
        self.lines += 1;
        assert!(self.lines < 400, "it never ends");
        Ok(if over { b"" } else { b"\n" })
    }

    fn consume(&mut self, _: usize) {}
}

#[derive(Clone)]
struct Out(Rc<RefCell<Vec<u8>>>);

impl Write for Out {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.borrow_mut().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Everything that is said of a screen when one reads to its end with empty lines.
fn read_to_the_end(guide: &mut Guide) -> String {
    let out = Rc::new(RefCell::new(Vec::new()));
    let ctx = guide.app.ctx();
    let ends = ["plain-end-list", "plain-end-page"].map(|id| {
        let words = ctx.ui(id);
        words.split_inclusive('.').next().unwrap().to_owned()
    });
    let mut listener = Listener { out: Rc::clone(&out), ends, lines: 0 };
    plain::run(&mut guide.app, &mut listener, &mut Out(Rc::clone(&out))).unwrap();
    let said = out.borrow().clone();
    String::from_utf8(said).unwrap()
}

/// Compares the two modes on every screen of a book.
fn compare(open: impl Fn(&str) -> Guide) {
    for lang in LANGUAGES {
        let (mut full, mut linear) = (open(lang), open(lang));
        linear.app.become_linear(Linear::default());
        for screen in screens(&full) {
            full.app.open(screen.clone());
            linear.app.open(screen.clone());
            let wanted: Vec<Target> = full.app.laid().stops.iter().map(|stop| stop.target.clone()).collect();
            let numbers = plain::said(&linear.app.ctx(), linear.app.sheet(), plain::WIDTH).targets;
            assert_eq!(numbers, wanted, "{lang} {screen:?}");

            let said = read_to_the_end(&mut linear);
            check_lines(&said, plain::WIDTH, &screen);
            let mut said = said;
            for number in 1..=numbers.len() {
                let number = number.to_string();
                let args = [("number", tirek::i18n::Arg::Text(&number))];
                let mark = linear.app.ctx().i18n.text_with(linear.app.ctx().lang, "plain-link", &args);
                said = said.replace(&mark.replace(' ', "\u{a0}"), "");
            }
            let said = letters(&said);
            let mut rest = said.as_str();
            let own_words = matches!(screen, Screen::Menu | Screen::Help);
            let sheet = if own_words { linear.app.sheet() } else { full.app.sheet() };
            for block in sheet.blocks.iter().filter(|block| !OTHER_WORDS.contains(&block.key.as_str())) {
                let spans = block.spans.iter().filter(|span| !matches!(span.look, Look::Bar | Look::Sign));
                let words = letters(&spans.map(|span| span.text.as_str()).collect::<String>());
                // "1. Title" of a step is said as "Step 1. Title".
                let words =
                    if block.key.starts_with("step.") { words.trim_start_matches(char::is_numeric) } else { &words };
                let at = rest.find(words).unwrap_or_else(|| panic!("{lang} {screen:?}: {words} is not said"));
                rest = rest.split_at(at + words.len()).1;
            }
        }
    }
}

/// Lines are short, and hold letters, digits and signs that voices and braille lines know.
pub fn check_lines(said: &str, width: usize, of: &dyn std::fmt::Debug) {
    for line in said.lines() {
        let address = ["://", "www.", "@"].iter().any(|part| line.contains(part));
        assert!(address || tirek::text::width(line) <= width, "{of:?}: {line}");
        let odd = |c: char| !(c.is_alphanumeric() || " \u{a0}\u{301}.,:;!?()«»“”’‘'\"-–—/%№×…&+=*\\§°·".contains(c));
        assert!(address || !line.contains(odd), "{of:?}: {:?} in {line}", line.chars().find(|c| odd(*c)));
    }
    assert!(said.chars().all(|c| c == '\n' || tirek::text::is_safe(c)), "{of:?}");
}

#[test]
fn everything_on_every_screen_is_said_and_has_its_number() {
    compare(|lang| Guide::open(lang, (80, 24)));
}

#[test]
fn everything_in_the_real_book_is_said_and_has_its_number() {
    compare(|lang| Guide::open_real(lang, (80, 24)));
}

#[test]
fn every_number_opens_what_enter_opens() {
    for lang in LANGUAGES {
        let probe = Guide::open(lang, (80, 24));
        for screen in screens(&probe) {
            let (mut full, mut linear) = (Guide::open(lang, (80, 24)), Guide::open(lang, (80, 24)));
            linear.app.become_linear(Linear::default());
            full.app.open(screen.clone());
            let stops = full.app.laid().stops.len();
            for number in 1..=stops.min(12) {
                for guide in [&mut full, &mut linear] {
                    guide.app.follow_target(&Target::Command(Command::Start));
                    guide.app.open(screen.clone());
                }
                let target = full.app.laid().stops[number - 1].target.clone();
                let (_, ended) = talk(&mut linear, &format!("{number}\n"));
                let quit = full.app.follow_target(&target) == tirek::action::Effect::Quit;
                assert_eq!(linear.app.place().screen, full.app.place().screen, "{lang} {screen:?} {target:?}");
                assert_eq!(linear.app.ctx().lang, full.app.ctx().lang);
                assert_eq!(linear.app.ctx().region, full.app.ctx().region);
                assert!(ended == Ended::Left && (!quit || target == Target::Command(Command::Quit)));
            }
        }
    }
}

/// How a command is given where there are no keys.
enum Way {
    /// By this answer, on any screen.
    Answer(&'static str),
    /// By a row or link of this screen.
    Row(Screen),
    /// Words are typed at any prompt.
    Words,
    /// It means nothing without a screen.
    None,
}

fn way(command: Command) -> Way {
    match command {
        Command::Start => Way::Answer("00"),
        Command::Search => Way::Words,
        Command::NextLanguage => Way::Answer("+"),
        Command::Languages | Command::Regions | Command::About => Way::Row(Screen::Menu),
        Command::Find => Way::Answer("/а"),
        Command::Hide => Way::Answer("-"),
        // Lines have the colours of the terminal and no others; a question is answered by the same sign once more.
        Command::Contrast | Command::ReadAloudNow => Way::None,
        Command::ReadAloud => Way::Answer("::"),
        Command::Help => Way::Answer("?"),
        Command::Sources => Way::Row(Screen::About),
        Command::Problems => Way::Row(Screen::Home),
        Command::Menu => Way::Answer("*"),
        Command::Back => Way::Answer("0"),
        Command::Quit => Way::Answer("000"),
    }
}

const COMMANDS: [Command; 17] = [
    Command::Start,
    Command::Search,
    Command::NextLanguage,
    Command::Languages,
    Command::Find,
    Command::Hide,
    Command::Regions,
    Command::ReadAloud,
    Command::ReadAloudNow,
    Command::Contrast,
    Command::Help,
    Command::About,
    Command::Sources,
    Command::Problems,
    Command::Menu,
    Command::Back,
    Command::Quit,
];

#[test]
fn every_command_can_be_given() {
    for command in COMMANDS {
        let mut guide = Guide::open("ru", (80, 24));
        guide.app.become_linear(Linear::default());
        let target = Target::Command(command);
        match way(command) {
            Way::Row(Screen::Home) => {
                // The small book has no mistakes; one with a mistake has the row.
                let dir = tempfile::tempdir().unwrap();
                std::fs::copy("tests/book/guide.yaml", dir.path().join("guide.yaml")).unwrap();
                std::fs::create_dir(dir.path().join("terms")).unwrap();
                std::fs::write(dir.path().join("terms/broken.yaml"), "number: [").unwrap();
                let mut guide = Guide::open_dir(dir.path(), "ru", (80, 24));
                let said = last(&mut guide, "1\n");
                assert_eq!(guide.app.place().screen, Screen::Problems, "{said}");
                assert!(said.contains("broken.yaml"), "{said}");
            }
            Way::Row(screen) => {
                guide.app.open(screen);
                let numbers = plain::said(&guide.app.ctx(), guide.app.sheet(), plain::WIDTH).targets;
                let number = numbers.iter().position(|other| *other == target).unwrap() + 1;
                talk(&mut guide, &format!("{number}\n"));
                let wanted = match command {
                    Command::Languages => Screen::Languages,
                    Command::Regions => Screen::Regions,
                    Command::About => Screen::About,
                    _ => Screen::Sources,
                };
                assert_eq!(guide.app.place().screen, wanted);
            }
            Way::Answer(answer) => {
                guide.app.open(Screen::Entry(String::from("school-says-no")));
                let lang = guide.app.ctx().lang;
                let (said, _) = talk(&mut guide, &format!("{answer}\nschool\n"));
                let said = joined(&said);
                let place = |screen| {
                    let places: Vec<_> = guide.app.places().iter().map(|place| place.screen.clone()).collect();
                    places.contains(&screen)
                };
                assert!(
                    match command {
                        Command::Start | Command::Back => !place(Screen::Entry(String::from("school-says-no"))),
                        Command::NextLanguage => guide.app.ctx().lang != lang,
                        Command::Find => said.contains("«а»: здесь "),
                        Command::Hide =>
                            said.ends_with(&joined(&guide.app.ctx().i18n.date(lang, guide.app.ctx().today))),
                        // Nothing in these tests can speak.
                        Command::ReadAloud => said.contains(&joined(&guide.app.ctx().ui("plain-aloud-none"))),
                        Command::Help => place(Screen::Help),
                        Command::Menu => place(Screen::Menu),
                        // Nothing was answered after that.
                        Command::Quit => !place(Screen::Results(String::from("school"))),
                        _ => false,
                    },
                    "{command:?}: {said}"
                );
            }
            Way::Words => {
                talk(&mut guide, "школа\n");
                assert_eq!(guide.app.place().screen, Screen::Results(String::from("школа")));
            }
            Way::None => {
                guide.app.open(Screen::Menu);
                let numbers = plain::said(&guide.app.ctx(), guide.app.sheet(), plain::WIDTH).targets;
                assert!(!numbers.contains(&target));
            }
        }
    }
}

/// What is typed where the full screen has this key; none for what only a screen has.
fn answer_for(action: &Action) -> Option<&'static str> {
    match action {
        // Reading on, part by part, and to the sections and places of a page.
        Action::Down | Action::PageDown => Some(""),
        Action::Up | Action::PageUp | Action::Previous => Some("\\"),
        Action::Next => Some("//"),
        // The first section, and all of it to the end.
        Action::Home | Action::End => Some("/"),
        Action::Open | Action::Right => Some("1"),
        Action::Back | Action::Left => Some("0"),
        Action::Type(_) | Action::Paste(_) | Action::Search => Some("school"),
        Action::Help => Some("?"),
        Action::Language => Some("+"),
        Action::Hide => Some("-"),
        Action::Find => Some("/а"),
        Action::ReadAloud => Some(")"),
        Action::Menu => Some("*"),
        Action::Quit => Some("000"),
        // What was said can be said again.
        Action::Redraw => Some("="),
        // The terminal edits the line that is typed, the shell stops and wakes what has no screen, and the rest are
        // pointers and windows.
        Action::Erase
        | Action::Delete
        | Action::Suspend
        | Action::Stir
        | Action::Click { .. }
        | Action::Drag { .. }
        | Action::WheelUp { .. }
        | Action::WheelDown { .. }
        | Action::Resize { .. } => None,
    }
}

#[test]
fn every_key_of_the_full_screen_has_an_answer_that_does_something() {
    use Action::{
        Back, Down, End, Find, Help, Hide, Home, Language, Left, Menu, Next, Open, PageDown, PageUp, Previous, Quit,
        ReadAloud, Redraw, Right, Search, Up,
    };
    let keys = [
        Up, Down, Left, Right, PageUp, PageDown, Home, End, Open, Back, Next, Previous, Help, Language, Search, Hide,
        Find, Menu, Quit, ReadAloud, Redraw,
    ];
    for key in keys {
        let answer = answer_for(&key).unwrap_or_else(|| panic!("{key:?}"));
        let mut guide = Guide::open("ru", (80, 24));
        guide.app.become_linear(Linear::default());
        guide.app.open(Screen::Entry(String::from("school-says-no")));
        let (before, _) = talk(&mut guide, "\n");
        let (after, ended) = talk(&mut guide, &format!("{answer}\n"));
        assert!(ended == Ended::Left && !before.is_empty());
        assert!(key == Quit || after.lines().count() > 9, "{key:?}:\n{after}");
        let searched = matches!(guide.app.place().screen, Screen::Results(_));
        assert_eq!(searched, answer == "school", "{key:?}");
    }
}

#[test]
fn lists_are_lists_and_pages_are_pages_in_both_modes() {
    let mut full = Guide::open("en", (80, 24));
    let mut linear = Guide::open("en", (80, 24));
    linear.app.become_linear(Linear::default());
    for screen in [Screen::Home, Screen::Menu, Screen::Help, Screen::Kind(Kind::Contact), Screen::About] {
        full.app.open(screen.clone());
        linear.app.open(screen);
        assert_eq!(full.app.sheet().reading, linear.app.sheet().reading);
        assert_eq!(full.app.sheet().title, linear.app.sheet().title);
    }
    assert_eq!(full.app.sheet().reading, Reading::Lines);
}
