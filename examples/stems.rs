//! Prints `word<TAB>stem` for every word on standard input: `cargo run --example stems -- --lang kk < words.txt`.
//!
//! For judging how the search takes words apart; a language it does not know keeps its words.

use std::io::{self, BufRead, Write};

use tirek::search::stem::{Language, stem};

fn main() -> io::Result<()> {
    let mut arguments = std::env::args().skip_while(|argument| argument != "--lang").skip(1);
    let language = Language::of(&arguments.next().unwrap_or_else(|| "kk".to_owned()));
    let mut out = io::BufWriter::new(io::stdout().lock());
    for word in io::stdin().lock().lines() {
        let word = word?;
        writeln!(out, "{word}\t{}", stem(language, &word))?;
    }
    out.flush()
}
