//! A light stripper of Kazakh endings: plural, possessive, case, copula, and the usual endings of verbs.
//!
//! Tables and rules only, no words: it makes forms of a word equal and does not find dictionary forms. What it returns
//! is a key to compare, not a text to show.

/// Fewest letters that remain; one of them is a vowel.
const SHORTEST: usize = 3;

/// The key under which the forms of a Kazakh word meet; `word` is in lower case.
#[must_use]
pub fn stem(word: &str, letters: Letters) -> String {
    Stripper(letters).stem(word)
}

/// What stands before an ending.
#[derive(Clone, Copy, PartialEq, Eq)]
enum After {
    Any,
    Vowel,
    Consonant,
}
use After::{Any, Consonant, Vowel};

/// An ending and what may stand before it. Endings are written with letters for sounds that change: `A` а/е, `I` ы/і,
/// `G` ғ/г/қ/к, `D` д/т, `N` н/д/т, `L` л/д/т, `M` м/б/п.
type Row = (&'static str, After);

/// "I am, you are": from the outside in, these come first.
const PERSON: &[Row] = &[("MIн", Any), ("сIң", Any), ("сIз", Any), ("MIз", Any), ("сIзDAр", Any), ("сIңDAр", Any)];
/// Case, with the adjective "that is in".
const CASE: &[Row] = &[
    ("NIң", Any),
    ("NI", Any),
    ("GA", Any),
    ("DA", Any),
    ("DAн", Any),
    ("Mен", Any),
    ("DAGI", Any),
    ("DAй", Any),
    ("NIкI", Any),
];
/// The same after "his, her, their", where an н stands between.
const CASE_AFTER_HIS: &[Row] = &[
    ("нA", Vowel),
    ("н", Vowel),
    ("нDA", Vowel),
    ("нAн", Vowel),
    ("нDAGI", Vowel),
    ("NIң", Any),
    ("Mен", Any),
    ("NIкI", Any),
];
/// After "my, your" the dative has no consonant.
const CASE_AFTER_MY: &[Row] = &[("A", Consonant)];
const MY: &[Row] = &[
    ("Iм", Consonant),
    ("м", Vowel),
    ("Iң", Consonant),
    ("ң", Vowel),
    ("IMIз", Consonant),
    ("MIз", Vowel),
    ("IңIз", Consonant),
    ("ңIз", Vowel),
];
const HIS: &[Row] = &[("I", Consonant), ("сI", Vowel)];
const PLURAL: &[Row] = &[("LAр", Any)];

/// Endings that only verbs have.
const FINITE: &[Row] = &[
    ("AтIн", Consonant),
    ("йтIн", Vowel),
    ("AмIн", Consonant),
    ("AсIз", Consonant),
    ("AсIң", Consonant),
    ("йDI", Vowel),
    ("ймIн", Vowel),
    ("ймIз", Vowel),
    ("йсIз", Vowel),
    ("йсIң", Vowel),
    ("DIңIз", Any),
    ("DIм", Any),
    ("сAңIз", Any),
    ("сAм", Any),
    ("DI", Vowel),
];
/// Endings of verbs behind which case and person may stand.
const VERB: &[Row] = &[
    ("GAн", Any),
    ("AтIн", Consonant),
    ("йтIн", Vowel),
    ("Iп", Consonant),
    ("п", Vowel),
    ("сA", Any),
    ("у", Any),
    ("й", Vowel),
];
const NOT: &[Row] = &[("MA", Any)];
/// What makes "to write" into "to be written".
const PASSIVE: &[Row] = &[("Iл", Consonant), ("л", Vowel)];

fn is_vowel(c: char) -> bool {
    "аәеёиоөуұүыіэюя".contains(c)
}
/// Vowels before which both kinds of endings stand, in loanwords or because the letter says nothing.
fn is_neutral(c: char) -> bool {
    matches!(c, 'и' | 'у' | 'ю')
}
fn is_front(c: char) -> bool {
    matches!(c, 'ә' | 'е' | 'ө' | 'ү' | 'і' | 'э' | 'ё')
}
fn is_voiceless(c: char) -> bool {
    "пфкқтсшщчцхһ".contains(c)
}

/// With which letters a word is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Letters {
    Kazakh,
    /// Those of the Russian keyboard, as [`crate::search::fold::folded`] gives them.
    Folded,
}

