"""What the fault suite prints: one figure a line, with the limit it must keep."""

import contextlib
import sys
import tempfile
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

MEMORY: Final = Path("/dev/shm")
_TOLD: Final = 20


@contextlib.contextmanager
def quick_folder(otherwise: Path) -> Iterator[Path]:
    """A folder in memory, or below `otherwise` where the system has no place for one. What is
    tried there does not depend on a real disk, and syncs it a thousand times."""
    with tempfile.TemporaryDirectory(
        prefix="faults-", dir=MEMORY if MEMORY.is_dir() else otherwise
    ) as folder:
        yield Path(folder)


@dataclass(frozen=True, slots=True)
class Figure:
    """A thing that was counted or measured. `must`: the limit, in words; empty for a figure
    that only tells how much was tried. `kept`: whether it holds."""

    fault: str
    what: str
    value: str
    must: str = ""
    kept: bool = True


def none_of(fault: str, what: str, found: int | list[str]) -> Figure:
    """Something that must never have happened; what did is told beside the table."""
    told = found if isinstance(found, list) else []
    for one in told[:_TOLD]:
        print(f"{fault}: {one}", file=sys.stderr)
    count = len(found) if isinstance(found, list) else found
    return Figure(fault, what, str(count), "0", count == 0)


def tried(fault: str, what: str, times: int) -> Figure:
    """How often something was tried; never at all is a failure, too."""
    return Figure(fault, what, f"{times:,}", "", times > 0)


def at_most(fault: str, what: str, value: float, limit: float, unit: str) -> Figure:
    """Something measured that may not be more than its limit."""
    return Figure(fault, what, f"{value:.3g} {unit}", f"at most {limit:g} {unit}", value <= limit)


def table(figures: Iterable[Figure]) -> str:
    """The figures in columns, those of one fault together."""
    rows = [("fault", "what", "found", "must be", "")]
    last = ""
    for one in figures:
        fault = "" if one.fault == last else one.fault
        last = one.fault
        rows.append((fault, one.what, one.value, one.must, "" if one.kept else "NOT KEPT"))
    widths = [max(map(_wide, column)) for column in zip(*rows, strict=True)]
    return "\n".join(
        "  ".join(
            text + " " * (wide - _wide(text)) for text, wide in zip(row, widths, strict=True)
        ).rstrip()
        for row in rows
    )


def _wide(text: str) -> int:
    return sum(not unicodedata.combining(char) for char in text)
