//! The terminal as a device: its size, whether it is still there, and bytes into it.
//!
//! Knows nothing of cells or screens, and keeps no state.

use std::io;

use ratatui::layout::Size;

use super::Window;

/// Assumed when the terminal does not know its size, as serial lines and some wrappers do not.
const USUAL: Size = Size { width: 80, height: 24 };
/// Larger windows are used up to here only; a wrong report must not take all memory.
const LARGEST: Size = Size { width: 1000, height: 400 };

/// A size that can be drawn on, from what the terminal reports.
fn usable(width: u16, height: u16) -> Size {
    let pick = |reported: u16, usual: u16, largest: u16| if reported == 0 { usual } else { reported.min(largest) };
    Size { width: pick(width, USUAL.width, LARGEST.width), height: pick(height, USUAL.height, LARGEST.height) }
}

#[cfg(unix)]
mod system {
    use super::{Size, Window, io, usable};
    use rustix::{
        event::{PollFd, PollFlags, Timespec, poll},
        fd::BorrowedFd,
        io::Errno,
        stdio::{stdin, stdout},
        termios::{isatty, tcgetattr, tcgetwinsize},
    };

    /// The size of the window in cells.
    pub fn size() -> Size {
        tcgetwinsize(stdout()).map_or_else(|_| usable(0, 0), |size| usable(size.ws_col, size.ws_row))
    }

    /// What the terminal reports of its window.
    pub fn window() -> Option<Window> {
        let size = tcgetwinsize(stdout()).ok()?;
        Some(Window { columns: size.ws_col, rows: size.ws_row, width: size.ws_xpixel, height: size.ws_ypixel })
    }

    /// The speed of the line in bits per second; 0 where it is not known.
    pub fn speed() -> u32 {
        tcgetattr(stdout()).map_or(0, |modes| modes.output_speed())
    }

    /// Writes all bytes, with one `write` unless the terminal takes them in pieces.
    pub fn write(bytes: &[u8]) -> io::Result<()> {
        write_to(stdout(), bytes)
    }

    pub(super) fn write_to(fd: BorrowedFd<'_>, mut bytes: &[u8]) -> io::Result<()> {
        while !bytes.is_empty() {
            match rustix::io::write(fd, bytes) {
                Ok(0) => return Err(io::ErrorKind::WriteZero.into()),
                Ok(written) => bytes = bytes.get(written..).unwrap_or_default(),
                Err(Errno::INTR) => {}
                // Somebody made the terminal non-blocking, and it is slow: wait until it takes more.
                Err(Errno::AGAIN) => {
                    state(fd, PollFlags::OUT, None);
                }
                Err(error) => return Err(error.into()),
            }
        }
        Ok(())
    }

    /// Whether the terminal has gone away.
    pub fn gone() -> bool {
        state(stdout(), PollFlags::empty(), NOW).intersects(PollFlags::HUP | PollFlags::ERR)
    }

    /// Whether the terminal holds input that nobody has read yet.
    pub fn waiting() -> bool {
        // A file or a closed pipe is always ready, but keys then come from the controlling terminal.
        isatty(stdin()) && state(stdin(), PollFlags::IN, NOW).contains(PollFlags::IN)
    }

    /// Whether a few bytes can be written without waiting.
    pub fn takes_output() -> bool {
        state(stdout(), PollFlags::OUT, NOW).contains(PollFlags::OUT)
    }

    const NOW: Option<&Timespec> = Some(&Timespec { tv_sec: 0, tv_nsec: 0 });

    /// What is the case, of `wanted` or as an error, at the latest after `limit`.
    fn state(fd: BorrowedFd<'_>, wanted: PollFlags, limit: Option<&Timespec>) -> PollFlags {
        let mut fds = [PollFd::from_borrowed_fd(fd, wanted)];
        match poll(&mut fds, limit) {
            Ok(1..) => fds.iter().fold(PollFlags::empty(), |all, fd| all | fd.revents()),
            _ => PollFlags::empty(),
        }
    }
}

#[cfg(not(unix))]
mod system {
    use super::{Size, Window, io, usable};
    use std::io::Write;

    /// The size of the window in cells.
    pub fn size() -> Size {
        crossterm::terminal::size().map_or_else(|_| usable(0, 0), |(width, height)| usable(width, height))
    }

    /// What the terminal reports of its window.
    pub fn window() -> Option<Window> {
        let (columns, rows) = crossterm::terminal::size().ok()?;
        Some(Window { columns, rows, width: 0, height: 0 })
    }

    /// The speed of the line; not known here.
    pub fn speed() -> u32 {
        0
    }

    /// Writes all bytes.
    pub fn write(bytes: &[u8]) -> io::Result<()> {
        let mut out = io::stdout().lock();
        out.write_all(bytes)?;
        out.flush()
    }

    /// Whether the terminal has gone away; a console that goes ends its processes itself.
    pub fn gone() -> bool {
        false
    }

    /// Whether the terminal holds input that nobody has read yet; not known here.
    pub fn waiting() -> bool {
        false
    }
}

#[cfg(unix)]
pub use system::takes_output;
pub use system::{gone, size, speed, waiting, window, write};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_terminal_without_a_size_gets_the_usual_one() {
        assert_eq!(usable(0, 0), Size::new(80, 24));
        assert_eq!(usable(0, 50), Size::new(80, 50));
        assert_eq!(usable(1, 1), Size::new(1, 1));
    }

    #[test]
    fn an_absurd_size_is_limited() {
        assert_eq!(usable(u16::MAX, u16::MAX), LARGEST);
    }

    #[cfg(unix)]
    mod writing {
        use std::{
            io::Read,
            net::Shutdown,
            os::{
                fd::AsFd,
                unix::net::{UnixDatagram, UnixStream},
            },
            thread,
        };

        use crate::terminal::device::system::write_to;

        #[test]
        fn a_frame_is_one_write() {
            // A datagram keeps the borders between writes.
            let (ours, theirs) = UnixDatagram::pair().unwrap();
            let frame = vec![b'x'; 20_000];
            write_to(ours.as_fd(), &frame).unwrap();
            let mut got = vec![0; 40_000];
            assert_eq!(theirs.recv(&mut got).unwrap(), frame.len());
            theirs.set_nonblocking(true).unwrap();
            assert!(theirs.recv(&mut got).is_err());
        }

        #[test]
        fn nothing_is_lost_on_a_slow_terminal_that_does_not_block() {
            let (ours, mut theirs) = UnixStream::pair().unwrap();
            ours.set_nonblocking(true).unwrap();
            let frame: Vec<u8> = (0..=250).cycle().take(3_000_000).collect();
            let reader = thread::spawn(move || {
                let (mut got, mut piece) = (Vec::<u8>::new(), [0; 997]);
                while let Ok(count @ 1..) = theirs.read(&mut piece) {
                    got.extend(piece.iter().take(count));
                }
                got
            });
            write_to(ours.as_fd(), &frame).unwrap();
            ours.shutdown(Shutdown::Both).unwrap();
            assert!(reader.join().unwrap() == frame);
        }

        #[test]
        fn a_terminal_that_has_gone_is_an_error() {
            let (ours, theirs) = UnixStream::pair().unwrap();
            drop(theirs);
            assert!(write_to(ours.as_fd(), b"x").is_err());
        }
    }
}
