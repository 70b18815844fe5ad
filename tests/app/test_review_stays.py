"""Notes are taken while the review is open, again and again, and the program is still there.

In a process of its own: what went wrong here once did not raise, it ended the program.
"""

import subprocess
import sys
from pathlib import Path

VISITS = (50, 5)
"""To the review, in a window and in the next."""

SCRIPT = f"""
import gc, random
from tests.bench.screen import opened, settle
from tests.bench.world import with_facts
from moderator.core.intents import WriteNote
from moderator.core.stamp import stamp
from moderator.core.state import NoteBody
from moderator.qt.charts.chart import Chart
from moderator.samples import bundled_event

chance = random.Random(20221019)
for visits in {VISITS}:  # a window goes with its charts, and another comes
    with opened(with_facts(60)) as window:
        for visit in range(visits):
            for view in ("review", "moderate"):
                window.show_view(view)
                settle()
                if view == "review":
                    window.review.settle()
                    settle()
                now = stamp(window.bridge.state, window.bridge.reading().now)
                window.bridge.act(WriteNote(NoteBody(f"Sample {{visit}}", now)), window)
                settle()
                if chance.random() < 0.3:
                    gc.collect(chance.randrange(3))
        assert window.findChildren(Chart), "nothing was drawn"
print("still there")
"""


def test_notes_are_taken_with_the_review_open(home: Path) -> None:
    ran = subprocess.run(
        [sys.executable, "-c", SCRIPT], capture_output=True, text=True, timeout=80, check=False
    )
    assert (ran.returncode, ran.stdout) == (0, "still there\n"), ran.stderr[-2000:]
