//! `tirek check`: every mistake of a book with file, line, column and advice.
//!
//! Finds nothing itself; it prints what the check of the book and the reading of the locales found.

use std::io::Write;

use serde::Serialize;

use crate::{
    book::{
        check,
        edition::Fault,
        lists,
        problem::{Problem, Severity},
    },
    cli::Format,
    i18n::{Arg, LocaleProblem},
    text,
};

use super::{FINE, Failure, NOTHING, Outcome, Session, USAGE, say, write_json};

#[derive(Serialize)]
struct Report {
    errors: Vec<Finding>,
    warnings: Vec<Finding>,
}

/// A problem in JSON.
#[derive(Serialize)]
struct Finding {
    file: String,
    line: Option<usize>,
    column: Option<usize>,
    path: String,
    entry: Option<String>,
    rule: String,
    message: String,
    advice: String,
}

/// Checks the book of the session on its day.
pub fn run(session: &Session, deny_warnings: bool, out: &mut dyn Write) -> Outcome {
    let format = session.text_or_json()?;
    let report = report(session);
    let (errors, warnings) = (report.errors.len(), report.warnings.len());
    match format {
        Format::Json => write_json(out, &report, false)?,
        Format::Text | Format::Markdown => plain(session, &report, out)?,
    }
    Ok(match session.loaded.book.stored.as_ref().is_some_and(|stored| !stored.faults().is_empty()) {
        // Not a mistake of an editor: the file is not what was written.
        true => USAGE,
        false if errors > 0 || (deny_warnings && warnings > 0) => NOTHING,
        false => FINE,
    })
}

fn report(session: &Session) -> Report {
    let mut report = Report { errors: Vec::new(), warnings: Vec::new() };
    if let Some(stored) = &session.loaded.book.stored {
        report.errors.extend(stored.verify().iter().map(|fault| of_edition(session, fault)));
    }
    for problem in check::check(&session.loaded, &session.files, session.today) {
        let list = match problem.severity {
            Severity::Error => &mut report.errors,
            Severity::Warning => &mut report.warnings,
        };
        list.push(of_book(session, problem));
    }
    report.errors.extend(session.locale_problems.iter().map(|problem| of_locale(session, problem)));
    report
}

fn of_edition(session: &Session, fault: &Fault) -> Finding {
    let (message, advice) = session.i18n.edition_fault(session.lang, fault);
    Finding {
        rule: fault.message().to_owned(),
        file: session.content.as_ref().map(|path| text::clean_line(&path.display().to_string())).unwrap_or_default(),
        line: None,
        column: None,
        path: String::new(),
        entry: None,
        message,
        advice,
    }
}

fn of_book(session: &Session, problem: Problem) -> Finding {
    let (message, advice) = session.i18n.problem(session.lang, &problem);
    Finding {
        rule: problem.rule.name().to_owned(),
        file: problem.file,
        line: problem.line,
        column: problem.column,
        path: problem.path,
        entry: problem.entry,
        message,
        advice,
    }
}

fn of_locale(session: &Session, problem: &LocaleProblem) -> Finding {
    let rule = problem.fault.message();
    Finding {
        file: problem.file.clone(),
        line: problem.line,
        column: problem.column,
        path: String::new(),
        entry: None,
        rule: rule.to_owned(),
        message: session.say(rule),
        advice: session.say(&format!("{rule}.advice")),
    }
}

fn plain(session: &Session, report: &Report, out: &mut dyn Write) -> Result<(), Failure> {
    for (list, word) in [(&report.errors, None), (&report.warnings, Some(session.say("cli-warning")))] {
        for finding in list {
            let word = word.as_ref().map(|word| format!("{word}: ")).unwrap_or_default();
            writeln!(out, "{}: {word}{}", place(finding), finding.message)?;
            if !finding.path.is_empty() {
                writeln!(out, "    {}", finding.path)?;
            }
            writeln!(out, "    {}", finding.advice)?;
        }
    }
    shared_names(session, out)?;
    let errors = session.say_with("cli-errors", &[("count", report.errors.len().into())]);
    let warnings = session.say_with("cli-warnings", &[("count", report.warnings.len().into())]);
    let pages = session.say_with("cli-pages", &[("count", session.loaded.book.entries.len().into())]);
    let args = [("pages", Arg::Text(&pages)), ("errors", Arg::Text(&errors)), ("warnings", Arg::Text(&warnings))];
    say(&session.say_with("cli-checked", &args));
    Ok(())
}

/// Words that several pages claim for the search: not wrong, but an editor should know them.
fn shared_names(session: &Session, out: &mut dyn Write) -> Result<(), Failure> {
    let shared = lists::shared_names(&session.loaded.book);
    if !shared.is_empty() {
        writeln!(out, "{}", session.say_with("cli-shared-names", &[("count", shared.len().into())]))?;
    }
    for (name, lang, ids) in shared {
        writeln!(out, "    {name} ({}): {}", session.tag(lang), ids.join(", "))?;
    }
    Ok(())
}

/// `file:line:column`, as editors understand it.
fn place(finding: &Finding) -> String {
    match (finding.line, finding.column) {
        (Some(line), Some(column)) => format!("{}:{line}:{column}", finding.file),
        (Some(line), None) => format!("{}:{line}", finding.file),
        _ => finding.file.clone(),
    }
}
