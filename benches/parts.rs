//! What a start, a page and a key are made of, part by part: `cargo bench --bench parts`.
//!
//! Set `TIREK_EDITION` to an edition file (see `synthetic.py`) to measure that instead of the book inside the program.
#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs, reason = "a benchmark")]

use std::{hint::black_box, path::PathBuf};

use criterion::{BatchSize, Criterion, criterion_group, criterion_main};
use ratatui::{buffer::Buffer, layout::Rect};
use tirek::{
    action::Action,
    app::{App, Opening},
    book::{
        edition::{self, Bytes},
        model::{Book, Date, Kind, Lang},
    },
    embedded,
    i18n::I18n,
    screen::Screen,
    search::{Index, Query},
    theme::Theme,
    view,
};

const AREA: Rect = Rect::new(0, 0, 80, 24);

fn book() -> Book {
    let bytes = match std::env::var_os("TIREK_EDITION").map(PathBuf::from) {
        Some(path) => Bytes::file(&path).expect("the file opens"),
        None => Bytes::Inside(embedded::BOOK),
    };
    edition::open(bytes).expect("the edition opens")
}

fn index(book: &Book) -> Index {
    Index::stored(book.stored.as_ref().unwrap(), book.entries.len()).unwrap()
}

fn app() -> App {
    let book = book();
    let i18n = I18n::embedded(&book);
    let today = Date { year: 2026, month: 11, day: 22 };
    let mut app = App::new(Opening {
        book,
        i18n,
        lang: Lang(0),
        today,
        problems: Vec::new(),
        notices: Vec::new(),
        theme: Theme::default(),
        reads_aloud: false,
        make_index: index,
    });
    app.update(Action::Resize { width: AREA.width, height: AREA.height });
    app
}

fn opening(c: &mut Criterion) {
    c.bench_function("open the edition: header, table, guide", |b| b.iter(book));
    c.bench_function("texts of the interface: one language", |b| {
        let book = book();
        b.iter(|| I18n::embedded(&book).text(Lang(0), "home-topics"));
    });
    c.bench_function("open, first screen laid out", |b| b.iter(app));
    c.bench_function("draw the first screen", |b| {
        let app = app();
        b.iter_batched_ref(|| Buffer::empty(AREA), |buf| view::view(&app, AREA, buf), BatchSize::SmallInput);
    });
}

fn pages(c: &mut Criterion) {
    c.bench_function("decode a page", |b| {
        b.iter_batched(book, |book| book.entry("mse").map(|page| page.number), BatchSize::LargeInput);
    });
    c.bench_function("open a page: decoded, laid out", |b| {
        b.iter_batched_ref(app, |app| app.open(Screen::Entry("mse".to_owned())), BatchSize::LargeInput);
    });
    c.bench_function("list of all programs: heads only", |b| {
        let book = book();
        b.iter(|| book.of_kind(black_box(Kind::Program), Lang(0)).len());
    });
}

fn searching(c: &mut Criterion) {
    let book = book();
    c.bench_function("open the index", |b| b.iter(|| index(&book)));
    let index = index(&book);
    for words in ["ж", "жәр", "жардемакы", "пособие по уходу", "wheelchair", ";fhltvfrs"] {
        c.bench_function(&format!("search: {words}"), |b| {
            b.iter(|| {
                index.search(
                    &book,
                    &Query { text: black_box(words), lang: Lang(0), kind: None, limit: 50, explain: false },
                )
            });
        });
    }
}

criterion_group!(benches, opening, pages, searching);
criterion_main!(benches);
