# SPDX-License-Identifier: GPL-3.0-or-later
"""What installing puts where, and that the installed program finds it there."""
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "ui"))
import tap  # noqa: E402

SOURCE = Path(os.environ["FL_TEST_DATADIR"])
APP_ID = os.environ["FL_APP_ID"]
FILES = [
    "bin/lotsctl",
    f"share/applications/{APP_ID}.desktop",
    "share/bash-completion/completions/lotsctl",
    "share/foretagslots/demo/arenden.ini",
    "share/foretagslots/rulebook.rng",
    *(f"share/foretagslots/schemas/{name}.schema.json"
      for name in ("list", "owner", "plan", "validate")),
    *("share/foretagslots/" + str(path.relative_to(SOURCE))
      for path in sorted(SOURCE.glob("rulebooks/*/*.xml"))),
    f"share/glib-2.0/schemas/{APP_ID}.gschema.xml",
    f"share/icons/hicolor/scalable/apps/{APP_ID}.svg",
    f"share/icons/hicolor/symbolic/apps/{APP_ID}-symbolic.svg",
    "share/locale/sv/LC_MESSAGES/foretagslots.mo",
    "share/man/man1/foretagslots.1",
    "share/man/man1/lotsctl.1",
    f"share/metainfo/{APP_ID}.metainfo.xml",
    *(["bin/foretagslots"] if os.environ["FL_WITH_APP"] == "true" else []),
]

folder = tempfile.TemporaryDirectory(prefix="fl-install-")
PREFIX = Path(folder.name + os.environ["FL_PREFIX"])


def lotsctl(*arguments):
    env = {"PATH": os.environ["PATH"], "HOME": folder.name, "LC_ALL": "C.UTF-8"}
    return subprocess.run([PREFIX / "bin/lotsctl", *arguments], env=env, check=True, timeout=60,
                          capture_output=True, text=True).stdout


def test_files():
    """everything that belongs to the programs is installed, and nothing else"""
    subprocess.run(["meson", "install", "-C", os.environ["FL_BUILD"], "--no-rebuild", "--quiet",
                    "--destdir", folder.name], check=True, timeout=120, capture_output=True)
    found = [str(path.relative_to(PREFIX)) for path in PREFIX.rglob("*") if path.is_file()]
    assert sorted(found) == sorted(FILES), set(found) ^ set(FILES)


def test_program():
    """the installed program knows the shipped rulebooks and speaks Swedish"""
    journeys = json.loads(lotsctl("list", "journeys", "--format", "json"))
    assert "restaurang" in [journey["id"] for journey in journeys]
    assert "Användning" in lotsctl("--help")
    plan = json.loads(lotsctl("plan", "-m", "0188", "-j", "restaurang", "--format", "json"))
    assert plan["municipality"]["name"] == "Norrtälje"


tap.run(test_files, test_program)
folder.cleanup()
