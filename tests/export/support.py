"""What the tests of several formats look for."""

import getpass
import re
import socket
import time
from pathlib import Path

from moderator import __version__

ROOT = Path(__file__).resolve().parents[2]


def traces(text: str) -> list[str]:
    """Words in a file that would tell who, where, when or with what it was made."""
    tools = ["openpyxl", "icalendar", "python", "lxml", "moderator", "microsoft excel", "calamine"]
    here = [socket.gethostname(), getpass.getuser(), *time.tzname, str(ROOT), f"v{__version__}"]
    here += [str(time.localtime().tm_year) + time.strftime("-%m-%d"), time.strftime("%Y%m%dT")]
    return [
        word
        for word in (*tools, *here)
        if len(word) > 2 and re.search(rf"\b{re.escape(word)}\b", text, re.IGNORECASE)
    ]
