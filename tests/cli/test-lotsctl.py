# SPDX-License-Identifier: GPL-3.0-or-later
"""lotsctl as a person meets it: help, exit codes, and a clear sentence for whatever is wrong."""
import re
import shutil
import sys
import tempfile
from pathlib import Path

from lotsctl import DATA, SAMPLES, lotsctl, lotsctl_json

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "ui"))
import tap  # noqa: E402

COMMANDS = ("validate", "plan", "owner", "list", "store")


def test_help():
    """every command has help, in Swedish unless the locale is English"""
    assert "Kommandon" in lotsctl("--help") and "Commands" in lotsctl("--help", locale="en_US.UTF-8")
    for command in COMMANDS:
        assert command in lotsctl("--help")
        assert "--help" in lotsctl(command, "--help")
    assert re.fullmatch(r"lotsctl \d+\.\d+\.\d+\n", lotsctl("--version"))


def test_wrong():
    """whatever is asked wrongly is answered with one sentence and exit code 2"""
    plan = ("plan", "-m", "Nora", "-j", "restaurang")
    for arguments, part in (
            (("sjung",), "sjung"),
            (("plan",), "--municipality"),
            (("plan", "-m", "Atlantis", "-j", "restaurang"), "Atlantis"),
            (("plan", "-m", "Nora"), "--journey"),
            (("plan", "-m", "Nora", "-j", "raketbas"), "raketbas"),
            ((*plan, "-d", "2026-02-30"), "2026-02-30"),
            ((*plan, "-a", "alkohol"), "alkohol"),
            ((*plan, "-a", "finns-inte=ja"), "finns-inte"),
            ((*plan, "--filed", "lotsning"), "lotsning"),
            ((*plan, "--filed", "finns-inte=2026-01-01"), "finns-inte"),
            ((*plan, "--filed", "lotsning=imorgon"), "imorgon"),
            ((*plan, "--format", "pdf"), "pdf"),
            ((*plan, "--sjung"), "sjung"),
            ((*plan, "alkohol=ja"), "alkohol=ja"),
            (("owner", "-m", "Nora"), "owner"),
            (("owner", "finns-inte", "-m", "Nora"), "finns-inte"),
            (("list",), "processes"),
            (("list", "firms"), "processes"),
            (("validate",), "validate"),
            (("validate", "/finns/inte"), "/finns/inte"),
            (("plan", "-r", "/finns/inte", "-m", "Nora", "-j", "restaurang"), "/finns/inte"),
            (("plan", "-r", SAMPLES / "minimal", "-m", "Nora", "-j", "x"), "katalog"),
            (("validate", SAMPLES / "minimal", "-r", SAMPLES / "minimal"), "validate"),
            (("store",), "store check"),
            (("store", "check", "-s", "/finns/inte.db"), "/finns/inte.db"),
            (("store", "backup", "-s", "/finns/inte.db"), "/finns/inte.db"),
            (("store", "restore", "-s", "/finns/inte.db"), "/finns/inte.db")):
        said = lotsctl(*arguments, code=2)
        assert part in said and said.count("\n") == 1, (arguments, said)


def test_shipped_rulebooks():
    """the shipped rulebooks have no errors and no warnings"""
    folders = [f for f in sorted((DATA / "rulebooks").iterdir()) if (f / "rulebook.xml").exists()]
    assert len(folders) >= 4
    for folder in folders:
        assert lotsctl("validate", folder) == lotsctl("validate", "--rulebook", folder)
        found = lotsctl_json("validate", folder)["findings"]
        assert found and all(f["file"].startswith(folder.name + "/") for f in found), folder


def test_findings():
    """a broken rulebook is told with file, line, severity and tag, and exit code 1"""
    with tempfile.TemporaryDirectory() as top:
        broken = Path(top) / "broken"
        shutil.copytree(SAMPLES / "minimal", broken)
        part = next(f for f in sorted(broken.glob("*.xml")) if f.name != "rulebook.xml"
                    and "<process " in f.read_text("utf-8"))
        text = part.read_text("utf-8").replace("<process ", '<process hatt="röd" ', 1)
        part.write_text(text, "utf-8")
        line = text[:text.index("<process ")].count("\n") + 1
        said = lotsctl("validate", broken, code=1)
        assert re.search(rf"(?m)^\S*{re.escape(part.name)}:{line}: error: [a-z-]+: .", said), said
        found = lotsctl_json("validate", broken, code=1)["findings"]
        assert any(f["line"] == line and f["severity"] == "error" for f in found)
        assert "hatt" in lotsctl("plan", "-r", broken, "-m", "x", "-j", "y", code=2)


def test_own_local_part():
    """a local part of one's own stands in for the shipped part of its municipality"""
    with tempfile.TemporaryDirectory() as top:
        own = Path(top) / "min-kommun"
        shutil.copytree(DATA / "rulebooks" / "norrtalje", own)
        for part in own.glob("*.xml"):
            part.write_text(part.read_text("utf-8").replace("Bygglovsenheten", "Lovkontoret"), "utf-8")
        asked = ("owner", "bygglov-ny", "-m", "Norrtälje", "-d", "2026-11-22")
        assert lotsctl_json(*asked, "-r", own)["owner"]["unit_name"] == "Lovkontoret"
        assert lotsctl_json(*asked)["owner"]["unit_name"] == "Bygglovsenheten"
        assert len(lotsctl_json("list", "municipalities", "-r", own)) == len(
            lotsctl_json("list", "municipalities"))


def test_plan_text():
    """a plan can be read by a person, in Swedish"""
    said = lotsctl("plan", "-m", "Nora", "-j", "restaurang", "-d", "2026-11-22", "-a", "alkohol=ja")
    assert "Ägare:" in said and "Varför:" in said and "Tid:" in said


tap.run(test_help, test_wrong, test_shipped_rulebooks, test_findings, test_own_local_part,
        test_plan_text)
