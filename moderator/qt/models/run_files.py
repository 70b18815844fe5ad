"""What was wrong with an imported run of show, row by row, in words."""

from msgspec import Struct


class RowProblem(Struct, frozen=True):
    """A row of a file that cannot be taken over. `where`: "Row 4", or "The table"."""

    uid: str
    where: str
    sentence: str

    @property
    def spoken(self) -> str:
        """As a screen reader says it."""
        return f"{self.where}: {self.sentence}"


def row_problem(place: int, number: int, sentence: str) -> RowProblem:
    """`place`: in the list; `number`: of the row in its file, 0 for the table itself."""
    where = f"Row {number}" if number else "The table"
    return RowProblem(str(place), where, sentence[:1].upper() + sentence[1:])


def problems_words(problems: int, good: int) -> str:
    """What may be done about it."""
    wrong = "1 row cannot" if problems == 1 else f"{problems} rows cannot"
    if not good:
        return f"{wrong} be taken over, and no row can: mend the file and read it again."
    others = "The other row can" if good == 1 else f"The other {good} rows can"
    return f"{wrong} be taken over. {others}, or mend the file and read it again."
