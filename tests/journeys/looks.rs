//! What the guide looks like in other themes and on poorer terminals.

use ratatui::style::Modifier;
use tirek::{
    screen::Screen,
    theme::{Colours, Console, Symbols, Theme},
};

use crate::guide::{Guide, LANGUAGES};

fn open(lang: &str, size: (u16, u16), theme: Theme) -> Guide {
    let mut guide = Guide::open_with(lang, size, theme);
    guide.app.open(Screen::Entry(String::from("school-says-no")));
    guide
}

const OLD: Theme = Theme { colours: Colours::Auto, console: Console::Old, symbols: Symbols::Ascii, access: false };
const LINUX: Theme =
    Theme { colours: Colours::Auto, console: Console::Linux, symbols: Symbols::Console, access: false };
const ACCESS: Theme = Theme { colours: Colours::Auto, console: Console::Window, symbols: Symbols::Full, access: true };

/// Every screen that the small book has, one after the other.
fn every_screen(guide: &mut Guide, mut look: impl FnMut(&Guide)) {
    for screen in crate::sizes::screens(guide) {
        guide.app.open(screen);
        look(guide);
        guide.press("pgdn");
        look(guide);
    }
    guide.press("\"мек\"");
    look(guide);
    guide.press("f5");
    look(guide);
    guide.press("f5 f9");
    look(guide);
}

#[test]
fn on_an_old_terminal_only_letters_and_ascii_signs_are_drawn() {
    for lang in LANGUAGES {
        for size in [(40, 12), (80, 24), (120, 40)] {
            every_screen(&mut open(lang, size, OLD), |guide| {
                let picture = guide.picture();
                let odd: String = picture.chars().filter(|c| !c.is_ascii() && !c.is_alphabetic()).collect();
                assert_eq!(odd, "", "{lang} {size:?}:\n{picture}");
                assert!(!picture.contains("UpDown"), "two keys are no word:\n{picture}");
            });
        }
    }
}

/// The characters of every font of the Linux console that has the Kazakh letters.
fn console_fonts() -> String {
    let list = std::fs::read_to_string("tests/fonts/cyrasia.txt").unwrap();
    list.lines().filter(|line| !line.starts_with('#')).collect()
}

#[test]
fn no_page_of_the_real_book_draws_what_a_console_or_an_old_terminal_cannot_show() {
    let fonts = console_fonts();
    let ascii: fn(char) -> bool =
        |c| c.is_ascii() || "ЁёІі".contains(c) || ('А'..='я').contains(&c) || "ӘҒҚҢӨҰҮҺәғқңөұүһ".contains(c);
    for lang in LANGUAGES {
        for theme in [LINUX, OLD] {
            let mut guide = Guide::open_real_with(lang, (80, 24), theme);
            let book = guide.app.ctx().book;
            let mut screens = crate::sizes::screens(&guide);
            screens.extend(book.entries.iter().map(|entry| Screen::Entry(entry.id.clone())));
            screens.extend(book.topics.iter().map(|topic| Screen::Topic(topic.id.clone())));
            screens.extend(book.sources.iter().map(|source| Screen::Source(source.id.clone())));
            for screen in screens {
                guide.app.open(screen.clone());
                // High enough for the page as a whole.
                guide.resize((80, u16::try_from(guide.app.laid().lines.len()).unwrap() + 20));
                let picture = guide.picture();
                let shown = |c: char| if theme == LINUX { fonts.contains(c) } else { ascii(c) };
                let odd: String = picture.chars().filter(|c| *c != '\n' && !shown(*c)).collect();
                assert_eq!(odd, "", "{lang} {screen:?} {:?}", theme.console);
            }
        }
    }
}

#[test]
fn on_a_linux_console_nothing_is_drawn_that_its_fonts_lack_and_links_stand_in_brackets() {
    let fonts = console_fonts();
    for lang in LANGUAGES {
        every_screen(&mut open(lang, (80, 24), LINUX), |guide| {
            let picture = guide.picture();
            let odd: String = picture.chars().filter(|c| *c != '\n' && !fonts.contains(*c)).collect();
            assert_eq!(odd, "", "{lang}:\n{picture}");
            let (buffer, _) = guide.draw();
            let underlined = buffer.content.iter().any(|cell| cell.modifier.contains(Modifier::UNDERLINED));
            assert!(!underlined, "the console shows underlined text as another colour only");
        });
    }
    let mut guide = open("ru", (80, 24), LINUX);
    guide.press("tab");
    assert!(guide.cursor_line().contains('['), "{}", guide.picture());
    guide.press("enter");
    assert_ne!(guide.entry(), "school-says-no");
}

#[test]
fn with_access_there_are_no_borders_and_no_ornaments() {
    for lang in LANGUAGES {
        for size in [(40, 12), (80, 24), (120, 40)] {
            every_screen(&mut open(lang, size, ACCESS), |guide| {
                let picture = guide.picture();
                let odd: String = picture.chars().filter(|c| "─│┌┐└┘├┤█▒░▲▼".contains(*c)).collect();
                assert_eq!(odd, "", "{lang} {size:?}:\n{picture}");
                assert!(!picture.contains("[+]") && !picture.contains("[/]") && !picture.contains("[-]"), "{picture}");
                // The name that Kazakh, Russian and English share has bars of its own.
                let bars = picture.replace("Тіл | Язык | Language", "");
                assert!(!bars.contains('|'), "{lang} {size:?}:\n{picture}");
            });
        }
    }
}

#[test]
fn the_menu_changes_the_colours_and_shows_the_place_behind_it_again() {
    let mut guide = open("kk", (80, 24), Theme::default());
    let place = guide.entry();
    let ground = |guide: &Guide| guide.draw().0[(0, 0)].style();
    let usual = ground(&guide);
    let mut seen = vec![usual];
    for _ in 0..3 {
        guide.press("f9");
        guide.click("Түстер");
        assert_eq!(guide.entry(), place);
        seen.push(ground(&guide));
    }
    assert_ne!(seen[1], seen[0]);
    assert_ne!(seen[2], seen[1]);
    assert_eq!(seen[3], usual);
    assert!(guide.draw().0.content.iter().all(|cell| cell.style().bg == guide.draw().0[(0, 0)].style().bg));
}

#[test]
fn every_cell_stands_on_the_ground_of_the_contrast() {
    for colours in [Colours::Contrast, Colours::ContrastLight] {
        let mut guide = open("ru", (80, 24), Theme { colours, ..Theme::default() });
        every_screen(&mut guide, |guide| {
            let (buffer, _) = guide.draw();
            let ground = guide.app.ground();
            for cell in &buffer.content {
                assert_eq!((Some(cell.fg), Some(cell.bg)), (ground.fg, ground.bg));
            }
        });
    }
}

#[test]
fn without_colours_no_others_are_offered() {
    let mut guide = open("en", (80, 24), Theme::MONO);
    guide.press("f9");
    assert!(!guide.picture().contains("Colours"), "{}", guide.picture());
}

#[test]
fn poorer_terminals_have_pictures_of_their_own() {
    for lang in LANGUAGES {
        for (name, theme) in [("old", OLD), ("linux", LINUX), ("access", ACCESS)] {
            let guide = open(lang, (64, 20), theme);
            guide.snapshot(&format!("page-{name}"));
        }
    }
}
