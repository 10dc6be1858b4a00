# SPDX-License-Identifier: GPL-3.0-or-later
"""The real program in a session, used as a person would: by what is on the screen, with mouse and
keyboard.  Nothing here sleeps for luck: every wait is for something that can be seen."""
import os
import signal
import subprocess
import time

from accessible import Tree

PATIENCE = 20  # seconds until something that should be seen is missed
BEAT = 0.03


class NotSeen(AssertionError):
    pass


class Program:
    def __init__(self, session, *arguments, **environment):
        self.session = session
        self.argv = [os.environ["FL_PROGRAM"], *map(str, arguments)]
        self.stderr_path = session.home / f"stderr-{time.monotonic_ns()}"
        with self.stderr_path.open("wb") as stderr:
            self.process = subprocess.Popen(
                self.argv, env={**session.environment, **environment}, stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL, stderr=stderr)
        self.tree = None

    # Ending -----------------------------------------------------------------------------------
    def stderr(self):
        return self.stderr_path.read_text(encoding="utf-8", errors="replace")

    def wait_end(self, timeout=PATIENCE):
        return self.process.wait(timeout)

    def close(self):
        """Ends it as a session manager would; it must go in order and have complained of nothing."""
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
            self.process.wait(PATIENCE)
        assert self.stderr() == "", "the program wrote to stderr:\n" + self.stderr()

    def kill(self):
        self.process.kill()
        self.process.wait(PATIENCE)

    def __enter__(self):
        return self

    def __exit__(self, kind, *_):
        if kind is None:
            self.close()
        elif self.process.poll() is None:
            self.kill()

    # Seeing -----------------------------------------------------------------------------------
    def root(self):
        if self.tree is None:
            for name in self.session.bus_names():
                if self.session.owner_of(name) == self.process.pid:
                    self.tree = Tree(self.session.accessibility, name)
        return self.tree.read() if self.tree is not None else None

    def all(self, role=None, name=None, where=None, below=None):
        root = self.root()
        if root is not None and below is not None:
            root = next((n for n in root.walk() if n.path == below.path), None)
        if root is None:
            return []

        def fits(node):
            return ((role is None or node.role == role or node.role in role)
                    and (name is None or (name(node.name) if callable(name) else node.name == name))
                    and (where is None or where(node)))
        return [node for node in root.walk() if fits(node)]

    def see(self, role=None, name=None, where=None, below=None, timeout=PATIENCE):
        """Waits for a node and returns the first."""
        return self.until(lambda: next(iter(self.all(role, name, where, below)), None),
                          f"{role or 'node'} “{name if not callable(name) else '…'}”", timeout)

    def see_text(self, part, timeout=PATIENCE):
        """Waits for a node whose name holds these words."""
        return self.see(name=lambda n: part in n, timeout=timeout)

    def until(self, condition, what, timeout=PATIENCE):
        deadline = time.monotonic() + timeout
        while True:
            value = condition()
            if value:
                return value
            if self.process.poll() is not None:
                raise NotSeen(f"the program ended with {self.process.returncode} before {what}:\n"
                              + self.stderr())
            if time.monotonic() > deadline:
                root = self.root()
                raise NotSeen(f"{what} not seen after {timeout} s\n"
                              f"{root.dump() if root else '(no window)'}\n{self.stderr()}")
            time.sleep(BEAT)

    def gone(self, role=None, name=None, where=None):
        self.until(lambda: not self.all(role, name, where), f"the end of {role} “{name}”")

    def now(self, node):
        """The same node as it is now; None when it is gone."""
        return next(iter(self.all(where=lambda n: n.path == node.path)), None)

    def focused(self):
        nodes = self.all(where=lambda n: "focused" in n.states)
        return nodes[-1] if nodes else None

    # Doing ------------------------------------------------------------------------------------
    def press(self, node):
        """Presses a button, menu item or switch: its own action, or else the mouse."""
        names = node.actions()
        for name in ("click", "toggle", "activate"):
            if name in names and node.call("Action", "DoAction", "(i)", names.index(name)):
                return
        self.click(node)

    def window(self):
        """X's own number of the newest visible window, and where it is."""
        found = self.session.xdotool("search", "--onlyvisible", "--pid", self.process.pid).split()
        geometry = self.session.xdotool("getwindowgeometry", "--shell", found[-1])
        values = dict(line.split("=", 1) for line in geometry.splitlines())
        return found[-1], [int(values[k]) for k in ("X", "Y", "WIDTH", "HEIGHT")]

    def click(self, node, button=1, times=1):
        x, y, width, height = node.extents()
        top = node
        while top.parent is not None and top.parent.parent is not None:
            top = top.parent
        _, _, content_width, content_height = top.extents()
        _, (left, up, window_width, window_height) = self.window()
        # GTK tells places relative to the content; what is left is the window's shadow.
        self.session.xdotool("mousemove", "--sync",
                             left + (window_width - content_width) // 2 + x + width // 2,
                             up + (window_height - content_height) // 2 + y + height // 2)
        self.root()  # an answer tells that the program has seen the pointer come
        self.session.xdotool("click", "--repeat", times, button)

    def focus_window(self):
        number, _ = self.window()
        self.session.xdotool("windowfocus", "--sync", number)

    def resize(self, width, height):
        number, _ = self.window()
        self.session.xdotool("windowsize", number, width, height)

    def key(self, *keys):
        for key in keys:
            self.session.xdotool("key", "--clearmodifiers", key)

    def type(self, text):
        self.session.xdotool("type", "--delay", 8, text)

    def write(self, node, text):
        """Puts text into an entry through the accessibility interface, as a screen reader does."""
        entry = next(n for n in node.walk() if "EditableText" in n.interfaces)
        if not entry.call("EditableText", "SetTextContents", "(s)", text):
            raise AssertionError(f"{node} takes no text")
