"""Text that people typed, on its way into places where Qt would read more into it.

Labels can be told that a text is plain; tooltips and menus cannot. A tooltip that looks like
rich text loads images and can hang the window, and `&` in a menu or button is a mnemonic.
"""

import html
import re
from typing import Final

from moderator.core.text import clean_name
from moderator.qt.language import shown, tr

_MARKS: Final = re.compile("<[^>]*>")

_GLANCE: Final = 40
"""Characters."""


def escaped(text: str) -> str:
    """For the text of actions, menus and buttons: every `&` is shown as itself."""
    return shown(text).replace("&", "&&")


def unescaped(text: str) -> str:
    """What `escaped` was given."""
    return text.replace("&&", "&")


def plain_tip(text: str) -> str:
    """For tooltips: always rich text, with everything in it escaped, so Qt has nothing left to
    guess; long sentences wrap."""
    return f"<qt>{html.escape(shown(text)).replace(chr(10), '<br>')}</qt>" if text else ""


def untipped(tip: str) -> str:
    """The words of a tooltip, for a screen reader, which would read out the marks."""
    if not tip.startswith("<qt>"):
        return tip
    return html.unescape(_MARKS.sub("", tip.replace("<br>", ", ")))


def quoted(text: str) -> str:
    """What somebody typed, in a sentence that says what is wrong with it."""
    return tr("“{text}”", text=at_a_glance(text))


def at_a_glance(text: str) -> str:
    """A text as part of a sentence: on one line, not longer than a glance takes, and without
    what would turn the sentence's own direction."""
    line = clean_name(text)
    return line if len(line) <= _GLANCE else f"{line[:_GLANCE].rstrip()}…"
