# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs lotsctl as a script would."""
import json
import os
import subprocess
import tempfile
from pathlib import Path

PROGRAM = os.environ["FL_LOTSCTL"]
DATA = Path(os.environ["FL_TEST_DATADIR"])
SAMPLES = Path(os.environ["FL_SAMPLES"])
HOME = tempfile.TemporaryDirectory(prefix="lotsctl-")
CLEAN = {k: v for k, v in os.environ.items()
         if k not in ("LANG", "LANGUAGE", "LC_ALL", "LC_MESSAGES", "G_DEBUG")}


def lotsctl(*arguments, locale="C.UTF-8", code=0):
    """What it printed; its exit code is checked, and a success says nothing on stderr."""
    done = subprocess.run([PROGRAM, *map(str, arguments)], text=True, capture_output=True,
                          env={**CLEAN, "LC_ALL": locale, "HOME": HOME.name,
                               "XDG_DATA_HOME": HOME.name}, timeout=60)
    assert done.returncode == code, (done.returncode, done.stdout[-2000:], done.stderr)
    assert (done.stderr == "") == (code != 2), done.stderr
    return done.stdout if code != 2 else done.stderr


def lotsctl_json(*arguments, **options):
    return json.loads(lotsctl(*arguments, "--format", "json", **options))
