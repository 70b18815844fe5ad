"""What was wrong with an imported run of show, row by row, in words."""

from msgspec import Struct

from moderator.qt.language import shown, tr, tr_n


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
    sentence = shown(sentence)
    where = tr("Row {number}", number=number) if number else tr("The table")
    return RowProblem(str(place), where, sentence[:1].upper() + sentence[1:])


def problems_words(problems: int, good: int) -> str:
    """What may be done about it."""
    if not good:
        return tr_n(
            "{n} row cannot be taken over, and no row can: mend the file and read it again.",
            "{n} rows cannot be taken over, and no row can: mend the file and read it again.",
            problems,
        )
    wrong = tr_n("{n} row cannot be taken over.", "{n} rows cannot be taken over.", problems)
    others = tr_n(
        "The other row can, or mend the file and read it again.",
        "The other {n} rows can, or mend the file and read it again.",
        good,
    )
    return f"{wrong} {others}"
