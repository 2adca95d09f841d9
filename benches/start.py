#!/usr/bin/env python3
"""How fast the guide starts, side by side with `less` on a file of the same text.

    cargo build --release
    python3 benches/start.py [--runs 41] [--size 80x24] [--binary PATH]
                             [--edition FILE.tirek] [--directory DIR] [--text DIR]

Needs Python 3.8 or newer on Linux, nothing else; `less` may be missing, then its column is empty.

What is measured, each in a real pseudo-terminal of that size, all programs taking turns, after one run of each that
only warms the file cache; shown are the median, the 95th of 100, and the best. The guide runs with the book inside it, and
with the edition and the directory that are named (see synthetic.py for books many times the size):

  first screen   from just before the process is started until the last byte of its first complete screen has arrived.
                 "Complete" means the same for both: silence follows (100 ms). The silence is not counted. For the
                 guide it is also checked that the screen ends a synchronized update.
  key to screen  from sending the key Down until the last byte of what it changes, at rest, same rule.
  letter         the same for one letter typed on the first screen, which starts a search (only the guide).
  peak memory    VmHWM of /proc/PID/status: at the first screen, and after that search.
  process        the guide asked only for its version: what starting and ending a process of this size costs at all.
  binary         size of the file.

The file for `less` holds every text under content/ (or under --text) as it lies there: the same text that the guide
carries. The budgets come from the design of the project; the script says how far we are and never fails because of them.
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
NEXT_LETTER = "қ".encode()


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
        figures["next letter to screen, ms"] = run.send(NEXT_LETTER)
        figures["peak memory after a search, MB"] = run.peak()
    run.end()
    return figures


def process(argv):
    """Milliseconds from starting a process to its end."""
    started = time.perf_counter()
    quiet = [(os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0)]
    os.waitpid(os.posix_spawn(argv[0], argv, {}, file_actions=quiet), 0)
    return (time.perf_counter() - started) * 1000


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
    parser.add_argument("--edition", type=Path)
    parser.add_argument("--directory", type=Path)
    parser.add_argument("--text", type=Path, default=ROOT / "content", help="directory of pages whose text less shows")
    options = parser.parse_args()
    columns, rows = (int(part) for part in options.size.split("x"))
    if not options.binary.exists():
        sys.exit(f"{options.binary} is missing: cargo build --release")
    less = shutil.which("less")

    with tempfile.TemporaryDirectory() as folder:
        text = Path(folder) / "book.txt"
        with text.open("wb") as out:
            for path in sorted(options.text.rglob("*.yaml")):
                out.write(path.read_bytes())
        programs = {"inside": [str(options.binary)]}
        for name, content in (("edition", options.edition), ("directory", options.directory)):
            if content:
                programs[name] = [str(options.binary), "--content", str(content)]
        if less:
            programs["less"] = [less, str(text)]
        results = {name: [] for name in programs}
        for number in range(options.runs + 1):
            for name, argv in programs.items():
                figures = measure(argv, columns, rows, name != "less")
                version = argv[:1] + ["--version"]
                figures["process alone, ms"] = process(version)
                if number:
                    results[name].append(figures)
        size = text.stat().st_size

    print(f"{options.runs} runs at {columns}x{rows}; the text for less has {size / 1e6:.2f} MB; median, 95 %, best")
    print(f"{'':37}" + "".join(f"{name:>26}" for name in programs) + "   budget")
    budgets = {
        "first screen, ms": "10, and 2 x less; 100 times the book as an edition: 15, and 3 x less",
        "process alone, ms": "",
        "peak memory at the first screen, MB": "8; 100 times the book: 12",
        "key to screen, ms": "2",
        "letter to screen, ms": "(opens the index)",
        "next letter to screen, ms": "2",
        "peak memory after a search, MB": "12",
    }
    medians = {}
    for figure, budget in budgets.items():
        summed = {name: summary([run.get(figure) for run in runs]) for name, runs in results.items()}
        medians[figure] = summed
        print(f"{figure:37}" + "".join(f"  {show(summed[name])}" for name in programs) + f"   {budget}")
    first = medians["first screen, ms"]
    if first.get("less"):
        times = "".join(f"  {first[name][0] / first['less'][0]:7.2f} {'':15}" for name in programs)
        print(f"{'first screen, times less':37}{times}")
    print(f"{'binary, MB':37}  {options.binary.stat().st_size / 1e6:7.2f}   budget 9 with the full book")


if __name__ == "__main__":
    main()
