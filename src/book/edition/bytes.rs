//! The bytes of an edition: inside the program, in a file, or in memory.
//!
//! A file is read in pieces, never mapped: a map of a file that somebody cuts off ends the process.

use std::{borrow::Cow, fs::File, io, path::Path};

/// Where the bytes are.
#[derive(Debug)]
pub enum Bytes {
    /// Inside the program.
    Inside(&'static [u8]),
    Memory(Vec<u8>),
    /// A file and its length when it was opened. Stays readable when the file is replaced by another of the same name.
    File(File, u64),
}

impl Bytes {
    /// Opens a file.
    ///
    /// # Errors
    /// When it cannot be opened, or is not a plain file.
    pub fn file(path: &Path) -> io::Result<Self> {
        let file = File::open(path)?;
        let about = file.metadata()?;
        if !about.is_file() {
            return Err(io::ErrorKind::InvalidInput.into());
        }
        Ok(Self::File(file, about.len()))
    }

    /// How many there are.
    #[must_use]
    pub fn len(&self) -> u64 {
        match self {
            Self::Inside(bytes) => bytes.len() as u64,
            Self::Memory(bytes) => bytes.len() as u64,
            Self::File(_, length) => *length,
        }
    }

    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The bytes from `offset` on. Inside the program they are not copied.
    ///
    /// # Errors
    /// When there are not so many, or the file cannot be read.
    pub fn read(&self, offset: u64, length: u64) -> io::Result<Cow<'static, [u8]>> {
        let cut = || io::Error::from(io::ErrorKind::UnexpectedEof);
        // Before anything is reserved: a damaged length may be any number.
        let end = offset.checked_add(length).filter(|end| *end <= self.len()).ok_or_else(cut)?;
        let range = place(offset).ok_or_else(cut)?..place(end).ok_or_else(cut)?;
        match self {
            Self::Inside(bytes) => bytes.get(range).map(Cow::Borrowed).ok_or_else(cut),
            Self::Memory(bytes) => bytes.get(range).map(|piece| Cow::Owned(piece.to_vec())).ok_or_else(cut),
            Self::File(file, _) => {
                let mut piece = vec![0; range.len()];
                read_at(file, &mut piece, offset)?;
                Ok(Cow::Owned(piece))
            }
        }
    }
}

fn place(offset: u64) -> Option<usize> {
    usize::try_from(offset).ok()
}

#[cfg(unix)]
fn read_at(file: &File, piece: &mut [u8], offset: u64) -> io::Result<()> {
    std::os::unix::fs::FileExt::read_exact_at(file, piece, offset)
}

#[cfg(windows)]
fn read_at(file: &File, mut piece: &mut [u8], mut offset: u64) -> io::Result<()> {
    while !piece.is_empty() {
        match std::os::windows::fs::FileExt::seek_read(file, piece, offset)? {
            0 => return Err(io::ErrorKind::UnexpectedEof.into()),
            count => {
                piece = piece.split_at_mut(count).1;
                offset += count as u64;
            }
        }
    }
    Ok(())
}

/// The number in the two bytes at `at`.
pub(super) fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_le_bytes(bytes.get(at..at.checked_add(2)?)?.try_into().ok()?))
}

pub(super) fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_le_bytes(bytes.get(at..at.checked_add(4)?)?.try_into().ok()?))
}

pub(super) fn u64_at(bytes: &[u8], at: usize) -> Option<u64> {
    Some(u64::from_le_bytes(bytes.get(at..at.checked_add(8)?)?.try_into().ok()?))
}

/// The numbers in a list of numbers of four bytes.
pub(super) fn u32s(bytes: &[u8]) -> impl ExactSizeIterator<Item = u32> + '_ {
    bytes.chunks_exact(4).map(|four| four.try_into().map_or(0, u32::from_le_bytes))
}
