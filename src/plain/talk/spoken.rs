//! Reading aloud what was said last, and stopping.
//!
//! Whatever is answered stops it; of what others should not hear it asks first.

use std::{io, sync::PoisonError};

use super::{State, Talk};
use crate::voice::{self, Words};

impl Talk<'_> {
    /// Stops reading aloud; whether there was anything to stop.
    pub(super) fn hush(&mut self) -> bool {
        let speaker = self.manner.speaker.as_ref();
        speaker.is_some_and(|speaker| speaker.lock().unwrap_or_else(PoisonError::into_inner).hush())
    }

    /// Reads what was said last aloud. Of a sensitive page others may hear, so that is asked first.
    pub(super) fn read_aloud(&mut self, asked: bool) -> io::Result<()> {
        let Some(speaker) = &self.manner.speaker else { return self.say("plain-aloud-none", &[]) };
        if self.app.shows_sensitive() && !asked {
            self.state = State::Confirming;
            return self.say("plain-aloud-sensitive", &[]);
        }
        let ctx = self.app.ctx();
        let shown = ctx.book.languages.get(ctx.lang.index()).map_or("", |language| &language.tag);
        let text = voice::speakable(&self.said);
        let lang = voice::language(&text, shown);
        speaker.lock().unwrap_or_else(PoisonError::into_inner).say(&Words { text, lang });
        self.say("plain-aloud-started", &[])
    }
}

/// Texts for a voice, which ends each where it hears a stop.
pub(super) fn aloud(texts: &[String]) -> String {
    let ended = |text: &String| {
        let text = text.trim_end();
        if text.ends_with(|c: char| c.is_alphanumeric()) { format!("{text}.") } else { text.to_owned() }
    };
    texts.iter().map(ended).collect::<Vec<_>>().join(" ")
}
