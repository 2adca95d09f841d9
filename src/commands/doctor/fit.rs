//! Which grid makes letters large enough on a given screen, read from a given distance.
//!
//! Whole numbers only: lengths in micrometres. Knows no terminal and prints nothing.

use std::str::FromStr;

use crate::layout::SMALLEST;

/// EN 301 549, 5.1.4: a capital H seen under at least 0.7 degrees is this part of the distance, in millionths
/// (0.7 x pi / 180).
const CAPITAL_PER_MILLION: u64 = 12_218;

/// The font `DejaVu Sans Mono` in units of 2048 to the em: height of a capital, width of a letter, and what a line takes
/// above and below the ground of its letters (terminals round each up).
const CAPITAL: u64 = 1493;
const ADVANCE: u64 = 1233;
const ABOVE: u64 = 1901;
const BELOW: u64 = 483;
const EM: u64 = 2048;

/// Fonts of the Linux console with all Kazakh letters: name, cell in pixels, and pixels of a capital H.
/// Measured in console-setup 1.221.
const CONSOLE_FONTS: [(&str, (u64, u64), u64); 7] = [
    ("CyrAsia-TerminusBold16", (8, 16), 10),
    ("CyrAsia-TerminusBold18x10", (10, 18), 12),
    ("CyrAsia-TerminusBold20x10", (10, 20), 13),
    ("CyrAsia-TerminusBold22x11", (11, 22), 14),
    ("CyrAsia-TerminusBold24x12", (12, 24), 15),
    ("CyrAsia-TerminusBold28x14", (14, 28), 18),
    ("CyrAsia-TerminusBold32x16", (16, 32), 20),
];

/// Modes that screens usually have.
const MODES: [(u64, u64); 16] = [
    (1920, 1200),
    (1920, 1080),
    (1680, 1050),
    (1600, 1200),
    (1600, 900),
    (1440, 900),
    (1366, 768),
    (1280, 1024),
    (1280, 960),
    (1280, 800),
    (1280, 720),
    (1024, 768),
    (1024, 576),
    (800, 600),
    (800, 480),
    (640, 480),
];

/// A length in micrometres, written with its unit: `21.5in`, `60cm`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Length(pub u64);

/// A screen in pixels: `1920x1080`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pixels(pub u64, pub u64);

/// What does not fit the form that is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Unclear;

impl FromStr for Length {
    type Err = Unclear;

    fn from_str(text: &str) -> Result<Self, Unclear> {
        let text = text.trim();
        let end = text.find(|c: char| !(c.is_ascii_digit() || c == '.' || c == ',')).ok_or(Unclear)?;
        let (number, unit) = text.split_at(end);
        let unit = match unit.trim() {
            "in" | "\"" | "''" | "″" => 25_400,
            "mm" => 1_000,
            "cm" => 10_000,
            "m" => 1_000_000,
            _ => return Err(Unclear),
        };
        let (whole, part) = number.split_once(['.', ',']).unwrap_or((number, "0"));
        let digits = u32::try_from(part.len()).ok().filter(|digits| *digits <= 6).ok_or(Unclear)?;
        let (whole, part): (u64, u64) = (whole.parse().or(Err(Unclear))?, part.parse().or(Err(Unclear))?);
        let length = whole.checked_mul(unit).ok_or(Unclear)? + part * unit / 10_u64.pow(digits);
        // Between a watch and a wall.
        (10_000..=100_000_000).contains(&length).then_some(Self(length)).ok_or(Unclear)
    }
}

impl FromStr for Pixels {
    type Err = Unclear;

    fn from_str(text: &str) -> Result<Self, Unclear> {
        // The second is the Cyrillic letter that looks the same.
        let (width, height) = text.trim().split_once(['x', 'х', 'X', 'Х', '×', '*']).ok_or(Unclear)?;
        let side =
            |text: &str| text.trim().parse().ok().filter(|pixels| (100..=20_000).contains(pixels)).ok_or(Unclear);
        Ok(Self(side(width)?, side(height)?))
    }
}

/// What was asked: a screen and the distance of the reader's eyes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Question {
    pub diagonal: Length,
    pub pixels: Pixels,
    pub distance: Length,
}

/// Letters that are large enough, and what follows from them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fit {
    /// Height of a capital letter, in tenths of a millimetre and in pixels.
    pub capital_tenths: u64,
    pub capital_pixels: u64,
    /// Size of the font `DejaVu Sans Mono`, in pixels to the em.
    pub font: u64,
    pub columns: u64,
    pub rows: u64,
    /// Whether the guide can be read on that grid.
    pub enough: bool,
    pub console: Option<Console>,
}

/// How the text console gets there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Console {
    pub font: &'static str,
    /// The mode to set, which may be coarser than the screen.
    pub mode: Pixels,
    pub columns: u64,
    pub rows: u64,
}

/// The grid for a screen and a distance.
#[must_use]
pub fn fit(question: &Question) -> Fit {
    let Question { diagonal, pixels: Pixels(width, height), distance } = *question;
    // Thousandths of a pixel, and then nanometres from pixel to pixel.
    let across = ((width * width + height * height) * 1_000_000).isqrt().max(1);
    let pitch = (diagonal.0 * 1_000_000 / across).max(1);
    let capital = distance.0 * CAPITAL_PER_MILLION / 1_000;
    let font = (capital * EM).div_ceil(CAPITAL * pitch).max(1);
    let cell = |units: u64| (font * units).div_ceil(EM).max(1);
    let (columns, rows) = (width / cell(ADVANCE), height / (cell(ABOVE) + cell(BELOW)));
    Fit {
        capital_tenths: capital.div_ceil(100_000),
        capital_pixels: capital.div_ceil(pitch),
        font,
        columns,
        rows,
        enough: readable(columns, rows),
        console: console((width, height), capital, pitch),
    }
}

