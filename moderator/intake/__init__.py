"""From a concept note to an event that is ready: reading, finding, proposing. No Qt, no store.

    document = read_document(path)              # or pasted(text); raises NotReadable
    findings = find(document)                   # each value with its passage and how it was found
    findings.missing()                          # which essentials the note does not say
    event = event_from(findings, Corrections(title="..."), Style.MORE_FLOOR)
    propose(event, Style.SHORTER_STATEMENTS)    # another run of show for the same event

A `Document` is lines with their places, whatever the file was. A `Found` holds its value, the
`Passage` (text, numbers of the first and last line in `document.lines`, and the place in words:
"line 12", "page 2, line 3", "table 1, row 2"), how it was found, and a sentence about what to
check where there is a doubt. What was not found is None or an empty tuple. `Corrections` holds
what a person decided instead; `event_from` never sees where a value came from.

The parts, each knowing only those above it: `document`, `noise` (lines to pieces), `names`,
`people`, `columns` (tables of speakers), `labels` and `sections` (headings), `places`, `zones`,
`times`, `when`; `titles`, `hosts`, `panel`, `questions`, `lists`, `tags`; `find` asks them all.
`proposal` and `building` make the event. `reading`, `run_files` and the modules under `formats`,
which alone know Word, PDF, Excel and calendars, touch files; all the rest is pure.

A run of show comes from and goes to files through `run_files`: `read_run_of_show(path, event)`
gives segments, or all the rows that stand in the way; `csv_bytes`, `xlsx_bytes` and `ics_bytes`
give what a caller puts on the disk. What is not ready before the start is `core.ready`.
"""

from moderator.intake.building import Corrections, event_from
from moderator.intake.document import Document, Kind, Line, NotReadable, Passage
from moderator.intake.find import find
from moderator.intake.findings import Findings, Found, How
from moderator.intake.people import Person
from moderator.intake.proposal import Style, length_of, propose, with_proposal
from moderator.intake.reading import pasted, read_document

__all__ = [
    "Corrections",
    "Document",
    "Findings",
    "Found",
    "How",
    "Kind",
    "Line",
    "NotReadable",
    "Passage",
    "Person",
    "Style",
    "event_from",
    "find",
    "length_of",
    "pasted",
    "propose",
    "read_document",
    "with_proposal",
]
