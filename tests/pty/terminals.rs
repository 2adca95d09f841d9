//! What the guide asks of different kinds of terminals and lines, and what the doctor says of them.

use std::{thread, time::Duration};

use crate::{
    F10,
    guide::{Guide, Seen, Setup, program},
    shell,
};

#[test]
fn a_terminal_whose_locale_is_not_utf_8_is_asked_for_it_and_gets_its_own_coding_back() {
    for (locale, asked, given_back) in [("kk_KZ.UTF-8", 0, 0), ("C", 1, 0), ("ru_RU.KOI8-R", 1, 1)] {
        let mut guide = Guide::open(&[("LC_ALL", locale)]);
        guide.send(F10);
        let (_, seen) = guide.end();
        assert_eq!((seen.count("\x1b%G"), seen.count("\x1b%@")), (asked, given_back), "{locale}");
        let all = String::from_utf8_lossy(&seen.bytes).into_owned();
        let frame = all.find("\x1b[?2026h").unwrap();
        assert!(all.find("\x1b%G").is_none_or(|place| place < frame), "{locale}: before the first letter");
        assert!(given_back == 0 || all.ends_with("\x1b%@"), "{locale}: after the last letter");
    }
}

#[test]
fn gnu_screen_which_would_keep_esc_back_is_not_asked_for_the_mouse() {
    for (env, mouse) in [
        ([("TERM", "screen"), ("STY", "1.pts-0.host")], false),
        ([("TERM", "screen.xterm-256color"), ("STY", "")], false),
        ([("TERM", "screen-256color"), ("TMUX", "/tmp/tmux-0/default,1,0")], true),
    ] {
        Guide::open(&env).look(|seen| assert_eq!(seen.has("\x1b[?1000h"), mouse, "{env:?}"));
    }
}

#[test]
fn on_a_slow_line_frames_are_left_out_and_no_key_is_lost() {
    // At 9600 bits per second the first frame alone takes two seconds; each of these keys would be a frame of its own.
    let mut guide = shell(r#"stty 9600; exec "$0" "$@""#, &[]);
    guide.wait(|seen| seen.frames() > 0);
    for c in "жәрдемақы қайда бір".chars() {
        guide.send(&c.to_string());
        thread::sleep(Duration::from_millis(10));
    }
    guide.wait(|seen| seen.text().contains("жәрдемақы қайда бір"));
    let frames = guide.look(Seen::frames);
    assert!(frames <= 5, "{frames} frames");
    guide.send(F10);
    assert_eq!(guide.end().0, 0);
}

#[test]
fn the_doctor_promises_nothing_of_a_terminal_that_it_does_not_know() {
    for (env, said, unsaid) in [
        ([("TERM", "vt100"), ("LANG", "C")], "Мышь и касания: неизвестно", "setfont"),
        ([("TERM", "linux"), ("LANG", "C")], "setfont CyrAsia", "должны работать"),
        ([("TERM", "screen"), ("STY", "1")], "внутри screen выключены", "внутри tmux"),
        ([("TERM", "screen-256color"), ("TMUX", "1")], "внутри tmux", "внутри screen"),
    ] {
        let argv = program().into_iter().chain(["doctor"]).collect();
        let (_, seen) = Guide::start(&Setup { argv, env: &env, size: (80, 50), controlling: true }).end();
        let text = seen.text();
        assert!(text.contains(said) && !text.contains(unsaid), "{env:?}:\n{text}");
    }
}

#[test]
fn the_doctor_shows_what_the_terminal_can_do() {
    let argv = program().into_iter().chain(["doctor"]).collect();
    let guide = Guide::start(&Setup { argv, env: &[("TERM", "foot")], size: (80, 50), controlling: true });
    let (code, seen) = guide.end();
    assert_eq!(code, 0);
    let screen = seen.terminal.screen();
    assert!(seen.text().contains("80") && seen.text().contains("foot"), "{}", seen.text());
    let cells = || (0..50).flat_map(|row| (0..80).filter_map(move |column| screen.cell(row, column)));
    assert!(cells().any(vt100::Cell::bold) && cells().any(vt100::Cell::underline) && cells().any(vt100::Cell::inverse));
    assert!(cells().any(|cell| cell.bgcolor() == vt100::Color::Idx(231)));
}
