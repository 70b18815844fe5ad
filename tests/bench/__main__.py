"""The command: measure the sections that were asked for, print the table, write it down."""

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

from tests.bench.sections import SECTIONS, chosen, measured
from tests.bench.table import Row, machine, markdown, write_into


def main(argv: Sequence[str] | None = None) -> int:
    """Exit status: 0 when every limit holds, 1 when one does not, 2 for a wrong option."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("--only", default="", help=f"sections: {', '.join(SECTIONS)}")
    parser.add_argument("--quick", action="store_true", help="fewer repetitions, rough figures")
    parser.add_argument("--write", type=Path, help="a Markdown file that has the two marks")
    options = parser.parse_args(argv)
    try:
        names = chosen(options.only)
    except ValueError as error:
        parser.error(str(error))
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    rows = in_turn(names, options.quick)
    table = f"{markdown(rows)}\n\nMeasured on {machine()}"
    print(table)
    if options.write:
        write_into(options.write, table, some=len(names) < len(SECTIONS))
    return 0 if all(row.holds for row in rows) else 1


def in_turn(names: Sequence[str], quick: bool) -> list[Row]:
    """Every section in a process of its own, one after the other, with a home of its own."""
    rows: list[Row] = []
    for name in names:
        begun = time.monotonic()
        with tempfile.TemporaryDirectory(prefix="bench-") as home:
            os.environ["MODERATOR_HOME"] = home
            with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as one:
                rows += one.submit(measured, name, quick).result()
        print(f"{name}: {time.monotonic() - begun:.0f} s", file=sys.stderr)
    return rows


if __name__ == "__main__":
    raise SystemExit(main())
