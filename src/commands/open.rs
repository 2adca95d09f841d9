//! `tirek` without a command: opens the screens, or the linear mode where there is no screen to draw on.

#[cfg(unix)]
use std::sync::PoisonError;
use std::{
    error::Error,
    io::{self, BufReader, BufWriter},
    sync::{Arc, Mutex},
};

#[cfg(unix)]
use crate::signal;
use crate::{
    app::{self, App, kiosk::Kiosk},
    cli::{self, Shared, ThemeName},
    i18n::Arg,
    plain, settings,
    terminal::{self, Ended, Means, Settings},
    text,
    theme::{Colours, Console, Symbols, Theme},
    voice::{self, Speaker},
};

use super::{Environment, FINE, Failure, Outcome, Session, USAGE, environment, say, session, watch::Watch};

/// The terminal has gone away: 128 and the number of SIGHUP.
const HUNG_UP: u8 = 129;
/// Asked to end: 128 and the number of SIGTERM.
const TERMINATED: u8 = 143;

/// Opens the guide and stays until the reader leaves.
pub fn run(shared: &Shared, opening: &cli::Opening, mut kiosk: settings::Kiosk, environment: &Environment) -> Outcome {
    // Without presses larger targets would only take room. The Linux console tells of none.
    kiosk.touch.roomy &= !opening.no_mouse && Console::of(environment.term.as_deref()) != Console::Linux;
    let linear = opening.plain || environment.plain || !has_screen(environment);
    if kiosk.enabled && linear {
        let here = session::built_in_for(shared, environment);
        return Err(Failure::Message(here.say("kiosk-needs-screen"), USAGE));
    }
    let mut watch = Watch::new(shared, environment, environment::today);
    let session = Session::open(shared, environment)?;
    watch.opened(&session);
    for problem in &session.locale_problems {
        say(&session.i18n.locale_problem(session.lang, problem));
    }
    let theme = theme(opening, environment, linear);
    let silent = linear || (kiosk.enabled && !kiosk.read_aloud);
    let voices = if silent { Vec::new() } else { voice::voices(environment.path.as_deref(), kiosk.enabled) };
    let make_index = session.make_index();
    let mut app = App::new(app::Opening {
        make_index,
        book: session.loaded.book,
        i18n: session.i18n,
        lang: session.lang,
        today: session.today,
        problems: session.loaded.problems,
        notices: session.notices,
        theme,
        reads_aloud: !voices.is_empty(),
    });
    if linear {
        return converse(&mut app, environment);
    }
    let settings = Settings {
        mouse: !opening.no_mouse && !environment.inside_screen(),
        means: Means { color: theme.colours != Colours::Mono, scrolls: theme.console != Console::Old },
        steadfast: kiosk.enabled,
        voices,
        coding: environment.coding(),
    };
    if kiosk.enabled {
        app.become_kiosk(Kiosk::new(kiosk, Box::new(watch)));
    }
    let ended = terminal::run(&mut app, &settings).map_err(|error| {
        let reason = error.source().map(|cause| text::clean_line(&cause.to_string())).unwrap_or_default();
        let ctx = app.ctx();
        Failure::Message(ctx.i18n.text_with(ctx.lang, &error.to_string(), &[("reason", Arg::Text(&reason))]), USAGE)
    })?;
    Ok(match ended {
        Ended::Quit => FINE,
        Ended::HangUp => HUNG_UP,
        Ended::Terminated => TERMINATED,
    })
}

/// How the guide looks: as asked for, otherwise as the terminal can.
fn theme(opening: &cli::Opening, environment: &Environment, linear: bool) -> Theme {
    let colours = match opening.theme {
        // Who asks for a contrast by name wants its colours whatever the environment says.
        ThemeName::Contrast => Colours::Contrast,
        ThemeName::ContrastLight => Colours::ContrastLight,
        ThemeName::Auto if !environment.no_color => Colours::Auto,
        ThemeName::Auto | ThemeName::Mono => Colours::Mono,
    };
    let console = Console::of(environment.term.as_deref());
    let symbols = match (opening.ascii, linear && !environment.output_is_terminal) {
        (true, _) => Symbols::Ascii,
        // What reads a pipe is no console.
        (false, true) => Symbols::Full,
        (false, false) => Symbols::of(console),
    };
    Theme { colours, console, symbols, access: opening.access }
}

/// Is there a terminal that can be drawn on?
fn has_screen(environment: &Environment) -> bool {
    environment.input_is_terminal && environment.output_is_terminal && environment.term.as_deref() != Some("dumb")
}

/// The linear mode. Signals end it as they end any program; only what is being read aloud is stopped before.
fn converse(app: &mut App, environment: &Environment) -> Outcome {
    let terminal = terminal::window().filter(|_| environment.output_is_terminal);
    let size = terminal.map(|window| (usize::from(window.columns), usize::from(window.rows)));
    let mut manner = plain::Manner::fitting(environment.columns, size.filter(|(columns, _)| *columns > 0));
    let voices = voice::voices(environment.path.as_deref(), false);
    if !voices.is_empty() {
        let speaker = Arc::new(Mutex::new(Speaker::new(voices)));
        #[cfg(unix)]
        hush_at_end(&speaker);
        manner.speaker = Some(speaker);
    }
    let mut input = BufReader::new(io::stdin().lock());
    // A voice reads what comes at once as one text.
    let mut out = BufWriter::new(io::stdout().lock());
    match plain::run_with(app, &mut input, &mut out, &manner)? {
        plain::Ended::Left => Ok(FINE),
        plain::Ended::NoInput => Err(Failure::Message(plain::no_input(app), USAGE)),
        plain::Ended::Unreadable(reason) => {
            let (ctx, reason) = (app.ctx(), text::clean_line(&reason));
            let args = [("reason", Arg::Text(&reason))];
            Err(Failure::Message(ctx.i18n.text_with(ctx.lang, "terminal-cannot-read", &args), USAGE))
        }
    }
}

/// Nobody is left who could stop a voice when the program has gone. Where signals cannot be watched it reads to the end
/// of its text.
#[cfg(unix)]
fn hush_at_end(speaker: &Arc<Mutex<Speaker>>) {
    let speaker = Arc::clone(speaker);
    let _ = signal::before_the_end(move || {
        speaker.lock().unwrap_or_else(PoisonError::into_inner).hush();
    });
}
