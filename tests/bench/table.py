"""The rows that sections yield, and the table they become."""

import os
import platform
import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

HEAD: Final = ("what", "ours", "limit or peer", "ratio", "at most", "holds")
BEGIN: Final = "<!-- bench: the table below is written by its command -->"
END: Final = "<!-- bench: end -->"


@dataclass(frozen=True, slots=True)
class Row:
    """One figure. `ours` and `other` are in `unit`; `other` is the limit itself, or, where
    `peer` names what it was measured on, that peer's figure, of which `at_most` is allowed."""

    what: str
    ours: float
    other: float
    unit: str
    peer: str = ""
    at_most: float = 1.0

    @property
    def ratio(self) -> float:
        """How many times the limit or the peer ours is."""
        if self.other == 0:
            return 0.0 if self.ours <= 0 else float("inf")
        return self.ours / self.other

    @property
    def holds(self) -> bool:
        """Is it within what is allowed?"""
        return self.ratio <= self.at_most

    @property
    def cells(self) -> tuple[str, ...]:
        """The row as it stands in the table."""
        other = f"{figure(self.other)} {self.unit}".strip()
        return (
            self.what,
            f"{figure(self.ours)} {self.unit}".strip(),
            f"{self.peer}, {other}" if self.peer else other,
            f"{self.ratio:.2f}",
            f"{self.at_most:g}",
            "yes" if self.holds else "**no**",
        )


def figure(value: float) -> str:
    """A number with three figures that mean something."""
    if value == 0 or abs(value) >= 100:
        return f"{value:,.0f}"
    places = 1 if abs(value) >= 10 else 2 if abs(value) >= 1 else 3
    return f"{value:.{places}f}"


def markdown(rows: Iterable[Row]) -> str:
    """The rows as a Markdown table."""
    lines: list[tuple[str, ...]] = [HEAD, ("---", "---:", "---:", "---:", "---:", "---")]
    lines += [row.cells for row in rows]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)


def machine() -> str:
    """What the table was measured on: the cores, and what no two machines share a name of."""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    screen = os.environ.get("QT_QPA_PLATFORM", "the desktop's own")
    python = ".".join(platform.python_version_tuple()[:2])
    return f"{cores} cores, {platform.system()}, Python {python}, Qt platform “{screen}”."


def written_into(text: str, table: str) -> str:
    """A document with what stands between the two marks replaced. Raises ValueError when it
    does not have them, once each and in order."""
    if text.count(BEGIN) != 1 or text.count(END) != 1 or text.index(BEGIN) > text.index(END):
        raise ValueError(f"needs the lines {BEGIN!r} and {END!r}, once each")
    between = f"{BEGIN}\n\n{table}\n\n{END}"
    return re.sub(f"{re.escape(BEGIN)}.*{re.escape(END)}", lambda _: between, text, flags=re.S)


def with_the_rest(text: str, table: str) -> str:
    """A table of some sections, with the rows that a document has of the others, where they
    stand there."""
    known = _rows_of(text[text.index(BEGIN) : text.index(END)])
    head, fresh = table.splitlines()[:2], _rows_of(table)
    rows = {**known, **fresh}
    foot = [line for line in table.splitlines() if not line.startswith("|")]
    return "\n".join([*head, *rows.values(), *foot])


def _rows_of(table: str) -> dict[str, str]:
    """The lines of a table by what they are about."""
    lines = [line for line in table.splitlines() if line.startswith("| ")]
    return {line.split("|")[1]: line for line in lines if line.split("|")[1].strip() not in _TOP}


_TOP: Final = (HEAD[0], "---")


def write_into(path: Path, table: str, some: bool) -> None:
    """Put the table between the marks in a file. `some`: it is not of all sections, and the
    rows of the others stay."""
    text = path.read_text("utf-8")
    path.write_text(written_into(text, with_the_rest(text, table) if some else table), "utf-8")
