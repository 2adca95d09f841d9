//! Words as bytes, one byte a letter: small in the index, quick to compare, and in the order of their folded form.
//!
//! Only words in [`super::fold::normal`] form are written so. Any character can be written; any bytes can be read.

/// Cyrillic а to я.
const CYRILLIC: u8 = 0x80;
/// The other letters of the Kazakh alphabet, and the folded letter of each.
const KAZAKH: [(char, char); 9] =
    [('ә', 'а'), ('ғ', 'г'), ('қ', 'к'), ('ң', 'н'), ('ө', 'о'), ('ұ', 'у'), ('ү', 'у'), ('һ', 'х'), ('і', 'и')];
const FIRST_KAZAKH: u8 = 0xa0;
/// Any other character: this byte, and four digits of base [`BASE`].
const OTHER: u8 = 0xff;
const BASE: u32 = 33;
const FIRST_DIGIT: u8 = 0xc0;

/// The bytes of a word.
#[must_use]
pub fn encode(word: &str) -> Vec<u8> {
    let mut out = Vec::with_capacity(word.len());
    write(word, &mut out);
    out
}

/// Adds the bytes of a word to what is there.
pub fn write(word: &str, out: &mut Vec<u8>) {
    for c in word.chars() {
        match c {
            '\0'..='\x7f' => out.push(u8::try_from(c).unwrap_or(b'?')),
            'а'..='я' => out.push(CYRILLIC + u8::try_from(u32::from(c) - u32::from('а')).unwrap_or(0)),
            _ => {
                if let Some((byte, _)) = (FIRST_KAZAKH..).zip(KAZAKH).find(|(_, (letter, _))| *letter == c) {
                    out.push(byte);
                } else {
                    out.push(OTHER);
                    let digit = |place: u32| FIRST_DIGIT + u8::try_from(u32::from(c) / place % BASE).unwrap_or(0);
                    out.extend([BASE.pow(3), BASE.pow(2), BASE, 1].map(digit));
                }
            }
        }
    }
}

/// The word in these bytes; what is no word of [`encode`] is left out.
#[must_use]
pub fn decode(bytes: &[u8]) -> String {
    let mut out = String::with_capacity(bytes.len() * 2);
    let mut rest = bytes.iter();
    while let Some(&byte) = rest.next() {
        let c = match byte {
            0..0x80 => Some(char::from(byte)),
            CYRILLIC..FIRST_KAZAKH => char::from_u32(u32::from('а') + u32::from(byte - CYRILLIC)),
            OTHER => {
                let digits = rest.by_ref().take(4);
                let number = |all: u32, digit: &u8| all * BASE + u32::from(digit.saturating_sub(FIRST_DIGIT));
                char::from_u32(digits.fold(0, number))
            }
            _ => KAZAKH.get(usize::from(byte - FIRST_KAZAKH)).map(|(letter, _)| *letter),
        };
        out.extend(c);
    }
    out
}

/// The folded letter of each byte.
pub const FOLDED: [u8; 256] = folded_table();

const fn folded_table() -> [u8; 256] {
    let mut table = [0; 256];
    let mut byte: u8 = 0;
    loop {
        table[byte as usize] = byte;
        if byte == 255 {
            break;
        }
        byte += 1;
    }
    let mut n: u8 = 0;
    while (n as usize) < KAZAKH.len() {
        let letter = KAZAKH[n as usize].1 as u32 - 'а' as u32;
        // Letters of the Russian alphabet stand within 32 of its first.
        table[(FIRST_KAZAKH + n) as usize] = CYRILLIC + letter.to_le_bytes()[0];
        n += 1;
    }
    table
}

/// A word as somebody types it who has no Kazakh letters.
#[must_use]
pub fn folded(word: &[u8]) -> Vec<u8> {
    word.iter().map(|byte| fold(*byte)).collect()
}

#[must_use]
pub fn fold(byte: u8) -> u8 {
    FOLDED.get(usize::from(byte)).copied().unwrap_or(byte)
}

/// Are these bytes a word with Cyrillic letters?
#[must_use]
pub fn is_cyrillic(word: &[u8]) -> bool {
    word.iter().any(|byte| (CYRILLIC..FIRST_DIGIT).contains(byte))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::search::fold;

    proptest! {
        #[test]
        fn a_word_is_the_same_after_writing_and_reading(word in "[а-яәіңғүұқөһa-z0-9]{0,12}|\\PC*") {
            prop_assert_eq!(decode(&encode(&word)), word);
        }

        #[test]
        fn folding_bytes_is_folding_letters(word in "[а-яәіңғүұқөһa-z0-9]{0,12}|\\PC*") {
            let normal = fold::normal(&word);
            prop_assert_eq!(folded(&encode(&normal)), encode(&fold::folded(&normal)));
        }

        #[test]
        fn any_bytes_are_read(bytes: Vec<u8>) {
            let _ = decode(&bytes);
        }
    }
}
