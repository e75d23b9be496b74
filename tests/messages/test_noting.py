"""Which texts there are, and which are asked for while something is drawn."""

from pathlib import Path

import pytest

from bot.messages import catalogue
from bot.messages.noting import noted


def test_the_texts_asked_for_inside_the_block_are_noted_in_order() -> None:
    catalogue.text("en", "kept")
    with noted() as keys:
        catalogue.text("en", "gone")
        with noted() as inner:
            catalogue.plain("ru", "button-in")
        catalogue.text("ru", "gone")
    catalogue.text("en", "kept")
    assert (keys, inner) == (["gone", "gone"], ["button-in"])


def test_keys_are_listed_by_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "en").mkdir()
    (tmp_path / "en" / "status.ftl").write_text("-term = x\n# A comment\nb = x\n    .yes = Yes\na = x\n")
    (tmp_path / "en" / "alerts.ftl").write_text("c =\n    .no = No\n")
    monkeypatch.setattr(catalogue, "locales_directory", lambda: tmp_path)
    assert list(catalogue.keys("en").items()) == [("alerts", ["c.no"]), ("status", ["b", "b.yes", "a"])]
