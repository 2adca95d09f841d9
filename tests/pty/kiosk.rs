//! A kiosk on a real pseudo-terminal: nobody ends it, nothing is written, and it does not grow.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
    process::Command,
    time::{Duration, SystemTime},
};

use rustix::process::Signal;
use tempfile::TempDir;

use crate::guide::{Guide, Seen, Setup};

pub const CTRL_L: &str = "\x0c";
const F5: &str = "\x1b[15~";
const F10: &str = "\x1b[21~";
const ENTER: &str = "\r";
const DOWN: &str = "\x1b[B";

/// A home of its own for a kiosk, so that everything it could write is seen.
pub struct Home {
    folder: TempDir,
}

impl Home {
    /// With these lines in the table `[kiosk]` of its settings.
    pub fn new(settings: &str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        for name in ["home/.config", "tmp", "runtime", "work"] {
            fs::create_dir_all(folder.path().join(name)).unwrap();
        }
        fs::write(folder.path().join("kiosk.toml"), format!("[kiosk]\n{settings}\n")).unwrap();
        Self { folder }
    }

    pub fn path(&self, name: &str) -> String {
        self.folder.path().join(name).to_str().unwrap().to_owned()
    }

    /// Starts a kiosk, through `wrapper` where there is one.
    pub fn start(&self, wrapper: &[&str], more: &[&str]) -> Guide {
        let (config, home) = (self.path("kiosk.toml"), self.path("home"));
        let (tmp, runtime) = (self.path("tmp"), self.path("runtime"));
        let env: Vec<(&str, &str)> = vec![
            ("HOME", home.as_str()),
            ("PWD", home.as_str()),
            ("TMPDIR", tmp.as_str()),
            ("XDG_RUNTIME_DIR", runtime.as_str()),
            ("XDG_CONFIG_HOME", ""),
            ("XDG_CACHE_HOME", ""),
            ("XDG_DATA_HOME", ""),
            ("XDG_STATE_HOME", ""),
        ];
        let mut argv: Vec<&str> = wrapper.to_vec();
        argv.extend([env!("CARGO_BIN_EXE_tirek"), "--kiosk", "--config", &config, "--lang", "ru"]);
        argv.extend(more);
        let guide = Guide::start(&Setup { argv, env: &env, size: (64, 20), controlling: true });
        guide.wait(|seen| seen.frames() > 0);
        guide
    }

    /// Every file under it, with what would tell that it was written.
    pub fn files(&self) -> BTreeMap<PathBuf, (u64, SystemTime)> {
        let mut out = BTreeMap::new();
        let mut folders = vec![self.folder.path().to_owned()];
        while let Some(folder) = folders.pop() {
            for item in fs::read_dir(&folder).unwrap() {
                let path = item.unwrap().path();
                let about = fs::symlink_metadata(&path).unwrap();
                out.insert(path.clone(), (about.len(), about.modified().unwrap()));
                if about.is_dir() {
                    folders.push(path);
                }
            }
        }
        out
    }
}

/// Everything that waited was handled when the screen has been drawn anew.
fn handled(guide: &mut Guide) {
    guide.forget();
    guide.press(CTRL_L);
}

/// A short visit with everything a visitor can do.
fn visit(guide: &mut Guide) {
    for keys in [ENTER, DOWN, ENTER, "\t", "мектеп", DOWN, ENTER, "\x1b[18~", "а", ENTER, "\x1b", "\x1bOQ", "\x1bOP"]
    {
        guide.send(keys);
        handled(guide);
    }
    guide.send(&format!("\x1b[200~{}\x1b[201~", "көмек\u{1b}[A\n".repeat(100_000)));
    handled(guide);
    guide.send(F5);
    handled(guide);
    guide.send(ENTER);
    handled(guide);
}

#[test]
fn no_key_a_visitor_has_ends_it() {
    let home = Home::new("");
    let mut guide = home.start(&[], &[]);
    for keys in ["\x03", "\x1a", "\x1c", "\x04", "\x11", "\x13", F10, "\x1b[24~", "\x1b\x1b\x1b", "\x00\x1d\x1e\x1f"] {
        guide.send(&keys.repeat(50));
        handled(&mut guide);
    }
    guide.look(|seen| assert!(seen.terminal.screen().alternate_screen()));
    guide.signal(Signal::TERM);
    assert_eq!(guide.end().0, 143, "its keeper always can");
}

#[test]
fn signals_do_not_end_or_stop_it() {
    let home = Home::new("");
    let mut guide = home.start(&[], &[]);
    let signals = [
        Signal::INT,
        Signal::QUIT,
        Signal::TSTP,
        Signal::TTIN,
        Signal::TTOU,
        Signal::USR1,
        Signal::USR2,
        Signal::ALARM,
        Signal::PIPE,
        Signal::VTALARM,
        Signal::PROF,
        Signal::IO,
        Signal::XCPU,
        Signal::XFSZ,
        Signal::CONT,
        Signal::WINCH,
    ];
    for signal in signals {
        guide.signal(signal);
        handled(&mut guide);
    }
    for (columns, rows) in [(1, 1), (2, 40), (300, 2), (300, 100), (40, 12), (64, 20)] {
        guide.resize(columns, rows);
    }
    guide.send(ENTER);
    guide.wait(|seen| seen.text().contains("Что случилось?"));
    guide.signal(Signal::TERM);
    assert_eq!(guide.end().0, 143);
}

