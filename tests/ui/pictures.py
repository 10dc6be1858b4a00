# SPDX-License-Identifier: GPL-3.0-or-later
"""Saves a picture of each main page of the program on the demonstration, and prints its path.

Usage: pictures.py FOLDER
"""
import sys
from pathlib import Path

from program import Program
from session import Session

# name, window, dark, text scale
LOOKS = (
    ("light", (1280, 800), False, 1.0),
    ("dark", (1280, 800), True, 1.0),
    ("narrow", (360, 720), False, 1.0),
    ("wide", (1600, 1000), False, 1.0),
    ("large-text", (1280, 900), False, 2.0),
)


def take(look, folder):
    name, size, dark, scale = look
    with Session(size=size, dark=dark, scale=scale) as session, \
            Program(session, "--demo", "--today", "2026-11-22") as program:

        def save(page):
            path = folder / f"{page}-{name}.png"
            session.screenshot(path)
            print(path, flush=True)

        program.see_text("Café Lyktan")
        program.focus_window()
        program.resize(*size)
        save("cases")
        open_case(program)
        save("journey")
        program.key("ctrl+2")
        program.see_text("avdelning")
        save("departments")
        program.key("Escape")
        program.key("ctrl+n")
        program.see_text("Vad vill företaget göra")
        save("new-case")
        program.key("Escape")
        program.key("ctrl+comma")
        program.see_text("Inställningar")
        save("preferences")


def open_case(program):
    program.click(program.see_text("Café Lyktan"), times=2)
    program.see_text("Varför")


def main():
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    for look in LOOKS:
        take(look, folder)


if __name__ == "__main__":
    main()
