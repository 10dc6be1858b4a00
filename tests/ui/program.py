# SPDX-License-Identifier: GPL-3.0-or-later
"""The real program in a session, used as a person would: by what is on the screen, with mouse and
keyboard.  Nothing here sleeps for luck: every wait is for something that can be seen."""
import os
import signal
import subprocess
import time

from gi.repository import GLib

from accessible import Tree
from words import has

PATIENCE = 20  # seconds until something that should be seen is missed
BEAT = 0.03


class NotSeen(AssertionError):
    pass


class Gone(Exception):
    """What was to be used is no longer there."""


def told(name):
    """What a failure calls that which was looked for."""
    if callable(name):
        return name.__doc__ or "that fits"
    return "" if name is None else f"“{name}”"


def top_of(node):
    """The window's content that a node is in."""
    while node.parent is not None and node.parent.parent is not None:
        node = node.parent
    return node


def scroll_pane(node):
    node = node.parent
    while node is not None and node.role != "scroll pane":
        node = node.parent
    return node


def places_in(node):
    """Places spread over a node, its middle first."""
    x, y, width, height = node.extents()
    if width <= 0 or height <= 0:
        return []
    columns = [x + width // 2, x + 3, x + width - 3, x + width // 4, x + width * 3 // 4]
    rows = [y + height // 2, y + 3, y + height - 3, y + height // 4, y + height * 3 // 4]
    return [(column, row) for row in rows for column in columns]


def is_inside(place, node):
    x, y, width, height = node.extents()
    return x <= place[0] < x + width and y <= place[1] < y + height


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
        """Waits for a node and returns the first, on the page that is shown or not."""
        return self.until(lambda: next(iter(self.all(role, name, where, below)), None),
                          f"{role or 'node'} {told(name)}", timeout)

    def see_text(self, part, timeout=PATIENCE):
        """Waits for a node whose name holds these words."""
        return self.see(name=has(part), timeout=timeout)

    def shown(self, role=None, name=None, where=None, below=None, timeout=PATIENCE):
        """Waits for a node on a page that is shown, be it scrolled out of sight."""
        return self.until(
            lambda: next((n for n in self.all(role, name, where, below) if self.is_shown(n)), None),
            f"{role or 'node'} {told(name)} on the page", timeout)

    def shown_text(self, part, timeout=PATIENCE):
        return self.shown(name=has(part), timeout=timeout)

    def is_shown(self, node):
        """Whether a node is on a page that is shown.  The program still tells the places of widgets
        on pages that were left, so it is asked what is at that place now."""
        pane = scroll_pane(node)
        return (self.is_in_sight(node)
                or (pane is not None and node.extents()[2] > 0
                    and any(self.hits(pane, place) for place in places_in(pane))))

    def is_in_sight(self, node):
        """Whether a pointer at the node's middle would be over it."""
        places = places_in(node)
        if not places:
            return False
        if self.hits(node, places[0]):
            return True
        # What has no node of its own, such as the text inside an entry, hides nothing.
        pane = scroll_pane(node)
        return (self.at(node, *places[0]).endswith("/null")
                and (pane is None or is_inside(places[0], pane))
                and (node.role in ("entry", "text")
                     or any(self.hits(node, place) for place in places)))

    def hits(self, node, place):
        there = self.at(node, *place)
        return any(n.path == there for n in node.walk())

    @staticmethod
    def at(node, x, y):
        """The path of what is at a place of the window, or menu, that `node` is in."""
        surface = node
        while surface.parent.parent is not None and not surface.name.startswith("GtkPopover"):
            surface = surface.parent
        try:
            return surface.call("Component", "GetAccessibleAtPoint", "(iiu)", x, y, 1)[1]
        except GLib.Error:
            return ""

    def until(self, condition, what, timeout=PATIENCE):
        deadline = time.monotonic() + timeout
        while True:
            try:
                value = condition()
            except GLib.Error:  # what was looked at has gone meanwhile
                value = None
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

    def settled_focus(self, before, patience=0.4):
        """Where the focus went from `before`; at the end of a list it stays."""
        def path(node):
            return node.path if node is not None else None

        deadline = time.monotonic() + patience
        while True:
            now = self.focused()
            if path(now) != path(before) or time.monotonic() > deadline:
                return now
            time.sleep(BEAT)

    # Doing ------------------------------------------------------------------------------------
    def press(self, node):
        """Presses a button or menu item by its own action, as a screen reader does."""
        names = node.actions()
        for name in ("click", "toggle", "activate"):
            if name in names and node.call("Action", "DoAction", "(i)", names.index(name)):
                return
        self.click(node)

    def windows(self):
        """X's own numbers of the visible windows, each with its place and size."""
        found = []
        # Searching fails where there is none.
        for number in self.session.xdotool("search", "--onlyvisible", "--pid", self.process.pid,
                                           check=False).split():
            geometry = self.session.xdotool("getwindowgeometry", "--shell", number)
            values = dict(line.split("=", 1) for line in geometry.splitlines())
            found.append((number, [int(values[k]) for k in ("X", "Y", "WIDTH", "HEIGHT")]))
        return found

    def window(self, top=None):
        """The window that shows the content `top`, or the largest: tooltips and menus are windows
        too."""
        if top is None:
            return max(self.windows(), key=lambda window: window[1][2] * window[1][3])
        _, _, width, height = top.extents()
        return min((window for window in self.windows()
                    if window[1][2] >= width and window[1][3] >= height),
                   key=lambda window: window[1][2] * window[1][3])

    def move_to(self, node):
        x, y, width, height = node.extents()
        top = top_of(node)
        _, _, content_width, content_height = top.extents()
        _, (left, up, window_width, window_height) = self.window(top)
        # GTK tells places relative to the content; what is left is the window's shadow.
        self.session.xdotool("mousemove",
                             left + (window_width - content_width) // 2 + x + width // 2,
                             up + (window_height - content_height) // 2 + y + height // 2)

    def scroll_to(self, node):
        """Turns the wheel over the page until the node's middle is in sight."""
        pane = scroll_pane(node)

        def is_in_sight():
            if self.is_in_sight(node):
                return True
            if pane is not None:
                _, top, _, height = pane.extents()
                _, y, _, own = node.extents()
                self.move_to(pane)
                self.session.xdotool("click", 4 if y + own // 2 < top + height // 2 else 5)
            return False
        self.until(is_in_sight, f"{node} in sight")

    def settle(self, node):
        """Waits until a node stays where it is from one frame to the next."""
        places = [None]

        def is_still():
            try:
                places.append(node.extents())
            except GLib.Error as error:
                raise Gone(str(node)) from error
            return places[-1] == places[-2]
        self.until(is_still, f"{node} at rest")

    def click(self, node, button=1, times=1):
        self.settle(node)
        self.scroll_to(node)
        self.settle(node)
        self.move_to(node)
        self.session.xdotool("click", "--repeat", times, button)

    def choose(self, role, name, below=None):
        """Clicks what is there by that name; again when it was just being made anew."""
        while True:
            try:
                self.click(self.shown(role, name, below=below))
                return
            except Gone:
                continue

    def tick(self, box):
        """Clicks a check box and waits until it has turned."""
        before = "checked" in self.now(box).states
        self.click(box)
        self.until(lambda: ("checked" in self.now(box).states) != before, f"{box} turned")

    def focus_window(self, name=None):
        """Gives the keyboard to the window, or to another of the program's: nobody else does so
        where there is no window manager."""
        self.until(self.windows, "a window")
        number, _ = self.window(self.see("frame", name) if name is not None else None)
        self.session.xdotool("windowfocus", "--sync", number)

    def resize(self, width, height):
        """Makes the window so large, shadow included, as far as its content lets it be."""
        number, _ = self.window()
        self.session.xdotool("windowsize", number, width, height)

    def fill_screen(self, width, height):
        """Lets the content of the window be the whole screen, without its shadow."""
        number, (_, _, outer_width, outer_height) = self.window()
        _, _, own_width, own_height = self.root().children[0].extents()
        shadow = outer_width - own_width, outer_height - own_height

        def is_full():
            # The first time the toolkit holds it within the screen, shadow and all.
            self.session.xdotool("windowmove", number, -shadow[0] // 2, -shadow[1] // 2,
                                 "windowsize", number, width + shadow[0], height + shadow[1])
            return tuple(self.root().children[0].extents()[2:]) == (width, height)
        self.until(is_full, f"a window of {width}×{height}")

    def picture(self, path):
        """Saves what the screen shows when the window has come to rest, without the pointer's
        marks."""
        self.session.xdotool("mousemove", 0, 0)
        shots = [None]

        def is_still():
            shots.append(self.session.pixels())
            return shots[-1] == shots[-2]
        self.until(is_still, "a screen at rest")
        self.session.screenshot(path)

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
