# SPDX-License-Identifier: GPL-3.0-or-later
"""What scripts rely on: every command's JSON follows its schema, whatever is asked and whatever
the locale."""
import json
import sys
from pathlib import Path

import jsonschema

from lotsctl import DATA, lotsctl, lotsctl_json

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "ui"))
import tap  # noqa: E402


def check(command, value):
    schema = json.loads((DATA / "schemas" / f"{command}.schema.json").read_text("utf-8"))
    jsonschema.Draft202012Validator(schema).validate(value)


def test_lists():
    """lists follow their schema, and hold what the shipped rulebooks promise"""
    least = {"processes": 45, "journeys": 8, "units": 40, "questions": 20, "municipalities": 6}
    for kind, number in least.items():
        value = lotsctl_json("list", kind)
        check("list", value)
        assert len(value) >= number, (kind, len(value))
        assert len({entry["id"] for entry in value}) == len(value)
        text = lotsctl("list", kind)
        assert [line.split("\t")[0] for line in text.splitlines()] == [e["id"] for e in value]


def test_every_plan():
    """every journey and every municipality has a plan that follows the schema"""
    municipalities = lotsctl_json("list", "municipalities")
    journeys = lotsctl_json("list", "journeys")
    for i in range(max(len(journeys), len(municipalities))):
        journey = journeys[i % len(journeys)]
        municipality = municipalities[i % len(municipalities)]
        plan = lotsctl_json("plan", "-m", municipality["code"], "-j", journey["id"],
                            "-d", "2026-11-22")
        check("plan", plan)
        assert plan["steps"], (journey, municipality)
        assert plan["municipality"] == {"code": municipality["code"],
                                        "name": municipality["name"]}


def test_answers():
    """an answer is planned with, is in the plan, and is not asked for again"""
    asked = ("plan", "-m", "9999", "-j", "restaurang", "-d", "2026-01-02")
    plan = lotsctl_json(*asked)
    assert plan["date"] == "2026-01-02" and plan["answers"] == {}
    tried = 0
    for question in plan["questions"]:
        if question["type"] == "boolean":
            again = lotsctl_json(*asked, "-a", question["id"] + "=no")
            check("plan", again)
            assert again["answers"] == {question["id"]: "no"}
            assert question["id"] not in [q["id"] for q in again["questions"]]
            tried += 1
    assert tried >= 8


def test_owner():
    """who owns what follows the schema, and depends on the day"""
    for process in lotsctl_json("list", "processes")[::10]:
        check("owner", lotsctl_json("owner", process["id"], "-m", "Norrtälje", "-d", "2026-11-22"))
    then = lotsctl_json("owner", "va", "-m", "Hällefors", "--date", "2015-06-01")
    now = lotsctl_json("owner", "va", "-m", "1863", "--date", "2024-06-01")
    check("owner", then)
    assert then["owner"]["status"] == now["owner"]["status"] == "owned"
    assert then["owner"]["organisation"] != now["owner"]["organisation"]


def test_locale():
    """the same bytes under every locale"""
    asked = ("plan", "-m", "Nora", "-j", "restaurang", "-d", "2026-11-22", "--format", "json")
    swedish = lotsctl(*asked)
    for locale in ("C", "en_US.UTF-8", "de_DE.UTF-8", "sv_SE.UTF-8"):
        assert lotsctl(*asked, locale=locale) == swedish, locale


def test_validate():
    """validate follows its schema"""
    for folder in sorted((DATA / "rulebooks").iterdir()):
        if (folder / "rulebook.xml").exists():
            check("validate", lotsctl_json("validate", folder))


tap.run(test_lists, test_every_plan, test_answers, test_owner, test_locale,
        test_validate)
