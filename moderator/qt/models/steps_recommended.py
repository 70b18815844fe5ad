"""Steps about recommendations: what could fill a gap of the grid, and which of two that say the
same is to stand."""

from msgspec.structs import replace

from moderator.core.intents import EditNote, MergeNotes
from moderator.core.merging import stands_for
from moderator.core.state import Kind, Note, State, note_order
from moderator.core.vocabulary import Place
from moderator.qt.language import tr
from moderator.qt.models.steps import NEAR, Card, Step, Way, Write, note_card, note_of, stay
from moderator.qt.models.todo import Gap, gap_words

# --- the grid ------------------------------------------------------------------------------


def gap_step(state: State, gap: Gap) -> Step | None:
    """What could fill a gap; None when it is filled."""
    if any(_fills(gap, one) for one in _recommendations(state)):
        return None
    ways = tuple(_filling(gap, one) for one in could_fill(state, gap)[:NEAR])
    cards = (Card(gap_words(gap), _about_gap(gap)),)
    write = Way(
        tr("Write one…"), Write(gap_chips(gap)), tr("a note with this addressee, about this")
    )
    return Step(tr("What could fill it?"), cards, (*ways, write, stay()))


def _about_gap(gap: Gap) -> str:
    return tr(
        "Below are the recommendations that lack only one of the two: a digit adds it. "
        "What is added counts for {addressee} and {about} from then on.",
        addressee=gap.to.name,
        about=gap.about.name,
    )


def gap_chips(gap: Gap) -> tuple[tuple[Place, str], ...]:
    """The chips of a recommendation that would stand in a cell."""
    about: Place = "cases" if gap.case else "mandates"
    return (
        ("kind", Kind.RECOMMENDATION.value),
        ("addressees", gap.to.id),
        (about, gap.about.id),
    )


def _recommendations(state: State) -> list[Note]:
    held = state.notes.open.values()
    return sorted((one for one in held if one.body.kind is Kind.RECOMMENDATION), key=note_order)


def _about(gap: Gap, note: Note) -> tuple[str, ...]:
    return note.body.cases if gap.case else note.body.mandates


def _fills(gap: Gap, note: Note) -> bool:
    return gap.to.id in note.body.addressees and gap.about.id in _about(gap, note)


def could_fill(state: State, gap: Gap) -> list[Note]:
    """The recommendations that lack only the addressee, or only the case or mandate; those
    that are about it already first."""
    either = [
        one
        for one in _recommendations(state)
        if (gap.to.id in one.body.addressees) != (gap.about.id in _about(gap, one))
        and stands_for(state.notes, one) is one
    ]
    return sorted(either, key=lambda one: gap.about.id not in _about(gap, one))


def _filling(gap: Gap, note: Note) -> Way:
    body = note.body
    if gap.about.id in _about(gap, note):
        to = (*body.addressees, gap.to.id)
        return Way(
            tr("Also to {name}", name=gap.to.name),
            EditNote(note.id, replace(body, addressees=to)),
            body.text,
        )
    if gap.case:
        changed = replace(body, cases=(*body.cases, gap.about.id))
    else:
        changed = replace(body, mandates=(*body.mandates, gap.about.id))
    name = gap.about.name
    label = tr("Also on {name}", name=name) if gap.case else tr("Also for {name}", name=name)
    return Way(label, EditNote(note.id, changed), body.text)


# --- recommendations that may say the same -------------------------------------------------


def merge_step(state: State, one: str, other: str) -> Step | None:
    """Two recommendations side by side, and which of them is to stand; None when they cannot be
    merged, or are already."""
    first, second = note_of(state, one), note_of(state, other)
    if first is None or second is None or first is second:
        return None
    if stands_for(state.notes, first) is not first or stands_for(state.notes, second) is not second:
        return None
    if {first.body.kind, second.body.kind} != {Kind.RECOMMENDATION}:
        return None
    kept = tr("the other is kept below it")
    ways = (
        Way(tr("The first one stands"), MergeNotes(second.id, first.id), kept),
        Way(tr("The second one stands"), MergeNotes(first.id, second.id), kept),
        stay(tr("Not the same")),
    )
    return Step(
        tr("Which wording stands for both?"),
        (note_card(state, first), note_card(state, second)),
        ways,
    )
