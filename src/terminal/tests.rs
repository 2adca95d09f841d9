//! The loop without a terminal: what it hands on, what it keeps back, and when it draws anew.

use std::{panic::AssertUnwindSafe, thread};

use super::*;

/// Writes down what it is told; quits and stops like the guide.
#[derive(Default)]
struct Notes(Vec<Action>);

impl Program for Notes {
    fn update(&mut self, action: Action) -> Effect {
        let effect = if action == Action::Quit { Effect::Quit } else { Effect::None };
        self.0.push(action);
        effect
    }

    fn view(&self, _area: Rect, _buf: &mut Buffer) -> Position {
        Position::ORIGIN
    }
}

fn session(program: &mut Notes) -> Session<'_> {
    Session {
        program,
        painter: Painter::new(Means { color: true, scrolls: true }),
        speaker: Speaker::default(),
        guard: Guard::idle(),
        size: Size::new(80, 24),
        input: None,
        outside: None,
        later: Vec::new(),
        clock: Clock::start(),
        line: Line::default(),
    }
}

fn blank(width: u16, height: u16) -> Frame {
    Frame { cells: Buffer::empty(Rect::new(0, 0, width, height)), cursor: Position::ORIGIN, lines: None }
}

/// Hands over a batch after which nothing comes.
fn hand(session: &mut Session, batch: Vec<Event>) -> Result<Option<Ended>, TerminalError> {
    session.take_all(batch, &mpsc::channel().1)
}

fn actions(actions: &[Action]) -> Vec<Event> {
    actions.iter().cloned().map(Event::Action).collect()
}

#[test]
fn actions_reach_the_program_in_order_until_it_quits() {
    let mut notes = Notes::default();
    let ended = hand(&mut session(&mut notes), actions(&[Action::Down, Action::Up, Action::Quit, Action::Left]));
    assert_eq!(ended.unwrap(), Some(Ended::Quit));
    assert_eq!(notes.0, [Action::Down, Action::Up, Action::Quit]);
}

#[test]
fn a_request_to_end_goes_before_everything_that_waits() {
    for (event, wanted) in [(Event::Terminated, Ended::Terminated), (Event::HangUp, Ended::HangUp)] {
        let mut notes = Notes::default();
        let batch = vec![Event::Action(Action::Down), Event::Resized, event];
        assert_eq!(hand(&mut session(&mut notes), batch).unwrap(), Some(wanted));
        assert_eq!(notes.0, []);
    }
}

#[test]
fn a_request_to_end_is_heard_while_a_batch_is_handled() {
    let mut notes = Notes::default();
    let (sender, later) = mpsc::channel();
    let mut session = session(&mut notes);
    sender.send(Event::Action(Action::Left)).unwrap();
    assert_eq!(session.take_all(actions(&[Action::Down]), &later).unwrap(), None);
    assert_eq!(session.later, actions(&[Action::Left]));
    sender.send(Event::Terminated).unwrap();
    assert_eq!(session.take_all(actions(&[Action::Up, Action::Up]), &later).unwrap(), Some(Ended::Terminated));
    assert_eq!(notes.0, [Action::Down, Action::Up]);
}

#[test]
fn a_click_beside_the_window_reaches_nobody() {
    let click = |column, row| Action::Click { column, row };
    let mut notes = Notes::default();
    let beside = [click(80, 0), click(0, 24), click(u16::MAX, u16::MAX), Action::WheelUp { column: 80, row: 3 }];
    let inside = [click(79, 23), Action::WheelDown { column: 0, row: 0 }];
    hand(&mut session(&mut notes), actions(&[beside.as_slice(), &inside].concat())).unwrap();
    assert_eq!(notes.0, inside);
}

#[test]
fn a_new_size_is_told_and_everything_is_drawn_anew() {
    let mut notes = Notes::default();
    let mut session = session(&mut notes);
    assert!(session.painter.frame(blank(3, 1)).is_some());
    hand(&mut session, vec![Event::Resized]).unwrap();
    assert!(session.painter.frame(blank(3, 1)).is_some());
    assert!(matches!(notes.0.as_slice(), [Action::Resize { .. }]));
}

#[test]
fn a_thread_that_ended_ends_the_loop_with_its_reason() {
    let mut notes = Notes::default();
    let mut session = session(&mut notes);
    session.input = Some(thread::spawn(|| Err(io::ErrorKind::Other.into())));
    session.outside = Some(thread::spawn(|| Ok(())));
    let gone = |session: &mut Session, source| hand(session, vec![Event::Gone(source)]);
    // Run without a terminal, a reading error may also count as a hang-up.
    assert!(matches!(gone(&mut session, Source::Input), Err(TerminalError::Read(_)) | Ok(Some(Ended::HangUp))));
    assert!(matches!(gone(&mut session, Source::Outside), Err(TerminalError::Gone)));
    session.input = Some(thread::spawn(|| std::panic::resume_unwind(Box::new("as planned"))));
    let panic = panic::catch_unwind(AssertUnwindSafe(|| gone(&mut session, Source::Input)));
    assert_eq!(panic.unwrap_err().downcast_ref(), Some(&"as planned"));
}

#[test]
fn nothing_is_drawn_while_the_terminal_is_not_ours() {
    let mut notes = Notes::default();
    let mut session = session(&mut notes);
    session.draw().unwrap();
    assert!(session.painter.frame(blank(80, 24)).is_some());
}
