"""A table that a spreadsheet opens: a row for each stay, plan and permit."""

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import ClassVar, Final

from bot.core.journal import Journal
from bot.texts import catalogue
from bot.texts.countries import country_name, place_name

COLUMNS: Final = ("traveller", "country", "what", "from", "to", "memory", "registered", "citizenship")
"""Their headings are the texts ``table-…``."""
_FORMULA: Final = tuple("=+-@\t\r\n＝＋－＠")
"""What a spreadsheet may take for a formula begins so."""


@dataclass(frozen=True, slots=True)
class Table:
    """Journals as rows. Days are in ISO form, which every spreadsheet takes for days whatever its country."""

    ending: ClassVar = "csv"
    journals: tuple[Journal, ...]

    def written(self, language: str) -> bytes:
        """The file in a language: UTF-8 with the mark by which Excel knows it.

        Where decimals are written with a comma, spreadsheets part the cells of a file at the semicolon.
        """
        file = io.StringIO()
        # All are quoted: a cell with a comma in it stays one where commas are taken for the separator.
        writer = csv.writer(file, delimiter="," if language == "en" else ";", quoting=csv.QUOTE_ALL)
        writer.writerow([catalogue.plain(language, f"table-{each}") for each in COLUMNS])
        for journal in self.journals:
            writer.writerows([_harmless(cell) for cell in row] for row in _rows(journal, language))
        return file.getvalue().encode("utf-8-sig")


def _rows(journal: Journal, language: str) -> Iterator[tuple[str, ...]]:
    def say(key: str) -> str:
        return catalogue.plain(language, key)

    traveller, yes = journal.traveller, say("button-yes")
    whose = (say("table-me") if traveller.is_me else traveller.label, place_name(language, journal.country))
    citizenship = country_name(language, traveller.nationality) if traveller.nationality else ""
    for stay in journal.stays:
        marks = (yes if stay.from_memory else "", yes if stay.registered else "")
        yield (*whose, say("table-stay"), _iso(stay.entered), _iso(stay.left), *marks, citizenship)
    for plan in journal.plans:
        yield (*whose, say("table-plan"), _iso(plan.entered), _iso(plan.left), "", "", citizenship)
    for permit in journal.permits:
        yield (*whose, say(f"permit-title-{permit.kind}"), _iso(permit.begins), _iso(permit.ends), "", "", citizenship)


def _iso(day: date | None) -> str:
    return day.isoformat() if day else ""


def _harmless(cell: str) -> str:
    """A cell that is no formula; one that looks like the result of this is changed too, so that it can be undone."""
    return f"'{cell}" if cell.lstrip("'").startswith(_FORMULA) else cell


def as_it_was(cell: str) -> str:
    """A cell of a table that was written, before it was made harmless."""
    return cell[1:] if cell == _harmless(cell[1:]) else cell
