//! temporary
use tirek::{
    app::*,
    book::{load::*, model::*},
    embedded,
    i18n::I18n,
    terminal,
    theme::Theme,
};
fn main() {
    let files: Vec<SourceFile> = embedded::CONTENT
        .iter()
        .map(|(p, t)| SourceFile { path: p.to_string(), bytes: t.as_bytes().to_vec() })
        .collect();
    let loaded = load(&files);
    for p in &loaded.problems {
        eprintln!("{}: {:?} {}", p.file, p.rule, p.message());
    }
    let i18n = I18n::embedded(&loaded.book);
    let lang = std::env::args().nth(1).and_then(|t| loaded.book.lang(&t)).unwrap_or(Lang(0));
    let mut app = App::new(Opening {
        book: loaded.book,
        i18n,
        lang,
        today: Date { year: 2026, month: 11, day: 22 },
        problems: loaded.problems,
        theme: Theme::Auto,
    });
    let _ = terminal::run(&mut app, &terminal::Settings { mouse: true, color: true });
}
