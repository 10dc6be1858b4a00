# SPDX-License-Identifier: GPL-3.0-or-later
"""The accessibility tree of a running program, spoken to directly over D-Bus (AT-SPI 2).

One call, org.a11y.atspi.Cache.GetItems, brings the whole tree; a client library would ask for
every property of every node by itself.
"""
import collections

from gi.repository import GLib

ATSPI = "org.a11y.atspi."
PROPERTIES = "org.freedesktop.DBus.Properties"
ROOT = "/org/a11y/atspi/accessible/root"
CACHE = "/org/a11y/atspi/cache"
# AT-SPI's numbers (atspi-constants.h) for the roles and states that GTK 4 uses.
ROLES = {
    2: "alert", 7: "check box", 11: "combo box", 16: "dialog", 23: "frame", 25: "html", 26: "icon",
    27: "image", 29: "label", 31: "list", 32: "list item", 33: "menu", 34: "menu bar",
    35: "menu item", 37: "page tab", 38: "page tab list", 39: "panel", 40: "password",
    42: "progress bar", 43: "push button", 44: "radio button", 45: "radio menu item",
    48: "scroll bar", 49: "scroll pane", 50: "separator", 51: "slider", 52: "spin button",
    53: "split pane", 54: "status bar", 55: "table", 56: "table cell", 61: "text",
    62: "toggle button", 63: "tool bar", 64: "tool tip", 69: "window", 75: "application",
    79: "entry", 82: "document", 83: "heading", 85: "section", 87: "form", 88: "link",
    90: "table row", 95: "document", 98: "list box", 99: "grouping", 101: "notification",
    102: "info bar", 103: "level bar", 104: "title bar", 109: "article", 110: "landmark",
    129: "push button menu",
}
STATES = {
    1: "active", 4: "checked", 5: "collapsed", 7: "editable", 8: "enabled", 9: "expandable",
    10: "expanded", 11: "focusable", 12: "focused", 16: "modal", 20: "pressed", 22: "selectable",
    23: "selected", 24: "sensitive", 25: "showing", 30: "visible", 36: "invalid entry",
    41: "checkable", 43: "read only",
}


class Node:
    """An accessible as it was when the tree was read; its methods ask the program as it is now."""

    def __init__(self, tree, item):
        (_, self.path), _, (_, self.parent_path), self.index, self.n_children, interfaces, \
            self.name, role, self.description, words = item
        self.tree = tree
        self.interfaces = {name.rpartition(".")[2] for name in interfaces}
        self.role = ROLES.get(role, f"role {role}")
        bits = words[0] | words[1] << 32
        self.states = {name for bit, name in STATES.items() if bits >> bit & 1}
        self.parent, self.children = None, []

    def __repr__(self):
        return f"<{self.role} “{self.name}”>"

    def walk(self):
        yield self
        for child in self.children:
            yield from child.walk()

    def call(self, interface, method, signature=None, *arguments):
        return self.tree.call(self.path, ATSPI + interface, method, signature, *arguments)

    def property(self, interface, name):
        return self.tree.call(self.path, PROPERTIES, "Get", "(ss)",
                              ATSPI + interface, name)

    def actions(self):
        if "Action" not in self.interfaces:
            return []
        return [self.call("Action", "GetName", "(i)", i)
                for i in range(self.property("Action", "NActions"))]

    def text(self):
        """What stands in an entry or label, or else the node's name."""
        if "Text" in self.interfaces:
            return self.call("Text", "GetText", "(ii)", 0, self.property("Text", "CharacterCount"))
        for node in self.walk():
            if "EditableText" in node.interfaces:
                return node.text()
        return self.name

    def extents(self):
        """x, y, width, height, relative to the window's content."""
        return self.call("Component", "GetExtents", "(u)", 1)

    def dump(self, depth=0, longest=12):
        line = "  " * depth + f"{self.role} “{self.name}”"
        if self.description and self.description != self.name:
            line += f" ({self.description})"
        interesting = self.states & {"checked", "selected", "focused", "pressed"}
        if interesting:
            line += " " + " ".join(sorted(interesting))
        lines = [line]
        shown = self.children
        if self.role in ("list", "table", "list box"):
            shown = shown[:longest]
        lines += [child.dump(depth + 1, longest) for child in shown]
        if len(shown) < len(self.children):
            lines.append("  " * (depth + 1) + f"… {len(self.children) - len(shown)} more")
        return "\n".join(lines)


class Tree:
    def __init__(self, connection, bus_name):
        self.connection, self.bus_name = connection, bus_name

    def call(self, path, interface, method, signature=None, *arguments):
        variant = GLib.Variant(signature, arguments) if signature else None
        answer = self.connection.call_sync(self.bus_name, path, interface, method, variant, None,
                                           0, 10000, None).unpack()
        return answer[0] if len(answer) == 1 else answer

    def _items(self):
        return {item[0][1]: item for item in self.call(CACHE, ATSPI + "Cache", "GetItems")}

    def read(self):
        """The application's node with everything below it, or None while it is not there.

        GTK makes an accessible when somebody first asks for it, so the nodes whose children are
        not all in the cache are asked for them, and the cache is read again.
        """
        try:
            items = self._items()
            if ROOT not in items:
                return None
            present = collections.Counter(item[2][1] for item in items.values())
            todo = [path for path, item in items.items()
                    if path == ROOT or present[path] < item[4]]
            known, windows, fresh = set(items), [], False
            while todo:
                path = todo.pop()
                try:
                    children = [c[1] for c in self.call(path, ATSPI + "Accessible", "GetChildren")]
                except GLib.Error:
                    continue  # gone meanwhile
                if path == ROOT:
                    windows = children
                unseen = [c for c in children if c not in known and not c.endswith("/null")]
                known.update(unseen)
                todo += unseen
                fresh = fresh or bool(unseen)
            if fresh:
                items = self._items()
        except GLib.Error:
            return None

        nodes = {path: Node(self, item) for path, item in items.items()}
        root = nodes.get(ROOT)
        if root is None:
            return None
        for node in nodes.values():
            parent = root if node.path in windows else nodes.get(node.parent_path)
            if parent is not None and node is not root and node.index >= 0:
                node.parent = parent
                parent.children.append(node)
        for node in nodes.values():
            node.children.sort(key=lambda child: child.index)
        return root
