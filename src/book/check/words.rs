//! What is found in plain words: numbers, sums of money, deadlines, long sentences, words that hurt.
//!
//! Knows three languages by their tags and nothing of any other: there it finds nothing rather than guessing.

use crate::book::model::Unit;

/// Runs of digits, sorted, without leading zeros; `join` puts groups of three together (`81 871`, `81,871`).
pub(super) fn digits(text: &str, join: bool) -> Vec<String> {
    let chars: Vec<char> = text.chars().collect();
    let mut runs: Vec<(usize, usize)> = Vec::new();
    for (n, c) in chars.iter().enumerate() {
        match runs.last_mut() {
            Some((_, end)) if c.is_ascii_digit() && *end == n => *end = n + 1,
            _ if c.is_ascii_digit() => runs.push((n, n + 1)),
            _ => {}
        }
    }
    let text_of = |(from, to): (usize, usize)| chars.get(from..to).unwrap_or_default().iter().collect::<String>();
    let mut numbers: Vec<String> = Vec::new();
    let mut before: Option<usize> = None;
    for (from, to) in runs {
        let digits = text_of((from, to));
        let gap = before.and_then(|end| chars.get(end..from));
        let group = join && to - from == 3 && matches!(gap, Some([c]) if " \u{a0}\u{202f},'".contains(*c));
        match numbers.last_mut() {
            Some(number) if group && number.len() % 3 <= 3 && before.is_some() => number.push_str(&digits),
            _ => numbers.push(digits),
        }
        before = Some(to);
    }
    for number in &mut numbers {
        let short = number.trim_start_matches('0');
        *number = if short.is_empty() { "0".to_owned() } else { short.to_owned() };
    }
    numbers.sort();
    numbers
}

/// Beginnings of the words for the currency, and what may stand between a number and them.
const CURRENCY: &[&str] = &["теңге", "тенге", "тг", "₸", "tenge", "kzt"];
const THOUSANDS: &[&str] = &["мың", "тыс", "млн", "миллион", "thousand", "million"];

/// A sum of money: a number and the currency.
pub(super) fn amount(text: &str) -> Option<String> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let is = |word: &str, list: &[&str]| {
        let word = word.to_lowercase();
        list.iter().any(|start| word.starts_with(start))
    };
    words.iter().enumerate().find_map(|(n, word)| {
        let core = word.trim_end_matches(|c: char| !c.is_alphanumeric() && c != '₸');
        if core.chars().next().is_some_and(|c| c.is_ascii_digit()) && core.ends_with('₸') {
            return Some((*word).to_owned());
        }
        if !core.chars().next_back().is_some_and(|c| c.is_ascii_digit()) {
            return None;
        }
        let next = *words.get(n + 1)?;
        let (unit, count) = if is(next, THOUSANDS) { (*words.get(n + 2)?, 3) } else { (next, 2) };
        is(unit, CURRENCY)
            .then(|| without_stop(&words.iter().skip(n).take(count).copied().collect::<Vec<_>>().join(" ")))
    })
}

/// Beginnings of the two words behind the number of a deadline.
const DEADLINES: &[(&str, &str, Unit)] = &[
    ("рабоч", "дн", Unit::WorkingDays),
    ("рабоч", "ден", Unit::WorkingDays),
    ("жұмыс", "күн", Unit::WorkingDays),
    ("working", "day", Unit::WorkingDays),
    ("календарн", "дн", Unit::CalendarDays),
    ("күнтізбелік", "күн", Unit::CalendarDays),
    ("calendar", "day", Unit::CalendarDays),
];

/// Deadlines in working or calendar days, as written, with their number. Months, years and hours are not looked for:
/// they may be ages or anything else.
pub(super) fn deadlines(text: &str) -> Vec<(String, u32, Unit)> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let found = words.windows(3).filter_map(|window| {
        let [count, kind, day] = window else { return None };
        let count = count.parse().ok()?;
        let (kind, day) = (kind.to_lowercase(), day.to_lowercase());
        let (.., unit) = DEADLINES.iter().find(|(a, b, _)| kind.starts_with(a) && day.starts_with(b))?;
        Some((without_stop(&window.join(" ")), count, *unit))
    });
    found.collect()
}

fn without_stop(words: &str) -> String {
    words.trim_end_matches(|c: char| !c.is_alphanumeric()).to_owned()
}

/// Words that a sentence may have in a language.
pub(super) fn limit(tag: &str) -> usize {
    // Kazakh puts into endings what others say in words of their own.
    if tag == "kk" { 22 } else { 25 }
}

/// The first sentence with more words than the limit, and how many.
pub(super) fn long_sentence(text: &str, limit: usize) -> Option<(String, usize)> {
    let mut sentence: Vec<&str> = Vec::new();
    for word in text.split_whitespace() {
        sentence.push(word);
        let core = word.trim_end_matches(['»', '"', ')', '”', '’']);
        if core.ends_with(['.', '!', '?', '…', ':', ';']) {
            if let Some(found) = too_long(&sentence, limit) {
                return Some(found);
            }
            sentence.clear();
        }
    }
    too_long(&sentence, limit)
}

