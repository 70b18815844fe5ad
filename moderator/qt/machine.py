"""What the ready check asks of this laptop: disk, clock, zone, battery, screens.

Everything is asked of Qt, but for the battery, which it does not know: Linux shows it as files
(Documentation/ABI/testing/sysfs-class-power in the kernel's sources). What cannot be found out
stays None, and the sheet says that it is not known.
"""

import time
from pathlib import Path
from typing import Final

from PySide6.QtCore import QStorageInfo, QTimeZone
from PySide6.QtGui import QGuiApplication

from moderator.core.ready import Machine
from moderator.core.say import say

POWER: Final = Path("/sys/class/power_supply")


def this_machine(session: Path) -> Machine:
    """The laptop as it is now. `session`: the file whose disk counts."""
    charge, plugged = power(POWER)
    return Machine(
        free_bytes=_free(session.parent),
        utc=time.time(),
        zone=bytes(QTimeZone.systemTimeZoneId().data()).decode("ascii", "ignore") or None,
        battery=charge,
        plugged=plugged,
        screens=len(QGuiApplication.screens()),
    )


def not_known(machine: Machine) -> tuple[str, ...]:
    """What could not be found out, in words."""
    asked = (
        (say("the room on the disk"), machine.free_bytes),
        (say("the laptop's time zone"), machine.zone),
        (say("the battery"), machine.plugged if machine.battery is None else machine.battery),
        (say("the screens"), machine.screens),
    )
    return tuple(words for words, value in asked if value is None)


def power(folder: Path) -> tuple[float | None, bool | None]:
    """(charge from 0 to 1, on mains power), each None where the system does not say."""
    charges, mains = [], []
    for supply in sorted(folder.glob("*")) if folder.is_dir() else []:
        match _word(supply / "type"):
            case "Battery" if _word(supply / "scope") != "Device":  # not that of a mouse
                charges.append(_word(supply / "capacity"))
            case "Mains" | "USB":
                mains.append(_word(supply / "online"))
    known = [int(one) / 100 for one in charges if one.isdecimal() and int(one) <= 100]
    plugged = "1" in mains if any(mains) else None
    return (min(known) if known else None), plugged


def _free(folder: Path) -> int | None:
    storage = QStorageInfo(str(folder))
    return storage.bytesAvailable() if storage.isValid() and storage.isReady() else None


def _word(file: Path) -> str:
    try:
        return file.read_text("ascii", "replace").strip()
    except OSError:
        return ""
