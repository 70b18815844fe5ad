"""JSON: valid by its schema, whole, and without what is nobody's business."""

import json
from datetime import datetime
from typing import Any

import pytest
from hypothesis import given
from jsonschema import Draft202012Validator
from msgspec.structs import replace

from moderator.core.event import Attribution
from moderator.core.text import clean, clean_part
from moderator.export.json_file import render
from moderator.outcome.build import build
from moderator.outcome.document import Heading, Item, Outcome, Paragraph, Quote, Sheet, Table
from moderator.outcome.material import Rules
from moderator.resources import resource
from tests.export.samples import HOSTILE, outcomes, sample_outcome
from tests.export.support import traces
from tests.support import Session


@pytest.fixture(scope="module")
def schema() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(
        resource("schemas", "outcome.schema.json").read_text("utf-8")
    )
    Draft202012Validator.check_schema(found)
    return found


def read(outcome: Outcome) -> Any:
    (file,) = render(outcome, {})
    assert file.name == f"{outcome.name}.json"
    assert file.data.endswith(b"}\n")

    def refuse(word: str) -> None:
        raise AssertionError(word)

    return json.loads(file.data.decode("utf-8"), parse_constant=refuse)


@given(outcome=outcomes())
def test_any_outcome_is_valid(schema: dict[str, Any], outcome: Outcome) -> None:
    found = read(outcome)
    Draft202012Validator(schema).validate(found)
    assert render(outcome, {}) == render(outcome, {})


@given(outcomes())
def test_every_text_comes_back(outcome: Outcome) -> None:
    found = read(outcome)
    assert found["event"]["title"] == clean(str(outcome.event["title"]))
    for block, made in zip(outcome.document.blocks, found["document"]["blocks"], strict=True):
        if isinstance(block, Heading):
            assert (made["text"], made["level"]) == (clean(block.text), block.level)
        elif isinstance(block, Paragraph | Item | Quote):
            assert [one["text"] for one in made["spans"]] == [
                clean_part(span.text) for span in block.spans
            ]
        elif isinstance(block, Table):
            assert made["rows"] == [[clean(cell) for cell in row] for row in block.rows]
        else:
            assert (made["alt"], made["caption"]) == (clean(block.alt), clean(block.caption))
    for sheet in outcome.sheets:
        for row, cells in zip(sheet.rows, found[sheet.key], strict=True):
            assert list(cells.values()) == [
                clean(cell) if isinstance(cell, str) else cell for cell in row
            ]


def test_spaces_between_spans_are_kept() -> None:
    blocks = read(sample_outcome())["document"]["blocks"]
    assert [span["text"] for span in blocks[1]["spans"]] == [
        "Sample key message. ",
        "(a sample role)",
    ]


def test_the_sample_in_full(schema: dict[str, Any]) -> None:
    found = read(sample_outcome(*HOSTILE))
    Draft202012Validator(schema).validate(found)
    assert list(found) == [
        "schema", "language", "attribution", "event", "document", "notes", "turns",
    ]  # fmt: skip
    assert found["notes"][0] == {"number": 1, "time": "2022-10-19T08:20:05", "text": "Sample text"}
    bars, lines = (one["figure"] for one in found["document"]["blocks"][-2:])
    assert bars["groups"][0]["bars"][0] == {
        "label": "Sample <b>speaker</b>", "value": 13.2, "mark": 9.0, "note": "13:11",
    }  # fmt: skip
    assert lines["lines"][1]["points"][1] == [40.0, 5.0]


def test_neither_ids_nor_traces_are_in_it() -> None:
    (file,) = render(sample_outcome(), {})
    text = file.data.decode()
    assert not [mark for mark in ('"n1"', '"n2"', '"source"', '"empty"') if mark in text]
    assert not traces(text)


def test_what_json_has_no_word_for_is_null() -> None:
    outcome = replace(sample_outcome(), event={"title": "", "odd": [float("nan"), {"x": 1e999}]})
    assert read(outcome)["event"] == {"title": "", "odd": [None, {"x": None}]}


def test_a_table_cannot_take_the_place_of_something_else() -> None:
    with pytest.raises(ValueError, match="event"):
        render(replace(sample_outcome(), sheets=(Sheet("event", "", (), ()),)), {})


@pytest.mark.parametrize("rule", Attribution)
def test_a_real_outcome_has_what_the_schema_describes(
    schema: dict[str, Any], rule: Attribution
) -> None:
    """And nothing that it passes over: whoever adds a column describes it."""
    session = Session()
    session.note("Sample text", question="q1")
    session.request(text="Sample question?")
    outcome = build(session.state, session.desk.now(), Rules(rule, "en"))
    found = read(outcome)
    Draft202012Validator(schema).validate(found)
    for key in ("notes", "requests", "turns"):
        described = schema["properties"][key]["items"]["properties"]
        (sheet,) = (one for one in outcome.sheets if one.key == key)
        assert [column.key for column in sheet.columns] == list(described)
    assert set(found["event"]) <= set(schema["properties"]["event"]["properties"])
    assert datetime.fromisoformat(found["requests"][0]["time"]).year == 2022
