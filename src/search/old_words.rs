//! Words people still use for things that have new names.
//!
//! Only what is true of the language belongs here; what people call a single page stands in its `also_called`.

use std::{collections::HashMap, sync::LazyLock};

use super::stem;

/// Words of one row mean the same thing today: the old or everyday ones before the colon, those of the book behind it.
const ROWS: &[&str] = &[
    // Kazakh
    "пенсия зейнетақы: жәрдемақы пособие",
    "мүгедек: мүгедектігі",
    "тьютор: ассистент",
    "памперс подгузник: жаялық подгузник",
    "кәләскә каляска коляска: арба коляска",
    "садик бақша: балабақша",
    "детдом: интернат",
    "больница: аурухана",
    "справка: анықтама справка",
    "льгота: жеңілдік льгота",
    "помощник: көмекші помощник",
    "сурдоаударма сурдоаудармашы: ымдау",
    "лекарство: дәрі лекарство",
    // Russian
    "инвалид инвалидка: инвалидность",
    "втэк втэка мсэк: мсэ",
    "собес соцзащита: соцзащиты социальная",
    "калека ущербный: инвалидность",
    "садик ясли: детский сад",
    "интернат детдом: интернат учреждение",
    "глухонемой немой: глухой слух",
    "слепой незрячий: зрение незрячий",
    "умственно умственная слабоумный: интеллектуальный умственная",
    "участковый: полиция участковый",
    "милиция: полиция",
    "милиционер: полиция",
    "декрет: отпуск декретный",
    "маршрутка: автобус проезд",
    "надомник надомное надомка: дому",
    "омбудсмен: уполномоченный омбудсмен уәкіл",
    "сурдопереводчик: жестового",
    // English
    "handicapped crippled invalid: disability",
    "retarded: intellectual",
    "dumb: speech",
    "nappies nappy diaper: diapers",
    "lawyer attorney solicitor: lawyer legal",
    "nursery preschool: kindergarten",
    "pension: benefit allowance",
    "cop cops: police",
    "fired sacked: dismissed dismissal",
];

/// The words of the book for an old or everyday word in [`super::fold::normal`] form; mostly none.
pub(super) fn today(normal: &str) -> impl Iterator<Item = &'static str> {
    static TABLE: LazyLock<HashMap<(stem::Language, String), Vec<&'static str>>> = LazyLock::new(table);
    let mut words: Vec<&'static str> = Vec::new();
    for key in stem::keys_of_any(normal) {
        for word in TABLE.get(&key).into_iter().flatten() {
            if !words.contains(word) && *word != normal {
                words.push(word);
            }
        }
    }
    words.into_iter()
}

fn table() -> HashMap<(stem::Language, String), Vec<&'static str>> {
    let mut table: HashMap<(stem::Language, String), Vec<&'static str>> = HashMap::new();
    for (old, new) in ROWS.iter().filter_map(|row| row.split_once(':')) {
        for key in old.split_whitespace().flat_map(stem::keys_of_any) {
            table.entry(key).or_default().extend(new.split_whitespace());
        }
    }
    table
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::search::fold;

    #[test]
    fn rows_are_in_the_form_that_is_compared() {
        for row in ROWS {
            let (old, new) = row.split_once(':').unwrap();
            for word in old.split_whitespace().chain(new.split_whitespace()) {
                assert_eq!(fold::normal(word), word);
            }
        }
    }

    #[test]
    fn an_old_word_in_any_form_has_a_new_one() {
        assert!(today("мсэк").any(|word| word == "мсэ"));
        assert!(today("садике").any(|word| word == "сад"));
        assert!(today("коляску").any(|word| word == "арба"));
        assert_eq!(today("школа").count(), 0);
    }
}
