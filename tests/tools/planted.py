"""How a fault is planted in texts that are sound."""

from pathlib import Path

from bot.lexicon.languages import LANGUAGES
from tools.check_locales import check


def faults(house: Path) -> list[str]:
    return [str(fault) for fault in check(house / "locales", house / "bot")]


def plant(house: Path, name: str, old: str, new: str) -> list[str]:
    path = house / name
    source = path.read_text(encoding="utf-8")
    assert old in source
    path.write_text(source.replace(old, new), encoding="utf-8")
    return faults(house)


def add(house: Path, key: str = "extra", **texts: str) -> list[str]:
    """A message that the code names, in each language: "x" where nothing is said."""
    for language in LANGUAGES:
        path = house / "locales" / language / "status.ftl"
        source = texts.get(language, "x")
        path.write_text(f"{path.read_text(encoding='utf-8')}\n{key} = {source}\n", encoding="utf-8")
    (house / "bot" / "more.py").write_text(f"EXTRA = {key!r}\n", encoding="utf-8")
    return faults(house)
