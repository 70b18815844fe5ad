"""How long a long document takes as a PDF, beside the plain python-docx loop over its notes.

Alone: `python -m tests.bench.export_pdf`.
"""

import io
import os
import time
from typing import Any

NOTES = 3_000
LARGEST_SHARE = 0.5
"""What the PDF may take of the loop's time at the most."""


def notes(count: int = NOTES) -> list[str]:
    """Sample notes of one to three lines, one in ten in Dari."""
    from tests.export.samples import DARI

    sentence = "Sample note on who was asked, who answered and what was agreed for the next talks. "
    return [
        f"{number}: {DARI if number % 10 == 0 else sentence * (number % 3 + 1)}".strip()
        for number in range(count)
    ]


def outcome_of(texts: list[str]) -> Any:
    """An outcome whose document has these as list entries under thirty headings."""
    from dataclasses import replace

    from moderator.outcome.document import Heading, Item, Span
    from tests.export.samples import sample_outcome

    blocks: list[Any] = []
    for at, text in enumerate(texts):
        if at % 100 == 0:
            blocks.append(Heading(f"Sample heading {at // 100 + 1}", 1, f"h{at}"))
        blocks.append(Item((Span(text),)))
    sample = sample_outcome()
    return replace(sample, document=replace(sample.document, blocks=tuple(blocks)))


def pdf_seconds(texts: list[str]) -> tuple[float, int]:
    """Seconds and bytes of the PDF, the libraries being loaded."""
    from PySide6.QtGui import QGuiApplication

    from moderator.qt.pdf import render

    app = QGuiApplication.instance() or QGuiApplication([])
    outcome = outcome_of(texts)
    begun = time.perf_counter()
    (made,) = render(outcome, {})
    taken = time.perf_counter() - begun
    del app
    return taken, len(made.data)


def loop_seconds(texts: list[str]) -> float:
    """Seconds of `add_paragraph(text, style)` over the same notes, and of saving them."""
    import docx

    begun = time.perf_counter()
    document = docx.Document()
    for text in texts:
        document.add_paragraph(text, "List Bullet")
    document.save(io.BytesIO())
    return time.perf_counter() - begun


def measure() -> dict[str, float]:
    """Both, one after the other in this process; twice, and the better of each counts."""
    texts = notes()
    pdf, size = min(pdf_seconds(texts) for _ in range(2))
    loop = min(loop_seconds(texts) for _ in range(2))
    return {
        "notes": len(texts),
        "pdf_seconds": round(pdf, 3),
        "pdf_kilobytes": round(size / 1000),
        "loop_seconds": round(loop, 3),
        "share": round(pdf / loop, 3),
    }


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    for name, value in measure().items():
        print(f"{name:14} {value}")