/// How a word is taken apart.
#[derive(Clone, Copy)]
struct Stripper(Letters);

impl Stripper {
    /// Does `word` end so? Gives the letters that remain.
    fn without(self, word: &[char], (ending, after): Row) -> Option<&[char]> {
        let folded = self.0 == Letters::Folded;
        let length = ending.chars().count();
        let (rest, end) = word.split_at_checked(word.len().checked_sub(length)?)?;
        let before = *rest.last()?;
        if rest.len() < SHORTEST - 1 || !rest.iter().any(|c| is_vowel(*c)) {
            return None;
        }
        match after {
            Vowel if !is_vowel(before) => return None,
            Consonant if is_vowel(before) && before != 'у' && before != 'и' => return None,
            _ => {}
        }
        let last_vowel = rest.iter().rev().copied().find(|c| is_vowel(*c))?;
        let mut front =
            if is_neutral(last_vowel) || (folded && last_vowel == 'о') { None } else { Some(is_front(last_vowel)) };
        let mut previous = before;
        for (sign, &c) in ending.chars().zip(end) {
            let hard = is_voiceless(previous) || "бвгд".contains(previous);
            let right = match sign {
                'A' | 'I' => {
                    let narrow = if folded { 'и' } else { 'і' };
                    let (back, soft) = if sign == 'A' { ('а', 'е') } else { ('ы', narrow) };
                    let same = c == soft && front != Some(false) || c == back && front != Some(true);
                    front = front.or(Some(c == soft));
                    same
                }
                'G' if folded => c == if hard { 'к' } else { 'г' },
                'G' => match c {
                    'ғ' => !hard && front != Some(true),
                    'г' => !hard && front != Some(false),
                    'қ' => hard && front != Some(true),
                    'к' => hard && front != Some(false),
                    _ => false,
                },
                'D' => {
                    c == if hard { 'т' } else { 'д' }
                        || c == 'н' && "мнң".contains(previous) && ending.starts_with("DAн")
                }
                'N' => match c {
                    'т' => hard,
                    'н' => is_vowel(previous) || "мнң".contains(previous),
                    'д' => !hard && !is_vowel(previous),
                    _ => false,
                },
                'L' => match c {
                    'т' => hard,
                    'л' => is_vowel(previous) || "рйу".contains(previous),
                    'д' => "лмнңзж".contains(previous),
                    _ => false,
                },
                'M' => match c {
                    'п' => hard,
                    'м' => !hard,
                    'б' => "зжмнң".contains(previous),
                    _ => false,
                },
                // Alone it could be any н.
                'ң' if folded => c == 'н' && length > 1,
                sign => c == sign,
            };
            if !right {
                return None;
            }
            previous = c;
        }
        Some(rest)
    }

