"""The benchmark's frame, never its timings: rows, table, the marks in a file, the command."""

import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest

from tests.bench.sections import SECTIONS, chosen
from tests.bench.table import BEGIN, END, Row, figure, markdown, with_the_rest, written_into

ROOT = Path(__file__).resolve().parent.parent


def test_a_row_holds_against_its_limit_or_its_peer() -> None:
    assert Row("a", 0.5, 1.0, "ms").holds
    assert not Row("a", 1.1, 1.0, "ms").holds
    against = Row("start", 290.0, 200.0, "ms", "bare window", 1.5)
    assert against.holds
    assert against.cells == ("start", "290 ms", "bare window, 200 ms", "1.45", "1.5", "yes")
    assert not Row("start", 301.0, 200.0, "ms", "bare window", 1.5).holds
    assert Row("lost", 0, 0, "").holds
    assert not Row("lost", 1, 0, "").holds


def test_figures_say_no_more_than_was_measured() -> None:
    assert [figure(one) for one in (0, 0.0123, 1.234, 12.34, 1234.5)] == [
        "0",
        "0.012",
        "1.23",
        "12.3",
        "1,234",
    ]


def test_the_table_is_put_between_its_marks() -> None:
    table = markdown([Row(r"a \1", 1, 2, "ms")])
    text = f"before\n{BEGIN}\nold\n{END}\nafter\n"
    once = written_into(text, table)
    assert once == f"before\n{BEGIN}\n\n{table}\n\n{END}\nafter\n"
    assert written_into(once, table) == once
    with pytest.raises(ValueError, match="once each"):
        written_into("no marks", table)


def test_a_section_measured_again_leaves_the_rows_of_the_others() -> None:
    first = markdown([Row("a", 1, 2, "ms"), Row("b", 3, 2, "ms")])
    text = written_into(f"{BEGIN}\n{END}", f"{first}\n\nfoot")
    again = with_the_rest(text, markdown([Row("b", 1, 2, "ms"), Row("c", 1, 2, "ms")]) + "\n\nnew")
    rows = [Row("a", 1, 2, "ms"), Row("b", 1, 2, "ms"), Row("c", 1, 2, "ms")]
    assert again == markdown(rows) + "\n\nnew"


def test_sections_are_chosen_by_name_in_the_tables_order() -> None:
    assert chosen("") == list(SECTIONS)
    last, first = list(SECTIONS)[-1], next(iter(SECTIONS))
    assert chosen(f"{last}, {first}") == [first, last][: len(SECTIONS)]
    with pytest.raises(ValueError, match="no section nonsense"):
        chosen("nonsense")
    for module in SECTIONS.values():
        assert callable(import_module(module).measure)


def test_the_command_measures_and_writes(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text(f"{BEGIN}\n{END}\n", encoding="utf-8")
    command = [sys.executable, "-m", "tests.bench", "--only", "rules", "--quick"]
    ended = subprocess.run(
        [*command, "--write", str(page)], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert ended.returncode in (0, 1), ended.stderr
    assert "| queue: merged" in page.read_text(encoding="utf-8")


def test_the_readme_has_the_marks() -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    assert written_into(text, "x")
