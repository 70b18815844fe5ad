"""All that the review shows of a session, read from one state at once.

One value, so that the document, the list of what is left to do and the charts can never
speak of different moments. A pure function of values makes it: with thousands of notes it takes
longer than a frame, and is called beside the window (`background`).
"""

from msgspec import Struct

from moderator.core.coverage import Grid, grid
from moderator.core.instant import Now
from moderator.core.state import State, on_record
from moderator.outcome.build import preview
from moderator.outcome.document import Document, Picture
from moderator.outcome.material import Rules
from moderator.qt.models.preview import PreviewRow, preview_rows, words_of
from moderator.qt.models.todo import Findings, find


class Board(Struct, frozen=True):
    """What was read. `public`: the state without what is off the record; `words`: how many the
    document has; `grid`: recommendations that an export may see."""

    state: State
    public: State
    document: Document
    rows: tuple[PreviewRow, ...]
    pictures: tuple[Picture, ...]
    found: Findings
    grid: Grid
    words: int


def read_board(state: State, now: Now, rules: Rules, before: Board | None = None) -> Board:
    """Read a session for its review, as of a moment and under the rules of its document.
    `before`: an earlier reading, whose rows are kept where they are the same, so that whoever
    shows them need not compare them."""
    document, empty = preview(state, now, rules)
    public = on_record(state)
    held = {one.uid: one for one in before.rows} if before is not None else {}
    rows = tuple(
        held[one.uid] if held.get(one.uid) == one else one for one in preview_rows(document, state)
    )
    return Board(
        state=state,
        public=public,
        document=document,
        rows=rows,
        pictures=tuple(one for one in document.blocks if isinstance(one, Picture)),
        found=find(public, state, now, rules, empty),
        grid=grid(public),
        words=words_of(rows),
    )
