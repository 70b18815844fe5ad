"""How long an export of 3,000 notes takes, beside python-docx's own way of writing them, and
how long the window waits meanwhile.

The peer is what one would write first: `add_paragraph(text, style)` for every paragraph, on
python-docx's own template, and `save`. All are timed in turns in one process, from the data to
the bytes of the file, so that a busy machine is slow for all.
"""

import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from io import BytesIO
from itertools import pairwise
from pathlib import Path

import docx
from msgspec.structs import replace
from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from moderator.app.console import Console
from moderator.app.exporting import ProcessExporter
from moderator.core.event import Attribution
from moderator.export import docx as word
from moderator.export import html, markdown
from moderator.export.formats import Format, Renderer
from moderator.journal.sessions import Home
from moderator.outcome.document import Block, Heading, Item, Outcome, Span, Tone
from moderator.outcome.material import Rules
from moderator.qt import pdf
from moderator.qt.exporting import Wish
from tests.bench.measure import MS, median, timed
from tests.bench.table import Row
from tests.bench.world import file_of, with_notes
from tests.export.samples import DARI, sample_outcome

ITEMS = 3_000
SECTION = 50
DARI_EVERY = 10
LOOP = "plain add_paragraph loop"
FRAME_MS = 50.0
LIMITED: dict[Format, tuple[Renderer, float]] = {
    Format.DOCX: (word.render, 0.1),
    Format.PDF: (pdf.render, 0.5),
    Format.HTML: (html.render, 0.1),
    Format.MD: (markdown.render, 0.1),
}
"""Each format's renderer, and the part of the loop's time that it may take."""


def measure(quick: bool) -> Iterator[Row]:
    """The formats that hold the document, and the window while they are made."""
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    outcome = large_outcome()
    acts: dict[str, Callable[[], object]] = {LOOP: lambda: plain_loop(outcome)}
    for one, (render, _) in LIMITED.items():
        acts[one] = lambda render=render: render(outcome, {})  # type: ignore[misc]
    seconds: dict[str, list[float]] = {name: [] for name in acts}
    for _ in range(2 if quick else 5):
        for name, act in acts.items():
            seconds[name].append(timed(act))
    for one, (_, at_most) in LIMITED.items():
        ours, loop = median(seconds[one]) * MS, median(seconds[LOOP]) * MS
        yield Row(f"export of {ITEMS:,} notes, .{one}", ours, loop, "ms", LOOP, at_most)
    waits = min((longest_waits(app) for _ in range(1 if quick else 3)), key=lambda each: each[1])
    what = "longest wait of the window"
    yield Row(f"{what} in two seconds of nothing", waits[0] * MS, FRAME_MS, "ms")
    yield Row(f"{what} while {ITEMS:,} notes are exported", waits[1] * MS, FRAME_MS, "ms")


def large_outcome(items: int = ITEMS) -> Outcome:
    """An outcome whose document lists that many notes, every tenth of them in Dari."""
    outcome = sample_outcome()
    blocks: list[Block] = []
    for at in range(items):
        if at % SECTION == 0:
            blocks.append(Heading(f"Sample section {at // SECTION + 1}", 1, f"s{at}"))
        words = f"{DARI} " * 3 if at % DARI_EVERY == 0 else f"Sample note {at}. " * 6
        blocks.append(Item((Span(words), Span(" (a sample role)", Tone.MUTED))))
    return replace(outcome, document=replace(outcome.document, blocks=tuple(blocks)))


def plain_loop(outcome: Outcome) -> bytes:
    """The same paragraphs by python-docx alone: no tones, no directions, no contents."""
    made = docx.Document()
    for block in outcome.document.blocks:
        if isinstance(block, Heading):
            made.add_paragraph(block.text, style=f"Heading {block.level}")
        elif isinstance(block, Item):
            made.add_paragraph("".join(span.text for span in block.spans), style="List Bullet")
    saved = BytesIO()
    made.save(saved)
    return saved.getvalue()


def longest_waits(app: QApplication) -> tuple[float, float]:
    """Seconds that the window of a session of 3,000 notes did not come round at the longest:
    while nothing happens, and while its document is exported as .docx and .pdf."""
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        home = Home(Path(folder))
        path = file_of(with_notes(ITEMS), home.sessions / "large.moderator")
        console = Console(app, home)
        console.start(path)
        window = console.window
        assert window is not None
        idle = _longest(app, lambda since: since > 2.0)
        session = console._session
        assert session is not None
        exporter = ProcessExporter(window.bridge, session, window)
        over: list[object] = []
        exporter.done.connect(lambda paths, problem: over.append(paths))
        exporter.failed.connect(over.append)
        wish = Wish((Format.DOCX, Format.PDF), Rules(Attribution.ROLE), Path(folder))
        busy = _longest(app, lambda since: bool(over), lambda: exporter.start(wish))
        assert isinstance(over[0], tuple), over
        window.part()
        console.leave()
    return idle, busy


def _longest(
    app: QApplication, over: Callable[[float], bool], first: Callable[[], object] | None = None
) -> float:
    """Run the event loop until it is over; the longest time between two of its turns."""
    loop, turns = QEventLoop(), [time.perf_counter()]
    begun = turns[0]

    def turn() -> None:
        turns.append(time.perf_counter())
        if over(turns[-1] - begun):
            loop.quit()

    timer = QTimer(interval=1)
    timer.timeout.connect(turn)
    timer.start()
    if first is not None:
        QTimer.singleShot(0, first)
    loop.exec()
    timer.stop()
    return max(later - earlier for earlier, later in pairwise(turns))
