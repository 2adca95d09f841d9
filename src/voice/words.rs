//! Words for the ear: what is written for the eye, in a form that a voice reads well, and the language it is in.
//!
//! Knows no program and no screen.

/// Longest text that is said at once, in bytes: a pipe holds it whole, and `spd-say` reads it as one line.
const LONGEST: usize = 12 * 1024;

/// Letters that of the three languages only Kazakh has.
const KAZAKH: &str = "әғқңөұүһіӘҒҚҢӨҰҮҺІ";

/// The text on one line, without signs that a voice program takes for commands, and with numbers in one piece.
#[must_use]
pub fn speakable(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in join_numbers(text).chars() {
        // Two brackets begin phonemes for espeak-ng; three signs of this kind a command for spd-say.
        let c = match c {
            c if c.is_control() || c.is_whitespace() => ' ',
            '[' | ']' | '<' | '>' | '{' | '}' | '|' | '_' | '█' => ' ',
            '!' if out.trim().is_empty() => ' ',
            c => c,
        };
        if (c == ' ' && (out.is_empty() || out.ends_with(' '))) || out.len() + c.len_utf8() > LONGEST {
            continue;
        }
        out.push(c);
    }
    out.truncate(out.trim_end().len());
    out
}

/// `81 871` with a no-break space is one number; a telephone number is read in its groups.
fn join_numbers(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut run = String::new();
    for c in text.chars().chain(['\0']) {
        if c.is_ascii_digit() || (c == '\u{a0}' && !run.is_empty()) {
            run.push(c);
            continue;
        }
        if !run.is_empty() {
            let end = run.trim_end_matches('\u{a0}').len();
            let after = run.split_off(end);
            let before_is_plus = out.ends_with('+');
            let whole = if before_is_plus { None } else { one_number(&run) };
            out.push_str(&whole.unwrap_or_else(|| run.replace('\u{a0}', " ")));
            out.push_str(&after);
            run.clear();
        }
        if c != '\0' {
            out.push(c);
        }
    }
    out
}

/// The digits of a number in groups of three; nothing for what is no such number.
fn one_number(run: &str) -> Option<String> {
    let mut groups = run.split('\u{a0}');
    let first = groups.next()?;
    let others: Vec<&str> = groups.collect();
    let grouped = (1..=3).contains(&first.len()) && others.iter().all(|group| group.len() == 3);
    ((others.is_empty() || grouped) && others.len() < 4).then(|| format!("{first}{}", others.concat()))
}

/// The tag of the language these words are in; `shown` is that of the screen, where pages may quote another.
#[must_use]
pub fn language(text: &str, shown: &str) -> String {
    let cyrillic = text.chars().any(|c| matches!(c, '\u{400}'..='\u{52f}'));
    let latin = text.chars().any(|c| c.is_ascii_alphabetic());
    let tag = match (shown, cyrillic) {
        (_, true) if text.chars().any(|c| KAZAKH.contains(c)) => "kk",
        ("en", true) => "ru",
        ("kk" | "ru", false) if latin => "en",
        (shown, _) => shown,
    };
    tag.to_owned()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn sums_are_one_number_and_telephones_are_groups() {
        assert_eq!(speakable("81\u{a0}871\u{a0}теңге"), "81871 теңге");
        assert_eq!(speakable("1\u{a0}234\u{a0}567"), "1234567");
        assert_eq!(speakable("8\u{a0}800\u{a0}080\u{a0}7777"), "8 800 080 7777");
        assert_eq!(speakable("+7\u{a0}727\u{a0}123"), "+7 727 123");
        assert_eq!(speakable("112, 1414."), "112, 1414.");
        assert_eq!(speakable("5\u{a0}күн"), "5 күн");
    }

    #[test]
    fn signs_that_are_commands_for_a_voice_are_not_said() {
        assert_eq!(speakable("!-!QUIT"), "-!QUIT");
        assert_eq!(speakable("  ! !-!QUIT"), "-!QUIT");
        assert_eq!(speakable("a [[h@loU]] b\nc\td"), "a h@loU b c d");
        assert_eq!(speakable("> Мектеп | 5"), "Мектеп 5");
    }

    #[test]
    fn the_language_is_that_of_the_letters() {
        assert_eq!(language("Мүгедектік", "en"), "kk");
        assert_eq!(language("Пособие", "en"), "ru");
        assert_eq!(language("Бала", "kk"), "kk");
        assert_eq!(language("Пособие", "ru"), "ru");
        assert_eq!(language("benefit", "kk"), "en");
        assert_eq!(language("112", "kk"), "kk");
        assert_eq!(language("benefit", "tr"), "tr");
    }

    proptest! {
        #[test]
        fn any_text_becomes_one_short_line(text in "\\PC{0,400}", times in 1..200usize) {
            let said = speakable(&text.repeat(times));
            prop_assert!(said.len() <= LONGEST);
            prop_assert!(!said.contains(['\n', '\0', '[']) && !said.starts_with('!'));
        }
    }
}
