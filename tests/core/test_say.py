"""What the core says is plain English to everybody, and remembers how it was made."""

from moderator.core.say import filled, joined, listed, say, say_n


def test_a_sentence_is_its_english() -> None:
    said = say("Moved on to {name}", name="A {b} C")
    assert said == "Moved on to A {b} C"
    assert (said.source, dict(said.values)) == ("Moved on to {name}", {"name": "A {b} C"})


def test_braces_of_a_sentence_without_values_are_its_own() -> None:
    assert say("{braces}") == "{braces}"


def test_a_number_chooses_the_form() -> None:
    assert [say_n("{n} note", "{n} notes", n) for n in (0, 1, 2)] == [
        "0 notes",
        "1 note",
        "2 notes",
    ]


def test_the_values_may_be_said_themselves() -> None:
    assert say("Undo: {what}", what=say("{n} more", n=2)) == "Undo: 2 more"


def test_a_list_reads_as_a_sentence_and_knows_its_parts() -> None:
    assert [listed("abc"[:n]) for n in range(4)] == ["", "a", "a and b", "a, b and c"]
    assert joined(" · ", (say("Point"), "A {b}")) == "Point · A {b}"
    assert joined(" · ", ()) == ""


def test_values_may_come_later() -> None:
    later = filled(say("{file} is full"), file="A {b}")
    assert later == "A {b} is full"
    assert (later.source, dict(later.values)) == ("{file} is full", {"file": "A {b}"})
