"""`make bench` fills its table, keeps what is written by hand, and leaves its figures for others."""

import json
from datetime import date
from pathlib import Path

import pytest

from tests import components
from tools import bench, bench_page

HOUSE = Path(__file__).parents[2]


def test_a_table_has_medians_spreads_and_ratios_within_one_repeat() -> None:
    echo = [{key: value for key, _ in bench_page.ROWS} for value in (1.0, 2.0, 3.0)]
    slow = [{key: 4 * value for key, value in run.items()} for run in echo]
    head, _, *rows = bench_page.table({"echo bot": echo, "Kaldy": slow}, [["more", "", "x", "y"]]).splitlines()
    cells = {row[0]: row[1:] for row in (list(map(str.strip, row.strip("|").split("|"))) for row in rows)}
    assert head.split("|")[2].strip() == "echo bot"
    assert cells["`/status`, CPU ms an answer"] == ["2.00 (1.00–3.00)", "8.00 (4.00–12.0)", "0.25 (0.25–0.25)"]
    assert cells["`/status`, answers a second"][2] == "4.00 (4.00–4.00)"
    assert cells["peak memory, MiB"][2] == "4.00 × (4.00–4.00)"
    assert cells["more"] == ["", "x", "y"]


def test_a_page_keeps_what_is_written_by_hand(tmp_path: Path) -> None:
    page = tmp_path / "performance.md"
    by_hand = (HOUSE / "docs/performance.md").read_text(encoding="utf-8")
    before, after = by_hand.split(bench_page.BEGIN)[0], by_hand.split(bench_page.END)[1]
    page.write_text(by_hand, encoding="utf-8")
    for made in ("| an old table |", "| a new table |"):
        bench_page.write(page, made, date(2026, 11, 29), "make bench", {"runs": {}})
    written = page.read_text(encoding="utf-8")
    assert written.startswith(before + bench_page.BEGIN)
    assert written.endswith(bench_page.END + after)
    assert "| a new table |" in written
    assert "| an old table |" not in written
    assert json.loads(page.with_suffix(".json").read_text(encoding="utf-8"))["on"] == "2026-11-29"


@pytest.mark.long
def test_everything_is_measured(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    components.postgres_bin()
    page = tmp_path / "performance.md"
    page.write_text(f"{bench_page.BEGIN}{bench_page.END}\n", encoding="utf-8")
    sizes = "--people 2 --rounds 2 --stays 3 --paced 4 --repeats 1 --full --crowds 1 3 --updates 40"
    bench.main([*sizes.split(), "--page", str(page)])
    printed = capsys.readouterr().out
    assert printed.strip() in page.read_text(encoding="utf-8")
    names = [line.split("|")[1].strip() for line in printed.splitlines()[2:]]
    assert names[: len(bench_page.ROWS)] == [name for _, name in bench_page.ROWS]
    assert len(names) == len(bench_page.ROWS) + 3
    found = json.loads(page.with_suffix(".json").read_text(encoding="utf-8"))
    assert found["sizes"]["people"] == 2
    assert list(found["runs"]) == ["echo bot", bench.SQLITE, bench.POSTGRESQL]
    assert all(set(run) >= {key for key, _ in bench_page.ROWS} for runs in found["runs"].values() for run in runs)
    assert [list(crowds) for crowds in found["crowds"].values()] == [["1", "3"]] * 2
    assert set(found["memory"]) == {bench.SQLITE, bench.POSTGRESQL}
