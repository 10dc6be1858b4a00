# SPDX-License-Identifier: GPL-3.0-or-later
"""A whole case: from the empty store to the ticked checklist, ended, begun again, still there."""
import subprocess

import tap
from program import Program
from session import Session
from words import has, sv

TODAY = ("--today", "2026-11-22")


def begin_case(program, firm):
    """A new case for a restaurant in Exempelby, with the page of the journey open at the end."""
    program.press(program.see("push button", has(sv("New Case"))))
    program.write(program.see(where=editable(sv("Firm’s name"))), firm)
    choose_municipality(program, "Exempelby")
    program.write(program.see(where=editable(sv("What does the firm want to do?"))), "krog")
    program.click(program.see("list item", has("Öppna restaurang")))
    return program.see_text("Ska du servera alkohol?")


def editable(name):
    return lambda node: node.name == name and any("EditableText" in n.interfaces
                                                  for n in node.walk())


def choose_municipality(program, name):
    row = program.see("combo box", sv("Municipality"))
    program.click(row)
    program.click(program.see("list item", where=lambda n: any(
        c.name == name for c in n.walk()) and "focusable" in n.states))


def answer(program, question, value):
    row = program.see(name=has(question), where=lambda n: n.role in ("grouping", "panel"))
    program.click(program.see(("push button", "toggle button"), has(sv(value)), below=row))


def check_store(session, name):
    import os
    done = subprocess.run([os.environ["FL_LOTSCTL"], "store", "check", "--store",
                           str(session.home / name)], env=session.environment, text=True,
                          capture_output=True)
    assert done.returncode == 0, done.stderr


def test_whole_case():
    """a case goes from the call to the ticked checklist, and is there after a restart"""
    with Session() as session:
        store = session.home / "cases.db"
        with Program(session, "--store", store, *TODAY) as program:
            program.see_text(sv("No Cases Yet"))
            begin_case(program, "Krogen Provet AB")
            answer(program, "Ska du servera alkohol?", "Yes")
            program.see_text("Söka serveringstillstånd")
            program.press(program.see("push button", has(sv("C_reate Case"))))
            program.see_text("Prata med företagslotsen")
            box = program.see("check box", has("Boka ett första samtal med lotsen"))
            program.click(box)
            program.until(lambda: "checked" in program.now(box).states, "the tick")
        assert store.stat().st_mode & 0o777 == 0o600
        with Program(session, "--store", store, *TODAY) as program:
            program.see("label", "Krogen Provet AB")
            if not program.all("check box"):
                program.click(program.see("list item", has("Krogen Provet AB")))
            box = program.see("check box", has("Boka ett första samtal med lotsen"))
            assert "checked" in box.states
        check_store(session, "cases.db")


def test_undo():
    """a tick is undone with Ctrl+Z and done again with Ctrl+Shift+Z"""
    with Session() as session, Program(session, "--demo", *TODAY) as program:
        program.click(program.see("list item", has("Vagnen Exempel AB")))
        box = program.see("check box", has("Boka ett första samtal med lotsen"))
        program.focus_window()
        program.click(box)
        program.until(lambda: "checked" in program.now(box).states, "the tick")
        program.key("ctrl+z")
        program.until(lambda: "checked" not in program.now(box).states, "the tick undone")
        program.key("ctrl+shift+z")
        program.until(lambda: "checked" in program.now(box).states, "the tick done again")


def test_changed_answer():
    """changing an answer says what it did to the journey, and a maybe becomes sure"""
    with Session() as session, Program(session, "--demo", *TODAY) as program:
        program.click(program.see("list item", has("Vagnen Exempel AB")))
        program.see_text("Prata med företagslotsen")
        program.focus_window()
        program.key("alt+3")
        answer(program, "Ska du servera alkohol?", "Yes")
        program.see_text("bekräfta")


def test_departments():
    """the same checklist stands per department, and a tick there is a tick"""
    with Session() as session, Program(session, "--demo", *TODAY) as program:
        program.click(program.see("list item", has("Café Lyktan AB")))
        program.see_text("Ordna fett- eller oljeavskiljare")
        program.focus_window()
        program.key("alt+2")
        program.see_text("Miljöenheten")
        box = program.see("check box", has("Fråga miljönämnden om kontroll och larm"))
        program.click(box)
        program.until(lambda: "checked" in program.now(box).states, "the tick")
        program.key("alt+1")
        again = program.see("check box", has("Fråga miljönämnden om kontroll och larm"))
        assert "checked" in again.states


def test_search_and_filter():
    """the list of cases finds firms as one types, without dots too"""
    with Session() as session, Program(session, "--demo", *TODAY) as program:
        program.see("list item", has("Café Lyktan AB"))
        entry = program.see("entry", has(sv("Search the cases")))
        program.write(entry, "forskolan")
        program.gone("list item", has("Café Lyktan AB"))
        program.see("list item", has("Förskolan Kotten AB"))
        program.write(entry, "finns inte alls")
        program.see_text(sv("No Cases Found"))


tap.run(test_whole_case, test_undo, test_changed_answer, test_departments,
        test_search_and_filter)
