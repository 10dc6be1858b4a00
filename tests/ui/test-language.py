# SPDX-License-Identifier: GPL-3.0-or-later
"""Swedish for everybody whose locale is not English, whatever this machine has of locales."""
import re

import tap
from program import Program
from session import Session
from words import has, sv

TODAY = ("--today", "2026-11-22")
ENGLISH = re.compile(r"\b(the|case|cases|firm|step|steps|waiting|open|close|menu|new|and|of)\b", re.I)
SWEDISH = re.compile(r"[åäö]|\b(och|ärende|steg|företag|nytt|väntar|avbryt)\b", re.I)


def names(program):
    """The words of the program's own: those of the rulebook and of the firms are Swedish."""
    return {n.name for n in program.root().walk()
            if n.role in ("push button", "entry", "menu item") and n.name
            and not n.name.startswith("Gtk")}


def test_swedish():
    """under C, under a foreign and under a missing locale the window is Swedish throughout"""
    for locale in ("C", "de_DE.UTF-8", "sv_SE.UTF-8"):
        with Session(locale=locale) as session, \
                Program(session, "--store", session.home / "cases.db", *TODAY) as program:
            program.see_text("Inga ärenden ännu")
            mixed = [n for n in names(program) if ENGLISH.search(n)]
            assert not mixed, (locale, mixed)


def test_english():
    """under an English locale, or where English is asked for, the window is English"""
    for locale, language in (("en_US.UTF-8", None), ("en_GB.UTF-8", None), ("C.UTF-8", "en")):
        with Session(locale=locale, language=language) as session, \
                Program(session, "--store", session.home / "cases.db", *TODAY) as program:
            program.see_text("No Cases Yet")
            mixed = [n for n in names(program) if SWEDISH.search(n)]
            assert not mixed, (locale, mixed)


def test_dates():
    """dates and the order of å, ä and ö are Swedish under C too"""
    with Session(locale="C") as session, Program(session, "--demo", *TODAY) as program:
        line = program.see("list item", has("Exempelby Blomster AB"))
        assert "2027" in line.name and "jan" in line.name, line.name
        assert "i morgon" in program.see("list item", has("Exempelby Ungdomsförening")).name


tap.run(test_swedish, test_english, test_dates)
