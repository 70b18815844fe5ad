"""The renderer: an outcome in, one PDF file out."""

from moderator.core.text import clean_line
from moderator.export.formats import Made, Pictures
from moderator.outcome.document import Heading, Outcome
from moderator.qt.pdf.finish import Entry, finished
from moderator.qt.pdf.flow import Flow
from moderator.qt.pdf.letters import Letters
from moderator.qt.pdf.pages import paginated
from moderator.qt.pdf.paint import BOTTOM, HEIGHT, SCALE, SIDE, TOP, WIDTH, painted


def render(outcome: Outcome, pictures: Pictures) -> tuple[Made, ...]:
    """The outcome document as one PDF. Needs a QGuiApplication, and no screen."""
    document = outcome.document
    letters = Letters(SCALE)
    flow = Flow(letters, WIDTH - 2 * SIDE, pictures)
    flow.write(document)
    pages = paginated(flow.strips, HEIGHT - TOP - BOTTOM)
    title = clean_line(document.title)
    drawn = painted(pages, letters, title)
    entries = [
        Entry(clean_line(block.text), block.level, block.key)
        for block in document.blocks
        if isinstance(block, Heading)
    ]
    data = finished(drawn, flow.tree, entries, title, document.language)
    return (Made(f"{outcome.name}.pdf", data),)
