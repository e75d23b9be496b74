"""A rule file that is good, of which tests make others."""

from pathlib import Path

GOOD = """\
country = "KZ"
zone = "Asia/Almaty"
offered = ["RU", "AZ"]
notes = ["for-all"]

[[category]]
key = "some"
nationalities = ["RU", "BY"]
confidence = "high"
verified = 2026-03-01
sources = ["law-1", "report"]
notes = ["for-some"]

[[category.version]]
begins = 2020-01-01
limits = [{ calendar_year = 90 }]

[[category.version]]
begins = 2023-01-27
count_from = 2023-01-01
limits = [{ rolling = [90, 180] }, { cumulative_reset = [90, 90] }, { per_visit = 30 }]

[[unknown]]
id = "contradictory"
nationalities = ["AZ"]
reason = "the sources contradict each other"

[[claim]]
nationalities = ["AZ"]
by = "report"
where = "example.org"
days = 30

[[note]]
id = "for-all"
what = "nobody knows"

[[note]]
id = "for-some"
what = "a note"

[[source]]
id = "law-1"
what = "the law"
where = "example.org/law"

[[source]]
id = "report"
what = "a report on it"
where = "example.org 2023-01-27"
"""


def write(directory: Path, text: str) -> Path:
    (directory / "kz.toml").write_text(text, "utf-8")
    return directory
