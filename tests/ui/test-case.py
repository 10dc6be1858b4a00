# SPDX-License-Identifier: GPL-3.0-or-later
"""A whole case: from the empty store to the ticked checklist, ended, begun again, still there."""
import tap
from navigator import (FIRST_TASK, TODAY, answer, check_store, choose_journey, choose_municipality,
                       choose_step, field, fill, filter_cases, is_ticked, open_case, show_view, task,
                       until_ticked)
from program import Program
from session import Session
from words import has, sv

WRONG, RIGHT = "559999-1010", "559999-1014"


def test_whole_case():
    """a case goes from the call to the ticked checklist, and is there after a restart"""
    with Session() as session:
        store = session.home / "cases.db"
        with Program(session, "--store", store, *TODAY) as program:
            program.shown_text(sv("No Cases Yet"))
            program.focus_window()
            program.press(program.shown("push button", has(sv("New Case"))))
            fill(program, "Firm’s name", "Krogen Provet AB")
            fill(program, "Organisation number", WRONG)
            program.shown("label", sv("The organisation number is not right: the last digit should "
                                      "be %d.") % 4)
            fill(program, "Organisation number", RIGHT)
            program.gone("label", sv("The organisation number is not right: the last digit should "
                                     "be %d.") % 4)
            choose_municipality(program, "Exempelby")
            choose_journey(program, "krog", "Öppna restaurang")
            program.shown("label", sv("%s – maybe") % "Söka serveringstillstånd")
            answer(program, "Ska du servera alkohol?", "Yes")
            program.shown("label", "Söka serveringstillstånd")
            program.press(program.shown("push button", has(sv("C_reate Case"))))

            program.shown("list item", has("Prata med företagslotsen"))
            program.tick(task(program, FIRST_TASK))
            program.press(program.shown("push button", sv("Show the note")))
            write_and_leave(program, program.shown(("entry", "text"), sv("Note")),
                            "Hon ringer på måndag")
            program.shown_text(sv("Note saved"))
            choose_step(program, "Söka serveringstillstånd")
            write_and_leave(program, field(program, "Handed in"), "2026-11-20")
            program.shown_text(sv("Dates saved"))
            program.key("ctrl+q")
            assert program.wait_end() == 0
        assert store.stat().st_mode & 0o777 == 0o600
        check_store(session, store)

        with Program(session, "--store", store, *TODAY) as program:
            open_case(program, "Krogen Provet AB")
            choose_step(program, "Söka serveringstillstånd")
            program.until(lambda: "20" in field(program, "Handed in").text(), "the filing date")
            choose_step(program, "Prata med företagslotsen")
            assert is_ticked(program, FIRST_TASK)
            program.until(lambda: any(n.text() == "Hon ringer på måndag" for n in program.all(
                ("entry", "text"), sv("Note"))), "the note")


def test_nothing_guessed():
    """the municipality is not guessed; what is asked first comes into sight with the focus"""
    with Session() as session:
        with Program(session, "--store", session.home / "cases.db", *TODAY) as program:
            program.shown_text(sv("No Cases Yet"))
            program.focus_window()
            program.press(program.shown("push button", has(sv("New Case"))))
            choose_journey(program, "krog", "Öppna restaurang")
            create = program.see("push button", has(sv("C_reate Case")))
            assert "sensitive" not in create.states
            choose_municipality(program, "Nora")
            first = program.until(lambda: next((node for node in [program.focused()] if node
                                                and node.role == "check box"), None), "a question")
            program.until(lambda: program.is_in_sight(first), "the first question in sight")
            assert "sensitive" in program.now(create).states


def test_nothing_left_behind():
    """a personal identity number cannot be read any more when a new case has been left"""
    with Session() as session:
        with Program(session, "--store", session.home / "cases.db", *TODAY) as program:
            program.shown_text(sv("No Cases Yet"))
            program.focus_window()
            program.press(program.shown("push button", has(sv("New Case"))))
            number = field(program, "Organisation number")
            fill(program, "Organisation number", "121212-1212")
            program.until(lambda: number.text() == "121212-1212", "the number")
            program.key("alt+Left")
            program.shown_text(sv("No Cases Yet"))
            program.until(lambda: number.text() == "", "the number gone")


