# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs functions as tests and says how they went in TAP."""
import sys
import traceback


def run(*tests):
    print(f"1..{len(tests)}", flush=True)
    failed = 0
    for number, test in enumerate(tests, 1):
        title = (test.__doc__ or test.__name__).strip().splitlines()[0]
        try:
            test()
        except Exception:  # every failure of a test is a line, and the next one runs
            failed += 1
            for line in traceback.format_exc().splitlines():
                print("# " + line)
            print(f"not ok {number} {title}", flush=True)
        else:
            print(f"ok {number} {title}", flush=True)
    sys.exit(1 if failed else 0)
