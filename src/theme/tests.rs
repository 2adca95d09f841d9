use super::*;
use crate::sheet::{Block, Reading, Shape, Sheet, Span, Target};

const COLOURS: [Colours; 4] = [Colours::Auto, Colours::Mono, Colours::Contrast, Colours::ContrastLight];
const CONSOLES: [Console; 3] = [Console::Window, Console::Linux, Console::Old];

/// WCAG 2.2: 7:1 is the enhanced contrast of text.
const ENHANCED: f64 = 7.0;

type Rgb = [u8; 3];

/// The sixteen colours as well-known terminals have them. Windows are listed too although the contrasts of windows do
/// not use these: a window may be taken for a console by its `TERM`.
const PALETTES: [(&str, [Rgb; 16]); 4] = [
    (
        "Linux console",
        [
            [0, 0, 0],
            [170, 0, 0],
            [0, 170, 0],
            [170, 85, 0],
            [0, 0, 170],
            [170, 0, 170],
            [0, 170, 170],
            [170, 170, 170],
            [85, 85, 85],
            [255, 85, 85],
            [85, 255, 85],
            [255, 255, 85],
            [85, 85, 255],
            [255, 85, 255],
            [85, 255, 255],
            [255, 255, 255],
        ],
    ),
    (
        "xterm",
        [
            [0, 0, 0],
            [205, 0, 0],
            [0, 205, 0],
            [205, 205, 0],
            [0, 0, 238],
            [205, 0, 205],
            [0, 205, 205],
            [229, 229, 229],
            [127, 127, 127],
            [255, 0, 0],
            [0, 255, 0],
            [255, 255, 0],
            [92, 92, 255],
            [255, 0, 255],
            [0, 255, 255],
            [255, 255, 255],
        ],
    ),
    (
        "Windows console",
        [
            [0, 0, 0],
            [128, 0, 0],
            [0, 128, 0],
            [128, 128, 0],
            [0, 0, 128],
            [128, 0, 128],
            [0, 128, 128],
            [192, 192, 192],
            [128, 128, 128],
            [255, 0, 0],
            [0, 255, 0],
            [255, 255, 0],
            [0, 0, 255],
            [255, 0, 255],
            [0, 255, 255],
            [255, 255, 255],
        ],
    ),
    (
        "PuTTY",
        [
            [0, 0, 0],
            [187, 0, 0],
            [0, 187, 0],
            [187, 187, 0],
            [0, 0, 187],
            [187, 0, 187],
            [0, 187, 187],
            [187, 187, 187],
            [85, 85, 85],
            [255, 85, 85],
            [85, 255, 85],
            [255, 255, 85],
            [85, 85, 255],
            [255, 85, 255],
            [85, 255, 255],
            [255, 255, 255],
        ],
    ),
];

fn themes() -> impl Iterator<Item = Theme> {
    COLOURS.into_iter().flat_map(|colours| {
        CONSOLES.into_iter().map(move |console| Theme {
            colours,
            console,
            symbols: Symbols::of(console),
            access: false,
        })
    })
}

