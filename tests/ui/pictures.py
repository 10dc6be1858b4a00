# SPDX-License-Identifier: GPL-3.0-or-later
"""Saves pictures of the program's main pages on the demonstration, and prints their paths.

Usage: pictures.py FOLDER            every main page in every look
       pictures.py --journey FILE    the journey alone, as the README shows it
"""
import sys
from pathlib import Path

from navigator import TODAY, choose_journey, fill, open_case, show_view
from program import Program
from session import Session
from words import has, sv

FIRM = "Café Lyktan AB"
# name, window, dark, text scale
LOOKS = (
    ("light", (1280, 800), False, 1.0),
    ("dark", (1280, 800), True, 1.0),
    ("narrow", (360, 720), False, 1.0),
    ("wide", (1600, 1000), False, 1.0),
    ("large-text", (1280, 900), False, 2.0),
)


def start(session, size):
    """The demonstration in a window as large as the screen, with the pointer out of the way."""
    program = Program(session, "--demo", *TODAY)
    program.shown("list item", has(FIRM))
    program.focus_window()
    program.fill_screen(*size)
    return program


def pages(program):
    """Goes from page to page, and tells the name of each when it is there."""
    yield "cases"
    open_case(program, FIRM)
    yield "journey"
    for view, name in (("Departments", "departments"), ("Answers", "answers"), ("Case", "case")):
        show_view(program, view)
        yield name
    program.key("ctrl+n")
    program.shown("text", sv("Firm’s name"))
    fill(program, "Firm’s name", "Krogen Provet AB")
    choose_journey(program, "krog", "Öppna restaurang")
    program.shown("panel", has("Ska du servera alkohol?"))
    yield "new-case"
    program.key("ctrl+comma")
    program.shown("label", sv("Preferences"))
    yield "preferences"
    program.key("ctrl+question")
    program.see("frame", "GtkShortcutsWindow")
    yield "shortcuts"


def take(look, folder):
    name, size, dark, scale = look
    with Session(size=size, dark=dark, scale=scale) as session, start(session, size) as program:
        for page in pages(program):
            path = folder / f"{page}-{name}.png"
            program.picture(path)
            print(path, flush=True)


def take_journey(path):
    size = (1280, 800)
    with Session(size=size) as session, start(session, size) as program:
        open_case(program, FIRM)
        program.picture(path)


def main():
    if sys.argv[1] == "--journey":
        take_journey(Path(sys.argv[2]))
        return
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    for look in LOOKS:
        take(look, folder)


if __name__ == "__main__":
    main()
