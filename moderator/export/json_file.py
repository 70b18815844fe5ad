"""The outcome as JSON, for programs: all that the other formats say, with names to its parts.

What the names mean is said in `resources/schemas/outcome.schema.json` (JSON Schema, draft
2020-12). Members are written one by one from the outcome, in the order of the schema, so that
a field somebody adds to a block stays inside until it is added here too. Tables are lists of
objects by the keys of their columns. The order is always the same, numbers that JSON does not
know are null, and times are local to the event, without a zone.
"""

import json
import math
from collections.abc import Iterable
from datetime import datetime
from typing import Final, TypeAlias

from moderator.core.text import clean, clean_part
from moderator.export.cells import moment, settled
from moderator.export.formats import Made, Pictures
from moderator.outcome.document import (
    BarFigure,
    Block,
    Cell,
    Document,
    Figure,
    Heading,
    Item,
    Outcome,
    Paragraph,
    Picture,
    Quote,
    Sheet,
    Span,
    Table,
)

SCHEMA: Final = 1
"""Grows when a member is removed or means something else, not when one is added."""

Json: TypeAlias = "bool | int | float | str | list[Json] | dict[str, Json] | None"


def render(outcome: Outcome, _pictures: Pictures) -> tuple[Made, ...]:
    """One file in UTF-8; pictures are in it as the numbers they show. ValueError when a table
    has the key of something else."""
    whole: dict[str, Json] = {
        "schema": SCHEMA,
        "language": clean(outcome.document.language),
        "attribution": outcome.document.attribution.value,
        "event": _plain(outcome.event),
        "document": _document(outcome.document),
    }
    for sheet in outcome.sheets:
        key = clean(sheet.key)
        if key in whole:
            raise ValueError(key)
        whole[key] = _rows(sheet)
    text = json.dumps(whole, ensure_ascii=False, allow_nan=False, indent=1)
    return (Made(f"{outcome.name}.json", f"{text}\n".encode()),)


def _plain(value: object) -> Json:
    """Any value as JSON has it: texts cleaned, what JSON does not know as a text."""
    if isinstance(value, dict):
        return {clean(str(key)): _plain(one) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(one) for one in value]
    if isinstance(value, float) and not math.isfinite(value):
        return None
    if value is None or isinstance(value, bool | int | float):
        return value
    return clean(str(value))


# --- the document --------------------------------------------------------------------------


def _document(document: Document) -> Json:
    return {
        "title": clean(document.title),
        "subtitle": clean(document.subtitle),
        "rule": clean(document.rule),
        "day": document.day.isoformat() if document.day else None,
        "blocks": [_block(block) for block in document.blocks],
    }


def _block(block: Block) -> Json:
    match block:
        case Heading(text, level, key):
            return {"type": "heading", "key": clean(key), "level": level, "text": clean(text)}
        case Paragraph(spans):
            return {"type": "paragraph", "spans": _spans(spans)}
        case Item(spans, level=level):
            return {"type": "item", "level": level, "spans": _spans(spans)}
        case Quote(spans):
            return {"type": "quote", "spans": _spans(spans)}
        case Table():
            return _table(block)
        case Picture(figure, caption, alt, name):
            return {
                "type": "picture",
                "name": clean(name),
                "caption": clean(caption),
                "alt": clean(alt),
                "figure": _figure(figure),
            }


def _spans(spans: Iterable[Span]) -> list[Json]:
    return [{"text": clean_part(span.text), "tone": span.tone.value} for span in spans]


def _table(table: Table) -> Json:
    return {
        "type": "table",
        "caption": clean(table.caption),
        "columns": [clean(column) for column in table.columns],
        "numbers": list(table.numbers),
        "rows": [[clean(cell) for cell in row] for row in table.rows],
    }


def _figure(figure: Figure) -> Json:
    if isinstance(figure, BarFigure):
        return _bars(figure)
    return {
        "type": "lines",
        "title": clean(figure.title),
        "x": clean(figure.x_word),
        "y": clean(figure.y_word),
        "starts": moment(figure.starts),
        "minutes": _plain(figure.minutes),
        "lines": [
            {"label": clean(line.label), "points": _plain(line.points)} for line in figure.lines
        ],
    }


def _bars(figure: BarFigure) -> Json:
    return {
        "type": "bars",
        "title": clean(figure.title),
        "unit": clean(figure.unit),
        "value": clean(figure.value_word),
        "mark": clean(figure.mark_word),
        "groups": [
            {
                "title": clean(group.title),
                "bars": [
                    {
                        "label": clean(bar.label),
                        "value": _plain(bar.value),
                        "mark": _plain(bar.mark),
                        "note": clean(bar.note),
                    }
                    for bar in group.bars
                ],
            }
            for group in figure.groups
        ],
    }


# --- the tables ----------------------------------------------------------------------------


def _rows(sheet: Sheet) -> Json:
    keys = [clean(column.key) for column in sheet.columns]
    return [dict(zip(keys, map(_value, row), strict=True)) for row in sheet.rows]


def _value(cell: Cell) -> Json:
    value = settled(cell)
    return moment(value) if isinstance(value, datetime) else value
