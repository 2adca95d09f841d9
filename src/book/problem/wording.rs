//! The English wording of every rule: what is wrong, and what to do. `{name}` stands for an argument of the problem.
//!
//! Read by editors in a terminal; the readers' wording is in `locales/*/check.ftl` and names the same arguments.

use super::Rule;

/// Message and advice.
#[expect(clippy::too_many_lines, reason = "one row a rule")]
pub(super) fn of(rule: Rule) -> (&'static str, &'static str) {
    match rule {
        Rule::UnreadableFile => ("The file cannot be read: {detail}.", "Look at its name and permissions."),
        Rule::NotUtf8 => ("The file is not UTF-8 text.", "Save it again with the encoding UTF-8."),
        Rule::ByteOrderMark => {
            ("The file begins with a byte order mark.", "Save it as UTF-8 without a byte order mark.")
        }
        Rule::TooLarge => ("The file is larger than {limit}.", "Shorten it, or write repeated parts out only once."),
        Rule::BookTooLarge => ("All files together are larger than {limit}.", "Take out what is not part of the book."),
        Rule::TooManyFiles => (
            "The folder holds more than {limit} files; those from here on are left out.",
            "Take out what is not part of the book.",
        ),
        Rule::LinkOutside => {
            ("The link leads out of the folder of the book.", "Copy the file into the folder instead.")
        }
        Rule::NotAFile => ("This is not an ordinary file.", "Put a text file in its place."),
        Rule::TooDeep => ("The folder lies too deep.", "Put pages directly into the folder of their kind."),
        Rule::UnknownFile => ("This file has no place in the book.", "Known are: {known}."),
        Rule::BadId => {
            ("\"{id}\" cannot be an id.", "Use small Latin letters, digits and single hyphens: day-care-center.")
        }
        Rule::MissingGuide => {
            ("guide.yaml is missing or cannot be used.", "Write or mend guide.yaml; content/README.md shows its form.")
        }
        Rule::BadYaml => {
            ("The file is not valid YAML: {detail}.", "Look at the indentation and the quotes near this line.")
        }
        Rule::NestedTooDeep => (
            "Lists and maps are nested too deep here.",
            "Take out brackets and marks that are too many; content/README.md shows how the file is written.",
        ),
        Rule::UnknownField => ("The field \"{field}\" is not known here.", "Known are: {known}."),
        Rule::MissingField => ("The field \"{field}\" is missing.", "Add it; content/README.md shows its form."),
        Rule::DuplicateKey => ("\"{field}\" is written twice.", "Keep one of the two."),
        Rule::WrongType => {
            ("A value has the wrong form: {detail}.", "content/README.md shows how the field is written.")
        }
        Rule::UnknownWord => ("The word \"{word}\" is not known here.", "Known are: {known}."),
        Rule::EmptyText => ("The text is empty.", "Write the text, or take the line out."),
        Rule::NeedsQuotes => {
            ("\"{word}\" is read as a number or a yes/no value, not as text.", "Put it in double quotes: \"{word}\".")
        }
        Rule::PlainText => (
            "A text without quotes holds {mark}: it may be cut off or read as something else.",
            "Put it in double quotes, or write it below with \"|\".",
        ),
        Rule::BadDate => ("\"{word}\" is not a day.", "Write year-month-day: 2026-11-22."),
        Rule::BadAge => ("\"{word}\" is not an age.", "Write years or months: 7y, 18m; or 0."),
        Rule::BadFactor => ("\"{word}\" is not a factor.", "Write a decimal number in quotes: \"1.61\"."),
        Rule::BadRule => {
            ("A rule needs exactly one way to make the sum.", "Give either indicator and factor, or amount, or sum.")
        }
        Rule::BadPeriod => ("The end {to} lies before the beginning {from}.", "Exchange or correct the two."),
        Rule::BadAddress => {
            ("\"{word}\" is not a web address.", "Write it whole, beginning with https://, without blanks.")
        }
        Rule::BadTime => ("\"{word}\" is not a time of day.", "Write hours and minutes in quotes: \"09:00\"."),
        Rule::UnsafeCharacter => (
            "The text holds the invisible or unsafe character {code}.",
            "Delete it; type the text anew if you cannot see it.",
        ),
        Rule::TooManyProblems => ("The file has {count} more problems.", "Mend those above and check again."),
        Rule::UnknownLanguage => (
            "guide.yaml knows no language \"{language}\".",
            "Known are: {known}. A comma in a text without quotes also does this.",
        ),
        Rule::TooManyLanguages => {
            ("guide.yaml has more than {limit} languages; those from here on are left out.", "Take rows out.")
        }
        Rule::UnknownSection => ("A page of this kind has no section \"{section}\".", "Known are: {known}."),
        Rule::MissingLanguage => {
            ("The text is missing in \"{language}\".", "Write it; this text is required in all languages.")
        }
        Rule::MissingSection => {
            ("The section \"{section}\" is missing.", "A page of this kind always has it: write it in all languages.")
        }
        Rule::FieldNotForKind => (
            "The field \"{field}\" does not belong to pages of this kind.",
            "Take it out, or move the page to the right folder.",
        ),
        Rule::TooManySteps => {
            ("The page has {count} steps, more than {limit}.", "Join steps, or make two pages of it.")
        }
        Rule::StepLeadsNowhere => {
            ("The step leads nowhere.", "Put a link into \"do\" or \"if_problem\", or name a page in \"see\".")
        }
        Rule::NoSource => ("The page names no source.", "Add at least one under \"sources\"."),
        Rule::RepealedAlone => ("Every source of the page is repealed.", "Add the source that is in force today."),
        Rule::EvidenceOrder => (
            "The evidence of {date} stands below that of {before}.",
            "Put the evidence in order of time, the oldest first.",
        ),
        Rule::RightWithoutMechanism => (
            "The page of a right leads to no mechanism.",
            "Link in \"if_denied\" how to make somebody act: [[administrative-complaint]], for one.",
        ),
        Rule::MechanismWithoutContact => (
            "The page of a mechanism leads to no contact and no address.",
            "Link whom to write or call, [[contact-...]], or add a web page under \"links\".",
        ),
        Rule::TitleTooLong => ("The title has {count} characters, more than {limit}.", "Shorten it."),
        Rule::SummaryTooLong => {
            ("The summary has {count} characters, more than {limit}.", "Shorten it to the answer in one breath.")
        }
        Rule::DuplicateId => ("The id \"{id}\" is already taken by {other}.", "Rename one of the two files."),
        Rule::DuplicateNumber => {
            ("The number {number} is already taken by {other}.", "Give each page the number of the catalogue.")
        }
        Rule::DuplicateStep => ("Two steps have the id \"{id}\".", "Rename one of them."),
        Rule::DanglingLink => ("There is no page \"{id}\".", "Correct the id, or write the page first."),
        Rule::DanglingRate => ("There is no rate \"{id}\" in rates.yaml.", "Correct the id, or add the rate."),
        Rule::DanglingLimit => {
            ("There is no deadline \"{id}\" in limits.yaml.", "Correct the id, or add the deadline.")
        }
        Rule::DanglingPhone => {
            ("There is no contact \"{id}\" whose number could be shown.", "Correct the id, or write the contact first.")
        }
        Rule::PhoneWithoutNumber => (
            "The contact \"{id}\" has no telephone.",
            "Link its page instead: [[{id}]]; or add the number to its page.",
        ),
        Rule::DanglingSource => ("There is no source \"{id}\" in sources.yaml.", "Correct the id, or add the source."),
        Rule::DanglingDocument => {
            ("There is no paper \"{id}\" in documents.yaml.", "Correct the id, or add the paper.")
        }
        Rule::DanglingRegion => ("There is no region \"{id}\" in regions.yaml.", "Correct the id, or add the region."),
        Rule::DanglingTopic => ("There is no topic \"{id}\" in guide.yaml.", "Correct the id, or add the topic."),
        Rule::DanglingIndicator => {
            ("There is no indicator \"{id}\" in rates.yaml.", "Correct the id, or add the indicator.")
        }
        Rule::CircularSum => ("The sum \"{id}\" contains itself.", "Take it out of its own parts."),
        Rule::MarkUnknown => (
            "Small Markdown does not know the mark {mark}.",
            "Use paragraphs, \"-\" and \"1.\" lists, **strong**, [[id]], {{rate:id}} and {{limit:id}} only.",
        ),
        Rule::MarkNotClosed => {
            ("The mark {mark} is not closed, or has blanks inside.", "Close it: **words**, [[id]], {{rate:id}}.")
        }
        Rule::MarkReference => (
            "{mark} is not a link, a sum or a deadline.",
            "Write [[id]], [[id|words]], {{rate:id}}, {{rate:id|number}}, {{limit:id}}, {{limit:id|gen}}.",
        ),
        Rule::MarkList => (
            "The list is not written as small Markdown knows it.",
            "One level only; items begin with \"- \", or with 1. 2. 3. in order; no blank paragraphs inside.",
        ),
        Rule::MarksNotHere => (
            "The text must not hold marks: {mark}.",
            "Titles and summaries are plain words, without links, sums and stars.",
        ),
        Rule::LinksDiffer => (
            "The links in \"{language}\" differ from those in \"{other}\": {here} instead of {there}.",
            "Give all languages the same links.",
        ),
        Rule::RatesDiffer => (
            "The sums in \"{language}\" differ from those in \"{other}\": {here} instead of {there}.",
            "Give all languages the same sums.",
        ),
        Rule::LimitsDiffer => (
            "The deadlines in \"{language}\" differ from those in \"{other}\": {here} instead of {there}.",
            "Give all languages the same deadlines.",
        ),
        Rule::DigitsDiffer => (
            "The numbers in \"{language}\" differ from those in \"{other}\": {here} instead of {there}.",
            "Write the same numbers with digits in all languages.",
        ),
        Rule::BlocksDiffer => (
            "The paragraphs and lists in \"{language}\" ({here}) differ from those in \"{other}\" ({there}).",
            "Give all languages the same paragraphs and list items.",
        ),
        Rule::TypedAmount => (
            "A sum of money is typed into the text: {text}.",
            "Use {{rate:id}}; add the rate to rates.yaml if it is missing.",
        ),
        Rule::TypedDeadline => ("A deadline of limits.yaml is typed into the text: {text}.", "Use {{limit:{id}}}."),
        Rule::TypedPhone => (
            "A telephone number is typed into the text: {text}.",
            "Write it on the page of a contact, and {{phone:id}} with the contact's id here. A count is written in groups of three.",
        ),
        Rule::TypedShortNumber => ("The number {text} is typed into the text.", "Use {{phone:{id}}}."),
        Rule::ReviewOverdue => (
            "The page should have been reviewed by {date}.",
            "Compare it with its sources, then set \"checked\" and \"review_by\".",
        ),
        Rule::FutureDate => ("The day {date} has not come yet.", "Write the day on which it was really done."),
        Rule::RateWithoutValue => {
            ("The sum \"{id}\" has no value for {date}.", "Add the value to rates.yaml as soon as it is published.")
        }
        Rule::LongSentence => ("A sentence has {count} words, more than {limit}: {text}", "Make two sentences of it."),
        Rule::PageTooLong => (
            "The page has {count} words in \"{language}\", more than {limit}.",
            "Keep what people must do; cut the rest in all languages.",
        ),
        Rule::StepTooLong => {
            ("The step has {count} words in \"{language}\", more than {limit}.", "Shorten it, or make two steps of it.")
        }
        Rule::MuchShorter => (
            "The page has {count} words in \"{language}\", but {most} in another language.",
            "Look for what is missing in this language.",
        ),
        Rule::AvoidedWord => {
            ("The word \"{word}\" hurts people.", "Say it as the term sheet does: a child with a disability.")
        }
        Rule::NothingLinksHere => {
            ("No other page leads to this one.", "Link it from a page, a topic or the order in guide.yaml.")
        }
        Rule::PhoneNotChecked => {
            ("The telephone {number} was last checked on {date}.", "Call it, then set \"checked\".")
        }
        Rule::StaleTranslation => (
            "The text in \"{language}\" is marked as overtaken by a change.",
            "Translate the change, then take the mark out of \"stale\".",
        ),
    }
}
