"""A folder that a person chose for sessions: whether it can be used, and what is said if not."""

import uuid
from pathlib import Path

from moderator.core.say import Said, say
from moderator.core.text import clean_name


def writable(folder: Path) -> bool:
    """Whether a file can be made there, which is tried: the permissions alone do not tell on
    every system."""
    if not folder.is_absolute():
        return False
    tried = folder / f".{uuid.uuid4().hex}"
    try:
        tried.touch(mode=0o600, exist_ok=False)
        tried.unlink()
    except (OSError, ValueError):
        return False
    return True


def unreachable(folder: str) -> Said:
    """What is said where the folder that was chosen cannot be used."""
    return say(
        "The folder of sessions, {folder}, cannot be reached. Nothing in it has changed, and new "
        "sessions are kept beside the settings for now. Connect it and start again, or choose "
        "another folder in the preferences.",
        folder=clean_name(folder),
    )
