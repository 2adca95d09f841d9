//! Numbers to call: which they are, and the pages that say what follows a call.

use std::io;

use super::Talk;
use crate::{
    book::model::{Entry, Kind},
    i18n::Arg,
};

impl Talk<'_> {
    /// Numbers to call, with what they are for.
    pub(super) fn hotlines(&mut self) -> io::Result<()> {
        let ctx = self.app.ctx();
        let known = ctx.book.hotlines.iter().filter(|line| !line.number.is_empty());
        let named = known.map(|line| (ctx.book.plain(&line.label, ctx.lang).to_owned(), line.number.clone()));
        let named: Vec<_> = named.collect();
        if named.is_empty() {
            return Ok(());
        }
        writeln!(self.out)?;
        for (label, number) in named {
            self.say("plain-hotline", &[("label", Arg::Text(&label)), ("number", Arg::Text(&number))])?;
        }
        self.say("plain-hotlines", &[])
    }

    /// The contact that has this telephone number.
    pub(super) fn whose_phone(&self, digits: &str) -> Option<String> {
        let book = self.app.ctx().book;
        let hotline = book.hotlines.iter().find(|line| same_number(&line.number, digits));
        let contacts = || {
            let contacts = book.entries.heads().filter(|head| head.kind == Kind::Contact);
            let mut entries = contacts.filter_map(|head| book.entry(head.id));
            let has = |entry: &&Entry| entry.phones.iter().any(|phone| same_number(&phone.number, digits));
            entries.find(has).map(|entry| entry.id.clone())
        };
        hotline.and_then(|line| line.contact.clone()).filter(|id| book.head(id).is_some()).or_else(contacts)
    }
}

/// Is this the telephone number, however it is grouped?
pub(super) fn same_number(number: &str, digits: &str) -> bool {
    number.chars().filter(char::is_ascii_digit).eq(digits.chars())
}
