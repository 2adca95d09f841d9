//! How long a slow line, such as a serial one, is busy with what it was given.
//!
//! Only counts: the bytes lie in buffers that nobody can ask, and what is drawn meanwhile would queue behind them.

use std::time::Duration;

/// Bits that one byte takes on a serial line: itself, a start and a stop.
const BITS: u64 = 10;
/// What a pseudo-terminal says of itself, however fast it is; faster lines need no care.
const FAST: u32 = 38_400;

/// The line to the terminal.
#[derive(Debug, Clone, Copy, Default)]
pub struct Line {
    /// In bits per second, where it is slow.
    speed: Option<u32>,
    /// When it will have sent everything.
    free: Duration,
}

impl Line {
    /// A line of this speed, in bits per second; 0 is not known.
    #[must_use]
    pub fn of(speed: u32) -> Self {
        Self { speed: (1..FAST).contains(&speed).then_some(speed), free: Duration::ZERO }
    }

    /// So many bytes were written now.
    pub fn give(&mut self, bytes: usize, now: Duration) {
        let Some(speed) = self.speed else { return };
        let bits = u64::try_from(bytes).unwrap_or(u64::MAX).saturating_mul(BITS * 1000);
        self.free = self.free.max(now) + Duration::from_millis(bits / u64::from(speed));
    }

    /// How long it is still busy; none when a frame would reach the terminal at once.
    #[must_use]
    pub fn busy(&self, now: Duration) -> Option<Duration> {
        self.free.checked_sub(now).filter(|rest| !rest.is_zero())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SECOND: Duration = Duration::from_secs(1);

    #[test]
    fn a_slow_line_is_busy_until_all_bytes_are_sent() {
        let mut line = Line::of(9600);
        assert_eq!(line.busy(SECOND), None);
        line.give(960, SECOND);
        assert_eq!(line.busy(SECOND), Some(SECOND));
        line.give(960, SECOND);
        assert_eq!(line.busy(2 * SECOND), Some(SECOND));
        assert_eq!(line.busy(3 * SECOND), None);
    }

    #[test]
    fn a_line_that_is_fast_or_not_known_is_never_busy() {
        for speed in [0, 38_400, 115_200] {
            let mut line = Line::of(speed);
            line.give(1_000_000, SECOND);
            assert_eq!(line.busy(SECOND), None, "{speed}");
        }
    }
}