    /// The word without its longest ending of a table.
    fn strip<'a>(self, word: &'a [char], table: &[Row]) -> Option<&'a [char]> {
        table.iter().filter_map(|row| self.without(word, *row)).min_by_key(|rest| rest.len())
    }

    fn noun(self, word: &[char]) -> &[char] {
        let word = self.strip(word, PERSON).filter(|rest| rest.len() > SHORTEST).unwrap_or(word);
        // Case after "his" or "my" counts only where "his" or "my" follows.
        let his = |rest: &[char]| self.strip(rest, HIS).map(<[char]>::len);
        let word = match self.strip(word, CASE_AFTER_HIS).filter(|rest| his(rest).is_some()) {
            Some(rest) => rest,
            None => self
                .strip(word, CASE)
                .or_else(|| self.strip(word, CASE_AFTER_MY).filter(|rest| self.strip(rest, MY).is_some()))
                .unwrap_or(word),
        };
        let word = self.strip(word, MY).or_else(|| self.strip(word, HIS)).unwrap_or(word);
        self.strip(word, PLURAL).unwrap_or(word)
    }

    fn stem(self, word: &str) -> String {
        let letters: Vec<char> = word.chars().collect();
        if letters.len() < SHORTEST {
            return word.to_owned();
        }
        let bare = self.strip(&letters, PERSON).and_then(|rest| self.strip(rest, FINITE));
        let finite = self.strip(&letters, FINITE).or(bare);
        let mut rest = finite.unwrap_or_else(|| self.noun(&letters)).to_vec();
        harden(&mut rest);
        let enough = |left: &&[char]| left.len() >= SHORTEST || finite.is_some() || rest.len() > left.len() + 1;
        let verb = self.strip(&rest, VERB).filter(enough);
        let is_verb = finite.is_some() || verb.is_some();
        let left = verb.unwrap_or(&rest);
        let left = if is_verb { self.passive(self.strip(left, NOT).unwrap_or(left)) } else { left };
        let mut out = left.to_vec();
        drop_open_end(&mut out, is_verb);
        harden(&mut out);
        out.into_iter().collect()
    }

    fn passive(self, word: &[char]) -> &[char] {
        self.strip(word, PASSIVE).filter(|rest| rest.len() >= SHORTEST).unwrap_or(word)
    }
}

/// A narrow vowel at the end comes and goes; so does any after the ending of a verb was taken off.
fn drop_open_end(word: &mut Vec<char>, verb: bool) {
    let open = |c: &char| matches!(c, 'ы' | 'і' | 'и') || verb && matches!(c, 'а' | 'е');
    if word.len() > if verb { 2 } else { SHORTEST } && word.last().is_some_and(open) {
        word.pop();
    }
}

/// A last consonant that softens before a vowel is made hard again.
fn harden(word: &mut [char]) {
    if let Some(last) = word.last_mut() {
        *last = match *last {
            'б' => 'п',
            'г' => 'к',
            'ғ' => 'қ',
            c => c,
        };
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn one(forms: &[&str]) {
        for letters in [Letters::Kazakh, Letters::Folded] {
            let written = |word: &str| match letters {
                Letters::Kazakh => word.to_owned(),
                Letters::Folded => crate::search::fold::folded(word),
            };
            let stems: Vec<_> = forms.iter().map(|form| stem(&written(form), letters)).collect();
            assert!(stems.windows(2).all(|pair| pair[0] == pair[1]), "{forms:?} {stems:?}");
        }
    }

    #[test]
    fn forms_of_a_noun_have_one_stem() {
        one(&["бала", "баланың", "балаға", "баламыз", "балалар", "балаларына", "балалармен"]);
        one(&["мектеп", "мектепте", "мектебі", "мектебіне", "мектептер"]);
        one(&["жәрдемақы", "жәрдемақыны", "жәрдемақысы", "жәрдемақыға"]);
        one(&["көмекші", "көмекшінің", "көмекшілер"]);
        one(&["орталық", "орталыққа", "орталығы", "орталықтарына"]);
        one(&["кабинет", "кабинетке", "кабинеті", "кабинеттен"]);
    }

    #[test]
    fn forms_of_a_verb_have_one_stem() {
        one(&["беру", "береді", "бермейді", "берген", "берді", "беріп"]);
        one(&["жазу", "жазады", "жазған", "жаздым", "жазамын"]);
    }

    #[test]
    fn different_words_keep_different_stems() {
        for (a, b) in [("бала", "балабақша"), ("мектеп", "мекен"), ("ана", "анықтама"), ("көмек", "көмекші")]
        {
            assert_ne!(stem(a, Letters::Kazakh), stem(b, Letters::Kazakh));
        }
    }

    #[test]
    fn any_word_has_a_stem() {
        for word in ["", "а", "у", "ді", "ңңң", "word", "漢字", "ыыыыыыы"] {
            let _ = (stem(word, Letters::Kazakh), stem(word, Letters::Folded));
        }
    }
}
