//! What is wrong with the content that was loaded: file, place, what, and what to do.

use super::Ctx;
use crate::{
    book::problem::{Problem, Severity},
    sheet::{Block, Reading, Shape, Sheet, Span},
};

#[must_use]
pub fn sheet(ctx: &Ctx) -> Sheet {
    let title = ctx.ui("problems-title");
    let mut blocks = vec![
        Block::new("title", Shape::Title, vec![Span::plain(title.clone())]),
        Block::text("intro", ctx.ui("problems-intro")),
    ];
    for (number, problem) in ctx.problems.iter().enumerate() {
        blocks.extend(problem_blocks(ctx, number, problem));
    }
    Sheet { title, reading: Reading::Lines, blocks }
}

fn problem_blocks(ctx: &Ctx, number: usize, problem: &Problem) -> Vec<Block> {
    let (message, advice) = ctx.i18n.problem(ctx.lang, problem);
    let heading = match problem.severity {
        Severity::Error => place(problem),
        Severity::Warning => format!("{} ({})", place(problem), ctx.ui("problems-warning")),
    };
    vec![
        Block::new(format!("{number}.place"), Shape::Label, vec![Span::strong(heading)]),
        Block::text(format!("{number}.message"), message),
        Block::new(format!("{number}.advice"), Shape::Item(String::from("-")), vec![Span::plain(advice)]),
    ]
}

/// `file:line:column`, as far as it is known.
fn place(problem: &Problem) -> String {
    [Some(problem.file.clone()), problem.line.map(|n| n.to_string()), problem.column.map(|n| n.to_string())]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(":")
}
