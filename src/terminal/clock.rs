//! The time since the program began.

use std::time::Duration;

/// Counts the time, where the system can tell it also while the machine sleeps.
#[derive(Debug, Clone, Copy)]
pub struct Clock {
    start: system::Moment,
}

impl Clock {
    /// Begins to count.
    #[must_use]
    pub fn start() -> Self {
        Self { start: system::moment() }
    }

    /// How much time has passed.
    #[must_use]
    pub fn now(self) -> Duration {
        system::since(self.start)
    }
}

/// The clock of `std` stands still while a Linux machine sleeps; whoever wakes it must not find the last visitor's page.
#[cfg(target_os = "linux")]
mod system {
    use std::time::Duration;

    pub type Moment = Duration;

    pub fn moment() -> Moment {
        let time = rustix::time::clock_gettime(rustix::time::ClockId::Boottime);
        Duration::try_from(time).unwrap_or_default()
    }

    pub fn since(start: Moment) -> Duration {
        moment().saturating_sub(start)
    }
}

#[cfg(not(target_os = "linux"))]
mod system {
    use std::time::{Duration, Instant};

    pub type Moment = Instant;

    pub fn moment() -> Moment {
        Instant::now()
    }

    pub fn since(start: Moment) -> Duration {
        start.elapsed()
    }
}
