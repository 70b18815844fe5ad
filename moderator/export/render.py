"""Which function writes which format, for all that are written without Qt.

Each loads its renderer when it is called: openpyxl and the like take longer to load than the
console may take to start, and most exports need one of them. The PDF is Qt's, so whoever has
Qt adds it to this table.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from moderator.export.formats import Format, Made, Pictures, Renderer
from moderator.outcome.document import Outcome


def _docx(outcome: Outcome, pictures: Pictures) -> tuple[Made, ...]:
    from moderator.export import docx

    return docx.render(outcome, pictures)


def _html(outcome: Outcome, pictures: Pictures) -> tuple[Made, ...]:
    from moderator.export import html

    return html.render(outcome, pictures)


def _md(outcome: Outcome, pictures: Pictures) -> tuple[Made, ...]:
    from moderator.export import markdown

    return markdown.render(outcome, pictures)


def _xlsx(outcome: Outcome, pictures: Pictures) -> tuple[Made, ...]:
    from moderator.export import xlsx

    return xlsx.render(outcome, pictures)


def _csv(outcome: Outcome, pictures: Pictures) -> tuple[Made, ...]:
    from moderator.export import csv_files

    return csv_files.render(outcome, pictures)


def _json(outcome: Outcome, pictures: Pictures) -> tuple[Made, ...]:
    from moderator.export import json_file

    return json_file.render(outcome, pictures)


def _ics(outcome: Outcome, pictures: Pictures) -> tuple[Made, ...]:
    from moderator.export import ics

    return ics.render(outcome, pictures)


RENDERERS: Final[Mapping[Format, Renderer]] = MappingProxyType(
    {
        Format.DOCX: _docx,
        Format.HTML: _html,
        Format.MD: _md,
        Format.XLSX: _xlsx,
        Format.CSV: _csv,
        Format.JSON: _json,
        Format.ICS: _ics,
    }
)
