"""Names of files made from what people typed, that every system takes.

One function, so that sessions and exports cannot differ. What is refused somewhere is
avoided everywhere: a session made on one laptop is opened on another.
"""

import re
import unicodedata
from typing import Final

from moderator.core.text import clean_name

LONGEST_BYTES: Final = 120
"""Of UTF-8; leaves room for the endings that are added, below the 255 of most disks."""

# As text: `re` compiles each when it is first used, and keeps it.
_FORBIDDEN: Final = r'[<>:"/\\|?*\x00-\x1f\x7f]'
_RESERVED: Final = r"(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$|clock\$)( *\..*| *)?"
_BREAKS: Final = r"[^\w\u200c]+"


def safe_name(text: str, otherwise: str = "session") -> str:
    """A name that any system takes for a file, of at most `LONGEST_BYTES` in UTF-8.

    No path separators and none of the characters Windows refuses, no dots or spaces at the
    ends, none of the names Windows reserves for devices (with or without an ending).
    `otherwise`: the name when nothing is left.
    """
    name = re.sub(_FORBIDDEN, "-", unicodedata.normalize("NFC", clean_name(text)))
    name = name.strip(" .")
    if re.fullmatch(_RESERVED, name, re.IGNORECASE):
        name = f"_{name}"
    return _shortened(name) or otherwise


def slug(title: str) -> str:
    """A title as the name of a file: lower case, hyphens for everything but letters and
    digits of any script."""
    return safe_name(re.sub(_BREAKS, "-", unicodedata.normalize("NFC", title.lower())).strip("-_"))


def _shortened(name: str) -> str:
    """Cut between characters, never inside one or before its accents."""
    data = name.encode("utf-8", "replace")
    if len(data) <= LONGEST_BYTES:
        return name
    kept = data[:LONGEST_BYTES].decode("utf-8", "ignore")
    while kept and len(kept) < len(name) and unicodedata.combining(name[len(kept)]):
        kept = kept[:-1]
    return kept.strip(" .-")
