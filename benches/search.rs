//! How fast the search answers each key, how big its index is, and how long building it takes.
//!
//!     cargo bench --bench search -- [CONTENT [QUERIES.tsv [TIMES]]]
//!
//! CONTENT is a folder like `content/`, QUERIES a file whose first column is typed letter by letter. With TIMES the book
//! is made so many times longer: copies of its pages, in which every fifteenth word is another one. A key is one search and the words around each hit, as the results screen asks for
//! them. Prints figures and never fails because of them; tests do not time.

use std::{
    fs,
    path::Path,
    time::{Duration, Instant},
};

use tirek::{
    book::{
        load,
        model::{Book, Lang},
    },
    search::{Index, Query},
};

const ROOT: &str = env!("CARGO_MANIFEST_DIR");
/// As many as the results screen shows.
const LIMIT: usize = 30;

fn main() {
    let mut arguments = std::env::args().skip(1).filter(|argument| !argument.starts_with("--"));
    let content = arguments.next().unwrap_or_else(|| format!("{ROOT}/content"));
    let queries = arguments.next().unwrap_or_else(|| format!("{ROOT}/tests/search/development.tsv"));
    let Ok((files, _)) = load::read_dir(Path::new(&content)) else { return eprintln!("{content} cannot be read") };
    let Ok(queries) = fs::read_to_string(&queries) else { return eprintln!("{queries} cannot be read") };
    let times = arguments.next().and_then(|times| times.parse().ok()).unwrap_or(1);
    let book = longer(load::load(&files).book, times);
    let start = Instant::now();
    let built = Index::build(&book);
    println!("pages {}, built in {:.0?}, {} bytes", book.entries.len(), start.elapsed(), built.to_bytes().len());
    println!("sections {:?}", built.sizes());
    let bytes = built.to_bytes().to_vec();
    let start = Instant::now();
    let Some(index) = Index::from_bytes(bytes, book.entries.len()) else {
        return eprintln!("the index cannot be opened");
    };
    println!("opened in {:.1?}", start.elapsed());
    let (mut keys, mut searches, mut slow) = (Vec::new(), Vec::new(), Vec::new());
    for query in queries.lines().filter(|line| !line.starts_with("# ")).filter_map(|line| line.split('\t').next()) {
        let letters: Vec<_> = query.chars().collect();
        for end in 1..=letters.len() {
            let text: String = letters.iter().take(end).collect();
            let start = Instant::now();
            let results =
                index.search(&book, &Query { text: &text, lang: Lang(1), kind: None, limit: LIMIT, explain: false });
            searches.push(start.elapsed());
            for hit in &results.hits {
                std::hint::black_box(hit.snippet(&book, &results.marker, &|_, _| "9 000".to_owned()));
            }
            keys.push(start.elapsed());
            slow.push((start.elapsed(), text));
        }
    }
    slow.sort();
    print("search", searches);
    print("key", keys);
    println!("slowest: {:?}", slow.iter().rev().take(12).collect::<Vec<_>>());
}

/// The book with copies of its pages.
fn longer(mut book: Book, times: u32) -> Book {
    let pages = book.entries.clone();
    for copy in 1..times {
        for page in &pages {
            let mut page = page.clone();
            page.id = format!("{}-{copy}", page.id);
            page.number += copy * 10_000;
            let steps = page.steps.iter_mut().flat_map(|step| step.parts.iter_mut());
            let texts = page.sections.iter_mut().chain(steps).map(|section| &mut section.text);
            for text in texts.chain([&mut page.title, &mut page.summary]) {
                for text in text.0.iter_mut().flatten() {
                    *text = changed(text, copy);
                }
            }
            for name in page.also_called.iter_mut().flatten() {
                *name = changed(name, copy);
            }
            book.entries.push(page);
        }
    }
    book
}

fn changed(text: &str, copy: u32) -> String {
    let other = |(n, word): (usize, &str)| if n % 15 == 14 { format!("{word}{}", copy % 50) } else { word.to_owned() };
    text.split(' ').enumerate().map(other).collect::<Vec<_>>().join(" ")
}

fn print(name: &str, mut times: Vec<Duration>) {
    times.sort();
    let at = |share: usize| {
        let time = times.get((times.len() * share / 1000).min(times.len().saturating_sub(1)));
        time.map_or(0.0, |time| time.as_secs_f64() * 1000.0)
    };
    let (median, p95, p99, most) = (at(500), at(950), at(990), at(1000));
    println!("{name}: {} keys, median {median:.2} ms, p95 {p95:.2}, p99 {p99:.2}, most {most:.2}", times.len());
}
