# SPDX-License-Identifier: GPL-3.0-or-later
"""The program's own words in its own translation, so that a test reads as the source does and
goes on working when a translation is improved."""
import gettext
import os

SWEDISH = gettext.translation("foretagslots", os.environ.get("FL_LOCALE_DIR"), languages=["sv"])


def sv(text):
    found = SWEDISH.gettext(text)
    # A message that the source no longer has would be looked for in vain, and long.
    assert found != text, f"the program does not say “{text}”"
    return found


def sv_c(context, text):
    found = SWEDISH.pgettext(context, text)
    assert found != text, f"the program does not say “{text}”"
    return found


def plain(name):
    """A name as it is read: without the marks of access keys."""
    return name.replace("_", "")


def has(*parts):
    """Tells whether a name holds all these words."""
    def fits(name):
        return all(plain(part) in plain(name) for part in parts)
    fits.__doc__ = "with “" + "”, “".join(parts) + "”"
    return fits
