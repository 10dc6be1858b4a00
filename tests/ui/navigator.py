# SPDX-License-Identifier: GPL-3.0-or-later
"""What a business navigator does in the window, in the words of the program's pages."""
import os
import subprocess

from words import has, sv, sv_c

TODAY = ("--today", "2026-11-22")
FIRST_TASK = "Boka ett första samtal med lotsen"
VIEWS = ("Steps", "Departments", "Answers", "Case")


def open_case(program, firm):
    """Opens a firm's case from the list and waits for its journey."""
    program.focus_window()
    program.choose("list item", has(firm))
    program.shown("page tab list", sv("Show"))


def filter_cases(program, before, after):
    """Turns the list from one state of cases to another, by the program's words for them."""
    program.press(program.shown("push button", sv_c("cases", before)))
    program.press(program.shown("menu item", has(sv_c("cases", after) + " (")))
    program.shown("push button", sv_c("cases", after))


def show_view(program, view):
    """Turns an open case to one of its views."""
    program.key(f"alt+{VIEWS.index(view) + 1}")
    program.until(lambda: any("selected" in tab.states for tab in
                              program.all("page tab", sv(view))), f"the view {view}")


def field(program, name):
    return program.shown(("text", "entry"), sv(name))


def fill(program, name, text):
    program.write(field(program, name), text)


def choose_municipality(program, name):
    program.click(program.shown("combo box", sv("Municipality")))
    take_from_list(program, name)


def take_from_list(program, name):
    """Takes an entry of the list that has just been opened, with the arrow keys."""
    def is_at(entry):
        return entry is not None and any(node.name == name for node in entry.walk())
    entry = program.until(lambda: focused_entry(program), "an open list")
    for way in ("Down", "Up"):
        before = None
        while not is_at(entry) and (before is None or entry.path != before.path):
            before = entry
            program.key(way)
            entry = program.settled_focus(before)
    assert is_at(entry), f"no {name} in the list"
    program.key("Return")
    program.until(lambda: focused_entry(program) is None, "the list closed")


def focused_entry(program):
    node = program.focused()
    above = node
    while above is not None and above.name != "GtkPopover":
        above = above.parent
    return node if above is not None and node.role == "list item" else None


def choose_journey(program, words, journey):
    """Says what the firm wants to do and takes the journey that is suggested."""
    def offered():
        return [item.name for item in program.all("list item", below=program.see("list",
                                                                                 sv("Journeys")))]
    before = offered()
    fill(program, "What does the firm want to do?", words)
    # The field waits a moment for more letters; then the list is made anew.
    program.until(lambda: offered() != before, "other journeys")
    program.choose("list item", has(journey))


def answer(program, question, value):
    """Answers a question that has buttons, and waits until the answer stands there."""
    panel = program.shown("panel", has(question))
    program.choose("push button", has(sv(value)), below=panel)


def task(program, text):
    return program.shown("check box", has(text))


def is_ticked(program, text):
    return "checked" in task(program, text).states


def until_ticked(program, text, wanted=True):
    program.until(lambda: is_ticked(program, text) == wanted, f"{text} ticked: {wanted}")


def until_selected(program, item):
    program.until(lambda: any("selected" in n.states for n in
                              program.all("list item", has(item))), f"{item} chosen")


def choose_step(program, name):
    program.choose("list item", has(name))
    until_selected(program, name)


def check_store(session, path):
    """The store's own check, by the other program."""
    done = subprocess.run([os.environ["FL_LOTSCTL"], "store", "check", "--store", str(path)],
                          env=session.environment, text=True, capture_output=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