def write_and_leave(program, entry, text):
    """Writes with the keyboard; what is written is kept when the field is left."""
    program.click(entry)
    program.key("ctrl+a")
    program.type(text)
    program.key("Tab")


def test_undo():
    """a tick is undone by key and by the toast's button, and done again"""
    with Session() as session, Program(session, "--demo", *TODAY) as program:
        open_case(program, "Vagnen Exempel AB")
        program.tick(task(program, FIRST_TASK))
        program.key("ctrl+z")
        until_ticked(program, FIRST_TASK, False)
        program.key("ctrl+shift+z")
        until_ticked(program, FIRST_TASK, True)
        program.press(program.shown("push button", has(sv("_Undo"))))
        until_ticked(program, FIRST_TASK, False)


def test_changed_answer():
    """a changed answer says its difference; a tick that it takes away is set aside, and comes back"""
    ask, step, thing = "Ska du servera alkohol?", "Söka serveringstillstånd", "kunskapsprov"
    with Session() as session, Program(session, "--demo", *TODAY) as program:
        open_case(program, "Café Lyktan AB")
        choose_step(program, step)
        thing = program.shown("check box", below=program.shown("panel", sv("Checklist"))).name
        program.tick(task(program, thing))
        show_view(program, "Answers")
        answer(program, ask, "No")
        program.shown_text("steg")
        show_view(program, "Steps")
        program.gone("list item", has(step))
        program.click(program.shown("push button", where=holds("Sparat")))
        program.shown("label", thing)
        show_view(program, "Answers")
        answer(program, ask, "Yes")
        show_view(program, "Steps")
        choose_step(program, step)
        until_ticked(program, thing)


def holds(words):
    return lambda node: any(words in n.name for n in node.walk())


def test_departments():
    """the departments' checklists are the same checklist: a tick there is a tick"""
    thing = "Fråga miljönämnden om kontroll och larm"
    with Session() as session, Program(session, "--demo", *TODAY) as program:
        open_case(program, "Café Lyktan AB")
        choose_step(program, "Ordna fett- eller oljeavskiljare")
        assert not is_ticked(program, thing)
        show_view(program, "Departments")
        program.shown("label", "Miljöenheten")
        program.tick(task(program, thing))
        show_view(program, "Steps")
        until_ticked(program, thing)


def test_search_and_filter():
    """the list of cases finds firms as one types, without dots too, and by filter"""
    with Session() as session, Program(session, "--demo", *TODAY) as program:
        program.focus_window()
        program.shown("list item", has("Café Lyktan AB"))
        fill(program, "Search the cases", "forskolan")
        program.gone("list item", has("Café Lyktan AB"))
        program.shown("list item", has("Förskolan Kotten AB"))
        fill(program, "Search the cases", "finns inte alls")
        program.shown_text(sv("No Cases Found"))
        fill(program, "Search the cases", "")
        program.shown("list item", has("Café Lyktan AB"))
        filter_cases(program, "Open", "Late")
        program.gone("list item", has("Café Lyktan AB"))
        program.shown("list item", has("Bergs Lack HB"))


def test_close_and_reopen():
    """a closed case leaves the open ones, is found among the closed, and can be opened again"""
    firm = "Vagnen Exempel AB"
    with Session() as session, Program(session, "--demo", *TODAY) as program:
        open_case(program, firm)
        show_view(program, "Case")
        program.press(program.shown("push button", has(sv("_Close the Case"))))
        program.shown_text(sv("The case is closed"))
        program.key("alt+Left")
        program.shown("list item", has("Café Lyktan AB"))
        program.gone("list item", has(firm))
        filter_cases(program, "Open", "Closed")
        open_case(program, firm)
        show_view(program, "Case")
        program.press(program.shown("push button", has(sv("_Open the Case Again"))))
        program.shown_text(sv("The case is open again"))
        program.key("alt+Left")
        program.gone("list item", has(firm))
        filter_cases(program, "Closed", "Open")
        program.shown("list item", has(firm))


tap.run(test_whole_case, test_nothing_guessed, test_nothing_left_behind, test_undo,
        test_changed_answer, test_departments, test_search_and_filter, test_close_and_reopen)
