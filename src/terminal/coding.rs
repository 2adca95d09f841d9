//! What bytes mean to the terminal: the guide speaks UTF-8 to all of them.
//!
//! Gives sequences and writes nothing itself.

/// What bytes mean to the terminal, as far as the locale says. The guide writes and reads UTF-8 only.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Coding {
    Utf8,
    /// The locale does not say, as `C` and none at all do; most terminals take UTF-8 then, some must be told.
    Unsaid,
    /// Another one, such as KOI8-R.
    Other,
}

impl Coding {
    /// What asks the terminal for UTF-8 (ISO 2022, section 15.4.2); nothing where it knows.
    #[must_use]
    pub fn begin(self) -> &'static str {
        if self == Self::Utf8 { "" } else { "\x1b%G" }
    }

    /// What gives the terminal its own coding back; nothing where it might have been UTF-8 before.
    #[must_use]
    pub fn end(self) -> &'static str {
        if self == Self::Other { "\x1b%@" } else { "" }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_coding_that_is_known_is_given_back() {
        assert_eq!((Coding::Utf8.begin(), Coding::Utf8.end()), ("", ""));
        assert_eq!((Coding::Unsaid.begin(), Coding::Unsaid.end()), ("\x1b%G", ""));
        assert_eq!((Coding::Other.begin(), Coding::Other.end()), ("\x1b%G", "\x1b%@"));
    }
}
