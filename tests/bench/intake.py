"""How well concept notes are read: precision and recall per field, on each half of the corpus.

`python3 -m uv run python -m tests.bench.intake [--faults]`; `--faults` names what was wrong or
missed in the development half, and never in the other: what is known of it gets tuned to.
"""

import sys
from collections.abc import Iterator
from typing import Final

from tests.bench.table import Row
from tests.intake.corpus import FIELDS, HALVES, cases, measured

_MAY_MISS: Final = 15.0
"""Per cent of the values of a field that may be missed or wrong."""


def rows() -> list[tuple[str, ...]]:
    """(field, precision and recall on the development half, the same on the held-out half)."""
    scores = {half: measured(half) for half in HALVES}
    return [
        (name, *(f"{part:.3f}" for half in HALVES for part in _parts(scores[half][name])))
        for name in FIELDS
    ]


def measure(quick: bool) -> Iterator[Row]:
    """What of each field is missed or wrong in the half that nothing was tuned to."""
    held_out = measured("held_out")
    perfect = 0
    for name in FIELDS:
        precision, recall = _parts(held_out[name])
        what = f"concept notes kept for testing: {name}"
        if recall < 1:
            yield Row(f"{what}, missed", 100 * (1 - recall), _MAY_MISS, "%")
        if precision < 1:
            yield Row(f"{what}, wrong", 100 * (1 - precision), _MAY_MISS, "%")
        perfect += precision == recall == 1
    yield Row(f"the same: the {perfect} other fields, missed or wrong", 0.0, _MAY_MISS, "%")


def _parts(score) -> tuple[float, float]:
    return score.precision, score.recall


def main() -> None:
    counts = {half: len(list(cases(half))) for half in HALVES}
    print(", ".join(f"{count} notes {half.replace('_', ' ')}" for half, count in counts.items()))
    print(f"{'field':20}{'dev. precision':>16}{'recall':>9}{'held-out precision':>21}{'recall':>9}")
    for name, one, two, three, four in rows():
        print(f"{name:20}{one:>16}{two:>9}{three:>21}{four:>9}")
    if "--faults" in sys.argv:
        for name, score in measured("development").items():
            for fault in score.faults:
                print(f"{name}: {fault}")


if __name__ == "__main__":
    main()