fn too_long(sentence: &[&str], limit: usize) -> Option<(String, usize)> {
    let count = sentence.iter().filter(|word| word.chars().any(char::is_alphanumeric)).count();
    (count > limit).then(|| (sentence.join(" "), count))
}

/// Beginnings of words that hurt, in lower case, with endings that make another word of them.
const AVOIDED: &[(&str, &str, &[&str])] = &[
    ("ru", "инвалид", &["ност"]),
    ("ru", "неполноценн", &[]),
    ("ru", "умственно отстал", &[]),
    ("ru", "слабоумн", &[]),
    ("ru", "калек", &[]),
    ("ru", "колясочни", &[]),
    ("ru", "прикован", &[]),
    ("ru", "дефективн", &[]),
    ("kk", "мүгедек", &["ті"]),
    ("kk", "кемтар", &[]),
    ("kk", "кем бала", &[]),
    ("en", "disabled child", &[]),
    ("en", "disabled people", &[]),
    ("en", "the disabled", &[]),
    ("en", "handicap", &[]),
    ("en", "crippled", &[]),
    ("en", "retarded", &[]),
    ("en", "invalid child", &[]),
    ("en", "wheelchair-bound", &[]),
    ("en", "suffers from", &[]),
];

/// A word of the avoid list, as it stands in the text.
pub(super) fn avoided(text: &str, tag: &str) -> Option<String> {
    let lower = text.to_lowercase();
    AVOIDED.iter().filter(|(lang, ..)| *lang == tag).find_map(|(_, word, other)| {
        let mut rest = lower.as_str();
        let mut before = "";
        while let Some((head, tail)) = rest.split_once(word) {
            let begins = !head.chars().next_back().or(before.chars().next_back()).is_some_and(char::is_alphabetic);
            if begins && !other.iter().any(|end| tail.starts_with(end)) {
                return Some(as_written(text, &lower, tail, word));
            }
            before = word;
            rest = tail;
        }
        None
    })
}

/// The found word with the capital letters of the text: lower case keeps the number of characters in our alphabets.
fn as_written(text: &str, lower: &str, tail: &str, word: &str) -> String {
    let end = lower.chars().count().saturating_sub(tail.chars().count());
    let length = word.chars().count();
    text.chars().skip(end.saturating_sub(length)).take(length).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_the_same_however_they_are_grouped() {
        assert_eq!(digits("около 81 871 и 7", true), digits("81,871, about 7", true));
        assert_eq!(digits("81\u{a0}871", true), ["81871"]);
        assert_eq!(digits("статьи 99 и 100", true), ["100", "99"]);
        assert_eq!(digits("09:00, 112", false), ["0", "112", "9"]);
    }

    #[test]
    fn sums_of_money_are_seen_in_all_languages() {
        assert_eq!(amount("платят 81 871 тенге."), Some("871 тенге".to_owned()));
        assert_eq!(amount("шамамен 50 мың теңгеге дейін"), Some("50 мың теңгеге".to_owned()));
        assert_eq!(amount("about 5,000 tenge"), Some("5,000 tenge".to_owned()));
        assert_eq!(amount("5000₸"), Some("5000₸".to_owned()));
        assert_eq!(amount("в 2026 году тенге"), None);
    }

    #[test]
    fn deadlines_in_days_are_seen_and_ages_are_not() {
        let all = "в течение 20 рабочих дней, 20 жұмыс күні ішінде, within 15 calendar days. Ребёнку 3 месяца, 3 дня";
        let found: Vec<_> = deadlines(all).into_iter().map(|(_, amount, unit)| (amount, unit)).collect();
        assert_eq!(found, [(20, Unit::WorkingDays), (20, Unit::WorkingDays), (15, Unit::CalendarDays)]);
        assert_eq!(deadlines(all)[2].0, "15 calendar days");
    }

    #[test]
    fn a_sentence_ends_at_its_mark() {
        assert_eq!(long_sentence("Раз два. Три четыре пять.", 2).map(|found| found.1), Some(3));
        assert_eq!(long_sentence("Раз два. Три – четыре.", 2), None);
    }

    #[test]
    fn words_that_hurt_are_seen_and_their_good_relatives_are_not() {
        assert_eq!(avoided("Ребёнок-Инвалид", "ru"), Some("Инвалид".to_owned()));
        assert_eq!(avoided("ребёнок с инвалидностью", "ru"), None);
        assert_eq!(avoided("мүгедектігі бар бала", "kk"), None);
        assert_eq!(avoided("мүгедек бала", "kk"), Some("мүгедек".to_owned()));
        assert_eq!(avoided("инвалид", "kk"), None);
    }
}
