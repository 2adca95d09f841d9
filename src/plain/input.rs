//! One line of what is typed or piped, whatever bytes it is made of.
//!
//! Reads no further than the line's end and keeps no more than a person would type.

use std::io::{self, BufRead, Read};

use crate::text;

/// Nobody types more; the rest of a longer line is dropped.
const LONGEST: u64 = 64 * 1024;

/// One line of input without its end; what is not UTF-8 is read as well as it can be. `None` at the end.
///
/// # Errors
/// When the input cannot be read.
pub fn line(input: &mut dyn BufRead) -> io::Result<Option<String>> {
    let Some(bytes) = piece(input)? else { return Ok(None) };
    let mut whole = bytes.ends_with(b"\n");
    while !whole {
        let Some(rest) = piece(input)? else { break };
        whole = rest.ends_with(b"\n");
    }
    Ok(Some(text::clean_line(String::from_utf8_lossy(&bytes).trim_end_matches(['\n', '\r']))))
}

/// Bytes up to the end of the line, or as many as are kept at once.
fn piece(input: &mut dyn BufRead) -> io::Result<Option<Vec<u8>>> {
    let mut bytes = Vec::new();
    let taken = Read::take(&mut *input, LONGEST).read_until(b'\n', &mut bytes)?;
    Ok((taken > 0).then_some(bytes))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(mut input: &[u8]) -> Vec<String> {
        std::iter::from_fn(|| line(&mut input).unwrap()).collect()
    }

    #[test]
    fn lines_end_as_on_every_system_and_the_last_need_not_end() {
        assert_eq!(lines(b"one\r\n\ntwo"), ["one", "", "two"]);
        assert_eq!(lines(b""), Vec::<String>::new());
    }

    #[test]
    fn a_line_of_a_megabyte_is_one_line() {
        let mut input = vec![b'a'; 1_000_000];
        input.extend(b"\nnext\n");
        let read = lines(&input);
        assert_eq!((read.len(), read[1].as_str()), (2, "next"));
        assert!(read[0].len() <= 64 * 1024);
    }

    #[test]
    fn bytes_that_are_no_text_are_read_as_well_as_they_can_be() {
        assert_eq!(lines(b"\xd1\x88\xff\x1b[31m\n"), ["ш\u{fffd}[31m"]);
    }
}