/// In the row above a rule the search line stands alone; large targets leave a row free above it.
#[test]
fn targets_are_large_only_where_something_can_be_pressed() {
    for (term, more, large) in [("xterm", None, true), ("xterm", Some("--no-mouse"), false), ("linux", None, false)] {
        let home = Home::new("");
        let guide = home.start(&["env", &format!("TERM={term}")], more.as_slice());
        let rows: Vec<String> = guide.look(|seen| seen.text().lines().take(2).map(str::to_owned).collect());
        assert_eq!(rows[1].trim().is_empty(), large, "{term} {more:?}: {rows:?}");
    }
}

#[test]
fn the_keys_of_the_staff_close_it() {
    let home = Home::new("staff_keys = 'F9 F1 F9 up 4 7'");
    let mut guide = home.start(&[], &[]);
    guide.send("\x1b[20~\x1bOP\x1b[20~\x1b[A4");
    handled(&mut guide);
    guide.send("7");
    assert_eq!(guide.end().0, 0);
}

#[test]
fn left_alone_it_asks_forgets_and_then_rests() {
    let home = Home::new("idle = 1\nquestion = 1");
    let mut guide = home.start(&[], &[]);
    guide.send(ENTER);
    guide.wait(|seen| seen.text().contains("Вы ещё здесь?"));
    guide.send("x");
    guide.wait(|seen| seen.text().contains("Что случилось?"));
    guide.wait(|seen| seen.text().contains("Вы ещё здесь?"));
    guide.wait(|seen| seen.text().contains("Help and advice") && !seen.text().contains("Вы ещё здесь?"));
    handled(&mut guide);
    // Ctrl-L is no visitor; nothing is due any more.
    let state = || (guide.look(|seen| seen.bytes.len()), crate::wake_ups(&guide));
    // Longer than both limits together.
    let still = || {
        let before = state();
        std::thread::sleep(Duration::from_millis(2500));
        state() == before
    };
    assert!((0..5).any(|_| still()), "something stirs though nobody is there");
}

#[test]
fn a_visit_leaves_no_file_and_opens_none_for_writing() {
    let home = Home::new("");
    let before = home.files();
    let mut guide = home.start(&[], &[]);
    visit(&mut guide);
    assert_eq!(home.files(), before);
    for (file, flags) in open_files(&guide) {
        let writes = flags & 0o3 != 0;
        assert!(!writes || !file.is_file(), "{} is open for writing", file.display());
    }
    if let Some(written) = bytes_to_disk(&guide) {
        assert_eq!(written, 0, "bytes went to a disk");
    }
    guide.signal(Signal::TERM);
    assert_eq!(guide.end().0, 143);
    assert_eq!(home.files(), before);
}

/// The files a process has open, with the flags they were opened with; none where the system does not tell.
pub fn open_files(guide: &Guide) -> Vec<(PathBuf, u32)> {
    let process = PathBuf::from(format!("/proc/{}", guide.pid().as_raw_nonzero()));
    let Ok(items) = fs::read_dir(process.join("fd")) else { return Vec::new() };
    let file = |item: fs::DirEntry| {
        let about = fs::read_to_string(process.join("fdinfo").join(item.file_name())).ok()?;
        let flags = about.lines().find_map(|line| line.strip_prefix("flags:"))?;
        Some((fs::read_link(item.path()).ok()?, u32::from_str_radix(flags.trim(), 8).ok()?))
    };
    items.filter_map(|item| file(item.ok()?)).collect()
}

/// What the system counts as sent to storage by the process; nothing where it does not count.
pub fn bytes_to_disk(guide: &Guide) -> Option<u64> {
    let about = fs::read_to_string(format!("/proc/{}/io", guide.pid().as_raw_nonzero())).ok()?;
    about.lines().find_map(|line| line.strip_prefix("write_bytes:"))?.trim().parse().ok()
}

