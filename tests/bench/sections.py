"""The one list of sections, in the order of the table. A new section is a module and a line.

Sections are named, not imported: each is loaded in the process that measures it.
"""

from collections.abc import Iterator
from importlib import import_module
from typing import Final, Protocol, cast

from tests.bench.table import Row

SECTIONS: Final[dict[str, str]] = {
    "start": "tests.bench.start",
    "ticking": "tests.bench.ticking",
    "soak": "tests.bench.soak",
    "typing": "tests.bench.typing",
    "acts": "tests.bench.acts",
    "opening": "tests.bench.opening",
    "rules": "tests.bench.rules",
    "export": "tests.bench.export",
    "intake": "tests.bench.intake",
}
"""Name on the command line -> module."""


class Section(Protocol):
    """What a section's module has."""

    def measure(self, quick: bool) -> Iterator[Row]:
        """The figures. `quick`: fewer repetitions, for trying it out."""
        ...


def chosen(only: str) -> list[str]:
    """The sections named, in the table's order; all when none is. Raises ValueError for a
    name that is none."""
    asked = [one.strip() for one in only.split(",") if one.strip()]
    strangers = [one for one in asked if one not in SECTIONS]
    if strangers:
        raise ValueError(f"no section {', '.join(strangers)}; there are {', '.join(SECTIONS)}")
    return [one for one in SECTIONS if not asked or one in asked]


def measured(name: str, quick: bool) -> list[Row]:
    """Run a section here, in this process."""
    section = cast("Section", import_module(SECTIONS[name]))
    return list(section.measure(quick))
