//! Where sentences begin.
//!
//! Pure; knows the signs that end a sentence and no language. A doubtful end is none: two sentences on one line are
//! easier to bear than one that stops at an abbreviation.

/// What may stand behind the sign that ends a sentence.
const CLOSING: [char; 7] = ['»', '"', ')', '”', '’', '\'', ']'];
/// What may stand before the first letter of a sentence.
const OPENING: [char; 6] = ['«', '"', '(', '“', '„', '\''];
/// Words with so few letters before a dot may be abbreviations or initials.
const SHORT: usize = 1;
/// Before a number such may be longer ones, as those for articles, buildings and telephones are.
const SHORT_BEFORE_NUMBER: usize = 4;

/// The sentences of a text, without the blanks between them.
#[must_use]
pub fn sentences(text: &str) -> Vec<&str> {
    let mut out = Vec::new();
    let mut start = 0;
    for (at, _) in text.match_indices(' ') {
        let (Some(before), Some(after)) = (text.get(start..at), text.get(at + 1..)) else { continue };
        if ends(before) && begins(before, after) {
            out.push(before.trim());
            start = at + 1;
        }
    }
    out.extend(text.get(start..).map(str::trim).filter(|rest| !rest.is_empty()));
    out
}

/// Does this text end with the end of a sentence?
fn ends(before: &str) -> bool {
    before.trim_end_matches(CLOSING).ends_with(['.', '!', '?', '…'])
}

/// May this be the beginning of a sentence, after those words?
fn begins(before: &str, after: &str) -> bool {
    let Some(first) = after.trim_start_matches(OPENING).chars().next() else { return false };
    let dotted = before.ends_with('.');
    let last = before.rsplit([' ', '\u{a0}']).next().unwrap_or_default();
    let letters = last.chars().filter(|c| c.is_alphabetic()).count();
    let short = |most: usize| dotted && (1..=most).contains(&letters);
    match first {
        c if c.is_uppercase() => !short(SHORT),
        c if c.is_numeric() => !short(SHORT_BEFORE_NUMBER),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn every_sentence_stands_alone() {
        let text = "Сегодня отдайте заявление. Сделайте это, даже если «нет мест». Отказали? Попросите бумагу!";
        let wanted =
            ["Сегодня отдайте заявление.", "Сделайте это, даже если «нет мест».", "Отказали?", "Попросите бумагу!"];
        assert_eq!(sentences(text), wanted);
        assert_eq!(
            sentences("Paid from 1 January 2026. 15 days (link 3). Ask 1414."),
            ["Paid from 1 January 2026.", "15 days (link 3).", "Ask 1414."]
        );
    }

    #[test]
    fn abbreviations_end_nothing() {
        for whole in ["ст. 12 Закона", "г. Алматы", "т. е. так", "обл. 5", "art. 7, Law 3", "5 млн. тенге", "1.5 х"]
        {
            assert_eq!(sentences(whole), [whole]);
        }
    }

    #[test]
    fn nothing_has_no_sentences() {
        assert_eq!(sentences(""), Vec::<&str>::new());
        assert_eq!(sentences("  "), Vec::<&str>::new());
    }

    proptest! {
        #[test]
        fn no_word_is_lost(text in "\\PC{0,80}") {
            let words = |text: &str| text.split(' ').filter(|w| !w.trim().is_empty()).map(|w| w.trim().to_owned()).collect::<Vec<_>>();
            prop_assert_eq!(words(&sentences(&text).join(" ")), words(&text));
        }
    }
}
