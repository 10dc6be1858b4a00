#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""How long the program takes to show the cases, and how much memory it has.

Starts the program on a store of 10,000 cases, and two bare windows, by turns under a private
display, and compares the medians.  The time is from just before the process is made to the end
of the first frame that shows what is wanted.
"""
import statistics
import subprocess
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "ui"))
from session import Session  # noqa: E402

N_CASES = 10_000
N_ROUNDS = 15
N_MEMORY_ROUNDS = 3
TO_LIST = 1.25
TO_EMPTY = 2.2
MEMORY = 30  # MiB


def start(session, *command):
    """Runs one window; returns its seconds, those of processor time, and its memory in MiB."""
    before = time.clock_gettime(time.CLOCK_MONOTONIC)
    done = subprocess.run(command, env=session.environment, stdout=subprocess.PIPE, text=True,
                          timeout=60, check=True)
    resident, now, used = done.stdout.split()
    return int(now) / 1e6 - before, int(used) / 1e6, int(resident) / 1024


def report(name, value, limit, unit=""):
    ok = value <= limit
    print(f"{name}: {value:.2f}{unit} (limit {limit:g}{unit}) {'ok' if ok else 'OVER'}",
          flush=True)
    return ok


def main(bare, program, make_store):
    with Session(size=(1400, 900), language="sv") as session:
        store = str(session.home / "cases.db")
        subprocess.run([make_store, store, str(N_CASES)], check=True)
        ours = [program, "--store", store]
        commands = {"program": ours, "list": [bare, "list"], "empty": [bare, "empty"]}
        times = {name: [] for name in commands}
        processor = {name: [] for name in commands}
        empty_memory = []

        for i in range(N_ROUNDS + 1):
            for name, command in commands.items():
                seconds, used, memory = start(session, *command)
                if i == 0:  # the disk's cache, the daily backup
                    continue
                times[name].append(seconds)
                processor[name].append(used)
                if name == "empty":
                    empty_memory.append(memory)
        settled = [start(session, program, "settled", *ours[1:])[2]
                   for _ in range(N_MEMORY_ROUNDS)]

    median = {name: statistics.median(values) for name, values in times.items()}
    for name, value in median.items():
        print(f"# {name}: {value * 1000:.0f} ms, of processor time "
              f"{statistics.median(processor[name]) * 1000:.0f} ms")
    return all([
        report("first frame with the cases / bare window with a list",
               median["program"] / median["list"], TO_LIST),
        report("first frame with the cases / empty window", median["program"] / median["empty"],
               TO_EMPTY),
        report("memory above an empty window's",
               statistics.median(settled) - statistics.median(empty_memory), MEMORY, " MiB"),
    ])


if __name__ == "__main__":
    sys.exit(0 if main(*sys.argv[1:]) else 1)
