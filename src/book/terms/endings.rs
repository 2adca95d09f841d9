//! Endings: which forms of a word are still the same word, in Kazakh, Russian and English.
//!
//! Lists of endings and nothing else; a form that they do not know is simply not found.

/// What a language does with its words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Rule {
    Kazakh,
    Russian,
    English,
    /// Words are found only as they are.
    None,
}

/// The ending of the name, and the endings that its forms may have instead. The longest that fits counts.
const RUSSIAN: &[(&str, &[&str])] = &[
    ("ость", &["ости", "остью", "остей", "остям", "остями", "остях"]),
    ("ия", &["ии", "ию", "ией", "ий", "иям", "иями", "иях"]),
    ("ие", &["ия", "ию", "ием", "ии", "ий", "иям", "иями", "иях", "их", "им", "ими", "ого", "ому", "ой"]),
    ("ые", &["ый", "ая", "ое", "ого", "ому", "ой", "ую", "ым", "ом", "ых", "ыми"]),
    ("ый", &["ая", "ое", "ого", "ому", "ой", "ую", "ым", "ом", "ые", "ых", "ыми"]),
    (
        "ий",
        &["ая", "ее", "ое", "его", "ого", "ему", "ому", "ей", "ой", "ую", "юю", "им", "ем", "ом", "ие", "их", "ими"],
    ),
    ("ой", &["ая", "ое", "ого", "ому", "ую", "ым", "ом", "ые", "ых", "ыми"]),
    ("ая", &["ый", "ий", "ой", "ое", "ого", "ому", "ую", "ым", "им", "ом", "ые", "ие", "ых", "их", "ыми", "ими"]),
    ("ое", &["ый", "ой", "ая", "ого", "ому", "ую", "ым", "ом", "ые", "ых", "ыми"]),
    ("а", &["ы", "и", "е", "у", "о", "ой", "ою", "ом", "", "ам", "ами", "ах"]),
    ("я", &["и", "е", "ю", "ей", "ь", "ям", "ями", "ях"]),
    ("о", &["а", "у", "ом", "е", "", "ам", "ами", "ах"]),
    ("ь", &["и", "я", "ю", "ью", "ем", "е", "ей", "ям", "ями", "ях"]),
    ("й", &["я", "ю", "ем", "е", "и", "ев", "ям", "ями", "ях"]),
    ("ы", &["", "а", "у", "е", "ой", "ом", "ов", "ам", "ами", "ах"]),
    ("и", &["", "а", "я", "у", "ю", "е", "ь", "ой", "ей", "ий", "ов", "ам", "ами", "ах", "ям", "ями", "ях"]),
    ("", &["а", "у", "ом", "ем", "е", "ы", "и", "ов", "ев", "ам", "ами", "ах"]),
];
/// What is left of a Russian word without its ending has so many letters at least.
const RUSSIAN_STEM: usize = 3;

/// Kazakh endings follow each other in this order, each at most once.
const KAZAKH: [&[&str]; 4] = [
    &["лар", "лер", "дар", "дер", "тар", "тер"],
    &[
        "ыңыз", "іңіз", "ымыз", "іміз", "ңыз", "ңіз", "мыз", "міз", "сы", "сі", "ым", "ім", "ың", "ің", "ы", "і", "м",
        "ң",
    ],
    &[
        "ның", "нің", "дың", "дің", "тың", "тің", "ға", "ге", "қа", "ке", "на", "не", "ны", "ні", "ды", "ді", "ты",
        "ті", "нда", "нде", "да", "де", "та", "те", "дан", "ден", "тан", "тен", "нан", "нен", "мен", "бен", "пен", "а",
        "е", "н",
    ],
    &["ғы", "гі"],
];
const KAZAKH_VOWELS: &str = "ыі";
const KAZAKH_VOICED: [(char, char); 3] = [('п', 'б'), ('к', 'г'), ('қ', 'ғ')];

const ENGLISH: &[&str] = &["s", "es"];

impl Rule {
    pub fn of(tag: &str) -> Self {
        match tag {
            "kk" => Self::Kazakh,
            "ru" => Self::Russian,
            "en" => Self::English,
            _ => Self::None,
        }
    }

    /// Do words before the last one take endings too?
    pub fn bends_all(self) -> bool {
        self == Self::Russian
    }

    /// Is `written` a form of `name`, which it does not equal? Both folded.
    pub fn is_form(self, name: &str, written: &str) -> bool {
        match self {
            Self::Kazakh => {
                let plain = written.strip_prefix(name).is_some_and(|rest| chain(rest, &KAZAKH));
                let voiced = || self.voiced(name).and_then(|name| written.strip_prefix(name.as_str()));
                plain
                    || voiced()
                        .is_some_and(|rest| rest.starts_with(|c| KAZAKH_VOWELS.contains(c)) && chain(rest, &KAZAKH))
            }
            Self::Russian => {
                let fits = |(ending, _): &&(&str, &[&str])| name.ends_with(ending);
                let Some((ending, others)) = RUSSIAN.iter().find(fits) else { return false };
                let Some(stem) = name.strip_suffix(ending).filter(|stem| stem.chars().count() >= RUSSIAN_STEM) else {
                    return false;
                };
                written.strip_prefix(stem).is_some_and(|rest| others.contains(&rest))
            }
            Self::English => written.strip_prefix(name).is_some_and(|rest| ENGLISH.contains(&rest)),
            Self::None => false,
        }
    }

    /// The word as it stands before a vowel, where its last letter changes then.
    pub fn voiced(self, name: &str) -> Option<String> {
        if self != Self::Kazakh {
            return None;
        }
        let last = name.chars().next_back()?;
        let (_, voiced) = KAZAKH_VOICED.iter().find(|(voiceless, _)| *voiceless == last)?;
        Some(name.strip_suffix(last)?.chars().chain([*voiced]).collect())
    }

    /// May these letters follow an abbreviation without a hyphen?
    pub fn follows_abbreviation(self, rest: &str) -> bool {
        match self {
            Self::Kazakh => chain(rest, &KAZAKH),
            Self::English => ENGLISH.contains(&rest),
            Self::Russian | Self::None => false,
        }
    }
}

/// Is `rest` made of endings, each from a later list than the one before?
fn chain(rest: &str, lists: &[&[&str]]) -> bool {
    if rest.is_empty() {
        return true;
    }
    let Some((first, later)) = lists.split_first() else { return false };
    chain(rest, later) || first.iter().any(|ending| rest.strip_prefix(ending).is_some_and(|rest| chain(rest, later)))
}
