#!/usr/bin/env python3
"""How fast the guide starts, side by side with `less` on a file of the same text.

    cargo build --release && python3 benches/start.py [--runs 41] [--size 80x24] [--binary PATH] [-- ARGUMENTS]

Needs Python 3.8 or newer on Linux, nothing else; `less` may be missing, then its column is empty.

What is measured, each in a real pseudo-terminal of that size, the two programs taking turns, after one run of each
that only warms the file cache; shown are the median, the 95th of 100, and the best:

  first screen   from just before the process is started until the last byte of its first complete screen has arrived.
                 "Complete" means the same for both: silence follows (100 ms). The silence is not counted. For the
                 guide it is also checked that the screen ends a synchronized update.
  key to screen  from sending the key Down until the last byte of what it changes, at rest, same rule.
  letter         the same for one letter typed on the first screen, which starts a search (only the guide).
  peak memory    VmHWM of /proc/PID/status: at the first screen, and after that search.
  binary         size of the file.

The file for `less` holds every text under content/ as it lies there: the same text that the guide carries. The
budgets come from the design of the project; the script says how far we are and never fails because of them.
"""

import argparse
import fcntl
import os
import select
import shutil
import signal
import statistics
import struct
import sys
import tempfile
import termios
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SILENCE = 0.1
PATIENCE = 10.0
END_OF_FRAME = b"\x1b[?2026l"
DOWN = b"\x1b[B"
LETTER = "а".encode()


class Run:
    """One process on a pseudo-terminal of its own."""

    def __init__(self, argv, columns, rows):
        self.master, slave = os.openpty()
        fcntl.ioctl(self.master, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        name = os.ttyname(slave)
        environment = {"PATH": os.environ.get("PATH", ""), "HOME": "/", "TERM": "xterm-256color", "LANG": "C.UTF-8"}
        # Opened after setsid, the terminal becomes the one that controls the session.
        actions = [
            (os.POSIX_SPAWN_OPEN, 0, name, os.O_RDWR, 0),
            (os.POSIX_SPAWN_DUP2, 0, 1),
            (os.POSIX_SPAWN_DUP2, 0, 2),
        ]
        self.started = time.perf_counter()
        self.pid = os.posix_spawn(argv[0], argv, environment, file_actions=actions, setsid=True)
        os.close(slave)

    def until_silence(self, since):
        """Milliseconds from `since` to the last byte before silence, and the bytes."""
        seen, last, deadline = b"", None, time.perf_counter() + PATIENCE
        while time.perf_counter() < deadline:
            ready, _, _ = select.select([self.master], [], [], SILENCE if seen else PATIENCE)
            if not ready:
                break
            try:
                piece = os.read(self.master, 65536)
            except OSError:
                break
            if not piece:
                break
            last, seen = time.perf_counter(), seen + piece
        return ((last - since) * 1000 if last else None), seen

    def send(self, keys):
        """Milliseconds until what these keys change has arrived; None when nothing came."""
        since = time.perf_counter()
        os.write(self.master, keys)
        ready, _, _ = select.select([self.master], [], [], 1.0)
        return self.until_silence(since)[0] if ready else None

    def peak(self):
        """Peak memory so far in MB."""
        try:
            for line in Path(f"/proc/{self.pid}/status").read_text().splitlines():
                if line.startswith("VmHWM:"):
                    return int(line.split()[1]) / 1024
        except OSError:
            pass
        return None

    def end(self):
        try:
            os.kill(self.pid, signal.SIGTERM)
        except ProcessLookupError:
            pass
        # Read what is left, so that a process in a write can leave.
        while select.select([self.master], [], [], 0.02)[0]:
            try:
                if not os.read(self.master, 65536):
                    break
            except OSError:
                break
        os.close(self.master)
        os.waitpid(self.pid, 0)


def measure(argv, columns, rows, guide):
    """One run: name of the figure to value."""
    run, figures = Run(argv, columns, rows), {}
    figures["first screen, ms"], seen = run.until_silence(run.started)
    if not seen or (guide and END_OF_FRAME not in seen):
        run.end()
        sys.exit(f"no screen from {' '.join(argv)}: {seen[-300:]!r}")
    figures["peak memory at the first screen, MB"] = run.peak()
    figures["key to screen, ms"] = run.send(DOWN)
    if guide:
        figures["letter to screen, ms"] = run.send(LETTER)
        figures["peak memory after a search, MB"] = run.peak()
    run.end()
    return figures


def summary(values):
    values = sorted(value for value in values if value is not None)
    if not values:
        return None
    return statistics.median(values), values[min(len(values) - 1, int(len(values) * 0.95))], values[0]


def show(summed):
    return f"{summed[0]:7.2f} {summed[1]:7.2f} {summed[2]:7.2f}" if summed else f"{'-':>7} {'-':>7} {'-':>7}"


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--runs", type=int, default=41)
    parser.add_argument("--size", default="80x24", help="columns x rows")
    parser.add_argument("--binary", type=Path, default=ROOT / "target" / "release" / "tirek")
    parser.add_argument("arguments", nargs="*", help="given to the guide, after --")
    options = parser.parse_args()
    columns, rows = (int(part) for part in options.size.split("x"))
    if not options.binary.exists():
        sys.exit(f"{options.binary} is missing: cargo build --release")
    less = shutil.which("less")

    with tempfile.TemporaryDirectory() as folder:
        text = Path(folder) / "book.txt"
        text.write_bytes(b"".join(path.read_bytes() for path in sorted((ROOT / "content").rglob("*.yaml"))))
        programs = {"tirek": [str(options.binary), *options.arguments]}
        if less:
            programs["less"] = [less, str(text)]
        results = {name: [] for name in programs}
        for number in range(options.runs + 1):
            for name, argv in programs.items():
                figures = measure(argv, columns, rows, name == "tirek")
                if number:
                    results[name].append(figures)
        size = text.stat().st_size

    print(f"{options.runs} runs at {columns}x{rows}; the text for less has {size / 1e6:.2f} MB")
    print(f"{'':37}{'tirek: median, 95 %, best':>25}   {'less: median, 95 %, best':>25}   budget")
    budgets = {
        "first screen, ms": "10, and 2 x less",
        "peak memory at the first screen, MB": "8",
        "key to screen, ms": "2",
        "letter to screen, ms": "2",
        "peak memory after a search, MB": "12",
    }
    medians = {}
    for figure, budget in budgets.items():
        summed = {name: summary(run.get(figure) for run in runs) for name, runs in results.items()}
        medians[figure] = summed
        print(f"{figure:37}  {show(summed['tirek'])}     {show(summed.get('less'))}   {budget}")
    first = medians["first screen, ms"]
    if first.get("less"):
        print(f"{'first screen, times less':37}  {first['tirek'][0] / first['less'][0]:7.2f}")
    binary = options.binary.stat().st_size / 1e6
    other = f"{os.stat(os.path.realpath(less)).st_size / 1e6:7.2f}" if less else ""
    print(f"{'binary, MB':37}  {binary:7.2f} {'':15}     {other:23}   9 with the full book")


if __name__ == "__main__":
    main()
