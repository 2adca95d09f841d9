//! stub
#[must_use]
pub fn clean_block(s: &str) -> String {
    s.chars().filter(|c| *c == '\n' || !(c.is_control() || *c == '\u{202e}')).collect()
}