/// Relative luminance, as WCAG 2.2 defines it.
fn luminance(color: Rgb) -> f64 {
    let [red, green, blue] = color.map(|part| {
        let part = f64::from(part) / 255.0;
        if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
    });
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

fn contrast(one: Rgb, other: Rgb) -> f64 {
    let (one, other) = (luminance(one) + 0.05, luminance(other) + 0.05);
    one.max(other) / one.min(other)
}

/// A colour as a terminal with this palette shows it.
fn rgb(color: Color, palette: &[Rgb; 16], brighter: bool) -> Rgb {
    let named = |number: usize| palette[if brighter && number < 8 { number + 8 } else { number }];
    match color {
        Color::Black => named(0),
        Color::Red => named(1),
        Color::Gray => named(7),
        Color::White => named(15),
        Color::Indexed(16) => [0, 0, 0],
        Color::Indexed(231) => [255, 255, 255],
        other => panic!("{other} is not in the table of the test"),
    }
}

/// Foreground and background as they are seen: bold brightens the letters, reverse video swaps both.
fn seen(style: Style, palette: &[Rgb; 16]) -> (Rgb, Rgb) {
    let (front, back) = (style.fg.unwrap(), style.bg.unwrap());
    let bold = style.add_modifier.contains(Modifier::BOLD);
    let (front, back) = (rgb(front, palette, bold), rgb(back, palette, false));
    if style.add_modifier.contains(Modifier::REVERSED) { (back, front) } else { (front, back) }
}

#[test]
fn the_contrasts_are_at_least_seven_to_one_in_every_role_on_every_palette() {
    for theme in themes().filter(|theme| matches!(theme.colours, Colours::Contrast | Colours::ContrastLight)) {
        for role in ROLES {
            for (name, palette) in &PALETTES {
                let (front, back) = seen(theme.style(role), palette);
                let contrast = contrast(front, back);
                assert!(contrast >= ENHANCED, "{theme:?} {role:?} on {name}: {contrast:.1}:1");
            }
        }
    }
}

#[test]
fn contrast_is_white_on_black_and_its_counterpart_black_on_white() {
    let style = |colours| Theme { colours, ..Theme::default() }.base();
    let (dark, light) =
        (seen(style(Colours::Contrast), &PALETTES[0].1), seen(style(Colours::ContrastLight), &PALETTES[0].1));
    assert_eq!(dark, ([255; 3], [0; 3]));
    assert_eq!(light, ([0; 3], [255; 3]));
    assert!((contrast([0; 3], [255; 3]) - 21.0).abs() < 0.01);
}

#[test]
fn auto_and_mono_leave_the_colours_to_the_terminal() {
    for theme in themes().filter(|theme| matches!(theme.colours, Colours::Auto | Colours::Mono)) {
        for role in ROLES {
            let style = theme.style(role);
            assert_eq!((style.fg, style.bg), (None, None), "{theme:?} {role:?}");
        }
    }
}

#[test]
fn nothing_is_said_by_colour_alone() {
    for theme in themes() {
        let base = theme.base();
        for role in ROLES {
            let style = theme.style(role);
            assert_eq!((style.fg, style.bg), (base.fg, base.bg), "{theme:?}: {role:?} has a colour of its own");
            let wordless = matches!(role, Role::Selected | Role::Mark | Role::Current | Role::Danger);
            assert!(!wordless || style != base, "{theme:?}: {role:?} cannot be told from the rest");
        }
        // Where underlined text is only another colour, brackets say what is a link.
        assert!(theme.link() != base || words(theme, false).contains("[a right]"), "{theme:?}");
    }
}

#[test]
fn a_console_is_asked_for_nothing_that_it_shows_as_a_colour() {
    for theme in themes().filter(|theme| theme.console != Console::Window) {
        for role in ROLES {
            let style = theme.style(role);
            assert!(!style.add_modifier.contains(Modifier::UNDERLINED), "{theme:?} {role:?}");
            let black = style.fg == Some(Color::Black) && style.add_modifier.contains(Modifier::BOLD);
            assert!(!black, "{theme:?} {role:?}: bold black is dark grey there");
        }
    }
}

#[test]
fn the_kind_of_terminal_is_told_by_its_name() {
    for (term, wanted) in [
        (Some("linux"), Console::Linux),
        (Some("linux-16color"), Console::Linux),
        (Some("vt220"), Console::Old),
        (Some("ansi"), Console::Old),
        (Some("vte-256color"), Console::Window),
        (Some("xterm-256color"), Console::Window),
        (Some("foot"), Console::Window),
        (Some("screen"), Console::Window),
        (None, Console::Window),
    ] {
        assert_eq!(Console::of(term), wanted, "{term:?}");
    }
}

#[test]
fn the_choice_goes_round() {
    let mut theme = Theme::default();
    for wanted in [Colours::Contrast, Colours::ContrastLight, Colours::Auto, Colours::Contrast] {
        theme = theme.next();
        assert_eq!(theme.colours, wanted);
    }
}

/// A small page as it is laid out here.
fn words(theme: Theme, access: bool) -> String {
    let link = Span::link("a right", Target::Entry(String::from("x")));
    let bar = Span { text: String::from("█"), look: Look::Bar, target: None };
    let sign = Span { text: String::from("[+] "), look: Look::Sign, target: None };
    let mut row = Block::row("row", "done → «№ 5»", Target::Entry(String::from("x")));
    row.spans.insert(0, sign);
    let blocks = vec![Block::new("a", Shape::Text, vec![Span::plain("This is "), link, bar]), row];
    let sheet = Sheet { title: String::new(), reading: Reading::Lines, blocks };
    let theme = Theme { access, ..theme };
    theme.dress(&sheet).blocks.iter().map(Block::words).collect::<Vec<_>>().join("|")
}

#[test]
fn a_sheet_is_dressed_for_its_terminal() {
    let on = |console| Theme { console, symbols: Symbols::of(console), ..Theme::default() };
    assert_eq!(words(on(Console::Window), false), "This is a right█|[+] done → «№ 5»");
    assert_eq!(words(on(Console::Linux), false), "This is [a right]█|[+] done → «N 5»");
    assert_eq!(words(on(Console::Old), false), "This is [a right]#|[+] done Right \"N 5\"");
    assert_eq!(words(on(Console::Window), true), "This is a right|done → «№ 5»");
}