#[test]
fn its_system_calls_create_nothing_reach_nobody_and_start_nothing() {
    let home = Home::new("staff_keys = 'F9 F1 F9 up 4 7'");
    let trace = tempfile::tempdir().unwrap();
    let file = trace.path().join("calls");
    let watched = "trace=%file,%network,%process,ftruncate,fallocate,memfd_create";
    let wrapper = ["strace", "-f", "-qq", "-e", watched, "-e", "signal=none", "-o", file.to_str().unwrap()];
    if !works(&wrapper) {
        eprintln!("strace cannot be used here; the other tests watch the files");
        return;
    }
    let mut guide = home.start(&wrapper, &[]);
    visit(&mut guide);
    guide.send("\x1b[20~\x1bOP\x1b[20~\x1b[A47");
    assert_eq!(guide.end().0, 0);
    let calls = fs::read_to_string(&file).unwrap();
    assert!(calls.contains("kiosk.toml"), "the calls were not watched:\n{calls}");
    let mut programs = 0;
    for call in calls.lines() {
        let (_, call) = call.split_once(' ').unwrap();
        let name = call.trim_start().split('(').next().unwrap();
        match name {
            "open" | "openat" | "openat2" => {
                let device = call.contains("\"/dev/");
                let writes = ["O_WRONLY", "O_RDWR", "O_CREAT", "O_TRUNC", "O_APPEND"].iter().any(|f| call.contains(f));
                assert!(device || !writes, "{call}");
            }
            "execve" | "execveat" => programs += 1,
            "creat" | "mkdir" | "mkdirat" | "mknod" | "mknodat" | "link" | "linkat" | "symlink" | "symlinkat"
            | "rename" | "renameat" | "renameat2" | "unlink" | "unlinkat" | "rmdir" | "truncate" | "ftruncate"
            | "fallocate" | "memfd_create" | "chmod" | "fchmodat" | "utimensat" | "setxattr" | "socket" | "connect"
            | "bind" | "listen" | "sendto" | "sendmsg" | "sendmmsg" => {
                panic!("{call}");
            }
            _ => {}
        }
    }
    assert_eq!(programs, 1, "it starts no other program:\n{calls}");
}

fn works(wrapper: &[&str]) -> bool {
    let mut command = Command::new(wrapper[0]);
    command.args(&wrapper[1..]).arg("true");
    command.output().is_ok_and(|output| output.status.success())
}

#[test]
fn a_replaced_edition_is_opened_when_nobody_is_there_and_a_broken_one_never() {
    let home = Home::new("");
    let book = home.folder.path().join("book.tirek");
    let (first, second) = (edition(&home, None), edition(&home, Some("Жаңа кітап")));
    fs::copy(&first, &book).unwrap();
    let book = book.to_str().unwrap();
    let mut guide = home.start(&[], &["--content", book, "--date", "2026-11-22"]);
    guide.send(ENTER);
    guide.wait(|seen| seen.text().contains("Что случилось?"));
    let title = "Школа не берёт ребёнка";
    let shows = |words: &'static str| move |seen: &Seen| seen.text().contains(words);
    guide.wait(shows(title));
    // Replaced while somebody is there: the visitor goes on with the old one.
    fs::rename(&second, book).unwrap();
    guide.send("\x1bOP");
    handled(&mut guide);
    guide.send("\x1b");
    guide.wait(shows(title));
    guide.send(F5);
    handled(&mut guide);
    guide.send(ENTER);
    guide.send(ENTER);
    guide.wait(shows("Жаңа кітап"));
    // Cut off: the one that is open stays open.
    guide.send(F5);
    handled(&mut guide);
    let bytes = fs::read(&first).unwrap();
    fs::write(home.path("cut"), &bytes[..bytes.len() / 2]).unwrap();
    fs::rename(home.path("cut"), book).unwrap();
    guide.send(ENTER);
    guide.send(ENTER);
    guide.wait(shows("Жаңа кітап"));
    // Gone, and there again, while nobody is there.
    guide.send(F5);
    handled(&mut guide);
    fs::remove_file(book).unwrap();
    guide.send(ENTER);
    guide.send(ENTER);
    guide.wait(shows("Жаңа кітап"));
    guide.send(F5);
    handled(&mut guide);
    fs::rename(&first, book).unwrap();
    guide.send(ENTER);
    guide.send(F5);
    handled(&mut guide);
    guide.send(ENTER);
    guide.send(ENTER);
    guide.wait(shows(title));
}

/// An edition of the small book, with another title for one of its pages.
pub fn edition(home: &Home, title: Option<&str>) -> PathBuf {
    let small = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/book"));
    let dir = tempfile::tempdir().unwrap();
    copy(small, dir.path());
    if let Some(title) = title {
        let page = dir.path().join("situations/school-says-no.yaml");
        let text = fs::read_to_string(&page).unwrap();
        fs::write(&page, text.replacen("Школа не берёт ребёнка", title, 1)).unwrap();
    }
    let out = home.folder.path().join(if title.is_some() { "second.tirek" } else { "first.tirek" });
    let output =
        Command::new(env!("CARGO_BIN_EXE_tirek")).arg("build").arg(dir.path()).arg("-o").arg(&out).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    out
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for item in fs::read_dir(from).unwrap() {
        let item = item.unwrap();
        let target = to.join(item.file_name());
        if item.path().is_dir() { copy(&item.path(), &target) } else { assert!(fs::copy(item.path(), target).is_ok()) }
    }
}
