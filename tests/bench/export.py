"""How long an export of 3,000 notes takes, beside python-docx's own way of writing them.

    python3 -m uv run python -m tests.bench.export

The peer is what one would write first: `add_paragraph(text, style)` for every paragraph, on
python-docx's own template, and `save`. Both are timed in turns in one process, from the data to the
bytes of the file, so that a busy machine is slow for both.
"""

import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from io import BytesIO

import docx

from moderator.export import docx as ours
from moderator.export import html, markdown
from moderator.export.formats import Renderer
from moderator.outcome.document import Block, Heading, Item, Outcome, Span, Tone
from tests.export.samples import DARI, sample_outcome

ITEMS = 3_000
SECTION = 50
DARI_EVERY = 10
RENDERERS: dict[str, Renderer] = {
    "docx": ours.render,
    "html": html.render,
    "md": markdown.render,
}


@dataclass(frozen=True, slots=True)
class Measured:
    """Medians, in seconds, of one format and of the plain loop."""

    format: str
    seconds: float
    loop_seconds: float

    @property
    def ratio(self) -> float:
        """Ours as a part of the loop's."""
        return self.seconds / self.loop_seconds


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
    word = docx.Document()
    for block in outcome.document.blocks:
        if isinstance(block, Heading):
            word.add_paragraph(block.text, style=f"Heading {block.level}")
        elif isinstance(block, Item):
            word.add_paragraph("".join(span.text for span in block.spans), style="List Bullet")
    saved = BytesIO()
    word.save(saved)
    return saved.getvalue()


def measured(items: int = ITEMS, rounds: int = 5) -> list[Measured]:
    """Every format of this module, each round of all of them beside one of the loop."""
    outcome = large_outcome(items)
    acts: dict[str, Callable[[], object]] = {"loop": lambda: plain_loop(outcome)}
    for name, render in RENDERERS.items():
        acts[name] = lambda render=render: render(outcome, {})  # type: ignore[misc]
    seconds: dict[str, list[float]] = {name: [] for name in acts}
    for _ in range(rounds):
        for name, act in acts.items():
            begun = time.perf_counter()
            act()
            seconds[name].append(time.perf_counter() - begun)
    middle = {name: sorted(all_of)[len(all_of) // 2] for name, all_of in seconds.items()}
    return [Measured(name, middle[name], middle["loop"]) for name in RENDERERS]


def main() -> None:
    """Print the measurements."""
    print(f"{ITEMS:,} items; the plain add_paragraph loop is 1.000")
    for one in measured():
        print(
            f"{one.format:5} {one.seconds:7.3f} s  loop {one.loop_seconds:7.3f} s"
            f"  ratio {one.ratio:.3f}"
        )


if __name__ == "__main__":
    main()
