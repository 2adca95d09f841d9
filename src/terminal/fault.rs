//! Breaks the program on purpose, for the tests on a real pseudo-terminal.
//!
//! Does nothing in a release build, and nothing without `TIREK_FAULT`.

/// Panics when `TIREK_FAULT` names this place.
#[cfg(debug_assertions)]
pub fn strike(place: &str) {
    // Read here and not in `main`, so that no setting of the released program knows of it.
    let wanted = std::env::var_os("TIREK_FAULT");
    assert!(wanted.is_none_or(|wanted| wanted != place), "a fault asked for by TIREK_FAULT");
}

/// Panics in debug builds only.
#[cfg(not(debug_assertions))]
pub fn strike(_place: &str) {}
