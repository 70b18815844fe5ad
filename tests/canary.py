"""The canary proof in its long form: `python -m tests.canary --sessions 500`.

Plays whole sessions at random, puts a secret into everything that may not leave, exports them
in every format under every rule, and counts what can be found in the files. The ordinary suite
runs a short form of the same (`tests/export/test_canary_files.py`).
"""

import argparse
import os
import sys
from collections import Counter

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from hypothesis import HealthCheck, Phase, given, settings
from PySide6.QtWidgets import QApplication

from moderator.core.event import Attribution
from moderator.export.formats import Format
from tests.export.test_canary_files import forbidden_under, leaks, made_of
from tests.outcome.whole_sessions import RULES, SESSIONS, Held, secret


def main() -> int:
    """Print the figures; 1 when anything leaked."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sessions", type=int, default=300)
    wanted = parser.parse_args().sessions
    app = QApplication(sys.argv[:1])
    counts: Counter[str] = Counter()
    found: Counter[str] = Counter()

    @settings(
        max_examples=wanted,
        database=None,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(SESSIONS, RULES)
    def every_session(held: Held, rule: tuple[Attribution, str]) -> None:
        notes = held.state.notes.written()
        counts["sessions"] += 1
        counts["notes"] += len(notes)
        counts["secret notes"] += sum(map(secret, notes))
        made = made_of(held, rule, tuple(Format))
        counts["files"] += len(made)
        counts["bytes"] += sum(len(one.data) for one in made)
        found.update(name.rpartition(".")[2] for name, _ in leaks(made, forbidden_under(rule[0])))

    every_session()
    for what, number in counts.items():
        print(f"{what:14}{number:>12,}")
    for one in Format:
        print(f"leaks in {one:5}{found[one]:>12,}")
    app.quit()
    return 1 if found else 0


if __name__ == "__main__":
    raise SystemExit(main())
