"""All formats: the same bytes on any machine, and nothing loaded before it is needed."""

import hashlib
import os
import subprocess
import sys

import pytest

from moderator.export.formats import Format
from moderator.export.render import RENDERERS
from tests.export.samples import HOSTILE, sample_outcome
from tests.export.support import ROOT

DIGESTS = """
import hashlib
from moderator.export.render import RENDERERS
from tests.export.samples import HOSTILE, sample_outcome
for format, render in RENDERERS.items():
    for made in render(sample_outcome(*HOSTILE), {}):
        print(made.name, hashlib.sha256(made.data).hexdigest())
"""
LOADED = """
import sys
import moderator.export.render
print(*sorted({name.partition(".")[0] for name in sys.modules}))
"""


def run(script: str, **env: str) -> list[str]:
    done = subprocess.run(
        [sys.executable, "-c", script],
        cwd=ROOT,
        env={**os.environ, **env},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    )
    return done.stdout.splitlines()


def test_another_machine_makes_the_same_bytes() -> None:
    elsewhere = {"TZ": "Asia/Kabul", "USER": "somebody", "LC_ALL": "C", "PYTHONUTF8": "1"}
    found = run(DIGESTS, **elsewhere, PYTHONHASHSEED="7", SOURCE_DATE_EPOCH="1")
    outcome = sample_outcome(*HOSTILE)
    here = [one for render in RENDERERS.values() for one in render(outcome, {})]
    assert found == [f"{one.name} {hashlib.sha256(one.data).hexdigest()}" for one in here]


def test_libraries_are_loaded_by_the_format_that_needs_them() -> None:
    (line,) = run(LOADED)
    assert not {"openpyxl", "icalendar", "docx", "lxml", "PySide6"} & set(line.split())


@pytest.mark.parametrize("format", RENDERERS)
def test_files_have_the_ending_of_their_format(format: Format) -> None:
    made = RENDERERS[format](sample_outcome(), {})
    assert made
    assert all(one.name.endswith(f".{format}") for one in made)
