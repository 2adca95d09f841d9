//! Small Markdown: what it reads, and what it refuses where.

use super::*;
use proptest::prelude::*;

fn text(text: &str) -> Inline {
    Inline::Text { text: text.to_owned(), strong: false }
}

fn strong(text: &str) -> Inline {
    Inline::Text { text: text.to_owned(), strong: true }
}

fn fault(source: &str) -> (usize, Fault) {
    let error = parse(source).unwrap_err();
    (error.offset, error.fault)
}

#[test]
fn paragraphs_are_parted_by_empty_lines_and_joined_over_line_ends() {
    let blocks = parse("Бір\nекі\n\nүш\n").unwrap();
    assert_eq!(blocks, [Block::Paragraph(vec![text("Бір екі")]), Block::Paragraph(vec![text("үш")])]);
}

#[test]
fn lists_hold_their_items_whether_apart_or_together() {
    let item = |word: &str| vec![text(word)];
    let list = |ordered| Block::List { ordered, items: vec![item("a b"), item("c")] };
    assert_eq!(parse("- a\n  b\n- c").unwrap(), [list(false)]);
    assert_eq!(parse("1. a\n   b\n\n2. c").unwrap(), [list(true)]);
    assert_eq!(parse("x:\n- a b\n- c\n\ny").unwrap().len(), 3);
    assert_eq!(parse("- a b\n- c\n1. a b\n2. c").unwrap(), [list(false), list(true)]);
}

#[test]
fn strong_words_links_sums_and_deadlines_are_read() {
    let day = Date::parse("2014-01-01");
    let parts = [
        text("Алдымен "),
        strong("мынаны"),
        text(": "),
        Inline::Link { id: "mse".to_owned(), label: None, strong: false },
        text(", "),
        Inline::Link { id: "ipr".to_owned(), label: Some("жеке бағдарлама".to_owned()), strong: true },
        text(" "),
        Inline::Rate { id: "x".to_owned(), form: RateForm::Sum, on: None, strong: false },
        Inline::Rate { id: "x".to_owned(), form: RateForm::Number, on: None, strong: false },
        Inline::Rate { id: "x".to_owned(), form: RateForm::Sum, on: day, strong: false },
        Inline::Limit { id: "y".to_owned(), form: LimitForm::Nominative, strong: false },
        Inline::Limit { id: "y".to_owned(), form: LimitForm::Genitive, strong: false },
        Inline::Limit { id: "y".to_owned(), form: LimitForm::Number, strong: false },
    ];
    let source = "Алдымен **мынаны**: [[mse]], **[[ipr|жеке бағдарлама]]** {{rate:x}}{{rate:x|number}}\
                  {{rate:x@2014-01-01}}{{limit:y}}{{limit:y|gen}}{{limit:y|number}}";
    assert_eq!(parse(source).unwrap(), [Block::Paragraph(parts.to_vec())]);
}

#[test]
fn everything_else_is_a_fault_with_its_place() {
    for (source, expected) in [
        ("a\n\n# b", (3, Fault::Heading)),
        ("a\n---\n", (2, Fault::Rule)),
        ("***", (0, Fault::Rule)),
        ("a `b`", (2, Fault::Code)),
        ("    a", (4, Fault::Code)),
        ("> a", (0, Fault::Quote)),
        ("a <br> b", (2, Fault::Html)),
        ("a&nbsp;b", (1, Fault::Entity)),
        ("a &#27; b", (2, Fault::Entity)),
        ("[a](b)", (0, Fault::OtherLink)),
        ("![a](b)", (1, Fault::OtherLink)),
        ("a *b*", (2, Fault::Emphasis)),
        ("a _b_", (2, Fault::Emphasis)),
        ("~~a~~", (0, Fault::Emphasis)),
        ("a **b", (2, Fault::Strong)),
        ("a ** b**", (2, Fault::Strong)),
        ("**a **", (4, Fault::Strong)),
        ("****", (0, Fault::Rule)),
        ("a [[b", (2, Fault::Bracket)),
        ("a ]] b", (2, Fault::Bracket)),
        ("a {b}", (2, Fault::Bracket)),
        ("[[B c]]", (0, Fault::Reference)),
        ("[[b|]]", (0, Fault::Reference)),
        ("[[b| c]]", (0, Fault::Reference)),
        ("{{rate:x|gen}}", (0, Fault::Reference)),
        ("{{rate:x@2014-13-01}}", (0, Fault::Reference)),
        ("{{price:x}}", (0, Fault::Reference)),
        ("2. a", (0, Fault::ListNumber)),
        ("1. a\n3. b", (5, Fault::ListNumber)),
        ("* a", (0, Fault::ListMark)),
        ("- a\n  - b", (6, Fault::ListMark)),
        ("- a\n\n  b", (7, Fault::ListMark)),
        ("- 1. a", (2, Fault::ListMark)),
        ("a \\* b", (2, Fault::Backslash)),
        ("| a | b |", (0, Fault::Table)),
        ("бір\nекі\n  үш *төрт*", ("бір\nекі\n  үш ".len(), Fault::Emphasis)),
    ] {
        assert_eq!(fault(source), expected, "{source:?}");
    }
}

#[test]
fn signs_that_only_look_like_marks_stay() {
    for source in [
        "3 < 5 & 7",
        "№ 260, ст. 99",
        "a_b@mail.kz",
        "жылы 2026. Содан кейін",
        "үш\n2026. жыл",
        "– тире",
        "(екі) «үш»",
        "QR #5",
    ] {
        assert_eq!(plain(source), source.replace('\n', " "), "{source:?}");
    }
}

#[test]
fn a_faulty_text_is_shown_as_it_is() {
    assert_eq!(blocks("a *b*\n c"), [Block::Paragraph(vec![text("a *b* c")])]);
    assert_eq!(blocks(" \n"), []);
}

#[test]
fn plain_words_leave_the_marks_out() {
    let source = "**Бар**: [[mse]] және [[ipr|жоспар]], {{rate:x}}\n\n- бір\n- екі{{phone:y}}";
    assert_eq!(plain(source), "Бар:  және жоспар, \nбір\nекі");
    let resolved = plain_with(source, |part| match part {
        Inline::Link { id, .. } | Inline::Rate { id, .. } | Inline::Limit { id, .. } | Inline::Phone { id, .. } => {
            id.to_uppercase()
        }
        Inline::Text { .. } => String::new(),
    });
    assert_eq!(resolved, "Бар: MSE және жоспар, X\nбір\nекіY");
}

proptest! {
    #[test]
    fn any_text_is_read_or_refused_inside_its_bounds(source in "[a-я0-9 \n*_\\[\\]{}|:.#>`<&;~-]{0,80}") {
        match parse(&source) {
            Ok(_) => {}
            Err(error) => prop_assert!(source.is_char_boundary(error.offset)),
        }
        let letters = |text: &str| text.chars().filter(|c| c.is_alphabetic()).count();
        prop_assert!(letters(&plain(&source)) <= letters(&source));
    }

    #[test]
    fn any_characters_do_no_harm(source in any::<String>()) {
        let _ = blocks(&source);
        if let Err(error) = parse(&source) {
            prop_assert!(source.is_char_boundary(error.offset));
        }
    }
}
