# SPDX-License-Identifier: GPL-3.0-or-later
"""A private display, session bus, accessibility bus and home folder to run the window in.

Everything that a session starts is a child of this process, or becomes one (subreaper), and is
ended by its process id when the session is left.
"""
import ctypes
import os
import shutil
import signal
import subprocess
import tempfile
import time
from pathlib import Path

from gi.repository import Gio, GLib

PR_SET_CHILD_SUBREAPER = 36
BUS_FLAGS = (Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT
             | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION)
# What would tie the program to the developer's own desktop.
INHERITED = ("WAYLAND_DISPLAY", "DISPLAY", "DBUS_SESSION_BUS_ADDRESS", "AT_SPI_BUS_ADDRESS",
             "GTK_A11Y", "NO_AT_BRIDGE", "LANGUAGE", "LC_ALL", "LANG", "LC_MESSAGES", "GTK_THEME",
             "GSETTINGS_SCHEMA_DIR")
SETTINGS = "[Settings]\ngtk-enable-animations=false\ngtk-cursor-blink=false\n"


def read_line(descriptor):
    """Reads to the newline: Xvfb writes number and newline apart, and dies if closed between."""
    with os.fdopen(descriptor, "rb") as pipe:
        return pipe.readline().decode().strip()


def processes_below(pid):
    """The ids of all processes started by `pid`, directly or not."""
    children = {}
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = stat.read_bytes().rpartition(b")")[2].split()
        except OSError:
            continue
        children.setdefault(int(fields[1]), []).append(int(stat.parent.name))
    found, todo = set(), [pid]
    while todo:
        for child in children.get(todo.pop(), ()):
            found.add(child)
            todo.append(child)
    return found


class Session:
    def __init__(self, size=(1280, 800), locale="C.UTF-8", language=None, dark=False, scale=1.0):
        ctypes.CDLL(None).prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)
        self.others = processes_below(os.getpid())
        self.home = Path(tempfile.mkdtemp(prefix="foretagslots-ui-"))
        self.log = (self.home / "services.log").open("wb")
        self.environment = {k: v for k, v in os.environ.items() if k not in INHERITED}
        self.environment.update(
            HOME=str(self.home), TZ="Europe/Stockholm", GDK_BACKEND="x11", GSK_RENDERER="cairo",
            GDK_DEBUG="gl-disable", GSETTINGS_BACKEND="keyfile", LC_ALL=locale,
            XDG_RUNTIME_DIR=self._folder("run"), XDG_CONFIG_HOME=self._folder("config"),
            XDG_DATA_HOME=self._folder("data"), XDG_CACHE_HOME=self._folder("cache"),
            XDG_STATE_HOME=self._folder("state"))
        if language is not None:
            self.environment["LANGUAGE"] = language
        gtk = Path(self._folder("config/gtk-4.0"))
        (gtk / "settings.ini").write_text(SETTINGS)
        # The display's own resolution goes before GTK's settings, so it is set where Xlib looks.
        (self.home / ".Xdefaults").write_text(f"Xft.dpi: {round(96 * scale)}\n")
        if dark:
            self.environment["ADW_DEBUG_COLOR_SCHEME"] = "prefer-dark"
        try:
            self._start(size)
        except BaseException:
            self.close()
            raise

    def _folder(self, name):
        folder = self.home / name
        folder.mkdir(mode=0o700, parents=True)
        return str(folder)

    def _service(self, *argv, **options):
        return subprocess.Popen(argv, env=self.environment, stdin=subprocess.DEVNULL,
                                stdout=self.log, stderr=self.log, **options)

    def _start(self, size):
        ours, theirs = os.pipe()
        self._service("Xvfb", "-displayfd", str(theirs), "-screen", "0", f"{size[0]}x{size[1]}x24",
                      "-nolisten", "tcp", "-noreset", pass_fds=[theirs])
        os.close(theirs)
        number = read_line(ours)
        if not number:
            raise RuntimeError("Xvfb did not start")
        self.environment["DISPLAY"] = ":" + number

        ours, theirs = os.pipe()
        self._service("dbus-daemon", "--session", "--nofork", "--nopidfile",
                      f"--print-address={theirs}", pass_fds=[theirs])
        os.close(theirs)
        self.environment["DBUS_SESSION_BUS_ADDRESS"] = read_line(ours)
        bus = self._connect(self.environment["DBUS_SESSION_BUS_ADDRESS"])
        (address,) = bus.call_sync("org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress",
                                   None, None, 0, 20000, None).unpack()
        bus.close_sync(None)
        self.environment["AT_SPI_BUS_ADDRESS"] = address
        self.accessibility = self._connect(address)

    @staticmethod
    def _connect(address):
        connection = Gio.DBusConnection.new_for_address_sync(address, BUS_FLAGS, None, None)
        connection.set_exit_on_close(False)
        return connection

    def xdotool(self, *arguments, check=True):
        return subprocess.run(["xdotool", *map(str, arguments)], env=self.environment, text=True,
                              check=check, stdout=subprocess.PIPE, stderr=self.log).stdout

    def screenshot(self, path):
        Path(path).parent.mkdir(parents=True, exist_ok=True)
        subprocess.run(["import", "-window", "root", str(path)], env=self.environment, check=True)

    def pixels(self):
        """What the screen shows."""
        return subprocess.run(["import", "-window", "root", "-depth", "8", "rgb:-"], check=True,
                              env=self.environment, stdout=subprocess.PIPE).stdout

    def owner_of(self, bus_name):
        """The process id behind a name on the accessibility bus, or None."""
        try:
            return self.accessibility.call_sync(
                "org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus",
                "GetConnectionUnixProcessID", GLib.Variant("(s)", (bus_name,)), None, 0, 5000,
                None).unpack()[0]
        except GLib.Error:
            return None

    def bus_names(self):
        names = self.accessibility.call_sync(
            "org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", "ListNames",
            None, None, 0, 5000, None).unpack()[0]
        return [name for name in names if name.startswith(":")]

    def close(self):
        for number in (signal.SIGTERM, signal.SIGKILL):
            deadline = time.monotonic() + 3
            for pid in processes_below(os.getpid()) - self.others:
                try:
                    os.kill(pid, number)
                except ProcessLookupError:
                    pass
            while processes_below(os.getpid()) - self.others and time.monotonic() < deadline:
                try:
                    os.waitpid(-1, os.WNOHANG)
                except ChildProcessError:
                    break
                time.sleep(0.01)
        self.log.close()
        shutil.rmtree(self.home, ignore_errors=True)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()
