//! The terminal as a device: its size, whether it is still there, and bytes into it.
//!
//! Knows nothing of cells or screens, and keeps no state.

use std::io;

use ratatui::layout::Size;

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
    use super::{Size, io, usable};
    use rustix::{
        event::{PollFd, PollFlags, Timespec, poll},
        fd::BorrowedFd,
        io::Errno,
        stdio::{stdin, stdout},
    };

    /// The size of the window in cells.
    pub fn size() -> Size {
        rustix::termios::tcgetwinsize(stdout()).map_or_else(|_| usable(0, 0), |size| usable(size.ws_col, size.ws_row))
    }

    /// Writes all bytes, with one `write` unless the terminal takes them in pieces.
    pub fn write(mut bytes: &[u8]) -> io::Result<()> {
        while !bytes.is_empty() {
            match rustix::io::write(stdout(), bytes) {
                Ok(0) => return Err(io::ErrorKind::WriteZero.into()),
                Ok(written) => bytes = bytes.get(written..).unwrap_or_default(),
                Err(Errno::INTR) => {}
                // Somebody made the terminal non-blocking, and it is slow: wait until it takes more.
                Err(Errno::AGAIN) => {
                    let _ = ready(stdout(), PollFlags::OUT, None);
                }
                Err(error) => return Err(error.into()),
            }
        }
        Ok(())
    }

    /// Whether the terminal has gone away.
    pub fn gone() -> bool {
        ready(stdout(), PollFlags::empty(), Some(&Timespec::default()))
    }

    /// Whether the terminal holds input that nobody has read yet.
    pub fn waiting() -> bool {
        ready(stdin(), PollFlags::IN, Some(&Timespec::default()))
    }

    /// Whether one of `wanted`, an error or a hang-up comes before `limit`.
    fn ready(fd: BorrowedFd<'_>, wanted: PollFlags, limit: Option<&Timespec>) -> bool {
        let mut fds = [PollFd::from_borrowed_fd(fd, wanted)];
        poll(&mut fds, limit).is_ok_and(|count| count > 0)
    }
}

#[cfg(not(unix))]
mod system {
    use super::{Size, io, usable};
    use std::io::Write;

    /// The size of the window in cells.
    pub fn size() -> Size {
        crossterm::terminal::size().map_or_else(|_| usable(0, 0), |(width, height)| usable(width, height))
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

pub use system::{gone, size, waiting, write};

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
}
