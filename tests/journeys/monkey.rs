//! Somebody who presses anything at all, thousands of times: a child at the keyboard, a cat, a stuck key.

use std::time::Duration;

use crate::{
    cursor::stands,
    guide::{Guide, LANGUAGES},
    kiosk::Newspaper,
};
use tirek::{
    action::Action,
    app::{Touch, kiosk::Kiosk},
    plain,
    screen::Screen,
    settings,
    theme::{Colours, Symbols, Theme},
};

/// A small generator of numbers, the same on every machine (Marsaglia, "Xorshift RNGs", 2003).
pub struct Dice(pub u64);

impl Dice {
    /// A number below `sides`.
    pub fn roll(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 33).unwrap() % sides
    }

    pub fn cell(&mut self) -> (u16, u16) {
        (u16::try_from(self.roll(210)).unwrap(), u16::try_from(self.roll(70)).unwrap())
    }

    fn letter(&mut self) -> char {
        const LETTERS: &str = "аеинорстмбқғәүіёйabcesio 0123-.«";
        const ODD: &str = "\0\u{1b}\n\t\u{7f}\u{9b}\u{202e}\u{200b}\u{301}\u{308}\u{fe0f}\u{feff}漢👩\u{200d}\u{e0041}ﬁİß\u{3164}\u{10ffff}";
        let letters = if self.roll(5) == 0 { ODD } else { LETTERS };
        letters.chars().nth(self.roll(letters.chars().count())).unwrap()
    }

    fn words(&mut self) -> String {
        (0..self.roll(400)).map(|_| self.letter()).collect()
    }

    pub fn action(&mut self) -> Action {
        let (column, row) = self.cell();
        match self.roll(40) {
            0..=4 => Action::Down,
            5 => Action::Up,
            6..=9 => Action::Open,
            10 => Action::Right,
            11 => Action::Left,
            12 => Action::PageUp,
            13 => Action::PageDown,
            14 => Action::Home,
            15 => Action::End,
            16 => Action::Back,
            17..=19 => Action::Next,
            20 => Action::Previous,
            21..=25 => Action::Type(self.letter()),
            26 => Action::Erase,
            27 => Action::Delete,
            28 => Action::Paste(self.words()),
            29 => Action::Help,
            30 => Action::Language,
            31 => Action::Search,
            32 => Action::Hide,
            33 => Action::Find,
            34 => Action::Menu,
            35 => Action::Click { column, row },
            36 => {
                let (to_column, to_row) = self.cell();
                Action::Drag { column, row, to_column, to_row }
            }
            37 => Action::WheelUp { column, row },
            38 => Action::WheelDown { column, row },
            _ => Action::Redraw,
        }
    }
}

pub fn check(guide: &Guide, action: &Action) {
    let (buffer, _) = guide.draw();
    if let Err(what) = stands(guide) {
        panic!("{action:?}: {what}");
    }
    for cell in &buffer.content {
        assert!(cell.symbol().chars().all(tirek::text::is_safe), "{action:?}: {:?}", cell.symbol());
    }
}

/// How often Esc must be pressed to be at the start again.
fn way_back(guide: &mut Guide) -> usize {
    guide.resize((80, 24));
    if !guide.picture().contains("F2") {
        // The screen was covered.
        guide.act(Action::Hide);
    }
    let mut pressed = 0;
    while guide.app.can_go_back() {
        guide.act(Action::Back);
        pressed += 1;
        assert!(pressed < 3_000, "Esc leads nowhere");
    }
    pressed
}

#[test]
fn nothing_that_can_be_pressed_breaks_the_guide() {
    for (seed, lang) in [0x9e37_79b9_7f4a_7c15, 0xbf58_476d_1ce4_e5b9, 0x94d0_49bb_1331_11eb].into_iter().zip(LANGUAGES)
    {
        let mut dice = Dice(seed);
        let mut guide = Guide::open(lang, (80, 24));
        for n in 0..3_000 {
            if n % 40 == 0 {
                (guide.app.touch.roomy, guide.app.touch.keyboard) = (dice.roll(2) == 0, dice.roll(2) == 0);
                let (width, height) = dice.cell();
                guide.resize((width, height));
            }
            let action = dice.action();
            guide.act(action.clone());
            check(&guide, &action);
        }
        way_back(&mut guide);
    }
}

