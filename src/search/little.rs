//! Little words, which say nothing about what is looked for: pronouns, prepositions, question words.
//!
//! They are looked up like others; alone they are no reason to show a page.

use std::{collections::HashSet, sync::LazyLock};

const KAZAKH: &str = "ал ары бар барлық бе ба ма ме па пе біз бізге бірақ болады болса бойынша бұл да де деген дейді дейін деп \
    егер екен емес ең енді және жатыр жоқ жүр керек кім кімге қай қайда қайдан қалай қандай қанша қашан маған мен менің мына не \
    неге немесе осы отыр сіз сен сол та те туралы тұр үшін";
const RUSSIAN: &str = "а без бы был быть в вам во вот все вы где да для до его ее если есть еще же за и из или им их к \
    как какая какие какой когда которые кто куда ли либо меня мне можно мой моя мы на над надо нам не нет ни но ну \
    нужно о об он она они от откуда по под почему при про с сколько со так такое то только ты у уже чего чем через что \
    чтобы это я";
const ENGLISH: &str = "a about after all am an and any are as at be because been being best can could did do does for from get has have he her him his how i \
    if in is it its long many me much my near no not of on or our out she should so than that the their them then there they this to \
    today too up us was we what when where which who while why will with would you your";

/// Is a word in [`super::fold::normal`] form a little one?
pub(super) fn is_little(normal: &str) -> bool {
    static WORDS: LazyLock<HashSet<&str>> =
        LazyLock::new(|| [KAZAKH, RUSSIAN, ENGLISH].iter().flat_map(|words| words.split(' ')).collect());
    // A single letter is a little word of some language, or a slip.
    WORDS.contains(normal) || normal.chars().count() == 1 && normal.chars().all(char::is_alphabetic)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::search::fold;

    #[test]
    fn lists_are_in_the_form_that_is_compared() {
        for word in [KAZAKH, RUSSIAN, ENGLISH].iter().flat_map(|words| words.split(' ')) {
            assert_eq!(fold::normal(word), word);
            assert!(is_little(word));
        }
        assert!(!is_little("школа") && !is_little("көмек"));
    }
}
