//! The thread that reads the keys on Unix.
//!
//! It only waits, reads and sends; what the bytes mean is told by [`Decoder`].

use std::{fs::File, io, os::fd::AsFd};

use rustix::{
    event::{PollFd, PollFlags, Timespec, poll},
    fd::BorrowedFd,
    io::Errno,
    stdio::stdin,
    termios::isatty,
};

use super::{Farewell, decode::Decoder, deliver, pointer::Pointer, read_by_library};

/// More than a terminal hands over at once.
const BUFFER: usize = 4096;

/// Reads until nobody listens; a terminal that has gone away is an error.
pub fn read(farewell: &Farewell) -> io::Result<()> {
    if isatty(stdin()) {
        return read_from(stdin(), farewell);
    }
    read_from(File::open("/dev/tty")?.as_fd(), farewell)
}

fn read_from(terminal: BorrowedFd<'_>, farewell: &Farewell) -> io::Result<()> {
    // Some systems (macOS) do not poll every terminal; crossterm has another way there.
    let mut fds = [PollFd::from_borrowed_fd(terminal, PollFlags::IN)];
    if poll(&mut fds, Some(&Timespec::default()))? > 0 && fds.iter().any(|fd| fd.revents().contains(PollFlags::NVAL)) {
        return read_by_library(farewell);
    }
    let (mut decoder, mut pointer) = (Decoder::default(), Pointer::default());
    let mut buffer = [0; BUFFER];
    loop {
        let limit = decoder.patience().and_then(|patience| Timespec::try_from(patience).ok());
        let mut fds = [PollFd::from_borrowed_fd(terminal, PollFlags::IN)];
        let events = match poll(&mut fds, limit.as_ref()) {
            Ok(0) => decoder.settle(),
            Ok(_) => match rustix::io::read(terminal, &mut buffer) {
                Ok(0) => return Err(io::ErrorKind::UnexpectedEof.into()),
                Ok(count) => decoder.feed(buffer.get(..count).unwrap_or_default()),
                Err(Errno::INTR | Errno::AGAIN) => continue,
                Err(error) => return Err(error.into()),
            },
            Err(Errno::INTR) => continue,
            Err(error) => return Err(error.into()),
        };
        if !events.into_iter().all(|event| deliver(event, &mut pointer, farewell)) {
            return Ok(());
        }
    }
}