fn readable(columns: u64, rows: u64) -> bool {
    columns >= u64::from(SMALLEST.0) && rows >= u64::from(SMALLEST.1)
}

/// The finest mode of the screen's shape in which a font of the console is large enough, with the smallest such font.
fn console((width, height): (u64, u64), capital: u64, pitch: u64) -> Option<Console> {
    let own = std::iter::once((width, height));
    // A mode of another shape would be stretched or have borders.
    let same = |mode: &(u64, u64)| (mode.0 * height).abs_diff(width * mode.1) * 50 <= width * mode.1;
    let modes = own.chain(MODES.into_iter().filter(|mode| mode.1 < height).filter(same));
    modes.into_iter().find_map(|mode| {
        // In a coarser mode every pixel is larger by as much.
        let large = |pixels: u64| pixels * pitch * height >= capital * mode.1;
        let (font, cell, _) = CONSOLE_FONTS.into_iter().find(|(_, _, pixels)| large(*pixels))?;
        let (columns, rows) = (mode.0 / cell.0, mode.1 / cell.1);
        readable(columns, rows).then_some(Console { font, mode: Pixels(mode.0, mode.1), columns, rows })
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn ask(diagonal: &str, pixels: &str, distance: &str) -> Fit {
        fit(&Question {
            diagonal: diagonal.parse().unwrap(),
            pixels: pixels.parse().unwrap(),
            distance: distance.parse().unwrap(),
        })
    }

    #[test]
    fn a_kiosk_of_21_inches_read_from_60_centimetres() {
        let fit = ask("21.5in", "1920x1080", "60cm");
        // 600 mm x 0.0122 = 7.33 mm, of 0.2479 mm pixels 29.6.
        assert_eq!((fit.capital_tenths, fit.capital_pixels), (74, 30));
        assert_eq!(fit.font, 41);
        assert_eq!((fit.columns, fit.rows), (76, 22));
        assert!(fit.enough);
        let console = fit.console.unwrap();
        assert_eq!((console.font, console.mode), ("CyrAsia-TerminusBold32x16", Pixels(1280, 720)));
        assert_eq!((console.columns, console.rows), (80, 22));
    }

    #[test]
    fn an_old_screen_of_15_inches() {
        let fit = ask("15in", "1024x768", "60cm");
        assert_eq!((fit.columns, fit.rows), (48, 18));
        assert!(fit.enough);
        let console = fit.console.unwrap();
        assert_eq!((console.mode, console.columns, console.rows), (Pixels(800, 600), 50, 18));
    }

    #[test]
    fn what_is_too_far_or_too_small_is_said() {
        let fit = ask("10in", "800x480", "1m");
        assert!(!fit.enough && fit.console.is_none(), "{fit:?}");
    }

    #[test]
    fn lengths_and_sizes_are_read_as_people_write_them() {
        for text in ["60cm", "600mm", "0.6m", "0,6 m", " 60 cm "] {
            assert_eq!(text.parse(), Ok(Length(600_000)), "{text}");
        }
        assert_eq!("21.5in".parse(), Ok(Length(546_100)));
        assert_eq!("21,5\"".parse(), Ok(Length(546_100)));
        for text in ["1920x1080", "1920х1080", "1920×1080", "1920 X 1080"] {
            assert_eq!(text.parse(), Ok(Pixels(1920, 1080)), "{text}");
        }
        for text in ["", "60", "cm", "60km", "-60cm", "1.2.3cm", "0cm", "99999999999999999999m", "1.0000000cm"] {
            assert_eq!(text.parse::<Length>(), Err(Unclear), "{text}");
        }
        for text in ["", "1920", "x", "1920x", "0x0", "1920x1080x3", "-1x5", "99999x99999"] {
            assert_eq!(text.parse::<Pixels>(), Err(Unclear), "{text}");
        }
    }

    proptest! {
        /// Whatever is asked, a capital of the advised font is seen under 0.7 degrees or more.
        #[test]
        fn letters_are_never_too_small(
            diagonal in 10_000..100_000_000_u64,
            width in 100..20_000_u64,
            height in 100..20_000_u64,
            distance in 10_000..100_000_000_u64,
        ) {
            let question =
                Question { diagonal: Length(diagonal), pixels: Pixels(width, height), distance: Length(distance) };
            let fit = fit(&question);
            let f = |number: u64| f64::from(u32::try_from(number).unwrap());
            let pitch = f(diagonal) / (f(width).powi(2) + f(height).powi(2)).sqrt();
            let degrees = |pixels: f64, pitch: f64| (pixels * pitch / f(distance)).to_degrees();
            // Pitches are rounded down to a nanometre.
            prop_assert!(degrees(f(fit.font) * f(CAPITAL) / f(EM), pitch) > 0.6999);
            if let Some(console) = fit.console {
                let (_, _, pixels) = CONSOLE_FONTS.into_iter().find(|(name, _, _)| *name == console.font).unwrap();
                prop_assert!(degrees(f(pixels), pitch * f(height) / f(console.mode.1)) > 0.6999);
            }
        }

        #[test]
        fn any_text_is_read_or_refused(text in "\\PC*") {
            let _ = (text.parse::<Length>(), text.parse::<Pixels>());
        }
    }
}
