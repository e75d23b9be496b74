"""The files of days off say what the library says, and one that is stale or missing is named."""

from pathlib import Path

import pytest

from bot.rulebook import load_all
from tools import days_off


def test_the_files_are_fresh() -> None:
    assert days_off.main(["--check"]) == 0, "renew them: python -m tools.days_off"


def test_each_country_with_a_hosts_notice_has_its_file_and_no_other() -> None:
    with_notice = {country for country, rules in load_all().countries.items() if rules.host_notice}
    assert {file.stem.upper() for file in days_off.DAYS_OFF.iterdir()} == with_notice


def test_a_stale_or_missing_file_is_named_and_written_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    written = (days_off.DAYS_OFF / "kz.toml").read_text("utf-8")
    monkeypatch.setattr(days_off, "DAYS_OFF", tmp_path)
    file = tmp_path / "kz.toml"
    for stale in (None, written.replace("2027-01-01, ", "")):
        if stale:
            file.write_text(stale, "utf-8")
        assert days_off.main(["--check"]) == 1
        assert capsys.readouterr().out.startswith("kz.toml in bot/rulebook/days_off is stale; renew it:")
    assert days_off.main([]) == 0
    assert file.read_text("utf-8") == written
    assert days_off.main(["--check"]) == 0
