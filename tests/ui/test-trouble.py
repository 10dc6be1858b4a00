# SPDX-License-Identifier: GPL-3.0-or-later
"""What goes wrong is told in the window, with a way on; nothing is lost and nothing is guessed."""
import sqlite3

import tap
from program import Program
from session import Session
from words import has, sv

TODAY = ("--today", "2026-11-22")


def make_store(session, path):
    """A store with the demonstration's cases and a backup: what a colleague leaves behind."""
    with Program(session, "--store", path, *TODAY) as program:
        program.see_text(sv("No Cases Yet"))
        program.until(lambda: list((path.parent / "backups").glob("*.db")), "the daily backup")


def test_not_a_store():
    """a file that is no store is refused with a sentence, and left as it is"""
    with Session() as session:
        path = session.home / "letter.db"
        path.write_text("Hej kommunen!\n" * 500, "utf-8")
        before = path.read_bytes()
        with Program(session, "--store", path, *TODAY) as program:
            program.see_text("letter.db")
            program.see_text(sv("The Cases Cannot Be Opened"))
            program.see("push button", has(sv("_Quit")))
        assert path.read_bytes() == before


def test_newer():
    """a store from a newer version is refused, and not a byte of it changes"""
    with Session() as session:
        folder = session.home / "mine"
        folder.mkdir()
        path = folder / "cases.db"
        make_store(session, path)
        with sqlite3.connect(path) as database:
            database.execute("PRAGMA user_version = 4711")
            database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        database.close()
        before = path.read_bytes()
        with Program(session, "--store", path, *TODAY) as program:
            program.see_text(sv("The Cases Cannot Be Opened"))
            assert not program.all("push button", has(sv("_Restore the Newest Backup")))
        assert path.read_bytes() == before


def test_damaged():
    """a damaged store is told, and the newest backup put back by one button"""
    with Session() as session:
        folder = session.home / "mine"
        folder.mkdir()
        path = folder / "cases.db"
        make_store(session, path)
        whole = path.read_bytes()
        path.write_bytes(whole[:100] + b"\0" * (len(whole) - 100))
        with Program(session, "--store", path, *TODAY) as program:
            program.see_text(sv("The Cases Cannot Be Opened"))
            program.press(program.see("push button", has(sv("_Restore the Newest Backup"))))
            program.see_text(sv("No Cases Yet"))
        kept = [p for p in folder.iterdir() if p.is_file() and p != path
                and p.read_bytes()[200:300] == b"\0" * 100]
        assert kept, "the damaged file is kept aside"


def test_broken_rulebook():
    """a rulebook that cannot be read is told, and the shipped ones stand in for it"""
    with Session() as session:
        broken = session.home / "min-regelbok"
        broken.mkdir()
        (broken / "rulebook.xml").write_text("<rulebook", "utf-8")
        with Program(session, "--store", session.home / "cases.db", "--rulebook", broken,
                     *TODAY) as program:
            program.see_text("min-regelbok")
            program.press(program.see("push button", has(sv("_Use the Shipped Rulebooks"))))
            program.press(program.see("push button", has(sv("New Case"))))
            program.see("list item", has("Öppna restaurang"))


def test_one_window_for_a_store():
    """a second start on the same store raises the first window; another store runs beside it"""
    with Session() as session:
        path = session.home / "cases.db"
        with Program(session, "--store", path, *TODAY) as first:
            first.see_text(sv("No Cases Yet"))
            second = Program(session, "--store", path, *TODAY)
            assert second.wait_end() == 0
            assert len(first.all("frame")) == 1
            with Program(session, "--store", session.home / "other.db", *TODAY) as beside:
                beside.see_text(sv("No Cases Yet"))


def test_impossible_store():
    """a store in a folder that cannot be made is refused with a sentence"""
    with Session() as session:
        blocked = session.home / "file"
        blocked.write_text("not a folder", "utf-8")
        with Program(session, "--store", blocked / "cases.db", *TODAY) as program:
            program.see_text(sv("The Cases Cannot Be Opened"))


def test_new_folder():
    """a store in a folder that is not there yet is made, folder and all"""
    with Session() as session:
        path = session.home / "new" / "deeper" / "cases.db"
        with Program(session, "--store", path, *TODAY) as program:
            program.see_text(sv("No Cases Yet"))
        assert path.stat().st_mode & 0o777 == 0o600


def test_missing_rulebook():
    """a rulebook's folder that is not there is told, and the shipped ones stand in for it"""
    with Session() as session, Program(session, "--demo", "--rulebook", session.home / "borta",
                                       *TODAY) as program:
        program.see_text("borta")
        program.press(program.see("push button", has(sv("_Use the Shipped Rulebooks"))))
        program.see("list item", has("Café Lyktan AB"))


def test_unknown_municipality():
    """a municipality that no rulebook knows is told"""
    with Session() as session, Program(session, "--store", session.home / "cases.db",
                                       "--municipality", "Atlantis", *TODAY) as program:
        program.see_text("Atlantis", timeout=6)


tap.run(test_not_a_store, test_newer, test_damaged, test_broken_rulebook,
        test_one_window_for_a_store, test_impossible_store, test_new_folder,
        test_missing_rulebook, test_unknown_municipality)
