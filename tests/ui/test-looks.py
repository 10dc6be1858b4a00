# SPDX-License-Identifier: GPL-3.0-or-later
"""Every main page in small and large windows, in the dark and with large text: nothing is cut off
at the side, and nothing complains."""
import tap
from pictures import pages, start
from session import Session
from words import has, sv

# What must be within the window on a page, where it is that page's own.
BUTTONS = {
    "cases": ("New Case", "Main Menu"),
    "journey": ("Main Menu",),
    "new-case": ("C_reate Case",),
}


def look(size, **manner):
    # The screen has room for the shadow: the toolkit holds windows within the screen.
    with Session(size=(size[0] + 100, size[1] + 100), **manner) as session, \
            start(session, size) as program:
        for page in pages(program):
            if page == "shortcuts":
                break
            _, _, width, height = program.root().children[0].extents()
            assert (width, height) == size, f"{page} needs {width}×{height}"
            for button in BUTTONS.get(page, ()):
                x, y, own, high = program.shown("push button", has(sv(button))).extents()
                assert x >= 0 and y >= 0 and x + own <= size[0] and y + high <= size[1], \
                    f"{button} at {x},{y} {own}×{high} on {page}"
            wide = list(too_wide(program, size[0]))
            assert not wide, f"wider than the window on {page}: {wide}"


def too_wide(program, width):
    """The widgets in sight that are wider than the window.  Lines out of sight keep an old
    width."""
    for node in program.root().walk():
        if node.role in ("label", "push button", "entry", "text", "check box"):
            x, _, own, _ = node.extents()
            if own > width and program.is_in_sight(node):
                yield node, x, own


def test_narrow():
    """nothing is cut off in a window of 360×640"""
    look((360, 640))


def test_middle():
    """nothing is cut off in a window of 800×600"""
    look((800, 600))


def test_wide():
    """nothing is cut off in a window of 1600×1000"""
    look((1600, 1000))


def test_dark():
    """nothing is cut off in the dark"""
    look((1280, 800), dark=True)


def test_large_text():
    """nothing is cut off when letters are twice as large"""
    look((1280, 800), scale=2.0)


tap.run(test_narrow, test_middle, test_wide, test_dark, test_large_text)