/// Keypad, fingers, no ornaments, poor consoles: each was made by itself, and a kiosk may have all of them at once.
#[test]
fn nothing_that_can_be_pressed_breaks_a_kiosk_however_it_is_set_up() {
    for set_up in 0..32_u8 {
        let has = |bit: u8| set_up & (1 << bit) != 0;
        let symbols = if has(3) { Symbols::Ascii } else { Symbols::Full };
        let colours = if has(4) { Colours::Contrast } else { Colours::Mono };
        let theme = Theme { symbols, colours, access: has(2), ..Theme::MONO };
        let rules = settings::Kiosk {
            keypad: has(0),
            touch: Touch { roomy: has(1), keyboard: has(1) },
            ..settings::Kiosk::default()
        };
        let lang = LANGUAGES[usize::from(set_up) % LANGUAGES.len()];
        let mut guide = Guide::open_with(lang, (64, 20), theme);
        guide.app.become_kiosk(Kiosk::new(rules, Box::new(Newspaper::default())));
        let mut dice = Dice(0x9e37_79b9_7f4a_7c15 ^ u64::from(set_up));
        let mut now = 0;
        for n in 0..500 {
            if n % 50 == 0 {
                let sizes = [(64, 20), (48, 15), (40, 12), (80, 24), (200, 60), (39, 11), dice.cell()];
                guide.resize(sizes[dice.roll(sizes.len())]);
            }
            now += [0, 0, 0, 0, 31, 200][dice.roll(6)];
            guide.app.time(Duration::from_secs(now));
            let action = dice.action();
            guide.act(action.clone());
            check(&guide, &action);
            assert!(!guide.ended, "{set_up}: {action:?} ended a kiosk");
        }
    }
}

#[test]
fn nothing_that_can_be_answered_breaks_the_linear_mode() {
    let mut dice = Dice(0x2545_f491_4f6c_dd1d);
    let mut guide = Guide::open("kk", (80, 24));
    for _ in 0..300 {
        let answer = match dice.roll(3) {
            0 => dice.words(),
            1 => {
                ["0", "00", "*", "?", "", "-", "+", "=", "==", "/", "//", "\\", "/а", ")", "-1", "99999999999999999999"]
                    [dice.roll(16)]
                .to_owned()
            }
            _ => dice.roll(40).to_string(),
        };
        let mut out = Vec::new();
        plain::run(&mut guide.app, &mut answer.as_bytes(), &mut out).unwrap();
        let out = String::from_utf8(out).unwrap();
        let bad = out.chars().find(|c| *c != '\n' && !tirek::text::is_safe(*c));
        assert_eq!(bad, None, "{answer:?}");
    }
}

#[test]
fn the_way_back_does_not_grow_without_end() {
    let mut guide = Guide::open("ru", (80, 24));
    for _ in 0..400 {
        guide.press("f1 f9");
    }
    guide.press("\"школа\" down enter");
    for _ in 0..400 {
        guide.press("tab enter");
    }
    assert!(way_back(&mut guide) <= 500);
    assert!(guide.picture().contains("F9"), "and it ends at the start:\n{}", guide.picture());
}

#[test]
fn marks_typed_onto_one_letter_do_not_grow_without_end() {
    let mut guide = Guide::open("en", (80, 24));
    guide.act(Action::Type('e'));
    for _ in 0..40 {
        guide.app.update(Action::Paste("\u{301}".repeat(800)));
    }
    for _ in 0..400 {
        guide.app.update(Action::Type('\u{301}'));
    }
    guide.app.settle();
    let Screen::Results(words) = &guide.app.place().screen else { panic!("nothing is looked for") };
    assert!(words.len() < 4_000, "{} bytes", words.len());
}
