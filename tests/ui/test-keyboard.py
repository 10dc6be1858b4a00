# SPDX-License-Identifier: GPL-3.0-or-later
"""A whole case with the keys alone; what is there is read through accessibility."""
import tap
from navigator import (FIRST_TASK, TODAY, check_store, field, is_ticked, open_case, show_view,
                       take_from_list, until_ticked)
from program import Program
from session import Session
from words import has, sv


def tab_to(program, role, name, back=False, most=80):
    """Moves the focus from widget to widget until it is where it should be.  The text of a field
    has no node of its own: while it has the focus there is none to be seen."""
    trail = []
    for _ in range(most):
        node = program.focused()
        if node is not None and node.role == role and name(node.name):
            return node
        trail.append(str(node))
        program.key("shift+Tab" if back else "Tab")
        program.settled_focus(node)
    raise AssertionError(f"Tab never came to {role} {name.__doc__}: {', '.join(trail)}")


def answer(program, question, value):
    """Goes to a question's button: the focus has to be within the question."""
    for _ in range(40):
        node = tab_to(program, "push button", has(sv(value)))
        if any(n.name == question for n in ancestors(node)):
            program.key("space")
            return
        program.key("Tab")
        program.settled_focus(node)
    raise AssertionError(f"no way to {question}")


def ancestors(node):
    while node.parent is not None:
        node = node.parent
        yield node


def test_whole_case():
    """a case is made, answered, ticked, undone, left and opened again without mouse or pen"""
    with Session() as session:
        store = session.home / "cases.db"
        with Program(session, "--store", store, *TODAY) as program:
            program.focus_window()
            program.shown_text(sv("No Cases Yet"))
            program.key("ctrl+n")
            program.shown("text", sv("Firm’s name"))
            program.type("Krogen Provet AB")
            program.key("Tab")
            program.type("559999-1014")
            program.until(lambda: field(program, "Firm’s name").text() == "Krogen Provet AB"
                          and field(program, "Organisation number").text() == "559999-1014",
                          "what was typed")
            tab_to(program, "combo box", has(sv("Municipality")))
            program.key("space")
            take_from_list(program, "Exempelby")
            program.key("Tab")
            program.type("krog")
            program.gone("list item", has("Sätta upp en skylt"))
            tab_to(program, "list item", has("Öppna restaurang"))
            program.key("Return")
            program.shown("label", sv("%s – maybe") % "Söka serveringstillstånd")
            answer(program, "Ska du servera alkohol?", "Yes")
            program.see("label", "Söka serveringstillstånd")
            program.key("ctrl+Return")

            tab_to(program, "list item", has("Prata med företagslotsen"))
            program.key("Return")
            tab_to(program, "check box", has(FIRST_TASK))
            program.key("space")
            until_ticked(program, FIRST_TASK)
            program.key("ctrl+z")
            until_ticked(program, FIRST_TASK, False)
            program.key("ctrl+shift+z")
            until_ticked(program, FIRST_TASK)
            for view in ("Departments", "Answers", "Case", "Steps"):
                show_view(program, view)
            # The first Escape is for the toast that tells of the tick.
            program.key("alt+Left")
            program.shown("list item", has("Krogen Provet AB"))
            tab_to(program, "list item", has("Krogen Provet AB"))
            program.key("Return")
            program.shown("page tab list", sv("Show"))
            assert is_ticked(program, FIRST_TASK)
            program.key("ctrl+q")
            assert program.wait_end() == 0
        check_store(session, store)


def test_menu_and_windows():
    """F10 opens the menu, Ctrl+? the keys and Ctrl+comma the preferences, and Escape closes them"""
    with Session() as session, Program(session, "--demo", *TODAY) as program:
        program.focus_window()
        program.shown("list item", has("Café Lyktan AB"))
        program.key("F10")
        program.see("menu item", has(sv("_Preferences")))
        program.key("Escape")
        program.gone("menu item", has(sv("_Preferences")),
                     where=lambda node: program.is_in_sight(node))
        program.key("ctrl+question")
        program.see("frame", "GtkShortcutsWindow")
        program.focus_window("GtkShortcutsWindow")
        program.key("Escape")
        program.gone("frame", "GtkShortcutsWindow")
        program.focus_window()
        program.key("ctrl+comma")
        program.shown("label", sv("Preferences"))
        program.key("Escape")
        program.shown("list item", has("Café Lyktan AB"))


def test_keys_from_the_header():
    """the keys of a case work while the focus is in the header too"""
    with Session() as session, Program(session, "--demo", *TODAY) as program:
        program.focus_window()
        program.shown("list item", has("Café Lyktan AB"))
        tab_to(program, "list item", has(""))
        program.key("Return")
        program.shown("page tab list", sv("Show"))
        tab_to(program, "push button", has(sv("Main Menu")), back=True)
        show_view(program, "Departments")


def test_answers_begin():
    """the answers begin at their first question, beside the plan and alone"""
    for size in ((1280, 800), (360, 720)):
        with Session(size=size) as session, Program(session, "--demo", *TODAY) as program:
            program.see("list item", has("Café Lyktan AB"))
            program.resize(*size)
            open_case(program, "Café Lyktan AB")
            show_view(program, "Answers")
            program.until(lambda: (program.focused() or program.root()).name == sv("Yes"),
                          "the focus on the first answer")


tap.run(test_whole_case, test_menu_and_windows, test_keys_from_the_header, test_answers_begin)
